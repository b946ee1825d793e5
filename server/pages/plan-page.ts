// /vag: what one has and wants, and what that gives. A link leads back here; the page can be printed.
import { html } from 'hono/html'
import type { Plan, PlanLine } from '../planner/view.ts'
import type { AnswerLang } from '../protocol.ts'
import { inLanguage, type Markup, page } from './layout.ts'
import { siteNav } from './nav.ts'
import { type ToldWay, wayForm } from './plan-form.ts'
import { oldNote, shortSource } from './sources.ts'

const text = {
  sv: {
    title: 'Min väg',
    lead: 'Välj vad du har och vart du vill. Du får se vad reglerna ger, vad som fattas, vem som beslutar och var det står. Ingenting sparas. Skriv aldrig personnummer.',
    choose: 'Välj ett mål ovan för att se en väg.',
    result: 'Det här gäller',
    because: 'Visas för att',
    contents: 'På den här sidan',
    ifs: 'Om',
    law: 'Lag',
    turnTo: 'Prata med',
    missing: 'Berätta gärna också',
    compare: 'Jämför två vägar sida vid sida',
    link: 'Adressen i webbläsaren leder tillbaka hit, och sidan går att skriva ut.',
    decide:
      'Det här är en maskins läsning av reglerna. Den som beslutar kan se det på ett annat sätt.',
  },
  en: {
    title: 'My way',
    lead: 'Choose what you have and where you want to go. You see what the rules give, what is missing, who decides and where it stands. Nothing is kept. Never write a personal number.',
    choose: 'Choose a goal above to see a way.',
    result: 'What holds',
    because: 'Shown because',
    contents: 'On this page',
    ifs: 'If',
    law: 'Law',
    turnTo: 'Talk to',
    missing: 'It helps to tell also',
    compare: 'Compare two ways side by side',
    link: 'The address in the browser leads back here, and the page can be printed.',
    decide: 'This is a machine’s reading of the rules. Those who decide may see it otherwise.',
  },
} as const

const joined = (parts: readonly string[], lang: AnswerLang): string =>
  parts.join(lang === 'sv' ? ', och ' : ', and ')

/** One line: what it means, what the record says, why it is shown, who decides and the source. */
function lineCard(line: PlanLine, lang: AnswerLang): Markup {
  const t = text[lang]
  return html`<li class="${line.certainty === 'if' ? 'card maybe' : 'card'}">
${line.ifs.length > 0 ? html`<p class="tag">${t.ifs}: ${joined(line.ifs, lang)}</p>` : ''}
${line.lead ? html`<p><strong>${line.lead}</strong></p>` : ''}
${line.texts.length > 0 ? html`<p>${line.texts.join(' ')}</p>` : ''}
${oldNote(line.oldSince, lang)}
<p class="muted">${line.because.length > 0 ? html`${t.because} ${joined(line.because, lang)}. ` : ''}${line.decidedBy.sentence}${line.law ? html` ${t.law}: ${line.law.replace(/\.$/, '')}.` : ''}</p>
${shortSource(line, lang)}
</li>`
}

function resultOf(plan: Plan, lang: AnswerLang): Markup {
  const t = text[lang]
  return html`<h2 id="result">${t.result}</h2>
<p class="soft"><strong>${plan.summary}</strong></p>
<nav class="no-print" aria-label="${t.contents}"><ul>${plan.sections.map(({ name, title, lines }) => html`<li><a href="#${name}">${title}</a> (${lines.length})</li>`)}</ul></nav>
${plan.sections.map(
  ({ name, title, lines }) =>
    html`<h3 id="${name}">${title}</h3><ul class="cards">${lines.map((line) => lineCard(line, lang))}</ul>`,
)}
${plan.turnTo.length > 0 ? html`<h3>${t.turnTo}</h3><ul>${plan.turnTo.map(({ id, name, url }) => html`<li>${url ? html`<a href="${url}" rel="noreferrer">${name}</a>` : html`<a href="${inLanguage(`/kunskap/${id}`, lang)}">${name}</a>`}</li>`)}</ul>` : ''}
${plan.missing.length > 0 ? html`<h3 class="no-print">${t.missing}</h3><ul class="no-print">${plan.missing.map((one) => html`<li>${one}</li>`)}</ul>` : ''}
<p class="note">${t.decide}</p>
<p class="muted">${t.link}</p>`
}

/** The page of a way; without a goal only the form. */
export function planPage(
  { told, plan, address }: { told: ToldWay; plan: Plan | null; address: string },
  lang: AnswerLang,
): Markup {
  const t = text[lang]
  const body = html`<h1>${t.title}</h1>
<p>${t.lead}</p>
${wayForm(told, lang)}
${plan ? resultOf(plan, lang) : html`<p>${t.choose}</p>`}
<p class="no-print"><a href="${inLanguage('/vag/jamfor', lang)}">${t.compare}</a></p>`
  return page({ title: t.title, lang, address, nav: siteNav('/vag', lang), body })
}
