// Reading a move from a question, and telling a way in the chat only where nothing else answers.
import { describe, expect, test } from 'vitest'
import { answer } from '#server/answer/answer.ts'
import { collectAnswer } from '#server/answer/collect.ts'
import type { Draft } from '#server/answer/types.ts'
import { tellWay } from '#server/answer/way.ts'
import { createTurn } from '#server/create-turn.ts'
import { readMove } from '#server/planner/asked.ts'
import { openTestAnswering } from '../../helpers/app.ts'

describe('readMove', () => {
  test.each([
    [
      'Jag har en kvalificerad YH-examen och vill läsa master, vad ger det?',
      'yh_qualified',
      'master',
    ],
    ['jag har en kandidat i historia och vill bli ämneslärare', 'kandidat', 'subject_teacher'],
    ['Jag har gått YH och vill bli fastighetsmäklare', 'yh_diploma', 'estate_agent'],
    ['I have a bachelor’s degree and want to study at a university again', 'kandidat', 'hogskola'],
  ])('%s', (question, have, want) => {
    expect(readMove(question)).toEqual({ have, want })
  })

  test.each([
    'Kan jag tillgodoräkna YH på högskolan?',
    'Vill bli sjuksköterska',
    'Jag har ont i huvudet och vill läsa master',
    'Jag har YH',
    'Min bror har YH, vad kostar högskolan?',
  ])('does not read a move from: %s', (question) => {
    expect(readMove(question)).toBeNull()
  })
})

const { answering } = await openTestAnswering()
const understanding = (text: string) => ({
  kind: 'question' as const,
  questions: [{ text, context: [], leans: false }],
  lang: 'sv' as const,
  writtenIn: 'sv',
  feeling: null,
  asksForChoice: false,
  isUnclear: false,
  isOwnCase: false,
  situation: {},
})
const empty: Draft = {
  outcome: 'no_evidence',
  lang: 'sv',
  parts: [],
  contacts: [],
  suggestions: [],
}
const question = 'Jag har en kvalificerad YH-examen och vill läsa master'

describe('tellWay', () => {
  test('tells what holds, with records, where nothing was found', () => {
    const draft = tellWay(empty, understanding(question), answering())
    expect(draft.outcome).toBe('answered')
    const pieces = draft.parts.flatMap((part) => (part.type === 'paragraph' ? [part.piece] : []))
    expect(pieces[0]?.text).toContain('Normalt nej')
    expect(pieces.every(({ record }) => record !== null)).toBe(true)
  })

  test('tells that points are a length where somebody wants them as credits', async () => {
    const question =
      'Jag har läst YH till systemutvecklare, 400 poäng. Hur många högskolepoäng blir det?'
    const response = await collectAnswer(
      answer(createTurn({ messages: [{ role: 'user', content: question }] }), answering()),
    )
    expect(response.sources[0]?.recordIds).toContain('yh-hp-ej-utbytbara')
    expect(response.text).toMatch(/Lärosätet beslutar/)
    expect(response.text).not.toMatch(/Systemutvecklaren bygger/)
  })

  test('does not let a way from somewhere else stand for the way that is asked', async () => {
    const question = 'I have a Swedish YH diploma. Can I apply for a bachelor’s programme with it?'
    const response = await collectAnswer(
      answer(
        createTurn({ messages: [{ role: 'user', content: question }], lang: 'en' }),
        answering(),
      ),
    )
    expect(response.sources[0]?.recordIds).toContain('tr-yh-behorighet-nej')
  })

  test('never replaces an answer, and stays silent where no move is told', () => {
    const found: Draft = { ...empty, outcome: 'answered' }
    expect(tellWay(found, understanding(question), answering())).toBe(found)
    expect(tellWay(empty, understanding('Vad är xyz?'), answering())).toBe(empty)
  })

  test('leaves a question that a record answers to that record', async () => {
    const turn = { question, history: [], pageLang: null, situation: null, tenant: null }
    let cited = ''
    for await (const event of answer(turn, answering())) cited += JSON.stringify(event)
    expect(cited).toMatch(/"recordId":"(yh-master-efter-yh|tr-yh-master-nej)"/)
  })
})
