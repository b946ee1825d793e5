import { expect, test } from 'vitest'
import { findIntent, isUnclear } from '#server/answer/intents.ts'
import { findSmalltalk } from '#server/answer/smalltalk.ts'

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

test.each([
  'finns barnskötare på kväll el distans på komvux i karlskoga?',
  'När stänger ansökan till komvux i Malmö inför våren?',
  'Vilka kurser har vuxenutbildningen i Kalmar?',
])('what one municipality offers at the moment is for the municipality: "%s"', (text) =>
  expect(findIntent(text, { municipality: '1280' }, true)?.reply).toBe('local_offer'),
)

test.each([
  'Finns det rätt att läsa komvux i Malmö om jag bor i Lund?',
  'Kostar sfi något i Borås, eller när börjar jag betala?',
])('a rule is answered whatever the place: "%s"', (text) =>
  expect(findIntent(text, { municipality: '1280' }, true)?.reply).not.toBe('local_offer'),
)

const replyTo = (text: string) => findIntent(text, {}, false)?.reply ?? null

test.each([
  'när får jag veta om jag är antagen till vuxenutbildningen?',
  'hur ser jag om jag är antagen',
])('when and where "%s" is told is a fact', (text) => expect(replyTo(text)).toBeNull())

test.each([
  'är jag antagen?',
  'jag väntar på besked. har jag kommit in',
  'kan du se om jag är antagen',
])('whether "%s" is an own case', (text) => expect(replyTo(text)).toBe('own_case'))

test.each([
  ['en kurs utan avgift. är det på riktigt och gäller betygen?', null],
  ['är det ett program på tre år', null],
  ['är det här på riktigt?', 'about_machine'],
  ['är du ett program?', 'about_machine'],
  ['är det en människa jag skriver med', 'about_machine'],
])('"%s" is small talk: %s', (text, reply) => {
  expect(findSmalltalk(text)?.reply ?? null).toBe(reply)
})
