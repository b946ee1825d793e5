// Host pages: the API, life in single-page sites, two of them, and pages that do harm.
import { afterAll, expect, test } from 'vitest'
import { ask, hostPage, openBrowserTest, openPage } from './support.ts'

const { url, browser, host, close } = await openBrowserTest()
afterAll(close)

const page$ = (head: string, body: string) =>
  `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Värd</title>${head}</head><body><h1>Värd</h1>${body}</body></html>`

test('commands from before the script are obeyed, and events come without what was written', async () => {
  const html = page$(
    `<script>window.Ledstang = window.Ledstang || function () { (Ledstang.q = Ledstang.q || []).push(arguments) }
    window.told = []
    for (const name of ['open', 'ready', 'ask', 'answer', 'close']) Ledstang('on', name, (e) => told.push([name, e.detail]))
    Ledstang('setContext', { situation: { municipality: '2580', region: '25' } })
    Ledstang('ask', 'Vad är en prövning på komvux?')</script>
    <script async src="$URL/widget/v1/loader.js" data-tenant="demo"></script>`,
    '',
  )
  const { page } = await openPage(browser, host({ html }))
  await page.locator('.answer[aria-busy=false]').waitFor()
  await page.getByRole('button', { name: /^Luleå/ }).waitFor()
  await page.evaluate('Ledstang.close()')
  expect(await page.evaluate('told')).toEqual([
    ['open', {}],
    ['ready', {}],
    ['ask', {}],
    ['answer', { outcome: 'answered' }],
    ['close', {}],
  ])
  await page.close()
})

test('the page’s own button opens it, Escape closes it, and the focus returns', async () => {
  const html = page$(
    '<script async src="$URL/widget/v1/loader.js"></script>',
    '<button id="own" onclick="Ledstang.open()">Hjälp</button><ledstang-chat mode="floating" launcher="none"></ledstang-chat>',
  )
  const { page } = await openPage(browser, host({ html }))
  await page.waitForFunction('window.Ledstang')
  expect(await page.getByRole('button', { name: 'Fråga om studier' }).count()).toBe(0)
  await page.locator('#own').click()
  await page.getByRole('textbox', { name: 'Din fråga' }).waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id))
    .toBe('question')
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('own')
  await page.close()
})

test('Escape closes a window of the page first, and the conversation then', async () => {
  const html = page$(
    '<script async src="$URL/widget/v1/loader.js"></script>',
    '<dialog id="own"><button>Ok</button></dialog><ledstang-chat mode="floating"></ledstang-chat>',
  )
  const { page } = await openPage(browser, host({ html }))
  await page.getByRole('button', { name: 'Fråga om studier och yrken' }).click()
  await page.getByRole('textbox', { name: 'Din fråga' }).waitFor()
  const isOpen = () => page.evaluate('[own.open, document.querySelector("ledstang-chat").isOpen]')
  await page.evaluate('own.showModal()')
  expect(await isOpen()).toEqual([true, true])
  await page.keyboard.press('Escape')
  expect(await isOpen()).toEqual([false, true])
  await page.keyboard.press('Escape')
  expect(await isOpen()).toEqual([false, false])
  await page.close()
})

test.each([
  ['ltr', 'end', 'right'],
  ['ltr', 'start', 'left'],
  ['rtl', 'end', 'left'],
  ['rtl', 'start', 'right'],
])('on a page that reads %s, "%s" is on the %s', async (dir, position, side) => {
  const html = page$(
    '<script async src="$URL/widget/v1/loader.js"></script>',
    `<ledstang-chat mode="floating" position="${position}"></ledstang-chat>`,
  ).replace('<html', `<html dir="${dir}"`)
  const { page } = await openPage(browser, host({ html }), {
    viewport: { width: 1000, height: 700 },
  })
  const launcher = page.getByRole('button', { name: 'Fråga om studier och yrken' })
  await launcher.waitFor()
  const sideOf = async (box: { x: number; width: number } | null) =>
    box && box.x + box.width / 2 < 500 ? 'left' : 'right'
  expect(await sideOf(await launcher.boundingBox())).toBe(side)
  await launcher.click()
  await page.getByRole('textbox', { name: 'Din fråga' }).waitFor()
  expect(await sideOf(await page.locator('.chat').boundingBox())).toBe(side)
  await page.close()
})

