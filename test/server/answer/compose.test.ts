import { expect, test } from 'vitest'
import type { Knowledge, KnowledgeRecord } from '#knowledge/knowledge.ts'
import { composeAnswer } from '#server/answer/compose.ts'
import type { AnswerDeps } from '#server/answer/deps.ts'
import { loadReplies } from '#server/answer/replies.ts'
import type { Draft, Evidence } from '#server/answer/types.ts'
import { verifyDraft } from '#server/answer/verify.ts'
import { makeStatement, makeTransition } from '../../helpers/records.ts'

const knowledge = {
  get: () => null,
  topic: () => null,
  leading: (topic: string) =>
    topic === 'omstallningsstudiestod'
      ? [
          makeStatement({
            id: 'limit',
            topic,
            leads: [
              {
                when: { ageBelow: 27 },
                text: { sv: 'Stödet ges tidigast från 27 år.', en: 'x' },
                isTopicWide: true,
              },
            ],
          }),
        ]
      : [],
  localGuidance: () => [],
  decider: (id: string) =>
    id === 'csn'
      ? {
          id,
          name: { sv: 'CSN', en: 'CSN' },
          sentence: { sv: 'CSN prövar och beslutar.', en: 'CSN examines and decides.' },
          url: null,
        }
      : null,
} as unknown as Knowledge
const deps: AnswerDeps = {
  knowledge,
  replies: loadReplies(),
  detectCrisis: () => null,
  crisisLanguages: {},
  doors: [],
  facets: { facets: [], matters: [] },
  planRules: [],
  today: '2026-11-22',
}

const evidence = (answer: KnowledgeRecord | null): Evidence => ({
  question: { text: 'fråga', context: [], leans: false },
  hits: [],
  answer,
  also: null,
  route: null,
})
const question: Parameters<typeof composeAnswer>[0] = {
  kind: 'question',
  questions: [],
  lang: 'sv',
  writtenIn: 'sv',
  feeling: null,
  asksForChoice: false,
  isUnclear: false,
  isOwnCase: false,
  situation: {},
}
const compose = (records: (KnowledgeRecord | null)[], situation = {}): Draft =>
  composeAnswer({ ...question, situation }, records.map(evidence), deps)
const textOf = (draft: Draft): string =>
  draft.parts
    .map((part) => ('piece' in part ? part.piece.text : 'text' in part ? part.text : ''))
    .join(' ')

test('the direct answer comes first, then limits, who decides and the next step', () => {
  const record = makeStatement({
    decidedBy: 'csn',
    depends: { sv: 'Det beror på din ålder.', en: 'x x' },
    nextStep: { sv: 'Fråga CSN.', en: 'x x' },
  })
  expect(textOf(compose([record]))).toBe(
    'Du kan söka till komvux i hemkommunen. Det beror på din ålder. CSN prövar och beslutar. Fråga CSN.',
  )
})

test('does not repeat who decides where the answer says it', () => {
  const answer = { sv: 'CSN prövar om du kan få studiemedel.', en: 'CSN decides.' }
  const text = textOf(compose([makeStatement({ decidedBy: 'csn', answer })]))
  expect(text.match(/CSN/g)).toHaveLength(1)
})

test('a known age under the limit leads the answer; an unknown one does not', () => {
  const lead = { sv: 'Nej, inte än.', en: 'No, not yet.' }
  const record = makeStatement({
    leads: [{ when: { ageBelow: 27 }, text: lead, isTopicWide: false }],
  })
  expect(textOf(compose([record], { age: 24 }))).toMatch(/^Nej, inte än\./)
  expect(textOf(compose([record], { age: 27 }))).not.toMatch(/Nej/)
  expect(textOf(compose([record]))).not.toMatch(/Nej/)
})

test('an old value is shown with its year and where to look', () => {
  const draft = compose([makeStatement({ perishability: 'high', checked: '2024' })])
  expect(textOf(draft)).toMatch(/gällde 2024\. Se Exempelverket/)
})

