// What goes wrong on phones and in networks, and what the person is told.
import type { Page, Route } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { ask, openBrowserTest, openPage } from './support.ts'

const { url, browser, close } = await openBrowserTest()
afterAll(close)

async function openChat(): Promise<Page> {
  const { page } = await openPage(browser, url)
  await page.getByText('Hej! Jag är en digital vägledare').waitFor()
  return page
}

async function send(page: Page, question: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Din fråga' })
  await field.fill(question)
  await field.press('Enter')
}

const events = (...list: object[]) => list.map((one) => `data: ${JSON.stringify(one)}\n\n`).join('')
const start = { type: 'start', outcome: 'answered', lang: 'sv', situation: {} }
const block = { type: 'block', block: { type: 'paragraph', text: 'Halva svaret', cites: [] } }

test('a message of 5,000 characters is kept, with a limit that is told', async () => {
  const page = await openChat()
  await send(page, 'å'.repeat(5000))
  await page.getByText(/Frågan är för lång: 5.000 tecken/).waitFor()
  const field = page.getByRole('textbox', { name: 'Din fråga' })
  expect((await field.inputValue()).length).toBe(5000)
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  expect(await page.locator('article').count()).toBe(0)
  await page.close()
})

test('a dropped connection keeps what came, says so, and the question can be asked again', async () => {
  const page = await openChat()
  const cut = (route: Route) =>
    route.fulfill({ contentType: 'text/event-stream', body: events(start, block) })
  await page.route('**/api/v1/chat*', cut, { times: 1 })
  await send(page, 'Vad är en prövning på komvux?')
  await page.getByText('Halva svaret').waitFor()
  await page.getByText('Anslutningen bröts innan svaret var klart.').first().waitFor()
  await page.getByRole('button', { name: 'Försök igen' }).click()
  await page.locator('.sources').waitFor()
  expect(await page.locator('article').count()).toBe(1)
  await page.close()
})

test('a server that is gone leads to a message that says what to do', async () => {
  const page = await openChat()
  await page.route('**/api/v1/chat*', (route) => route.abort())
  await send(page, 'Vad är YH?')
  await page.getByRole('button', { name: 'Försök igen' }).waitFor()
  await page.close()
})

test('without a network the question waits for one', async () => {
  const page = await openChat()
  await page.context().setOffline(true)
  await send(page, 'Vad är en prövning på komvux?')
  await page.locator('.failure').getByText('Du är inte ansluten till internet').waitFor()
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Försök igen' }).click()
  await page.locator('.sources').waitFor()
  await page.close()
})

test('a slow server can be stopped, and the focus is not lost', async () => {
  const page = await openChat()
  const never = () => new Promise<void>(() => {})
  await page.route('**/api/v1/chat*', never)
  await send(page, 'Vad är YH?')
  await page.getByText('Söker svar').waitFor()
  await page.getByRole('button', { name: 'Avbryt' }).click()
  await page.locator('.failure').getByText('Du avbröt svaret.').waitFor()
  const focused = await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id)
  expect(focused).toBe('question')
  await page.close()
})

/** Lets the test write the answer event by event; gives how to send one, and how to end. */
async function takeOver(page: Page) {
  await page.evaluate(() => {
    const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>()
    const writer = writable.getWriter()
    const real = window.fetch
    window.fetch = (input, init) =>
      String(input).includes('/api/v1/chat')
        ? Promise.resolve(new Response(readable))
        : real(input, init)
    const bytes = new TextEncoder()
    Object.assign(window, {
      writeAnswer: (text: string) => writer.write(bytes.encode(text)),
      endAnswer: () => writer.close(),
    })
  })
  return {
    say: (...list: object[]) =>
      page.evaluate((text) => Reflect.get(window, 'writeAnswer')(text), events(...list)),
    end: () => page.evaluate(() => Reflect.get(window, 'endAnswer')()),
  }
}

test('tells somebody who waits how many come before, and then that the answer is written', async () => {
  const page = await openChat()
  const { say, end } = await takeOver(page)
  await send(page, 'Vad är YH?')
  const working = page.locator('.working')
  await say({ type: 'status', stage: 'waiting', ahead: 3 })
  await working.getByText('Din fråga står i kö: 3 före dig.').waitFor()
  await expect // a screen reader hears it too, once there is something to wait for
    .poll(() => page.getByRole('status').allTextContents())
    .toContain('Din fråga står i kö: 3 före dig.')
  await say({ type: 'status', stage: 'waiting', ahead: 1 }, start, block)
  await page.getByText('Halva svaret').waitFor()
  await working.getByText('Din fråga står i kö: 1 före dig.').waitFor()
  await say({ type: 'status', stage: 'writing' })
  await working.getByText('Skriver svaret').waitFor()
  const contact = {
    id: 'x',
    name: 'Vägledningen',
    url: null,
    phone: null,
    email: null,
    hours: null,
  }
  const handoff = {
    type: 'handoff',
    text: 'Vänd dig hit:',
    contacts: [{ ...contact, booking: 'https://www.example.org/boka' }],
  }
  await say({ type: 'block', block: handoff }, { type: 'done' })
  await end()
  await page.locator('.answer[aria-busy=false]').waitFor()
  expect(await working.count()).toBe(0)
  const booking = page.getByRole('link', { name: 'Boka tid (öppnas i ny flik)' })
  expect(await booking.getAttribute('href')).toBe('https://www.example.org/boka')
  await page.close()
})

test.each([
  [429, 'too_many_requests', 'Vänta 7 sekunder'],
  [503, 'paused', 'Vägledaren vilar just nu'],
  [403, 'origin_not_allowed', 'får inte användas på den här sidan'],
  [500, 'internal', 'Något gick fel hos oss'],
])('a refusal with %i %s is told in words', async (status, code, words) => {
  const page = await openChat()
  await page.route('**/api/v1/chat*', (route) =>
    route.fulfill({
      status,
      headers: { 'retry-after': '7' },
      json: { error: { code, message: 'x', requestId: 'x' } },
    }),
  )
  await send(page, 'Vad är YH?')
  await page.locator('.failure').getByText(words).waitFor()
  await page.close()
})

test('a site that is paused during a talk says so in its own words', async () => {
  const page = await openChat()
  const body = { error: { code: 'paused', message: 'x', requestId: 'x' } }
  await page.route('**/api/v1/chat*', (route) => route.fulfill({ status: 503, json: body }))
  await page.route('**/api/v1/tenants/*', async (route) => {
    const view = await (await route.fetch()).json()
    await route.fulfill({ json: { ...view, paused: 'Vi flyttar till nya lokaler i dag.' } })
  })
  await send(page, 'Vad är YH?')
  const told = page.locator('.failure p')
  await told.getByText('Vi flyttar till nya lokaler i dag.').waitFor()
  expect(await told.getAttribute('lang')).toBe('sv')
  await page.locator('.failure').getByRole('button', { name: 'Fråga en människa' }).waitFor()
  await page.close()
})

test('comes back from the back/forward cache with its conversation', async () => {
  const page = await openChat()
  await ask(page, 'Vad är en prövning på komvux?')
  await page.evaluate(() =>
    window.addEventListener('pageshow', (event) => {
      document.title = `persisted ${event.persisted}`
    }),
  )
  await page.goto(`${url}/demo/utbildningar`)
  await page.evaluate(() => history.back())
  await expect.poll(() => page.title()).toBe('persisted true')
  expect(await page.locator('article').count()).toBe(1)
  await ask(page, 'Vad är komvux?')
  await page.close()
})
