// The language of a page's title, so that a screen reader says it right (WCAG 3.1.2).
import type { AnswerLang } from '../protocol.ts'

const swedish = /[åäö]|\b(och|för|om|till|att|av|på|med|kap|i|en|ett|den|det)\b/i
const english =
  /\b(the|of|and|for|in|to|your|you|how|can|apply|application|study|studies|student|students|with|guide|education|requirements|career|guidance|find|about)\b/i
const englishPath = /\/(en|eng|english)(\/|$)/i

/** Swedish, unless the title, or else the address, is plainly English. */
export function titleLang({ title, url }: { title: string; url: string }): AnswerLang {
  if (swedish.test(title)) return 'sv'
  return english.test(title) || englishPath.test(new URL(url).pathname) ? 'en' : 'sv'
}
