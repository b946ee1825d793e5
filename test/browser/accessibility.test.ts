// axe in every state, theme and mode; what axe cannot see: names and order for a screen reader,
// reflow, target size, and that the focus is always somewhere and always seen.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { BrowserContextOptions, FrameLocator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { ask, axeViolations, hostPage, openBrowserTest, openPage, overflow } from './support.ts'

const { url, browser, host, close } = await openBrowserTest()
afterAll(close)

const shots = path.join(import.meta.dirname, '../../test-results')
mkdirSync(shots, { recursive: true })

type Chat = Page | FrameLocator
type Mode = { open: (page: Page) => Promise<Chat>; address: () => string }

const pressLauncher = (page: Page) =>
  page.getByRole('button', { name: 'Fråga om studier och yrken' }).click()

const modes: Record<string, Mode> = {
  inline: { address: () => url, open: async (page) => page },
  floating: {
    address: () => `${url}/demo/utbildningar`,
    open: async (page) => {
      await pressLauncher(page)
      return page
    },
  },
  isolated: {
    address: () => host({ html: hostPage('mode="isolated"') }),
    open: async (page) => {
      await pressLauncher(page)
      return page.frameLocator('iframe')
    },
  },
  page: { address: () => `${url}/chatt?tenant=industri-norr`, open: async (page) => page },
}

const phone = { width: 320, height: 640 }
const cases: [name: string, mode: string, options: BrowserContextOptions][] = [
  ['inline', 'inline', { viewport: { width: 1280, height: 900 } }],
  ['inline-dark', 'inline', { viewport: { width: 800, height: 900 }, colorScheme: 'dark' }],
  ['inline-forced', 'inline', { viewport: { width: 800, height: 900 }, forcedColors: 'active' }],
  ['inline-320', 'inline', { viewport: phone }],
  ['floating', 'floating', { viewport: { width: 1280, height: 900 } }],
  ['floating-dark-320', 'floating', { viewport: phone, colorScheme: 'dark' }],
  [
    'floating-zoom-400',
    'floating',
    { viewport: { width: 320, height: 256 }, reducedMotion: 'reduce' },
  ],
  ['floating-landscape', 'floating', { viewport: { width: 667, height: 320 } }],
  ['isolated', 'isolated', { viewport: { width: 1280, height: 900 } }],
  ['isolated-dark-320', 'isolated', { viewport: phone, colorScheme: 'dark' }],
  ['page', 'page', { viewport: { width: 1280, height: 900 } }],
  ['page-dark-320', 'page', { viewport: phone, colorScheme: 'dark' }],
]

/** Walks through the states of a conversation and stops at each. */
async function* walk(chat: Chat): AsyncGenerator<string> {
  await chat.getByText('Hej! Jag är en digital vägledare').waitFor()
  yield 'start'
  await ask(chat, 'Jag är 58 år och jobbar i Luleå. Kan jag få studiemedel?')
  await chat.getByRole('button', { name: /^Luleå/ }).waitFor()
  yield 'answer'
  await chat.getByRole('button', { name: 'Nej', exact: true }).click()
  await chat.getByRole('radio').first().waitFor()
  yield 'judging'
  await chat.getByRole('button', { name: /^58 år/ }).click()
  yield 'changing'
  await chat.getByRole('button', { name: 'Fråga en människa' }).click()
  yield 'people'
  await chat.getByRole('button', { name: 'Mer', exact: true }).click()
  await chat.getByRole('button', { name: 'Radera samtalet' }).click()
  yield 'more'
}

/** Controls smaller than 24 by 24 pixels that are no links within a text (WCAG 2.2, 2.5.8). */
const tooSmall = (chat: Chat): Promise<string[]> =>
  chat.locator('button, input, select, textarea, .ways a, .contact > a').evaluateAll((all) =>
    all
      .map((one) => [one, one.getBoundingClientRect()] as const)
      .filter(([, box]) => box.width > 0 && (box.width < 24 || box.height < 24))
      .filter(([one]) => !(one instanceof HTMLInputElement && one.closest('label.option')))
      .map(([one]) => one.outerHTML),
  )

test.each(cases)('axe and reflow in every state: %s', async (name, mode, options) => {
  const { page } = await openPage(browser, modes[mode]?.address() ?? '', options)
  expect(await axeViolations(page)).toEqual([])
  const chat = await modes[mode]?.open(page)
  if (!chat) throw new Error('no such mode')
  for await (const state of walk(chat)) {
    await page.screenshot({ path: path.join(shots, `${name}-${state}.png`) })
    expect(await axeViolations(page), state).toEqual([])
    expect(await overflow(page), state).toBeLessThanOrEqual(0)
    expect(await tooSmall(chat), state).toEqual([])
  }
  await page.close()
})