test('two isolated ones keep apart, and come back from the back/forward cache as they were', async () => {
  const html = page$(
    '<script async src="$URL/widget/v1/loader.js"></script>',
    `<ledstang-chat id="one" mode="isolated" position="inline" open></ledstang-chat>
    <ledstang-chat id="two" mode="isolated" position="inline" lang="en" open></ledstang-chat>`,
  )
  const { page } = await openPage(browser, host({ html }))
  const one = page.frameLocator('#one iframe')
  const two = page.frameLocator('#two iframe')
  await one.getByRole('textbox', { name: 'Din fråga' }).fill('Vad är komvux?')
  await two.getByRole('textbox', { name: 'Your question' }).fill('What is validation?')
  await one.getByRole('button', { name: 'Skicka' }).click()
  await two.getByRole('button', { name: 'Send' }).click()
  await one.locator('.answer[aria-busy=false]').waitFor()
  await two.locator('.answer[aria-busy=false]').waitFor()
  expect(await two.locator('.body').getAttribute('lang')).toBe('en')
  // Restored frames are hidden from Playwright; one that loaded anew would be lower.
  const heights = () =>
    page.evaluate(() =>
      ['one', 'two'].map((id) => {
        const frame = document.getElementById(id)?.shadowRoot?.querySelector('iframe')
        return frame ? Math.round(frame.getBoundingClientRect().height) : 0
      }),
    )
  const lowest = async () => Math.min(...(await heights()))
  await expect.poll(lowest).toBeGreaterThan(600)
  await page.evaluate(() =>
    window.addEventListener('pageshow', (event) => {
      document.title = `persisted ${event.persisted}`
    }),
  )
  await page.goto(`${url}/demo/utbildningar`)
  // Later, so that the page still answers the call that sends it away.
  await page.evaluate(() => void setTimeout(() => history.back(), 0))
  await expect.poll(() => page.title()).toBe('persisted true')
  expect(await lowest()).toBeGreaterThan(600)
  await page.close()
})

test('inserted twice it is there once, and it survives a page that swaps its body', async () => {
  const script = '<script async src="$URL/widget/v1/loader.js" data-tenant="demo"></script>'
  const { page, faults } = await openPage(browser, host({ html: page$(script + script, '') }))
  await page.getByRole('button', { name: 'Fråga om studier och yrken' }).click()
  await ask(page, 'Vad är en prövning på komvux?')
  await page.evaluate(() => {
    const body = document.createElement('body')
    body.append(document.createElement('h1'))
    document.documentElement.replaceChild(body, document.body)
  })
  await expect.poll(() => page.locator('ledstang-chat').count()).toBe(1)
  await ask(page, 'Vad är komvux?')
  expect(await page.locator('article').count()).toBe(2)
  await page.evaluate('Ledstang.destroy()')
  expect(await page.locator('ledstang-chat').count()).toBe(0)
  expect(faults).toEqual([])
  await page.close()
})

test('two of them on one page keep their conversations apart', async () => {
  const html = page$(
    '<script async src="$URL/widget/v1/loader.js"></script>',
    '<ledstang-chat id="one" open></ledstang-chat><ledstang-chat id="two" lang="en" open></ledstang-chat>',
  )
  const { page } = await openPage(browser, host({ html }))
  const one = page.locator('#one')
  const two = page.locator('#two')
  await one.getByRole('textbox', { name: 'Din fråga' }).fill('Vad är en prövning på komvux?')
  await two.getByRole('textbox', { name: 'Your question' }).fill('What is komvux?')
  await one.getByRole('button', { name: 'Skicka' }).click()
  await two.getByRole('button', { name: 'Send' }).click()
  await one.locator('.answer[aria-busy=false]').waitFor()
  await two.locator('.answer[aria-busy=false]').waitFor()
  expect(await one.locator('article').count()).toBe(1)
  expect(await two.locator('article').count()).toBe(1)
  await page.close()
})

