// The rest of the API, and host pages that stand themselves in a frame of another site.
import type { Frame, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { ask, hostPage, openBrowserTest, openPage } from './support.ts'

const { browser, host, close } = await openBrowserTest()
afterAll(close)

const launcherName = 'Fråga om studier och yrken'
const isOpen = (page: Page) =>
  page.evaluate(() => Reflect.get(document.querySelector('ledstang-chat') ?? {}, 'isOpen'))

test('toggle opens and closes, and what was told by "on" ends with "off"', async () => {
  const { page, faults } = await openPage(browser, host({ html: hostPage('mode="floating"') }))
  await page.waitForFunction('window.Ledstang')
  await page.evaluate(`window.told = []
    window.hear = (event) => told.push(event.type)
    Ledstang.on('open', hear)
    Ledstang('on', 'close', hear)`)
  await page.evaluate('Ledstang.toggle()')
  await page.getByRole('textbox', { name: 'Din fråga' }).waitFor()
  expect(await isOpen(page)).toBe(true)
  await page.evaluate("Ledstang('toggle')")
  expect(await isOpen(page)).toBe(false)
  await page.evaluate("Ledstang.off('open', hear); Ledstang('off', 'close', hear)")
  await page.evaluate("Ledstang.push(['toggle']); document.querySelector('ledstang-chat').toggle()")
  expect(await isOpen(page)).toBe(false)
  expect(await page.evaluate('told')).toEqual(['ledstang-open', 'ledstang-close'])
  await page.evaluate("Ledstang('no such command')")
  expect(faults).toEqual([])
  await page.close()
})

test('the page styles each documented part, and its colours reach in', async () => {
  const parts = ['launcher', 'window', 'panel', 'header', 'person', 'more', 'close', 'disclosure']
  const answered = ['exchange', 'answer', 'field', 'send']
  const css = [...parts, ...answered]
    .map((part, at) => `ledstang-chat::part(${part}) { outline-offset: ${at + 20}px }`)
    .join('\n')
  const style = `<style>${css}\nledstang-chat { --ls-accent: #5a0a5a; --ls-on-accent: #ffffff }</style>`
  const { page } = await openPage(browser, host({ html: hostPage('mode="floating"', style) }))
  const launcher = page.getByRole('button', { name: launcherName })
  const colour = await launcher.evaluate((one) => getComputedStyle(one).backgroundColor)
  expect(colour).toBe('rgb(90, 10, 90)')
  await launcher.click()
  await ask(page, 'Vad är en prövning på komvux?')
  const offsets = await page.evaluate(
    (names) =>
      names.map((name) => {
        const root = document.querySelector('ledstang-chat')?.shadowRoot
        const part = root?.querySelector(`[part~=${name}]`)
        return part ? getComputedStyle(part).outlineOffset : `no part ${name}`
      }),
    [...parts, ...answered],
  )
  expect(offsets).toEqual([...parts, ...answered].map((_, at) => `${at + 20}px`))
  await page.close()
})

test('words of the page that are no colours leave the isolated one its own', async () => {
  const style = '<style>ledstang-chat { --ls-accent: nonsense; --ls-line: trimmed }</style>'
  const { page } = await openPage(browser, host({ html: hostPage('mode="isolated"', style) }))
  await page.getByRole('button', { name: launcherName }).click()
  const send = page.frameLocator('iframe').getByRole('button', { name: 'Skicka' })
  const ground = await send.evaluate((one) => getComputedStyle(one).backgroundColor)
  expect(ground).not.toBe('rgba(0, 0, 0, 0)')
  await page.close()
})

const sandboxes = {
  'of its own origin': 'allow-scripts allow-same-origin allow-popups allow-forms',
  'of no origin': 'allow-scripts allow-popups allow-forms',
}

/** A page of another site that shows `inner` in a sandboxed frame. */
async function openFramed(inner: string, sandbox: string) {
  const frame = `<iframe title="Sida" width="900" height="800" sandbox="${sandbox}" src="${inner}"></iframe>`
  const html = `<!doctype html><html lang="sv"><title>Annan sida</title><body>${frame}</body></html>`
  const outer = host({ html }).replace('127.0.0.1', 'localhost')
  const opened = await openPage(browser, outer, { viewport: { width: 1000, height: 900 } })
  const isInner = (one: Frame) => one.url() === inner
  await expect.poll(() => opened.page.frames().some(isInner)).toBe(true)
  return { ...opened, frame: opened.page.frameLocator('iframe') }
}

test.each([
  ['floating', 'of its own origin'],
  ['isolated', 'of its own origin'],
  ['floating', 'of no origin'],
] as const)('%s: answers on a page in a frame of another site, %s', async (mode, kind) => {
  const inner = host({ html: hostPage(`mode="${mode}"`) })
  const { page, frame, faults } = await openFramed(inner, sandboxes[kind])
  await frame.getByRole('button', { name: launcherName }).click()
  const chat = mode === 'isolated' ? frame.frameLocator('iframe') : frame
  await ask(chat as never, 'Vad är en prövning på komvux?')
  expect(await chat.locator('.sources a').count()).toBeGreaterThan(0)
  await chat.getByRole('button', { name: 'Stäng' }).click()
  await frame.getByRole('button', { name: launcherName }).waitFor()
  expect(faults).toEqual([])
  await page.close()
})

test('where the browser lets no frame open, the page says so and one can close it', async () => {
  const inner = host({ html: hostPage('mode="isolated"') })
  const { page, frame, faults } = await openFramed(inner, sandboxes['of no origin'])
  await frame.getByRole('button', { name: launcherName }).click()
  await frame.getByRole('button', { name: /Det gick inte att öppna/ }).waitFor()
  expect(faults.join()).toMatch(/frame-ancestors/)
  await frame.getByRole('button', { name: 'Stäng' }).click()
  await frame.getByRole('button', { name: launcherName }).waitFor()
  await page.close()
})
