// The server-rendered pages in Chromium, without scripts of their own: axe, narrow screens, keyboard.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { axeViolations, openBrowserTest } from './support.ts'

const { url, browser, close } = await openBrowserTest()
afterAll(close)

const shots = path.join(import.meta.dirname, '../../test-results')
mkdirSync(shots, { recursive: true })

const paths = {
  form: '/vagledning',
  result:
    '/vagledning?employment=employed&agreement=no&age=41&municipality=1281&circumstance=wants_abroad',
  map: '/vagledning/karta',
  region: '/vagledning/karta?region=12&situation=adult',
  municipality: '/vagledning/kommun/lund',
  gap: '/vagledning/kommun/bjurholm?lang=en',
  index: '/vagledning/kommun',
}

const sizes = [
  { width: 320, height: 700 },
  { width: 1280, height: 900 },
]
const views = Object.entries(paths).flatMap(([name, to]) =>
  sizes.flatMap((viewport) =>
    (['light', 'dark'] as const).map((colorScheme) => ({ name, to, viewport, colorScheme })),
  ),
)

test.each(views)(
  '$name at $viewport.width px, $colorScheme: no axe violation, no sideways scrolling',
  async (view) => {
    const { name, to, viewport, colorScheme } = view
    const page = await browser.newPage({ viewport, colorScheme, bypassCSP: true })
    await page.goto(url + to)
    expect(await axeViolations(page)).toEqual([])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
    await page.screenshot({
      path: path.join(shots, `pages-${name}-${viewport.width}-${colorScheme}.png`),
      fullPage: true,
    })
    await page.close()
  },
)

test('works without scripts, by keyboard alone', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.goto(`${url}/vagledning`)
  await page.getByLabel('Vad gör du i dag?').focus()
  await page.getByLabel('Vad gör du i dag?').selectOption('employed')
  await page.getByLabel('Har arbetsplatsen kollektivavtal?').selectOption('no')
  await page.getByRole('button', { name: 'Visa vem som kan hjälpa' }).press('Enter')
  await page.waitForURL(/agreement=no/)
  expect(await page.locator('.card h3').first().textContent()).toMatch(/Nysteget/)
  await page.close()
})

test('nothing on the pages breaks the content security policy', async () => {
  const page = await browser.newPage()
  const faults: string[] = []
  page.on('console', (message) => faults.push(message.text()))
  page.on('pageerror', (error) => faults.push(String(error)))
  for (const to of Object.values(paths)) await page.goto(url + to)
  expect(faults).toEqual([])
  await page.close()
})

test('a tile of the map leads to its region, and says that it is chosen', async () => {
  const page = await browser.newPage()
  await page.goto(`${url}/vagledning/karta?lang=en`)
  await page.locator('svg a[aria-label^="Skåne:"]').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(/region=12/)
  expect(await page.locator('h2#list').textContent()).toMatch(/^Skåne: \d+ services/)
  expect(await page.locator('svg a[aria-current=true]').count()).toBe(1)
  await page.close()
})

test('prints what was told, the result and its sources, without the menu', async () => {
  const page = await browser.newPage()
  await page.goto(url + paths.result)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('button:visible, nav:visible').count()).toBe(0)
  expect(await page.locator('#employment').isVisible()).toBe(true)
  expect(await page.locator('#schooling').isVisible()).toBe(false)
  expect(await page.locator('.card details a').first().isVisible()).toBe(true)
  expect(await page.locator('.card').first().isVisible()).toBe(true)
  await page.close()
})
