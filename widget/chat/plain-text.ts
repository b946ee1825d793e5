// The conversation as plain text, for copying, e-mail and download.
import type { Block } from '#server/protocol.ts'
import type { Exchange } from './state.ts'
import type { Texts } from './texts.ts'

const marks = (cites: readonly number[]): string => cites.map((n) => ` [${n}]`).join('')

function linesOf(block: Block, { t }: Texts): string[] {
  switch (block.type) {
    case 'paragraph':
      return [block.text + marks(block.cites)]
    case 'list':
      return block.items.map(({ text, cites }) => `– ${text}${marks(cites)}`)
    case 'steps':
      return block.items.map(({ text, cites }, i) => `${i + 1}. ${text}${marks(cites)}`)
    case 'card':
      return [
        `${block.title}. ${block.text}${marks(block.cites)}`,
        ...(block.url ? [block.url] : []),
      ]
    case 'notice':
      return [block.text]
    case 'handoff':
      return [
        block.text,
        ...block.contacts.map(({ name, phone, email, url, booking, hours }) => {
          const book = booking && `${t('book')}: ${booking}`
          return `– ${[name, phone, email, url, book, hours].filter(Boolean).join(', ')}`
        }),
      ]
    case 'sources':
      return [
        `${t('sources')}:`,
        ...block.items.map(
          ({ n, title, publisher, published, checked, url }) =>
            `[${n}] ${title}, ${publisher}, ${published ?? t('undated')} (${t('read', { date: checked })}) ${url}`,
        ),
      ]
    default:
      return []
  }
}

/** One question with its answer and sources. */
export const exchangeText = ({ question, blocks }: Exchange, texts: Texts): string =>
  [
    `${texts.t('you')}: ${question}`,
    ...blocks.map((block) => linesOf(block, texts).join('\n')).filter(Boolean),
  ].join('\n\n')

/** The whole conversation under its title and the notice that it is a machine. */
export const talkText = (exchanges: readonly Exchange[], texts: Texts): string =>
  [
    texts.t('title'),
    texts.t('disclosure'),
    ...exchanges.map((exchange) => exchangeText(exchange, texts)),
  ].join('\n\n')

const longestMail = 1800

/** A mailto address with the conversation; long ones are cut, as mail programs take no more. */
export function mailAddress(exchanges: readonly Exchange[], texts: Texts): string {
  const text = talkText(exchanges, texts)
  const body = text.length > longestMail ? `${text.slice(0, longestMail)} …` : text
  return `mailto:?subject=${encodeURIComponent(texts.t('title'))}&body=${encodeURIComponent(body)}`
}
