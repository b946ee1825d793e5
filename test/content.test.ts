// The content as a whole: sound, dated, short enough, in both languages.
import path from 'node:path'
import { expect, test } from 'vitest'
import { composeAnswer } from '#server/answer/compose.ts'
import { loadReplies } from '#server/answer/replies.ts'
import { checkContent } from '../knowledge/records/check.ts'
import { loadContent } from '../knowledge/records/load.ts'
import { openTestAnswering } from './helpers/app.ts'

const content = loadContent(path.join(import.meta.dirname, '../knowledge/records/data'))
const { answering, knowledge } = await openTestAnswering()
const deps = answering()

test('no content file has a fault', () => {
  expect(checkContent(content)).toEqual([])
})

test('all regions and municipalities are there', () => {
  const count = (level: string) => content.places.filter((place) => place.level === level).length
  expect([count('region'), count('municipality')]).toEqual([21, 290])
})

test('every record is found in the index with its sources', () => {
  for (const { id } of content.records)
    expect(knowledge.get(id)?.cites.length, id).toBeGreaterThan(0)
})

test.each(['sv', 'en'] as const)('no answer in %s is longer than 120 words', (lang) => {
  const tooLong = content.records.flatMap((record) => {
    const evidence = [
      {
        question: { text: '', context: [], leans: false },
        hits: [],
        answer: record,
        also: null,
        route: null,
      },
    ]
    const question: Parameters<typeof composeAnswer>[0] = {
      kind: 'question',
      questions: [],
      lang,
      writtenIn: lang,
      feeling: null,
      asksForChoice: false,
      isUnclear: false,
      isOwnCase: false,
      situation: {},
    }
    const { parts } = composeAnswer(question, evidence, deps)
    const text = parts.map((part) =>
      'piece' in part ? part.piece.text : 'text' in part ? part.text : '',
    )
    const words = text.join(' ').split(/\s+/).length
    return words > 120 ? [`${record.id}: ${words}`] : []
  })
  expect(tooLong).toEqual([])
})

test('every service that a canned reply names exists', () => {
  const named = Object.values(loadReplies()).flatMap(({ contacts }) => contacts)
  const services = new Set(content.records.filter((r) => r.type === 'service').map((r) => r.id))
  expect(named.filter((id) => !services.has(id))).toEqual([])
})

test('no source speaks of a copy from the future', () => {
  const late = content.records.flatMap((record) =>
    record.cites.filter(({ checked }) => checked > deps.today).map(() => record.id),
  )
  expect(late).toEqual([])
})
