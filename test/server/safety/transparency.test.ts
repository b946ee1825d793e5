import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { findSmalltalk } from '#server/answer/smalltalk.ts'
import { projectRoot } from '#server/compose-root.ts'
import { transparencyPage } from '#server/pages/transparency.ts'
import { readBars } from '#server/routes/transparency.ts'

const folder = path.join(projectRoot, 'server/tenants')
const greeted = z.object({ greeting: z.object({ sv: z.string(), en: z.string() }) })

test.each(readdirSync(folder).filter((name) => name.endsWith('.json')))(
  'the greeting of %s says that it is a machine',
  (name) => {
    const { greeting } = greeted.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8')))
    expect(greeting.sv).toMatch(/maskin/)
    expect(greeting.en).toMatch(/machine/)
  },
)

test.each([
  'Är du en människa?',
  'snackar jag med en riktig person',
  'är detta en AI',
  'Are you human?',
  'is this a bot?',
  'är du chatgpt',
  'vem är det jag pratar med?',
])('"%s" is told that it is a machine', (text) => {
  expect(findSmalltalk(text)?.reply).toBe('about_machine')
})

const told = {
  bars: [{ name: 'crisis: explicit found', percent: 100 }],
  knowledge: { records: 1097, builtAt: '2026-11-22T10:00:00Z' },
  operator: 'Region <X>',
  address: '/om',
}

test('the page says what it is, who runs it, how good and how old it is', async () => {
  const markup = String(await transparencyPage({ ...told, lang: 'sv' }))
  for (const part of ['maskin', 'Region &lt;X&gt;', '100 %', '1097', '2026-11-22', '90101']) {
    expect(markup).toContain(part)
  }
  const english = String(await transparencyPage({ ...told, lang: 'en', operator: null }))
  expect(english).toContain('machine')
  expect(english).toContain('Whoever has put the service')
})

test('figures come from the evaluation, none where it is not installed', () => {
  expect(readBars(projectRoot).length).toBeGreaterThan(10)
  expect(readBars(path.join(projectRoot, 'nowhere'))).toEqual([])
})
