import { expect, test } from 'vitest'
import { createBridge, readBridge } from '#knowledge/languages/bridge.ts'

const bridge = createBridge(readBridge())

test.each([
  ['Czy da się zdać jakiś egzamin?', 'pl', 'prövning'],
  ['كيف أحصل على معادلة شهادتي؟', 'ar', 'UHR'],
  ['Onko ruotsin kurssi ilmainen?', 'fi', 'gratis'],
  ['Я медсестра', 'ru', 'sjuksköterska'],
])('"%s" is searched for in Swedish', (text, lang, word) =>
  expect(bridge(text, lang)).toContain(word),
)

test('words of one language say nothing in another, and beginnings only begin words', () => {
  expect(bridge('egzamin', 'fi')).toBe('')
  expect(bridge('zapracowany', 'pl')).toBe('')
  expect(bridge('hej', 'xx')).toBe('')
})