test('the outcome is what the record says; one of two questions answered is partly', () => {
  expect(compose([makeStatement({ ending: 'hands_over' })]).outcome).toBe('hands_over')
  expect(compose([makeStatement(), null]).outcome).toBe('partly_answered')
  expect(compose([null]).outcome).toBe('no_evidence')
})

test('a sentence with a number that its record lacks is withheld', () => {
  const draft = compose([makeStatement()])
  const record = makeStatement()
  const forged: Draft = {
    ...draft,
    parts: [...draft.parts, { type: 'paragraph', piece: { text: 'Du får 4 321 kronor.', record } }],
  }
  const verified = verifyDraft(forged, deps)
  expect(textOf(verified)).not.toMatch(/4 321/)
  expect(textOf(verified)).toMatch(/komvux/)
})

test('a limit that rules the whole topic out leads any answer of the topic', () => {
  const record = makeStatement({ topic: 'omstallningsstudiestod' })
  expect(textOf(compose([record], { age: 24 }))).toMatch(/^Stödet ges tidigast från 27 år\./)
  expect(textOf(compose([record], { age: 40 }))).not.toMatch(/27/)
})

test('where the matter is for others, the answer closes with what guidance can still do', () => {
  const offer = { sv: 'Jag hjälper gärna med nästa steg.', en: 'x' }
  const withOffer = {
    ...deps,
    knowledge: {
      ...knowledge,
      topic: () => ({ id: 'arbetsratt', name: { sv: 'x', en: 'x' }, next: null, offer }),
    },
  }
  const statement = makeStatement({
    topic: 'arbetsratt',
    nextStep: { sv: 'Ring facket.', en: 'x' },
  })
  const draft = composeAnswer(
    {
      kind: 'question',
      questions: [],
      lang: 'sv',
      writtenIn: 'sv',
      feeling: null,
      asksForChoice: false,
      isUnclear: false,
      isOwnCase: false,
      situation: {},
    },
    [evidence(statement)],
    withOffer,
  )
  expect(textOf(draft)).toMatch(/Ring facket\.[\s\S]*Jag hjälper gärna med nästa steg\.$/)
})

test('a route is a card with the page to read on; its conditions follow in words', () => {
  const { parts } = compose([makeTransition()])
  expect(parts[0]).toMatchObject({
    type: 'card',
    title: 'Undersköterska till sjuksköterska',
    text: 'Det ger: Plats på programmet. Sedan examen.',
    url: 'https://www.example.org/komvux',
  })
  expect(textOf({ ...compose([]), parts: parts.slice(1) })).toMatch(/^Villkor: /)
})

test('a route that is nearly as near is a card after the answer, with its caveat, where there is room', () => {
  const composeBeside = (answer: KnowledgeRecord): Draft =>
    composeAnswer(question, [{ ...evidence(answer), route: makeTransition() }], deps)
  const { parts } = composeBeside(makeStatement())
  expect(parts.map(({ type }) => type)).toEqual(['paragraph', 'card'])
  expect(parts[1]).toMatchObject({ text: 'Det ger: Plats på programmet. Ingen förtur.' })
  const long = makeStatement({ answer: { sv: 'ord '.repeat(116), en: 'x' } })
  expect(composeBeside(long).parts.map(({ type }) => type)).toEqual(['paragraph'])
})

test('a card that claims what its record does not hold is not shown', () => {
  const record = makeTransition({ gives: { sv: 'Du får 120 poäng.', en: 'x' } })
  const draft = compose([record])
  expect(verifyDraft(draft, deps).parts.map(({ type }) => type)).toContain('card')
  const card = { ...draft.parts[0], text: 'Du får 180 poäng.' } as Draft['parts'][number]
  const verified = verifyDraft({ ...draft, parts: [card, ...draft.parts.slice(1)] }, deps)
  expect(verified.parts.map(({ type }) => type)).not.toContain('card')
})
