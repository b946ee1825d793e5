import { expect, test } from 'vitest'
import { leansOnContext, splitQuestions, standAlone } from '#server/answer/stand-alone.ts'

const namesMatter = (text: string) => /komvux|yh|folkhög|behörig|svenska|stud/i.test(text)

test.each([
  'och om jag är 58?',
  'hur lång tid tar det?',
  'Kan man få det på deltid?',
  'What about the cost?',
])('"%s" leans on what was said before', (text) =>
  expect(leansOnContext(text, namesMatter)).toBe(true),
)

test.each(['Hur söker jag till komvux i Malmö?', 'Vad är skillnaden mellan urval och behörighet?'])(
  '"%s" stands by itself',
  (text) => expect(leansOnContext(text, namesMatter)).toBe(false),
)

test('a leaning question carries the latest questions and the last answer as context', () => {
  const history = [
    { role: 'user' as const, content: 'Vad är omställningsstudiestöd?' },
    { role: 'assistant' as const, content: 'Ett stöd från CSN.' },
  ]
  expect(standAlone('hur länge får man det?', history, namesMatter)).toEqual([
    {
      text: 'hur länge får man det?',
      context: ['Vad är omställningsstudiestöd?', 'Ett stöd från CSN.'],
      leans: true,
    },
  ])
})

test('leans on the last message that named a matter, not on the follow-up after it', () => {
  const said = (role: 'user' | 'assistant', content: string) => ({ role, content })
  const history = [
    said('user', 'Vad är komvux?'),
    said('assistant', 'Kommunens utbildning för vuxna.'),
    said('user', 'hur söker man?'),
    said('assistant', 'Genom hemkommunen.'),
  ]
  const [first] = standAlone('kostar det något?', history, namesMatter)
  expect(first?.context).toEqual(['Vad är komvux?', 'Genom hemkommunen.'])
})

test('a short question that points back leans even if it names a matter of its own', () =>
  expect(leansOnContext('kan jag få studiestöd för det?', namesMatter)).toBe(true))

test('two questions in one message are asked apart, after the whole', () => {
  const parts = standAlone(
    'Kostar det något att läsa YH? Hur söker man till folkhögskola?',
    [],
    namesMatter,
  )
  expect(parts.map(({ text }) => text)).toEqual([
    'Kostar det något att läsa YH? Hur söker man till folkhögskola?',
    'Kostar det något att läsa YH?',
    'Hur söker man till folkhögskola?',
  ])
})

test('a joined question is split before its question word', () => {
  expect(splitQuestions('Vad kostar en prövning och hur anmäler jag mig?')).toHaveLength(2)
})

test('a greeting is no part of the question', () => {
  expect(standAlone('Hejsan! Kan jag läsa svenska?', [], namesMatter)[0]?.text).toBe(
    'Kan jag läsa svenska?',
  )
})
