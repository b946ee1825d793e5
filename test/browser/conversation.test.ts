import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { ask, openBrowserTest, openPage } from './support.ts'

const { url, browser, close } = await openBrowserTest()
afterAll(close)

async function openChat(): Promise<Page> {
  const { page } = await openPage(browser, url)
  await page.getByRole('textbox', { name: 'Din fråga' }).waitFor()
  await page.getByText('Hej! Jag är en digital vägledare').waitFor()
  return page
}

const inShadow = (page: Page) =>
  page.evaluate(() => {
    const active = document.activeElement?.shadowRoot?.activeElement
    return active?.id || active?.textContent || ''
  })

test('a question gets an answer with sources, by keyboard alone', async () => {
  const page = await openChat()
  await ask(page, 'Vad är en prövning på komvux?')
  expect(await page.locator('.body p').first().textContent()).toMatch(/prövning/i)
  const cite = page.locator('.cite').first()
  const first = page.locator('.sources a').first()
  expect(await cite.getAttribute('href')).toBe(await first.getAttribute('href'))
  expect(await cite.getAttribute('aria-label')).toMatch(/^Källa 1: .+\(öppnas i ny flik\)$/)
  expect(await page.locator('.sources small').first().textContent()).toMatch(/läst .*20\d\d/)
  await page.close()
})

test('a form of education is a card with the page to read on', async () => {
  const page = await openChat()
  await ask(page, 'yrkeshögskola')
  const card = page.locator('.answer .card')
  expect(await card.getByRole('heading').textContent()).toBe('Yrkeshögskola (YH)')
  expect(await card.getByRole('link').first().getAttribute('href')).toMatch(/^https:/)
  await page.close()
})

test('says that it is a machine before the first question', async () => {
  const page = await openChat()
  expect(await page.locator('.disclosure').textContent()).toMatch(/maskin/)
  await page.close()
})

test('announces once per finished answer, and the focus stays in the field', async () => {
  const page = await openChat()
  await page.evaluate(() => {
    const status = document
      .querySelector('ledstang-chat')
      ?.shadowRoot?.querySelector('.visually-hidden[role=status]')
    const heard: string[] = []
    Object.assign(window, { heard })
    if (status)
      new MutationObserver(() => heard.push(status.textContent ?? '')).observe(status, {
        childList: true,
        characterData: true,
        subtree: true,
      })
  })
  await ask(page, 'Kostar det att läsa på komvux?')
  const all = await page.evaluate(() => Reflect.get(window, 'heard') as string[])
  const heard = all.filter((one) => !one.startsWith('Söker svar')) // where the machine is slow
  expect(heard).toHaveLength(1)
  expect(heard[0]).toMatch(/^Svaret är klart\. \S/)
  expect(await inShadow(page)).toBe('question')
  await page.close()
})

test('a suggestion and a question of the start can be asked with one press', async () => {
  const page = await openChat()
  await page.getByRole('button', { name: 'Vad är yrkeshögskola?' }).click()
  await page.locator('.answer[aria-busy=false]').waitFor()
  await page.locator('.more button').first().click()
  await page.locator('.answer[aria-busy=false]').nth(1).waitFor()
  expect(await page.locator('article').count()).toBe(2)
  await page.close()
})

test('takes personal data out before it leaves the browser, and says what', async () => {
  const page = await openChat()
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.postData() ?? ''))
  await ask(page, 'Jag heter Test, 811218-9876, bor på Storgatan 12. Kan jag läsa på komvux?')
  expect(sent.join('')).toContain('komvux')
  expect(sent.join('')).not.toMatch(/811218|Storgatan/)
  await page
    .getByText('Togs bort ur din fråga innan den skickades: personnummer, hemadress.')
    .waitFor()
  await page.close()
})

test('sets no cookie, stores nothing and asks no other host', async () => {
  const { page, requests } = await openPage(browser, url)
  await ask(page, 'Vad är komvux?')
  const stored = await page.evaluate(() => localStorage.length + sessionStorage.length)
  expect(stored).toBe(0)
  expect(await page.context().cookies()).toEqual([])
  expect(new Set(requests.map((one) => new URL(one).host))).toEqual(new Set([new URL(url).host]))
  await page.close()
})

