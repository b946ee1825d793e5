// The coverage as a page that an editor can look at: colour is never the only sign.
import type { CellState, Matrix, TopicCount } from './coverage.ts'

const signs: Record<CellState, string> = { verified: '●', 'domain only': '◐', 'not found': '○' }
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const inHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)

const style = `body{font:1rem/1.4 system-ui;margin:2rem;max-width:80rem}table{border-collapse:collapse;margin:1rem 0}
th,td{border:1px solid #767676;padding:.3rem .6rem;text-align:left}th[scope=row]{font-weight:400}
.verified{background:#cfe8cf}.domain-only{background:#fdf0c4}.not-found{background:#f6d5d5}`

function tableOf(caption: string, { columns, rows }: Matrix): string {
  const head = columns.map((name) => `<th scope="col">${inHtml(name)}</th>`).join('')
  const body = rows.map(({ name, cells }) => {
    const row = cells.map(
      ({ state, services }) =>
        `<td class="${state.replace(' ', '-')}" title="${inHtml(services.join(', '))}">${signs[state]} ${services.length || ''}</td>`,
    )
    return `<tr><th scope="row">${inHtml(name)}</th>${row.join('')}</tr>`
  })
  return `<table><caption>${inHtml(caption)}</caption><tr><td></td>${head}</tr>${body.join('')}</table>`
}

function topicTable(topics: readonly TopicCount[]): string {
  const rows = topics.map(
    ({ topic, statements, transitions, asks }) =>
      `<tr class="${statements < 3 ? 'not-found' : statements < 8 ? 'domain-only' : 'verified'}"><th scope="row">${inHtml(topic)}</th><td>${statements}</td><td>${transitions}</td><td>${asks}</td></tr>`,
  )
  return `<table><caption>Topics, the poorest first</caption><tr><th>topic</th><th>statements</th><th>transitions</th><th>ways of asking</th></tr>${rows.join('')}</table>`
}

/** The page; needs no other file. */
export function heatMap(
  regions: Matrix,
  others: readonly { name: string; matrix: Matrix }[],
  topics: readonly TopicCount[],
  today: string,
): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Coverage</title><style>${style}</style>
<h1>Coverage of the knowledge, ${today}</h1>
<p>● verified: a way to reach it stands in a source · ◐ domain only · ○ not found. A number is how many services.</p>
${tableOf('Kinds of guidance by region', regions)}${others.map(({ name, matrix }) => tableOf(name, matrix)).join('')}${topicTable(topics)}</html>`
}
