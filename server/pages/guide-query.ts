// The address of a page ↔ a situation. What cannot be read is left unknown.
import { type AnswerLang, answerLang, type Situation, situation } from '../protocol.ts'

const single = [
  'employment',
  'agreement',
  'sector',
  'schooling',
  'goal',
  'workHistory',
  'municipality',
] as const

/** The language of a page; Swedish unless another one is asked for. */
export function readLang(query: URLSearchParams): AnswerLang {
  const parsed = answerLang.safeParse(query.get('lang'))
  return parsed.success ? parsed.data : 'sv'
}

function readField(name: keyof Situation, value: unknown): Partial<Situation> {
  const parsed = situation.safeParse({ [name]: value })
  return parsed.success ? parsed.data : {}
}

/** The situation that an address tells; faulty values count as not told. */
export function readSituationQuery(query: URLSearchParams): Situation {
  const told = single.map((name) => {
    const value = query.get(name)
    return value ? readField(name, value) : {}
  })
  const age = query.get('age')
  const circumstances = query.getAll('circumstance').filter((one) => one !== 'crisis')
  const known = circumstances.filter((one) => readField('circumstances', [one]).circumstances)
  return Object.assign(
    {},
    ...told,
    age ? readField('age', Number(age)) : {},
    known.length > 0 ? readField('circumstances', known.slice(0, 6)) : {},
  )
}