test('a site that is not on the list is refused in the page and in a frame', async () => {
  const inPage = hostPage('open').replace('tenant="demo"', 'tenant="kompetensnav-storstad"')
  const { page } = await openPage(browser, host({ html: inPage }))
  await page.getByRole('textbox', { name: 'Din fråga' }).fill('Vad är YH?')
  await page.keyboard.press('Enter')
  await page.locator('.failure').waitFor()
  await page.close()
  const framed = `<iframe src="${url}/embed/frame?tenant=kompetensnav-storstad"></iframe>`
  const { page: second, faults } = await openPage(browser, host({ html: page$('', framed) }))
  await expect.poll(() => faults.join()).toMatch(/frame-ancestors/)
  await second.close()
})

test('a hostile page neither breaks the isolated conversation nor reads it', async () => {
  const html = page$(
    '<link rel="stylesheet" href="$URL/embed/hostile.css"><script src="$URL/embed/hostile.js"></script><script async src="$URL/widget/v1/loader.js"></script>',
    '<div id="ovanpa">Överst</div><ledstang-chat tenant="demo" mode="isolated"></ledstang-chat>',
  )
  const { page } = await openPage(browser, host({ html }))
  await page.getByRole('button', { name: 'Fråga om studier och yrken' }).click()
  const frame = page.frameLocator('iframe')
  await ask(frame as never, 'Min hemlighet om prövning på komvux')
  const isOnTop = await page.evaluate(() => {
    const root = document.querySelector('ledstang-chat')?.shadowRoot
    const box = root?.querySelector('iframe')?.getBoundingClientRect()
    if (!box || !root) return false
    return root.elementFromPoint(box.left + 40, box.bottom - 20)?.localName === 'iframe'
  })
  expect(isOnTop).toBe(true)
  expect(await page.evaluate('readStolen()')).not.toMatch(/hemlighet|prövning/)
  await page.close()
})

test('old libraries that add to prototypes do not break the conversation in the page', async () => {
  const html = page$(
    `<style>* { all: unset; color: red !important } div, p, section { display: none !important }</style>
    <script>Array.prototype.toJSON = function () { return 'x' }; String.prototype.toJSON = function () { return 'x' }
    Object.prototype.extra = 1; Array.prototype.extra = function () {}</script>
    <script async src="$URL/widget/v1/loader.js"></script>`,
    '<div style="position:fixed;inset:0;z-index:2147483647;pointer-events:none"></div><ledstang-chat mode="floating"></ledstang-chat>',
  )
  const { page } = await openPage(browser, host({ html }))
  await page.getByRole('button', { name: 'Fråga om studier och yrken' }).click()
  await ask(page, 'Vad är en prövning på komvux?')
  expect(await page.locator('.sources a').count()).toBeGreaterThan(0)
  await page.close()
})

test('a chat whose bytes were changed on the way is not run', async () => {
  const { page } = await openPage(browser, host({ html: hostPage('mode="floating"') }))
  await page.route('**/chat.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
      body: 'window.evil = true; export const mount = () => {}',
    }),
  )
  await page.getByRole('button', { name: 'Fråga om studier och yrken' }).click()
  const again = page.getByRole('button', { name: /Det gick inte att öppna/ })
  await again.waitFor()
  expect(await page.evaluate('window.evil')).toBeUndefined()
  await page.unroute('**/chat.js')
  await again.click()
  await ask(page, 'Vad är komvux?')
  await page.close()
})

test('what floats steps aside for what has the focus', async () => {
  const html = page$(
    '<script async src="$URL/widget/v1/loader.js"></script>',
    '<a id="hidden" href="#x" style="position:fixed;right:60px;bottom:30px">Länk</a><ledstang-chat mode="floating"></ledstang-chat>',
  )
  const { page } = await openPage(browser, host({ html }))
  const launcher = page.getByRole('button', { name: 'Fråga om studier och yrken' })
  await launcher.waitFor()
  await page.locator('#hidden').focus()
  const [link, button] = [await page.locator('#hidden').boundingBox(), await launcher.boundingBox()]
  expect((button?.x ?? 0) + (button?.width ?? 0)).toBeLessThan(link?.x ?? 0)
  await page.close()
})