test('what has been told is shown, can be changed and taken away, and is sent as it stands', async () => {
  const page = await openChat()
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.postData() ?? ''))
  await ask(page, 'Jag är 58 år och jobbar i Luleå. Kan jag få studiemedel?')
  await page.getByRole('button', { name: /^Luleå/ }).waitFor()
  await page.getByRole('button', { name: /^58 år/ }).click()
  await page.getByRole('spinbutton', { name: 'Ålder' }).fill('30')
  await page.getByRole('button', { name: 'Spara' }).click()
  await page.getByRole('button', { name: /^30 år/ }).waitFor()
  await page.getByRole('button', { name: /^Luleå/ }).click()
  await page.getByRole('textbox', { name: 'Kommun' }).fill('Umeå')
  await page.getByRole('button', { name: 'Spara' }).click()
  await page.getByRole('button', { name: /^Umeå/ }).waitFor()
  await page.getByRole('button', { name: 'Ta bort Har jobb' }).click()
  await ask(page, 'Vad kostar det?')
  const { situation } = JSON.parse(sent.at(-1) || sent.at(-2) || '{}')
  expect(situation).toEqual({ age: 30, municipality: '2480', region: '24' })
  await page.close()
})

test('a person is one press away, and the focus goes along and back', async () => {
  const page = await openChat()
  await page.getByRole('button', { name: 'Fråga en människa' }).click()
  const people = page.locator('.people')
  expect(await people.getByRole('link').count()).toBeGreaterThan(1)
  expect(await inShadow(page)).toBe('Fråga en människa')
  await page.keyboard.press('Escape')
  expect(await people.count()).toBe(0)
  expect(await inShadow(page)).toBe('Fråga en människa')
  await page.close()
})

test('a judgement with reason and comment reaches the server without the question', async () => {
  const page = await openChat()
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/feedback')) sent.push(request.postData() ?? '')
  })
  await ask(page, 'Vad är en prövning på komvux?')
  await page.getByRole('button', { name: 'Nej' }).click()
  await page.getByRole('radio', { name: 'Det är inaktuellt' }).check()
  await page.getByRole('textbox', { name: /Berätta mer/ }).fill('Avgiften har ändrats')
  await page.locator('.judge').getByRole('button', { name: 'Skicka' }).click()
  await page.locator('.judge').getByText('Tack! Din åsikt är mottagen.').waitFor()
  const body = JSON.parse(sent[0] ?? '{}')
  expect(body).toMatchObject({
    helpful: false,
    reason: 'old',
    comment: 'Avgiften har ändrats',
    tenant: 'demo',
  })
  expect(body.recordIds.length).toBeGreaterThan(0)
  expect(sent[0]).not.toContain('prövning på komvux?')
  await page.close()
})

test('copies, downloads and mails the conversation, and deletes it after asking', async () => {
  const page = await openChat()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url })
  await ask(page, 'Vad är en prövning på komvux?')
  await page.locator('.foot').getByRole('button', { name: 'Kopiera' }).click()
  await expect.poll(() => page.getByRole('status').allTextContents()).toContain('Kopierat.')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^Du: Vad är en prövning/)
  expect(copied).toMatch(/\[1\] .+https?:/)

  await page.getByRole('button', { name: 'Mer', exact: true }).click()
  const mail = await page.getByRole('link', { name: 'Mejla till dig själv' }).getAttribute('href')
  expect(decodeURIComponent(mail ?? '')).toContain('Vad är en prövning')
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Ladda ned' }).click()
  expect((await saved).suggestedFilename()).toBe('ledstang.txt')

  await page.getByRole('button', { name: 'Mer', exact: true }).click()
  await page.getByRole('button', { name: 'Radera samtalet' }).click()
  await page.getByRole('button', { name: 'Ja, radera' }).click()
  expect(await page.locator('article').count()).toBe(0)
  expect(await inShadow(page)).toBe('question')
  await page.close()
})

test('on a phone the keyboard of the screen comes with the field only, and covers no answer', async () => {
  const { page } = await openPage(browser, `${url}/demo/utbildningar`, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  })
  const focused = () =>
    page.evaluate(() => {
      const active = document.activeElement?.shadowRoot?.activeElement
      return active?.className || active?.localName
    })
  await page.getByRole('button', { name: 'Fråga om studier och yrken' }).tap()
  await page.getByRole('button', { name: 'Vad är yrkeshögskola?' }).waitFor()
  expect(await focused()).toBe('chat floating')
  await page.getByRole('button', { name: 'Vad är yrkeshögskola?' }).tap()
  await page.locator('.answer[aria-busy=false]').waitFor()
  expect(await focused()).toBe('asked')
  await ask(page, 'Vad är en prövning på komvux?')
  expect(await focused()).toBe('asked')
  await page.close()
})
