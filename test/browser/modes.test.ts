import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { ask, hostPage, openBrowserTest, openPage } from './support.ts'

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
