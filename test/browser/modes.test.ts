import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ask, axeViolations, hostPage, openBrowserTest, openPage, overflow } from './support.ts'

const { url, browser, host, close } = await openBrowserTest()
afterAll(close)

const shots = path.join(import.meta.dirname, '../../test-results')
mkdirSync(shots, { recursive: true })

const strict =
  "default-src 'none'; script-src $URL; style-src $URL; connect-src $URL; require-trusted-types-for 'script'; trusted-types 'none'"
const strictFrame =
  "default-src 'none'; script-src $URL; style-src $URL; frame-src $URL; require-trusted-types-for 'script'; trusted-types 'none'"

test('nothing but the loader is fetched before the conversation is opened', async () => {
  const address = host({ html: hostPage('mode="floating"') })
  const { page, requests } = await openPage(browser, address)
  await page.getByRole('button', { name: 'Fråga om studier och yrken' }).waitFor()
  await page.waitForLoadState('networkidle')
  expect(requests).toEqual([address, `${url}/widget/v1/loader.js`])
  await page.close()
})

test.each([
  ['inline', 'mode="inline"'],
  ['floating', 'mode="floating"'],
])('answers in the page under a strict policy and Trusted Types: %s', async (name, attributes) => {
  const { page, faults } = await openPage(
    browser,
    host({ html: hostPage(attributes), csp: strict }),
  )
  await page.getByRole('button', { name: 'Fråga om studier och yrken' }).click()
  await ask(page, 'Vad är en prövning på komvux?')
  expect(await page.locator('.sources a').count()).toBeGreaterThan(0)
  await page.screenshot({ path: path.join(shots, `mode-${name}.png`) })
  expect(faults).toEqual([])
  await page.close()
})

test.each([
  ['isolated', 'mode="isolated"'],
  ['isolated-inline', 'mode="isolated" position="inline"'],
])('answers in a frame under a policy without connect-src: %s', async (name, attributes) => {
  const address = host({ html: hostPage(attributes), csp: strictFrame })
  const { page, faults } = await openPage(browser, address)
  await page.getByRole('button', { name: 'Fråga om studier och yrken' }).click()
  const frame = page.frameLocator('iframe')
  await ask(frame as never, 'Vad är en prövning på komvux?')
  expect(await frame.locator('.sources a').count()).toBeGreaterThan(0)
  await page.screenshot({ path: path.join(shots, `mode-${name}.png`) })
  expect(faults).toEqual([])
  await page.close()
})

test('stands alone as a full page', async () => {
  const { page, faults } = await openPage(browser, `${url}/chatt?tenant=industri-norr`)
  await page.getByText('Berörs du av varslet').waitFor()
  await page.screenshot({ path: path.join(shots, 'mode-page.png') })
  await ask(page, 'Vad är en prövning på komvux?')
  expect(faults).toEqual([])
  await page.close()
})

test('the embed kit previews each mode and gives its code and policy', async () => {
  const { page, faults } = await openPage(browser, `${url}/embed`)
  await page.getByRole('combobox', { name: /Tenant/ }).selectOption('industri-norr')
  expect(await axeViolations(page)).toEqual([])
  await page.getByRole('combobox', { name: /Mode/ }).selectOption('isolated-inline')
  await page.getByRole('combobox', { name: 'Version' }).selectOption('pinned')
  const code = (await page.locator('#snippet').textContent()) ?? ''
  expect(code).toMatch(
    /widget\/1-[\da-f]{12}\/loader\.js" integrity="sha384-[^"]+" crossorigin="anonymous"/,
  )
  expect(code).toContain('tenant="industri-norr" lang="sv" mode="isolated" position="inline"')
  expect(await page.locator('#csp').textContent()).toContain('frame-src')
  await page.locator('#preview').getByRole('button').click()
  await page.frameLocator('iframe').getByText('Berörs du av varslet').waitFor()
  expect(faults).toEqual([])
  await page.close()
})

test.each([1100, 320])(
  'the embed kit is whole at %i px, with a guide for each platform',
  async (width) => {
    const { page, faults } = await openPage(browser, `${url}/embed`, {
      viewport: { width, height: 800 },
    })
    await page.getByRole('combobox', { name: /Tenant/ }).waitFor()
    const boxes = await page.locator('#settings select').evaluateAll((all) =>
      all.map((one) => {
        const { left, right, top, bottom } = one.getBoundingClientRect()
        return { left, right, top, bottom }
      }),
    )
    for (const [i, a] of boxes.entries()) {
      const over = boxes
        .slice(i + 1)
        .filter((b) => a.top < b.bottom && b.top < a.bottom && a.right > b.left)
      expect(over).toEqual([])
    }
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    const names = await page.locator('#guides summary').allTextContents()
    expect(names).toEqual([
      'SiteVision',
      'Optimizely (EPiServer)',
      'WordPress',
      'Drupal',
      'HTML',
      'React',
    ])
    for (const guide of await page.locator('#guides summary').all()) await guide.click()
    expect(await page.locator('#guides').textContent()).toContain(`${url}/widget/v1/loader.js`)
    expect(await axeViolations(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(faults).toEqual([])
    await page.close()
  },
)

test('a pinned loader with its integrity answers on another site', async () => {
  const { loader } = await (await fetch(`${url}/widget/v1/version.json`)).json()
  const html = hostPage('mode="floating"').replace(
    '<script async src="$URL/widget/v1/loader.js">',
    `<script async src="$URL${loader.url}" integrity="${loader.integrity}" crossorigin="anonymous">`,
  )
  const { page, faults } = await openPage(browser, host({ html, csp: strict }))
  await page.getByRole('button', { name: 'Fråga om studier och yrken' }).click()
  await ask(page, 'Vad är en prövning på komvux?')
  expect(faults).toEqual([])
  await page.close()
})

test('prints the conversation alone, also under a strict policy', async () => {
  const { page, faults } = await openPage(browser, host({ html: hostPage('open'), csp: strict }))
  await ask(page, 'Vad är en prövning på komvux?')
  const opened = page.waitForEvent('popup')
  await page.getByRole('button', { name: 'Mer', exact: true }).click()
  await page.getByRole('button', { name: 'Skriv ut' }).click()
  const paper = await opened
  await expect
    .poll(() => paper.locator('body').textContent())
    .toMatch(/Vad är en prövning.*Källor:/)
  expect(await paper.title()).toBe('Fråga om studier och yrken')
  expect(faults).toEqual([])
  await page.close()
})