test('a screen reader meets names and headings in the order of the screen', async () => {
  const { page } = await openPage(browser, url)
  await ask(page, 'Vad är en prövning på komvux?')
  const tree = await page.locator('ledstang-chat').ariaSnapshot()
  const inOrder = [
    /region "Fråga om studier och yrken/,
    /heading "Fråga om studier och yrken.*" \[level=2\]/,
    /button "Fråga en människa"/,
    /button "Mer"/,
    /paragraph: Du skriver med en maskin/,
    /log "Frågor och svar"/,
    /heading "Du: Vad är en prövning på komvux\?" \[level=3\]/,
    /link "Källa 1: .*\(öppnas i ny flik\)"/,
    /heading "Källor" \[level=4\]/,
    /button "Kopiera"/,
    /textbox "Din fråga"/,
    /button "Skicka"/,
  ]
  const places = inOrder.map((one) => tree.search(one))
  expect(places, tree).toEqual([...places].sort((a, b) => a - b))
  expect(places, tree).not.toContain(-1)
  await page.close()
})

test('with the keyboard alone every control is reached, seen and left again', async () => {
  const { page } = await openPage(browser, `${url}/demo/utbildningar`, {
    viewport: { width: 900, height: 700 },
  })
  await page.getByRole('button', { name: 'Fråga om studier och yrken' }).focus()
  await page.keyboard.press('Enter')
  await ask(page, 'Vad är en prövning på komvux?')
  const seen = new Set<string>()
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Shift+Tab')
    const at = await page.evaluate(() => {
      const root = document.activeElement?.shadowRoot
      const active = root?.activeElement
      if (!active || !root) return null
      const box = active.getBoundingClientRect()
      const [x, y] = [
        box.left + Math.min(box.width, 20) / 2,
        box.top + Math.min(box.height, 20) / 2,
      ]
      const top = root.elementFromPoint(x, y)
      const isSeen = top !== null && (active.contains(top) || top.contains(active))
      return {
        name: active.textContent ?? '',
        isSeen,
        outline: getComputedStyle(active).outlineStyle,
      }
    })
    if (!at) break
    expect(at.isSeen, at.name).toBe(true)
    expect(at.outline, at.name).toBe('solid')
    seen.add(at.name)
  }
  expect([...seen]).toEqual(
    expect.arrayContaining(['Kopiera', 'Mer', 'Fråga en människa', 'Stäng', '[1]']),
  )
  const isOutside = await page.evaluate(() => document.activeElement?.localName !== 'ledstang-chat')
  expect(isOutside).toBe(true)
  await page.close()
})

test.each([
  [
    'the text spacing of 1.4.12 at 320 px',
    320,
    '.chat * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }',
  ],
  ['text of 200 % (1.4.4)', 640, '.chat { font-size: 200% !important }'],
])('%s cuts nothing off', async (_what, width, css) => {
  const { page } = await openPage(browser, `${url}/chatt?tenant=demo`, {
    viewport: { width, height: 640 },
  })
  await ask(page, 'Vad är en prövning på komvux?')
  const cut = await page.evaluate((rules) => {
    const root = document.getElementById('chat')?.shadowRoot
    if (!root) return ['no chat']
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(rules)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
    return [...root.querySelectorAll('p, button, h2, h3, h4, li, small')]
      .filter((one) => !one.classList.contains('visually-hidden'))
      .filter((one) => getComputedStyle(one).display !== 'inline')
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map((one) => one.outerHTML.slice(0, 120))
  }, css)
  expect(cut).toEqual([])
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await page.close()
})

test.each(['ar', 'fa', 'ti', 'so', 'uk', 'pl', 'fi', 'sv-simple'])(
  'speaks %s, in its direction, and says which language an answer is in',
  async (lang) => {
    const { page } = await openPage(browser, `${url}/chatt?tenant=demo&lang=${lang}`, {
      viewport: phone,
    })
    const panel = page.locator(`.chat[lang="${lang}"]`)
    await panel.waitFor()
    const isRtl = lang === 'ar' || lang === 'fa'
    expect(await panel.getAttribute('dir')).toBe(isRtl ? 'rtl' : 'ltr')
    const field = panel.getByRole('textbox').last()
    await field.fill('Vad är en prövning på komvux?')
    await field.press('Enter')
    await panel.locator('.answer[aria-busy=false]').waitFor()
    expect(await panel.locator('.body').getAttribute('lang')).toBe('sv')
    expect(await panel.locator('[role=status] span').getAttribute('lang')).toBe('sv')
    expect(await panel.locator('.handoff small').first().getAttribute('lang')).toBe(lang)
    await page.screenshot({ path: path.join(shots, `lang-${lang}.png`), fullPage: true })
    expect(await axeViolations(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.close()
  },
)

test('what an answer says in another language stands in the direction of that language', async () => {
  const { page } = await openPage(browser, `${url}/chatt?tenant=demo&lang=ar`, { viewport: phone })
  const field = page.getByRole('textbox')
  await field.fill('كيف يمكنني دراسة اللغة السويدية؟')
  await field.press('Enter')
  const notice = page.locator('.answer .notice[lang="ar"]')
  await notice.waitFor()
  expect(await notice.evaluate((one) => getComputedStyle(one).direction)).toBe('rtl')
  await page.close()
})
