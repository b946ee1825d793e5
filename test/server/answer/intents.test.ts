import { expect, test } from 'vitest'
import { findIntent, isUnclear } from '#server/answer/intents.ts'

const namesMatter = (text: string) => /komvux|yh|csn|sfi/i.test(text)

test.each([
  'vad kostar det?',
  'och hur lång tid tar det?',
  'är det kört?',
  'how do I apply for it?',
])('"%s" names nothing that it is about', (text) => expect(isUnclear(text, namesMatter)).toBe(true))

test.each([
  'vad kostar komvux?',
  'är komvux svårt, eller går det?',
  'jag har barn och jobb och undrar hur man hinner med det',
  'vad är det bästa med yh',
])('"%s" can be answered', (text) => expect(isUnclear(text, namesMatter)).toBe(false))

test.each([
  'var kan man gå och prata studier med någon i Malmö?',
  'hur bokar jag tid hos en studievägledare i Malmö',
])('"%s" asks for guidance where the person lives', (text) =>
  expect(findIntent(text, { municipality: '1280' }, true)?.reply).toBe('local_guidance'),
)

test('a question about a rule in a place is no wish for a talk', () =>
  expect(findIntent('får man läsa komvux i Malmö', { municipality: '1280' }, true)).toBeNull())
