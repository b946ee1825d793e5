// What the tenant says: in the language that was chosen, and without taking the focus when it comes.
import { afterAll, expect, test } from 'vitest'
import { openBrowserTest, openPage } from './support.ts'

const { url, browser, close } = await openBrowserTest()
afterAll(close)

test('with another language the tenant’s own texts change too, and what was taken away stays away', async () => {
  const { page } = await openPage(browser, `${url}/chatt?tenant=kommun-vux`)
  await page.getByText('Hej! Jag är en digital vägledare').waitFor()
  await page.getByRole('button', { name: 'Ta bort Älvkarleby' }).click()
  await page.getByRole('button', { name: 'Mer', exact: true }).click()
  await page.getByRole('combobox', { name: 'Språk' }).selectOption('en')
  await page.getByText('Hello! I am a digital guide').waitFor()
  expect(await page.getByText('Älvkarleby', { exact: true }).count()).toBe(0)
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.id))
    .toBe('question')
  await page.close()
})

test('a tenant that comes late takes the focus from nobody', async () => {
  const page = await browser.newPage()
  let answer = () => {}
  const asked = new Promise<void>((resolve) => {
    void page.route('**/api/v1/tenants/**', async (route) => {
      resolve()
      await new Promise<void>((go) => {
        answer = go
      })
      await route.continue()
    })
  })
  await page.goto(`${url}/demo/utbildningar`)
  await page.getByRole('button', { name: 'Fråga om studier och yrken' }).click()
  await asked
  const person = page.getByRole('button', { name: 'Fråga en människa' })
  await person.focus()
  answer()
  await page.getByText('Hej! Jag är en digital vägledare').waitFor()
  expect(await person.evaluate((one) => one.matches(':focus'))).toBe(true)
  await page.close()
})
