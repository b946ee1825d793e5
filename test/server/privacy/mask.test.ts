import { expect, test } from 'vitest'
import { mask } from '#server/privacy/mask.ts'

test.each([
  ['Mitt personnummer är 811218-9876', 'Mitt personnummer är [personnummer]'],
  ['19811218 9876 är mitt nummer', '[personnummer] är mitt nummer'],
  ['811218+9876', '[personnummer]'],
  ['maila mig på anna.å@exempel.se tack', 'maila mig på [e-post] tack'],
  ['ring 070-123 45 67 på kvällen', 'ring [telefon] på kvällen'],
  ['+46 70 123 45 67', '[telefon]'],
])('masks "%s"', (text, masked) => {
  expect(mask(text).text).toBe(masked)
})

test.each([
  'Matematik 2a och Engelska 6',
  '200 YH-poäng är 60 hp',
  '831 45 Östersund',
  'lag 2022:856',
  'ring 112 eller 90101, Bris 116 111 och Hjälplinjen 90 390',
  'Kvinnofridslinjen 020-50 50 50',
  'mellan 2019 och 2024',
  '811218-9875 har fel kontrollsiffra',
])('leaves "%s" as it is', (text) => {
  expect(mask(text)).toEqual({ text, found: [] })
})
