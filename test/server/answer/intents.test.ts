import { expect, test } from 'vitest'
import { findIntent } from '#server/answer/intents.ts'
import { findSmalltalk } from '#server/answer/smalltalk.ts'

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
