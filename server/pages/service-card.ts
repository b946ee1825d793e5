// A place to turn to as a card: why, what, how to reach it now, what it rests on.
import { html } from 'hono/html'
import type { OfferView } from '../navigator/view.ts'
import type { AnswerLang } from '../protocol.ts'
import type { Markup } from './layout.ts'

const text = {
  sv: {
    why: 'Varför du',
    gives: 'Det du får',
    reach: 'Så når du dem',
    onlyIf: 'Bara',
    sources: 'Källor',
    read: 'läst',
    free: 'Gratis.',
    book: 'Boka eller ansök',
    noAddress: 'Vi har ingen säker adress. Sök på namnet, eller fråga kommunens växel.',
  },
  en: {
    why: 'Why you',
    gives: 'What you get',
    reach: 'How to reach them',
    onlyIf: 'Only',
    sources: 'Sources',
    read: 'read',
    free: 'Free of charge.',
    book: 'Book or apply',
    noAddress:
      'We have no sure address. Search for the name, or ask the municipality’s switchboard.',
  },
} as const

/** Names of channels, so that people can choose a way that suits them. */
const channelNames: Record<AnswerLang, Record<string, string>> = {
  sv: {
    phone: 'telefon',
    chat: 'chatt',
    email: 'mejl',
    booking: 'bokad tid',
    web: 'webb',
    visit: 'besök',
    drop_in: 'drop-in',
    video: 'video',
    sms: 'sms',
    form: 'formulär',
  },
  en: {
    phone: 'phone',
    chat: 'chat',
    email: 'e-mail',
    booking: 'booked time',
    web: 'web',
    visit: 'visit',
    drop_in: 'drop-in',
    video: 'video',
    sms: 'text message',
    form: 'form',
  },
}

const hostOf = (url: string): string => new URL(url).hostname.replace(/^www\./, '')
const dial = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`

/** Ways to reach a service and whether it is open; null for advice. */
export function reachMarkup(reach: OfferView['reach'], name: string, lang: AnswerLang): Markup {
  if (!reach) return html``
  const words = text[lang]
  const ways = [
    reach.booking ? html`<li><a href="${reach.booking}">${words.book}: ${name}</a></li>` : null,
    reach.url ? html`<li><a href="${reach.url}">${name} (${hostOf(reach.url)})</a></li>` : null,
    reach.phone ? html`<li><a href="${dial(reach.phone)}">${reach.phone}</a></li>` : null,
    reach.email ? html`<li><a href="mailto:${reach.email}">${reach.email}</a></li>` : null,
  ].filter((way) => way !== null)
  const channels = reach.channels.map((one) => channelNames[lang][one] ?? one).join(', ')
  return html`${ways.length > 0 ? html`<ul>${ways}</ul>` : html`<p>${words.noAddress}</p>`}
<p class="muted">${channels ? `${channels.charAt(0).toUpperCase()}${channels.slice(1)}. ` : ''}${reach.opening}${reach.isFree ? ` ${words.free}` : ''}</p>`
}

/** One offer as a list item; dashed where something is not known yet. */
export function offerCard(offer: OfferView, lang: AnswerLang): Markup {
  const words = text[lang]
  return html`<li class="card${offer.ifs.length > 0 ? ' maybe' : ''}" id="${offer.id}">
<h3>${offer.name}</h3>
<dl>
<dt>${words.why}</dt><dd>${offer.why}</dd>
${offer.ifs.length > 0 ? html`<dt>${words.onlyIf}</dt><dd>${offer.ifs.join('; ')}</dd>` : ''}
${offer.gives ? html`<dt>${words.gives}</dt><dd>${offer.gives}</dd>` : ''}
${offer.reach ? html`<dt>${words.reach}</dt><dd>${reachMarkup(offer.reach, offer.name, lang)}</dd>` : ''}
</dl>
${offer.caveat ? html`<p class="note">${offer.caveat}</p>` : ''}
<details><summary>${words.sources}: ${offer.name}</summary>
<ul>${offer.sources.map(
    (source) =>
      html`<li><a href="${source.url}">${source.title}</a>, ${source.publisher} (${words.read} ${source.checked})</li>`,
  )}</ul></details>
</li>`
}
