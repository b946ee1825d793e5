// Prints the figures of the last run and writes them as an HTML page.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Summary } from './summary.ts'

const reportDir = path.join(import.meta.dirname, 'report')
const summary: Summary = JSON.parse(readFileSync(path.join(reportDir, 'runs.json'), 'utf8'))

type SafetyFigure = { name: string; part: number; whole: number; percent: number; wrong: string[] }

/** Written by the suite about safety, which runs beside the one about answers. */
const safety: SafetyFigure[] = JSON.parse(readFileSync(path.join(reportDir, 'safety.json'), 'utf8'))

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

function figureRows(): string {
  return Object.entries(summary.percentages)
    .map(([name, value]) => `<tr><td>${escapeHtml(name)}<td>${value} %<td>${summary.counts[name]}`)
    .join('\n')
}

const safetyRows = (): string =>
  safety
    .map(
      ({ name, percent, whole, wrong }) =>
        `<tr><td>${escapeHtml(name)}<td>${percent} %<td>${whole}<td>${escapeHtml(wrong.slice(0, 40).join('\n'))}`,
    )
    .join('\n')

function caseRows(): string {
  return summary.rows
    .map(({ id, topic, question, outcome, text, failed }) => {
      const cells = [id, topic, question, outcome, failed.join(', '), text]
      return `<tr${failed.length > 0 ? ' class="failed"' : ''}>${cells
        .map((cell) => `<td>${escapeHtml(cell)}`)
        .join('')}`
    })
    .join('\n')
}

const page = `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Ledstång: evaluation</title>
<style>body{font:1rem/1.4 system-ui;margin:2rem}table{border-collapse:collapse}
td,th{border:1px solid #999;padding:.3rem .5rem;text-align:left;vertical-align:top;white-space:pre-line}
.failed td{background:#fff1f0}</style>
<h1>Evaluation without a model</h1>
<table><tr><th>Score<th>Share<th>Cases\n${figureRows()}</table>
<h2>Safety</h2>
<table><tr><th>Figure<th>Share<th>Texts<th>Went wrong\n${safetyRows()}</table>
<h2>Cases</h2>
<table><tr><th>Id<th>Topic<th>Question<th>Outcome<th>Failed<th>Answer\n${caseRows()}</table></html>`
writeFileSync(path.join(reportDir, 'index.html'), page)

for (const [name, value] of Object.entries(summary.percentages)) {
  process.stdout.write(
    `${name.padEnd(42)} ${String(value).padStart(6)} %  ${summary.counts[name]}\n`,
  )
}
for (const { name, percent, whole } of safety) {
  process.stdout.write(`${name.padEnd(42)} ${String(percent).padStart(6)} %  of ${whole}\n`)
}
process.stdout.write(`median ${summary.medianMs} ms an answer; report in eval/report/index.html\n`)
