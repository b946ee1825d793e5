import { expect, test } from 'vitest'
import { withCare } from '#server/answer/care.ts'
import { loadReplies } from '#server/answer/replies.ts'
import type { Draft } from '#server/answer/types.ts'

const draft: Draft = {
  outcome: 'answered',
  lang: 'sv',
  parts: [{ type: 'paragraph', piece: { text: 'Ansök senast den 15 april.', record: null } }],
  contacts: [],
  suggestions: [],
}
const replies = loadReplies()

test.each(['sv', 'en'] as const)('care opens the answer with numbers to call in %s', (lang) => {
  const { parts, outcome } = withCare(draft, { care: true, lang }, { replies })
  const [first, ...rest] = parts
  const text = first?.type === 'paragraph' ? first.piece.text : ''
  for (const number of ['112', '90101', '1177']) expect(text).toContain(number)
  expect(rest).toEqual(draft.parts)
  expect(outcome).toBe('answered')
})

test('without care, the answer stays as it is', () => {
  expect(withCare(draft, { lang: 'sv' }, { replies })).toBe(draft)
})
