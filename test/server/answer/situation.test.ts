import { expect, test } from 'vitest'
import { mergeSituations, readSituation } from '#server/answer/situation.ts'

const noPlace = () => null

test.each([
  ['Och om jag är 58?', 58],
  ['Jag fyller 52 i år', 52],
  ['undersköterska, 50 år, vill byta', 50],
  ['Man, 29 år, funderar på att bli förskollärare', 29],
  ["I'm 24 and want to study", 24],
  ['en 45-åring utan gymnasium', 45],
  ['jag är snart 60', 60],
  ['jobbar på café, är 44. vem kan vägleda mig?', 44],
  ['fyllde 20 i våras', 20],
])('reads the age in "%s"', (text, age) => {
  expect(readSituation(text, noPlace).age).toBe(age)
})

test.each([
  'Jag har jobbat i 30 år på fabriken',
  'Kursen är på 30 hp',
  'jag är 50 procent sjukskriven',
  'arbetat 12 av 24 månader',
  'Matematik 2a',
  'kursen går på kvällar och är 15 hp',
])('reads no age in "%s"', (text) => {
  expect(readSituation(text, noPlace).age).toBeUndefined()
})

test.each([
  ['Jag är arbetslös sen i våras', 'unemployed'],
  ['blev av med jobbet i måndags', 'unemployed'],
  ['jag blev varslad förra veckan', 'on_notice'],
  ['driver eget företag men vill plugga', 'self_employed'],
  ['Jag jobbar och vill byta bana', 'employed'],
  ['är sjukskriven sen ett år', 'sick_leave'],
])('reads the employment in "%s"', (text, employment) => {
  expect(readSituation(text, noPlace).employment).toBe(employment)
})

test('tells a workplace without agreement from one with', () => {
  expect(readSituation('min arbetsgivare har inget kollektivavtal', noPlace).agreement).toBe('no')
  expect(readSituation('vi har kollektivavtal på jobbet', noPlace).agreement).toBe('yes')
  expect(readSituation('vad är ett kollektivavtal?', noPlace).agreement).toBeUndefined()
})

test.each([
  'jag vill starta eget företag',
  'jag var egenföretagare förut',
  'min man är uppsagd',
  'I want to work as a nurse',
  'vilka jobb finns i kommunen?',
])('reads no work of the person’s own in "%s"', (text) => {
  expect(readSituation(text, noPlace)).toEqual(
    text.includes('starta') ? { circumstances: ['starts_business'] } : {},
  )
})

test('a university that is named is not where one lives', () => {
  const place = (text: string) =>
    /Umeå/.test(text) ? { municipality: '2480', region: '24' } : null
  expect(readSituation('kan jag läsa på Umeå universitet?', place)).toEqual({})
  expect(readSituation('jag bor i Umeå', place)).toMatchObject({ municipality: '2480' })
})

test('keeps what was known and lets later facts win', () => {
  const merged = mergeSituations({ age: 40, employment: 'employed' }, { age: 41 })
  expect(merged).toEqual({ age: 41, employment: 'employed' })
})

test('a newly named region replaces an older municipality', () => {
  const merged = mergeSituations({ municipality: '2480', region: '24' }, { region: '25' })
  expect(merged).toEqual({ region: '25' })
})

test.each([
  ['Jag är ny i Sverige och undrar vem som hjälper mig', 'new_in_sweden'],
  ['jag sa upp mig själv i våras', 'resigned'],
  ['vi har varslat folk på jobbet', 'varsel'],
  ['jag vill starta eget', 'starts_business'],
  ['jag vill jobba utomlands', 'wants_abroad'],
  ['I have temporary protection from Ukraine', 'temporary_protection'],
])('reads the circumstance in "%s"', (text, circumstance) => {
  expect(readSituation(text, noPlace).circumstances).toEqual([circumstance])
})

test.each([
  'Vad är tillfälligt uppehållstillstånd?',
  'Kan man jobba utomlands och läsa på distans?',
  'Hur startar man eget?',
])('reads no circumstance in "%s"', (text) => {
  expect(readSituation(text, noPlace).circumstances).toBeUndefined()
})

test.each([
  ['jag jobbar halvtid i butik', 20],
  ['anställd 75 % som barnskötare', 30],
  ['jag jobbar 25 procent', 10],
  ['I work half-time in a shop', 20],
])('reads the hours of a part-time share in "%s"', (text, hours) => {
  expect(readSituation(text, noPlace).weeklyHours).toBe(hours)
})

test.each([
  'jag jobbar deltid',
  'jag jobbar 40 procent',
  'jag jobbar och vill plugga 50 procent',
  'jag jobbar och vill läsa 10 timmar i veckan',
  'jag studerar på halvtid',
])('reads no hours where the share is not told or close to the line: "%s"', (text) => {
  expect(readSituation(text, noPlace).weeklyHours).toBeUndefined()
})

test('reads weekly hours, and not other hours', () => {
  expect(readSituation('jag jobbar 20 timmar i veckan', noPlace).weeklyHours).toBe(20)
  expect(readSituation('kursen tar 20 timmar i veckan', noPlace).weeklyHours).toBeUndefined()
})

test('circumstances add up over a conversation', () => {
  const merged = mergeSituations(
    { circumstances: ['new_in_sweden'] },
    { circumstances: ['wants_abroad', 'new_in_sweden'] },
  )
  expect(merged.circumstances).toEqual(['new_in_sweden', 'wants_abroad'])
})

test.each([
  ['vet inte om vi har kollektivavtal', { agreement: 'unsure', employment: 'employed' }],
  ['jag är osäker på om det finns kollektivavtal', { agreement: 'unsure' }],
  ['jag lämnade ett jobb utan avtal', { agreement: 'no' }],
  ['jag jobbar på Skatteverket', { sector: 'state', employment: 'employed' }],
  ['sjukskriven från regionen', { sector: 'municipal_or_regional', employment: 'sick_leave' }],
  ['Är 66 och jobbar kvar', { age: 66, employment: 'employed' }],
  ['jag är läkare från Syrien', { circumstances: ['foreign_education', 'regulated_profession'] }],
  ['jag är ingenjör från Indien', { circumstances: ['foreign_education'] }],
])('reads "%s"', (text, facts) => {
  expect(readSituation(text, noPlace)).toMatchObject(facts)
})

test.each([
  'Ska jag bli lärare i Sverige?',
  'utbildningsavtal utan avtal om lön',
  'Vad gör Arbetsförmedlingen?',
  'Är 30 hp mycket?',
])('reads nothing in "%s"', (text) => {
  expect(readSituation(text, noPlace)).toEqual({})
})
