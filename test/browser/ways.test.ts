// The pages of ways and of the knowledge in Chromium: axe, narrow screens, keyboard, print, no scripts.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { axeViolations, openBrowserTest } from './support.ts'

const { url, browser, close } = await openBrowserTest()
afterAll(close)

const shots = path.join(import.meta.dirname, '../../test-results')
mkdirSync(shots, { recursive: true })

const paths = {
  'way-form': '/vag',
  'way-result':
    '/vag?have=yh_qualified&gymnasium=vocational&want=hogskola&gaps=english&yhPoints=400&workYears=5&age=34',
  'way-english': '/vag?have=kandidat&want=yh&csnWeeks=120&lang=en',
  compare: '/vag/jamfor?a=yh-tva-ar&b=kandidat',
  knowledge: '/kunskap',
  topic: '/kunskap?topic=yh-till-hogskola',
  record: '/kunskap/tr-gbob',
  service: '/kunskap/oms-trr?lang=en',
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
  async ({ name, to, viewport, colorScheme }) => {
    const page = await browser.newPage({ viewport, colorScheme, bypassCSP: true })
    await page.goto(url + to)
    expect(await axeViolations(page)).toEqual([])
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(overflow).toBeLessThanOrEqual(0)
    await page.screenshot({
      path: path.join(shots, `ways-${name}-${viewport.width}-${colorScheme}.png`),
      fullPage: true,
    })
    await page.close()
  },
)

test('a way works without scripts, by keyboard alone, and its address leads back', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false })
  await page.goto(`${url}/vag`)
  await page.getByLabel('Vad har du läst efter gymnasiet?').focus()
  await page.getByLabel('Vad har du läst efter gymnasiet?').selectOption('yh_diploma')
  await page.getByLabel('Vart vill du?').selectOption('master')
  await page.getByRole('button', { name: 'Visa vägen' }).press('Enter')
  await page.waitForURL(/want=master/)
  const told = await page.locator('.card').first().textContent()
  expect(told).toContain('Normalt nej')
  await page.goto(page.url())
  expect(await page.locator('.card').first().textContent()).toBe(told)
  await page.close()
})

test('print leaves out the menu, and of the form what was not told', async () => {
  const page = await browser.newPage()
  await page.goto(url + paths['way-result'])
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('button:visible, nav:visible').count()).toBe(0)
  expect(await page.locator('form select:visible').count()).toBe(3)
  expect(await page.locator('form .choice:visible').allInnerTexts()).toEqual(['Engelska 6'])
  expect(await page.locator('#workYears').isVisible()).toBe(true)
  expect(await page.locator('#hp').isVisible()).toBe(false)
  expect(await page.locator('.card').first().isVisible()).toBe(true)
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
