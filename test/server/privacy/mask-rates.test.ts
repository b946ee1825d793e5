// Recall and false hits of the masking, over synthetic personal data made from a fixed seed.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import Personnummer from 'personnummer'
import { expect, test } from 'vitest'
import { mask, type PersonalData } from '#server/privacy/mask.ts'

// The package’s types describe its ES module; Node loads its CommonJS one.
const oracle = Personnummer as unknown as { valid: (number: string) => boolean }

type Sample = { kind: PersonalData; value: string; text: string }

/** Park–Miller generator: the same samples in every run. */
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48271) % 2147483647
    return state % below
  }
}
const random = createRandom(20261122)
const pick = <T>(list: readonly T[], fallback: T): T => list[random(list.length)] ?? fallback
const digits = (count: number) => Array.from({ length: count }, () => random(10)).join('')
const pad = (value: number) => String(value).padStart(2, '0')

function checkDigit(nine: string): number {
  const sum = [...nine].reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return (10 - (sum % 10)) % 10
}

/** Random digits in the number series that Skatteverket keeps for tests (980–999). */
function personalNumber(coordination: boolean): string {
  const year = 1940 + random(70)
  const day = 1 + random(28) + (coordination ? 60 : 0)
  const nine = `${pad(year % 100)}${pad(1 + random(12))}${pad(day)}${980 + random(20)}`
  return `${Math.floor(year / 100)}${nine}${checkDigit(nine)}`
}

const personalForms: ((n: string) => string)[] = [
  (n) => n,
  (n) => n.slice(2),
  (n) => `${n.slice(0, 8)}-${n.slice(8)}`,
  (n) => `${n.slice(2, 8)}-${n.slice(8)}`,
  (n) => `${n.slice(2, 8)}+${n.slice(8)}`,
  (n) => `${n.slice(2, 8)} ${n.slice(8)}`,
  (n) => `${n.slice(0, 8)} ${n.slice(8)}`,
  (n) => `${n.slice(2, 8)} - ${n.slice(8)}`,
  (n) => `${n.slice(2, 4)} ${n.slice(4, 6)} ${n.slice(6, 8)} ${n.slice(8)}`,
  (n) => `${n.slice(0, 4)} ${n.slice(4, 6)} ${n.slice(6, 8)} ${n.slice(8)}`,
  (n) => `${n.slice(0, 4)}-${n.slice(4, 6)}-${n.slice(6, 8)}-${n.slice(8)}`,
  (n) => `${n.slice(2, 4)}.${n.slice(4, 6)}.${n.slice(6, 8)}.${n.slice(8)}`,
  (n) => `${n.slice(2, 4)}.${n.slice(4, 6)}.${n.slice(6, 8)}-${n.slice(8)}`,
  (n) => `${n.slice(0, 8)}–${n.slice(8)}`,
]
const phoneForms: (() => string)[] = [
  () => `07${pick([0, 2, 3, 6, 9], 0)}${digits(7)}`,
  () => `07${pick([0, 2, 3, 6, 9], 0)}-${digits(7)}`,
  () => `07${pick([0, 2, 3, 6, 9], 0)}-${digits(3)} ${digits(2)} ${digits(2)}`,
  () => `07${pick([0, 2, 3, 6, 9], 0)} ${digits(3)} ${digits(2)} ${digits(2)}`,
  () => `+467${pick([0, 2, 3, 6, 9], 0)}${digits(7)}`,
  () => `+46 7${pick([0, 2, 3, 6, 9], 0)} ${digits(3)} ${digits(2)} ${digits(2)}`,
  () => `+46 (0)7${pick([0, 2, 3, 6, 9], 0)}-${digits(3)} ${digits(2)} ${digits(2)}`,
  () => `0046 7${pick([0, 2, 3, 6, 9], 0)} ${digits(3)} ${digits(4)}`,
  () => `08-${digits(3)} ${digits(3)} ${digits(2)}`,
  () => `08-${digits(3)} ${digits(2)} ${digits(2)}`,
  () => `063-${digits(2)} ${digits(2)} ${digits(2)}`,
  () => `0${pick(['63', '31', '40', '90'], '63')}-${digits(3)} ${digits(3)}`,
  () => `0${pick(['651', '970', '470'], '651')}-${digits(2)} ${digits(3)}`,
  () => `(063) ${digits(2)} ${digits(2)} ${digits(2)}`,
  () => `+358 40 ${digits(3)} ${digits(4)}`,
  () => `+49 151 ${digits(4)} ${digits(4)}`,
  () => `+380 67 ${digits(3)} ${digits(2)} ${digits(2)}`,
  () => `+1 212-555-${digits(4)}`,
]
const first = ['anna', 'per.olov', 'sara_k', 'åsa.öberg', 'mo+csn', 'x.y-z', 'erik99']
const domains = [
  'exempel.se',
  'mail.exempel.com',
  'skola.exempel.nu',
  'örebro.exempel.se',
  'test.org',
]
const streets = [
  'Storgatan',
  'Kyrkvägen',
  'Rådhusgatan',
  'Björkstigen',
  'Västra gatan',
  'Sandgränd',
]
const addressForms: (() => string)[] = [
  () => `${pick(streets, 'Storgatan')} ${1 + random(120)}`,
  () => `${pick(streets, 'Storgatan')} ${1 + random(120)} ${pick(['A', 'B', 'C'], 'A')}`,
  () => `${pick(streets, 'Storgatan')} ${1 + random(99)}, 8${digits(2)} ${digits(2)} Östersund`,
  () => `${pick(streets, 'Storgatan')} ${1 + random(99)}B lgh 1${digits(3)}, 8${digits(4)} Umeå`,
]
const bankForms: (() => string)[] = [
  () => `SE${digits(22)}`,
  () => `SE${digits(2)} ${digits(4)} ${digits(4)} ${digits(4)} ${digits(4)} ${digits(4)}`,
  () => `DE${digits(20)}`,
  () => `FI${digits(2)} ${digits(4)} ${digits(4)} ${digits(4)} ${digits(2)}`,
  () =>
    `konto ${8000 + random(999)}-${random(10)}, ${digits(3)} ${digits(3)} ${digits(3)}-${random(10)}`,
  () => `kontonummer ${digits(4)} ${digits(2)} ${digits(5)}`,
  () => `clearing ${digits(4)} konto ${digits(7)}`,
]
const frames: ((value: string) => string)[] = [
  (v) => v,
  (v) => `Hej, mitt är ${v}, kan ni kolla?`,
  (v) => `(${v})`,
  (v) => `Kan jag få csn? ${v}`,
  (v) => `Jag heter Kim.${v}.Vad gäller för komvux?`,
  (v) => `uppgift:${v}\nTack på förhand`,
]

