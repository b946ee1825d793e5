// Pages that mean no harm and do some: styles for everything, old libraries, functions of their own.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { ask, hostPage, openBrowserTest, openPage } from './support.ts'

const { browser, host, close } = await openBrowserTest()
afterAll(close)

const shots = path.join(import.meta.dirname, '../../test-results')
mkdirSync(shots, { recursive: true })

const launcher = (page: Page) => page.getByRole('button', { name: 'Fråga om studier och yrken' })

/** Styles that a page could set and that are inherited. */
const inherited = [
  'font-size',
  'letter-spacing',
  'word-spacing',
  'text-transform',
  'text-indent',
  'line-height',
  'word-break',
  'text-align',
  'white-space',
  'visibility',
]

const stylesOf = (page: Page, selector: string) =>
  page
    .locator(`ledstang-chat ${selector}`)
    .first()
    .evaluate((one, names) => {
      const style = getComputedStyle(one)
      return names.map((name) => `${name}: ${style.getPropertyValue(name)}`)
    }, inherited)

const carelessStyles = {
  'a root of 62.5 %': 'html { font-size: 62.5% }',
  'a body in capitals, spaced and centred':
    'body { font: 2.4rem/3 serif; letter-spacing: 3px; word-spacing: 9px; text-transform: uppercase; text-align: center; text-indent: 30px; white-space: nowrap }',
  'styles for everything':
    '* { font-size: 8px !important; letter-spacing: 5px !important; word-spacing: 9px !important; text-transform: uppercase !important; text-indent: 40px !important; line-height: 1 !important; word-break: break-all !important; text-align: right !important; white-space: nowrap !important; visibility: visible !important }',
  'everything unset': '* { all: unset !important }',
}

test.each(Object.keys(carelessStyles) as (keyof typeof carelessStyles)[])(
  '%s: the text looks as on a page without styles',
  async (name) => {
    for (const mode of ['inline', 'floating']) {
      const looks: string[][] = []
      for (const css of ['', carelessStyles[name]]) {
        const html = hostPage(`mode="${mode}"`, `<style>${css}</style>`)
        const { page } = await openPage(browser, host({ html }))
        const closed = await stylesOf(page, 'button')
        const box = await launcher(page).boundingBox()
        await launcher(page).click()
        await ask(page, 'Vad är en prövning på komvux?')
        const shot = `careless-${mode}-${name.replace(/\W+/g, '-')}.png`
        if (css) await page.screenshot({ path: path.join(shots, shot) })
        const opened = [await stylesOf(page, '.body p'), await stylesOf(page, '.sources small')]
        looks.push([...closed, ...opened.flat(), `${box?.width} × ${box?.height}`])
        await page.close()
      }
      expect(looks[1]).toEqual(looks[0])
    }
  },
)

test('a fetch of the page’s own that knows no streams brings the answer all the same', async () => {
  const script = `<script>window.fetch = (url, { method, headers = {}, body } = {}) => new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open(method || 'GET', url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.onload = () => resolve({
      ok: request.status < 300, status: request.status, headers: { get: (name) => request.getResponseHeader(name) },
      text: async () => request.responseText, json: async () => JSON.parse(request.responseText) })
    request.onerror = reject
    request.send(body)
  })</script>`
  const { page, faults } = await openPage(browser, host({ html: hostPage('open', script) }))
  await ask(page, 'Vad är en prövning på komvux?')
  expect(await page.locator('.sources a').count()).toBeGreaterThan(0)
  expect(faults).toEqual([])
  await page.close()
})

test('where a page has broken what the conversation is built with, it says that it did not open', async () => {
  const script = "<script>Array.prototype.map = () => { throw new Error('map is gone') }</script>"
  const { page } = await openPage(browser, host({ html: hostPage('mode="floating"', script) }))
  await launcher(page).click()
  await page.getByRole('button', { name: /Det gick inte att öppna/ }).waitFor()
  await page.keyboard.press('Escape')
  await launcher(page).waitFor()
  await page.close()
})
