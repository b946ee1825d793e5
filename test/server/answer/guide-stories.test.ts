// Stories as people tell them → the doors that come first, and no door that is closed without a word.
import { expect, test } from 'vitest'
import { answer } from '#server/answer/answer.ts'
import { collectAnswer } from '#server/answer/collect.ts'
import { createTurn } from '#server/create-turn.ts'
import { openTestAnswering } from '../../helpers/app.ts'

const { answering } = await openTestAnswering()
const deps = answering()

async function tell(content: string, lang: 'sv' | 'en' = 'sv') {
  const turn = createTurn({ messages: [{ role: 'user', content }], lang })
  const response = await collectAnswer(answer(turn, deps))
  const contacts = response.blocks.flatMap((block) =>
    block.type === 'handoff' ? block.contacts.map(({ id }) => id) : [],
  )
  return { contacts, text: response.text, sources: response.sources }
}

const lookUp = 'oms-hitta-omstallningsorganisation'
const nysteget = 'oms-offentliga-omstallningsorganisationen'

test.each([
  [
    'Jag kör lastbil åt ett litet åkeri, tror inte chefen har nåt avtal. Kan nån hjälpa mig fundera?',
    lookUp,
  ],
  [
    'Bemanningsföretag, vet inte om vi har kollektivavtal, trött på lagret. Vart ska jag vända mig?',
    lookUp,
  ],
  ['Jag jobbar 10 timmar i veckan på ICA sen två år. Vem hjälper mig med studieval?', lookUp],
  [
    'Jobbar på Försäkringskassan och vill omskola mig, vem ger mig vägledning?',
    'oms-trygghetsstiftelsen',
  ],
  [
    'Jobbar som kock utan kollektivavtal sen fem år. Vill bli något annat, vem pratar jag med?',
    nysteget,
  ],
  ['Jag är danspedagog i en ideell förening. Finns det omställningsstöd för mig?', 'oms-trs'],
  [
    'Jag är kyrkvaktmästare i Svenska kyrkan och vill vidare, vem hjälper mig?',
    'oms-kyrkans-trygghetsrad',
  ],
  [
    'Jag kom från Ukraina i våras och har uppehållstillstånd med tillfälligt skydd. Vem hjälper mig med studier?',
    'nat-informationsverige',
  ],
])('%s → %s, never Arbetsförmedlingen', async (story, first) => {
  const { contacts, sources } = await tell(story)
  expect(contacts[0]).toBe(first)
  expect(contacts).not.toContain('nat-af-allman')
  expect(sources.length).toBeGreaterThan(0)
})

test('a leave from the region is no job without an agreement', async () => {
  const { contacts } = await tell(
    'Jag är sjukskriven från regionen och funderar på att skola om mig. Vem kan jag prata med?',
  )
  expect(contacts.slice(0, 2)).toEqual(['nat-forsakringskassan', 'oms-omstallningsfonden'])
  expect(contacts).not.toContain(nysteget)
})

test('support that is claimed and closed is said to be closed, with who decides', async () => {
  const { contacts, text } = await tell(
    'Jag sa upp mig själv förra månaden från ett jobb utan avtal. Har jag rätt till omställningsstöd?',
  )
  expect(text).toContain('Nysteget ger inte stöd till den som själv har sagt upp sig.')
  expect(text).toMatch(/beslutar/)
  expect(contacts).not.toContain(nysteget)
})

test('a licence from abroad leads, before the work one has now', async () => {
  const { contacts, text } = await tell(
    'I am a nurse from India and work as a carer for the municipality. Who do I talk to about becoming a nurse here?',
    'en',
  )
  expect(text).toMatch(/^Your profession is regulated/)
  expect(contacts[0]).toBe('oms-omstallningsfonden')
})

test('a job that starts soon is told to close the personal support', async () => {
  const { text } = await tell(
    'har fått ett nytt jobb om två månader men är arbetslös nu, vad kan AF göra för mig',
  )
  expect(text).toContain('bara digitala tjänster')
})
