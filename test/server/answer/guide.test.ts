// The navigator in the conversation: whom to turn to, one question at a time, nothing taken over.
import { expect, test } from 'vitest'
import { unsupportedClaims } from '#knowledge/knowledge.ts'
import { answer } from '#server/answer/answer.ts'
import { collectAnswer } from '#server/answer/collect.ts'
import { createTurn } from '#server/create-turn.ts'
import type { ChatRequest, ChatResponse } from '#server/protocol.ts'
import { openTestAnswering } from '../../helpers/app.ts'

const { answering, knowledge } = await openTestAnswering()
const deps = answering()

const ask = (messages: ChatRequest['messages'], situation?: ChatRequest['situation']) =>
  collectAnswer(answer(createTurn({ messages, ...(situation ? { situation } : {}) }), deps))
const say = (content: string) => ask([{ role: 'user', content }])
const contactsOf = ({ blocks }: ChatResponse) =>
  blocks.flatMap((block) => (block.type === 'handoff' ? block.contacts.map(({ id }) => id) : []))

test('people in work who want another track are never sent to Arbetsförmedlingen alone', async () => {
  const response = await say('Jag jobbar och vill byta bana, vart vänder jag mig?')
  expect(contactsOf(response)[0]).toBe('oms-hitta-omstallningsorganisation')
  expect(contactsOf(response)).not.toContain('nat-af-allman')
  expect(response.text).toMatch(/kollektivavtal\?/)
})

test('a known employer leads the answer', async () => {
  const response = await say('jobbar i kommunen och är trött på jobbet, vem ska jag prata med')
  expect(contactsOf(response)[0]).toBe('oms-omstallningsfonden')
  expect(response.text).toMatch(/^Du är anställd i kommun eller region/)
})

test('does not lead twice where the record itself speaks to the situation', async () => {
  const response = await say(
    'I work without a collective agreement, who can I talk to about changing career?',
  )
  expect(response.text.match(/you turn to Nysteget/g)).toHaveLength(1)
  expect(contactsOf(response)[0]).toBe('oms-offentliga-omstallningsorganisationen')
})

test('who seeks guidance gets a door of their own, not a rule of another matter', async () => {
  const response = await say(
    'jag är inhyrd via bemanningsföretag vart vänder jag mig för vägledning',
  )
  expect(contactsOf(response)).toContain('oms-hitta-omstallningsorganisation')
  expect(JSON.stringify(response.blocks)).not.toContain('tudieledighetslagen')
})

test.each([
  ['har enskild firma å är trött på det, finns nån vägledare för sånna som mig', 'TSL'],
  ['jobbar deltid 12 tim i veckan på ica vem hjälper mig med å byta yrke', 'TRS'],
])('no organisation of another sector is guessed at: %s', async (content, organisation) => {
  const { blocks } = await say(content)
  const said = blocks.filter(({ type }) => type === 'paragraph' || type === 'handoff')
  expect(JSON.stringify(said)).not.toContain(organisation)
})

test('a bare question gets a first pointer, then one question', async () => {
  const response = await say('Vem kan hjälpa mig?')
  expect(response.outcome).toBe('asks_back')
  expect(contactsOf(response).length).toBeGreaterThanOrEqual(2)
  expect(response.text.match(/\?/g)?.length).toBe(1)
})

test('a short reply to the question is understood and leads on', async () => {
  const first = await say('Jag jobbar och vill byta bana, vart vänder jag mig?')
  const second = await ask(
    [
      { role: 'user', content: 'Jag jobbar och vill byta bana, vart vänder jag mig?' },
      { role: 'assistant', content: first.text },
      { role: 'user', content: 'nej' },
    ],
    first.situation,
  )
  expect(second.situation.agreement).toBe('no')
  expect(contactsOf(second)[0]).toBe('oms-offentliga-omstallningsorganisationen')
  expect(second.text).not.toMatch(/Har din arbetsplats kollektivavtal/)
})

/** A conversation in which the client sends on what it was told. */
async function converse(...said: string[]) {
  const messages: ChatRequest['messages'] = []
  const responses: ChatResponse[] = []
  for (const content of said) {
    messages.push({ role: 'user', content })
    const response = await ask(messages, responses.at(-1)?.situation)
    messages.push({ role: 'assistant', content: response.text })
    responses.push(response)
  }
  return responses
}

test('a reply that cannot be placed does not end the questions', async () => {
  const responses = await converse(
    'Jag jobbar deltid och vill byta bana, vem kan hjälpa mig?',
    'vet inte',
    'butik',
    'ja',
  )
  expect(responses[2]?.text).toMatch(/16 timmar i veckan.*\?/)
  expect(responses[3]?.situation.workHistory).toBe('enough')
})

test.each([
  ['jag är föräldraledig', 'parental_leave'],
  ['jobbar på ett litet företag', 'employed'],
  ['jag har eget', 'self_employed'],
  ['nej', 'unemployed'],
])('the reply "%s" to what one does today is understood', async (reply, employment) => {
  const [, second] = await converse('Vem kan hjälpa mig?', reply)
  expect(second?.situation.employment).toBe(employment)
})

test('an owner on parental leave is led to open doors, not asked for an employer', async () => {
  const responses = await converse(
    'Vem kan hjälpa mig?',
    'jag är föräldraledig',
    'jag äger bolaget själv',
  )
  const last = responses.at(-1)
  expect(last && contactsOf(last)[0]).toBe('kom-generisk-hemkommun')
  expect(last?.text).not.toMatch(/Arbetar du i kommun eller region/)
})

test('a door that is closed to the person is not named below an answer', async () => {
  const responses = await converse(
    'Jag är 19 och jobbar på ett café, vem kan jag prata med?',
    'har inte gått ut gymnasiet',
  )
  for (const response of responses)
    expect(contactsOf(response)).not.toContain('kom-generisk-hemkommun')
})

test('asks at most four questions, and none twice', async () => {
  const messages: ChatRequest['messages'] = [{ role: 'user', content: 'Vem kan hjälpa mig?' }]
  const replies = ['jag har jobb', 'vet inte', 'privat', 'vet inte', 'vet inte', 'vet inte']
  const questions: string[] = []
  let situation: ChatRequest['situation']
  for (const reply of replies) {
    const response = await ask(messages, situation)
    situation = response.situation
    questions.push(...(response.text.match(/[^.!?\n]*\?/g) ?? []))
    messages.push({ role: 'assistant', content: response.text }, { role: 'user', content: reply })
  }
  expect(new Set(questions).size).toBe(questions.length)
  expect(questions.length).toBeGreaterThan(1)
  expect(questions.length).toBeLessThanOrEqual(4)
})

test.each([
  'Hur mycket får jag i studiemedel?',
  'Vem får antas till gymnasiekurser på komvux?',
  'Vart ska ansökan om CSN lämnas in?',
  'Vad är en prövning?',
])('leaves "%s" to the records', async (question) => {
  const response = await say(question)
  expect(response.text).not.toMatch(/kollektivavtal\?|folkbokförd\?|eget företag\?/)
})

test('what the rules say is held by the record that carries each rule', () => {
  const faults = deps.doors.flatMap(({ id, why, basis }) => {
    const record = knowledge.get(basis[0] ?? '')
    const faulty = record ? unsupportedClaims(`${why.sv} ${why.en}`, [record]) : ['no record']
    return faulty.map((claim) => `${id}: ${claim}`)
  })
  expect(faults).toEqual([])
})
