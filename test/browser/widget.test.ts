import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { openBrowserTest } from './support.ts'

const { url, browser, close } = await openBrowserTest()
afterAll(close)

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')
const shots = path.join(import.meta.dirname, '../../test-results')
mkdirSync(shots, { recursive: true })

async function openPage(options: Parameters<typeof browser.newPage>[0] = {}): Promise<Page> {
  const page = await browser.newPage(options)
  await page.goto(url)
  await page.getByRole('textbox', { name: 'Din fråga' }).waitFor()
  return page
}

async function ask(page: Page, question: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Din fråga' }).fill(question)
  await page.keyboard.press('Enter')
  await page.locator('.answer[aria-busy=false]').last().waitFor()
}

/** Violations of any impact, as "rule: element". */
async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    // biome-ignore lint/suspicious/noExplicitAny: axe is injected as a script
    const { violations } = await (globalThis as any).axe.run(document, {
      resultTypes: ['violations'],
    })
    return violations.map(
      (v: { id: string; nodes: { html: string }[] }) => `${v.id}: ${v.nodes[0]?.html}`,
    )
  })
}

test('a question gets an answer with sources, by keyboard alone', async () => {
  const page = await openPage()
  await ask(page, 'Vad är en prövning på komvux?')
  expect(await page.locator('.answer p').first().textContent()).toMatch(/\S/)
  expect(await page.locator('.sources a').count()).toBeGreaterThan(0)
  await page.screenshot({ path: path.join(shots, 'answer.png'), fullPage: true })
  await page.close()
})

test('says that it is a machine before the first question', async () => {
  const page = await openPage()
  expect(await page.locator('.disclosure').textContent()).toMatch(/maskin/)
  await page.close()
})

test('one announcement per finished answer, and focus stays in the field', async () => {
  const page = await openPage()
  await ask(page, 'Kostar det att läsa på komvux?')
  await expect.poll(() => page.getByRole('status').textContent()).toMatch(/Svaret är klart/)
  const focused = await page.evaluate(
    () => document.activeElement?.shadowRoot?.activeElement?.id ?? '',
  )
  expect(focused).toBe('question')
  await page.close()
})

test('a suggestion can be asked with one press', async () => {
  const page = await openPage()
  await ask(page, 'Vad är en prövning på komvux?')
  await page.locator('.more button').first().click()
  await expect.poll(() => page.locator('article').count()).toBe(2)
  await page.close()
})

test('masks a personal number before it leaves the browser', async () => {
  const page = await openPage()
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.postData() ?? ''))
  await ask(page, 'Jag heter Test, 811218-9876, kan jag läsa på komvux?')
  expect(sent.join('')).not.toContain('811218')
  await page.close()
})

test('sets no cookie, stores nothing and asks no other host', async () => {
  const page = await openPage()
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  await ask(page, 'Vad är komvux?')
  const stored = await page.evaluate(() => localStorage.length + sessionStorage.length)
  expect(stored).toBe(0)
  expect(await page.context().cookies()).toEqual([])
  expect([...hosts]).toEqual([new URL(url).host])
  await page.close()
})

test.each([
  ['desktop', { viewport: { width: 1280, height: 900 } }],
  ['320 px', { viewport: { width: 320, height: 640 } }],
  ['dark', { viewport: { width: 800, height: 900 }, colorScheme: 'dark' }],
  ['forced colours', { viewport: { width: 800, height: 900 }, forcedColors: 'active' }],
] as const)('axe finds no violation: %s', async (name, options) => {
  const page = await openPage({ ...options })
  expect(await axeViolations(page)).toEqual([])
  await ask(page, 'Kan jag få studiemedel om jag är 58 år?')
  expect(await axeViolations(page)).toEqual([])
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(overflow).toBeLessThanOrEqual(0)
  await page.screenshot({
    path: path.join(shots, `${name.replace(/\W/g, '-')}.png`),
    fullPage: true,
  })
  await page.close()
})

test('a server that is gone leads to a message that says what to do', async () => {
  const page = await openPage()
  await page.route('**/api/v1/chat', (route) => route.abort())
  await page.getByRole('textbox', { name: 'Din fråga' }).fill('Vad är YH?')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Försök igen' }).waitFor()
  await page.close()
})
