import { html } from 'hono/html'
import { expect, test } from 'vitest'
import { inLanguage, page, withQuery } from '#server/pages/layout.ts'

const parts = {
  title: 'Sida',
  lang: 'sv',
  address: '/sida?age=30',
  nav: [{ href: '/vagledning', label: 'Vem kan hjälpa mig?', isCurrent: true }],
} as const

test('escapes what is put into a page', async () => {
  const text = String(
    await page({ ...parts, title: '<script>', body: html`<p>${'<img onerror=x>'}</p>` }),
  )
  expect(text).not.toContain('<script>')
  expect(text).not.toContain('<img')
  expect(text).toContain('&lt;img onerror=x&gt;')
})

test('has no inline scripts or styles', async () => {
  const text = String(await page({ ...parts, body: html`<h1>Sida</h1>` }))
  expect(text).not.toMatch(/<script|<style|\sstyle=|\son\w+=/)
})

test('links to itself in the other language and keeps what was chosen', async () => {
  const text = String(await page({ ...parts, body: html`<h1>Sida</h1>` }))
  expect(text).toContain('href="/sida?age=30&amp;lang=en"')
  expect(inLanguage('/sida?age=30&lang=en', 'sv')).toBe('/sida?age=30')
})

test('a query parameter is set, changed and taken away', () => {
  expect(withQuery('/a?x=1', { y: '2' })).toBe('/a?x=1&y=2')
  expect(withQuery('/a?x=1', { x: null })).toBe('/a')
})
