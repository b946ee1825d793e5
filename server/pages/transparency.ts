// The page about the service: that it is a machine, what it is not, who answers for it, how good it
// is and what is wrong with it.
import { html } from 'hono/html'
import type { AnswerLang } from '../protocol.ts'
import { type Markup, page } from './layout.ts'
import { siteNav } from './nav.ts'
import { faultsOf, textsOf } from './transparency-texts.ts'

/** A figure that every version must reach, in per cent. */
export type Bar = { name: string; percent: number }

/** What the page tells; `operator` is the name of whoever runs this server, where it is known. */
export type Transparency = {
  bars: readonly Bar[]
  knowledge: { records: number; builtAt: string }
  operator: string | null
  lang: AnswerLang
  address: string
}

const barRow = ({ name, percent }: Bar): Markup =>
  html`<tr><th scope="row" lang="en">${name}</th><td>${percent} %</td></tr>`

const dayOf = (instant: string): string => instant.slice(0, 10)

function figures({ bars, lang }: Transparency): Markup {
  const text = textsOf(lang)
  if (bars.length === 0) return html`<p>${text.noFigures}</p>`
  return html`<p>${text.figures}</p>
<table><caption>${text.caption}</caption>
<thead><tr><th scope="col">${text.measure}</th><th scope="col">${text.least}</th></tr></thead>
<tbody>${bars.map(barRow)}</tbody></table>`
}

/** The page. */
export function transparencyPage(told: Transparency): Markup {
  const { lang, address, knowledge, operator } = told
  const text = textsOf(lang)
  const body = html`<h1>${text.title}</h1>
<p>${text.machine}</p>
<h2>${text.notHeading}</h2>
<ul>${text.not.map((line) => html`<li>${line}</li>`)}</ul>
<h2>${text.personHeading}</h2>
<p>${text.person} <a href="/vagledning${lang === 'en' ? '?lang=en' : ''}">${text.personLink}</a></p>
<p>${text.urgent}</p>
<h2>${text.operatorHeading}</h2>
<p>${operator ? text.operator(operator) : text.noOperator}</p>
<h2>${text.dataHeading}</h2>
<p>${text.data}</p>
<h2>${text.figuresHeading}</h2>
${figures(told)}
<h2>${text.faultsHeading}</h2>
<ul>${faultsOf(lang).map((line) => html`<li>${line}</li>`)}</ul>
<h2>${text.ageHeading}</h2>
<p>${text.age(knowledge.records, dayOf(knowledge.builtAt))}</p>`
  return page({ title: text.title, lang, address, nav: siteNav('/om', lang), body })
}