function samples(kind: PersonalData, count: number, make: (i: number) => string): Sample[] {
  return Array.from({ length: count }, (_, i) => {
    const value = make(i)
    // An address in the middle of a word is no address: glued forms are for the others.
    const frame = pick(kind === 'address' ? frames.slice(0, 4) : frames, String)
    return { kind, value, text: frame(kind === 'email' ? ` ${value} ` : value) }
  })
}
const inTurn = (forms: (() => string)[], i: number) => forms[i % forms.length]?.() ?? ''
const positives: Sample[] = [
  ...samples('personal_number', 280, (i) => {
    const form = personalForms[i % personalForms.length] ?? String
    return form(personalNumber(i % 5 === 0))
  }),
  ...samples('phone', 216, (i) => inTurn(phoneForms, i)),
  ...samples('email', 60, () => `${pick(first, 'anna')}@${pick(domains, 'exempel.se')}`),
  ...samples('address', 60, (i) => inTurn(addressForms, i)),
  ...samples('bank_account', 70, (i) => inTurn(bankForms, i)),
]

const longDigits = /\d[\d ,.+–-]{5,}\d/

function isMissed({ kind, value, text }: Sample): boolean {
  const { text: masked, found } = mask(text)
  const kinds = kind === 'personal_number' ? [kind] : [kind, 'phone', 'bank_account']
  return !found.some((f) => kinds.includes(f)) || masked.includes(value) || longDigits.test(masked)
}

test('masks at least 99 % of personal data', () => {
  const missed = positives
    .filter(isMissed)
    .map((s) => `${s.kind}: ${s.text} → ${mask(s.text).text}`)
  expect(positives.length).toBeGreaterThan(500)
  expect(missed.length / positives.length, missed.slice(0, 30).join('\n')).toBeLessThanOrEqual(0.01)
})

test('the personal numbers are such to the package personnummer, too', () => {
  const numbers = Array.from({ length: 300 }, (_, i) => personalNumber(i % 5 === 0))
  expect(numbers.filter((number) => !oracle.valid(number))).toEqual([])
})

test('leaves numbers with a wrong check digit that the package refuses, too', () => {
  const wrong = Array.from({ length: 200 }, () => {
    const number = personalNumber(false)
    const last = (Number(number.at(-1)) + 1 + random(9)) % 10
    return `${number.slice(2, 8)}-${number.slice(8, 11)}${last}`
  })
  expect(wrong.filter((number) => oracle.valid(number))).toEqual([])
  expect(wrong.filter((n) => mask(n).found.includes('personal_number'))).toEqual([])
})

const negatives = readFileSync(path.join(import.meta.dirname, 'harmless.txt'), 'utf8')
  .trim()
  .split('\n')

test('masks at most 0.5 % of what is no personal data', () => {
  const wrong = negatives.filter((text) => mask(text).found.length > 0)
  expect(negatives.length).toBeGreaterThanOrEqual(150)
  const shown = wrong.map((text) => `${text} → ${mask(text).text}`).join('\n')
  expect(wrong.length / negatives.length, shown).toBeLessThanOrEqual(0.005)
})
