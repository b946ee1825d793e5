// Pages that fight the widget: what they take away, put in its place, or tell it wrongly.
import { afterAll, expect, test } from 'vitest'
import { ask, hostPage, openBrowserTest, openPage } from './support.ts'

const { browser, host, close } = await openBrowserTest()
afterAll(close)

const launcherName = 'Fråga om studier och yrken'

test('a page that takes the element out each time it comes does not hang', async () => {
  const html = `<!doctype html><html lang="sv"><title>Värd</title><body><h1>Värd</h1>
    <script>window.removed = 0
    new MutationObserver(() => {
      const element = document.querySelector('ledstang-chat')
      if (element) { removed++; element.remove() }
    }).observe(document, { childList: true, subtree: true })</script>
    <script async src="$URL/widget/v1/loader.js" data-tenant="demo"></script></body></html>`
  const { page } = await openPage(browser, host({ html }))
  await expect.poll(() => page.evaluate('removed')).toBeGreaterThan(50)
  const before = Number(await page.evaluate('removed'))
  await page.waitForTimeout(1500)
  expect(Number(await page.evaluate('removed')) - before).toBeLessThan(10)
  await page.close()
})

test.each(["throw new Error('no')", ''])(
  'a page with a customElements.define of its own (%j) has the button all the same',
  async (body) => {
    const script = `<script>customElements.define = () => { ${body} }</script>`
    const { page } = await openPage(browser, host({ html: hostPage('mode="floating"', script) }))
    await page.getByRole('button', { name: launcherName }).click()
    await ask(page, 'Vad är komvux?')
    await page.close()
  },
)

test('an isolated conversation works where the page has broken every method of lists', async () => {
  const names = 'map filter forEach find flatMap includes indexOf reduce some every at splice push'
  const script = `<script>for (const name of '${names}'.split(' ')) {
    Array.prototype[name] = () => { throw new Error(name + ' is gone') }
  }</script>`
  const { page } = await openPage(browser, host({ html: hostPage('mode="isolated"', script) }))
  await page.getByRole('button', { name: launcherName }).click()
  await ask(page.frameLocator('iframe') as never, 'Vad är komvux?')
  await page.close()
})

test('a page that breaks lists during a talk leaves a word and the way to the page of its own', async () => {
  const { page } = await openPage(browser, host({ html: hostPage('open') }))
  await ask(page, 'Vad är komvux?')
  await page.evaluate(() => {
    Array.prototype.at = () => {
      throw new Error('at is gone')
    }
  })
  await page.getByRole('textbox', { name: 'Din fråga' }).fill('Vad är YH?')
  await page.keyboard.press('Enter')
  const link = page.getByRole('alert').getByRole('link')
  await link.waitFor()
  expect(await link.getAttribute('href')).toMatch(/\/chatt\?tenant=\w+&lang=sv$/)
  await page.close()
})
