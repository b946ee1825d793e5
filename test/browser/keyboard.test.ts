// The pages without a mouse, on a narrow screen: every step is a key.
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { axeViolations, openBrowserTest, overflow } from './support.ts'

const { url, browser, close } = await openBrowserTest()
afterAll(close)

const narrow = { width: 320, height: 640 }
const openNarrow = async (path: string): Promise<Page> => {
  const page = await browser.newPage({ viewport: narrow })
  await page.goto(url + path)
  return page
}

/** Where the keyboard is: the element’s id, else its name or address. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement
    const name = element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? ''
    return element?.id || name
  })

const mostSteps = 80

/** Presses Tab until the wanted place has the focus; how many presses it took. */
async function tabTo(page: Page, wanted: string): Promise<number> {
  for (let presses = 1; presses <= mostSteps; presses++) {
    await page.keyboard.press('Tab')
    if ((await focused(page)) === wanted) return presses
  }
  throw new Error(`the tab key does not lead to ${wanted}`)
}

/** Chooses in the focused list by writing how the choice begins, as one does without a mouse. */
const choose = (page: Page, beginning: string) => page.keyboard.type(beginning)

const isInView = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const box = document.activeElement?.getBoundingClientRect()
    return box !== undefined && box.bottom > 0 && box.top < window.innerHeight
  })

test('the planner is filled in, sent and read by keyboard alone', async () => {
  const page = await openNarrow('/vag')
  await tabTo(page, 'have')
  await choose(page, 'Kvalificerad')
  await tabTo(page, 'gymnasium')
  await choose(page, 'Yrkesexamen utan')
  await tabTo(page, 'want')
  await choose(page, 'Högskola, program')
  await tabTo(page, 'gaps-english')
  await page.keyboard.press('Space')
  await tabTo(page, 'workYears')
  await page.keyboard.type('5')
  await tabTo(page, 'yhPoints')
  await page.keyboard.type('400')
  await tabTo(page, 'Visa vägen')
  expect(await isInView(page)).toBe(true)
  await page.keyboard.press('Enter')
  await page.waitForURL(/want=hogskola/)
  const told = new URL(page.url()).searchParams
  expect(Object.fromEntries(told)).toMatchObject({
    have: 'yh_qualified',
    gymnasium: 'vocational',
    want: 'hogskola',
    gaps: 'english',
    workYears: '5',
    yhPoints: '400',
  })
  await tabTo(page, 'Behörighet')
  await page.keyboard.press('Enter')
  await page.waitForURL(/#eligibility/)
  expect(await page.locator('#eligibility + .cards .card').count()).toBeGreaterThan(1)
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await page.close()
})

test('two ways are chosen and compared by keyboard alone; each text says which way it is of', async () => {
  const page = await openNarrow('/vag/jamfor')
  await tabTo(page, 'a')
  await choose(page, 'Komvux till')
  await tabTo(page, 'b')
  await choose(page, 'Allmän kurs')
  await page.keyboard.press('Enter')
  if (!page.url().includes('b=')) {
    await tabTo(page, 'Jämför')
    await page.keyboard.press('Enter')
  }
  await page.waitForURL(/a=komvux&b=folkhogskola/)
  expect(await page.locator('.compare .way:visible').count()).toBe(8)
  expect(await page.getByRole('table').getByRole('columnheader').count()).toBe(2)
  expect(await page.getByRole('cell').count()).toBe(8)
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await page.close()
})

test('no word of the comparison’s headings is broken on a narrow screen', async () => {
  const page = await openNarrow('/vag/jamfor?a=yh-tva-ar&b=yrkeslarare')
  expect(await page.locator('.compare th').count()).toBe(6)
  const broken = await page.evaluate(() =>
    [...document.querySelectorAll('.compare th, .compare .way')].flatMap((element) => {
      const text = element.firstChild
      const words = text?.textContent?.matchAll(/\S+/g) ?? []
      return [...words].flatMap((word) => {
        if (!text) return []
        const range = document.createRange()
        range.setStart(text, word.index)
        range.setEnd(text, word.index + word[0].length)
        return range.getClientRects().length > 1 ? [word[0]] : []
      })
    }),
  )
  expect(broken).toEqual([])
  await page.close()
})

test('the map is walked from north to south, shows where one is, and leads into its list', async () => {
  const page = await openNarrow('/vagledning/karta')
  await tabTo(page, 'Förbi kartan, till listan')
  const walked: string[] = []
  for (let tile = 0; tile < 21; tile++) {
    await page.keyboard.press('Tab')
    walked.push(await focused(page))
    expect(await isInView(page)).toBe(true)
  }
  expect(walked[0]).toMatch(/^Norrbotten/)
  expect(walked.at(-1)).toMatch(/^Blekinge/)
  expect(new Set(walked).size).toBe(21)
  const width = await page.evaluate(() => {
    const box = document.activeElement?.querySelector('rect')
    return box ? getComputedStyle(box).strokeWidth : ''
  })
  expect(width).toBe('4px')
  await page.keyboard.press('Enter')
  await page.waitForURL(/region=10#list/)
  expect(await page.locator('#list').textContent()).toMatch(/^Blekinge/)
  await page.keyboard.press('Tab')
  const isInList = await page.evaluate(
    () => document.activeElement?.closest('section')?.getAttribute('aria-labelledby') === 'list',
  )
  expect(isInList).toBe(true)
  expect(await axeViolations(page)).toEqual([])
  await page.close()
})

test('the list can be reached past the map, and the filter by keyboard', async () => {
  const page = await openNarrow('/vagledning/karta')
  await tabTo(page, 'situation')
  await choose(page, 'Unga')
  await tabTo(page, 'Visa')
  await page.keyboard.press('Enter')
  await page.waitForURL(/situation=young/)
  await tabTo(page, 'Förbi kartan, till listan')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toBe('Stockholms län')
  await page.close()
})

test('who can help is asked and read by keyboard alone', async () => {
  const page = await openNarrow('/vagledning')
  await tabTo(page, 'employment')
  await choose(page, 'Har jobb')
  await tabTo(page, 'agreement')
  await choose(page, 'Nej')
  await tabTo(page, 'age')
  await page.keyboard.type('19')
  await page.keyboard.press('Enter')
  await page.waitForURL(/agreement=no/)
  expect(await page.locator('#result + .cards h3').first().textContent()).toMatch(/^Nysteget/)
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await page.close()
})
