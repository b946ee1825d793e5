// The commands that keep the knowledge true: stale, links, contradictions, coverage, new.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { createAnalysers } from '../languages/analysers.ts'
import { recordId } from '../records/record.ts'
import { recordTypes } from '../records/registry.ts'
import { findContradictions, readAllowed } from '../upkeep/contradictions.ts'
import {
  countStates,
  coverageByAudience,
  coverageByMunicipality,
  coverageByRegion,
  coverageByTopic,
  coverageOfExpected,
  coverageOfOrganisations,
  type Matrix,
  readExpected,
} from '../upkeep/coverage.ts'
import { heatMap } from '../upkeep/heat-map.ts'
import { collectLinks, findDeadLinks, findLinkFaults } from '../upkeep/links.ts'
import { isScaffoldKind, scaffold } from '../upkeep/scaffold.ts'
import { findDue } from '../upkeep/stale.ts'
import type { CommandContext } from './context.ts'

/** Lists records that are due to be read again; never fails, since age is no fault. */
export function stale({ content, print, today }: CommandContext, monthsAhead: number): number {
  const due = findDue(content.records, today, monthsAhead)
  for (const { record, since, reason } of due) {
    const source = record.cites[0]
    print(
      `${since}  ${reason.padEnd(7)}  ${record.perishability.padEnd(6)}  ${record.id}  ${source?.url}`,
    )
  }
  const when = monthsAhead > 0 ? `by ${monthsAhead} months from ${today}` : `on ${today}`
  print(`${due.length} of ${content.records.length} records are due ${when}`)
  return 0
}

/** Checks addresses; asks them over the network only where `online`. */
export async function links({ content, print }: CommandContext, online: boolean): Promise<number> {
  const all = collectLinks(content.records)
  const faults = findLinkFaults(all)
  if (online) {
    const showProgress = (done: number, count: number) => {
      if (done % 20 === 0 || done === count) print(`asked ${done} of ${count}`)
    }
    faults.push(...(await findDeadLinks(all, fetch, showProgress)))
  }
  for (const { url, fault, records } of faults)
    print(`${url}\n  ${fault}\n  in ${records.join(', ')}`)
  const how = online ? '' : '; add --online to ask whether they answer'
  print(`${all.length} addresses, ${faults.length} faults${how}`)
  return faults.length > 0 ? 1 : 0
}

/** Prints pairs of statements that may contradict one another. */
export function contradictions({ content, print }: CommandContext): number {
  const found = findContradictions(content.records, createAnalysers().sv, readAllowed())
  for (const { topic, first, second } of found) {
    print(`${topic}: ${first.record.id} ↔ ${second.record.id}`)
    print(`  ${first.sentence}\n  ${second.sentence}`)
  }
  print(
    `${found.length} pairs; correct one of the two, or say in knowledge/upkeep/allowed.yaml why both are true`,
  )
  return found.length > 0 ? 1 : 0
}

const inWords = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .map(([state, count]) => `${count} ${state}`)
    .join(', ')

/** One line a region, a column for each kind of guidance. */
function printMatrix({ columns, rows }: Matrix, print: CommandContext['print']): void {
  const widths = columns.map((name) => Math.max(name.length, 11) + 2)
  const line = (first: string, cells: readonly string[]) =>
    print(first.padEnd(24) + cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(''))
  line('', columns)
  for (const { name, cells } of rows)
    line(
      name,
      cells.map(({ state }) => state),
    )
}

/** Prints what is covered and writes a heat map. */
export function coverage({ content, print, today }: CommandContext, file: string): number {
  const { records, places } = content
  const regions = coverageByRegion(records, places)
  const organisations = coverageOfOrganisations(records)
  const municipalities = coverageByMunicipality(records, places)
  const audiences = coverageByAudience(records, places)
  const topics = coverageByTopic(records, content.topics)
  const expected = coverageOfExpected(records, readExpected())
  printMatrix(regions, print)
  print(`regions by kind: ${inWords(countStates(regions))}`)
  print(`organisations: ${inWords(countStates(organisations))}`)
  print(`290 municipalities, two kinds: ${inWords(countStates(municipalities))}`)
  print(`cells in all: ${inWords(countStates(regions, organisations, municipalities))}`)
  print(`regions by audience (not counted above): ${inWords(countStates(audiences))}`)
  for (const { name, matrix } of expected) {
    const missing = matrix.rows.filter(({ cells }) => cells[0]?.state === 'not found')
    const { verified, 'domain only': domain } = countStates(matrix)
    const absent = missing.map((row) => row.name).join(', ') || 'none'
    print(`${name}: ${verified} verified, ${domain} domain only; not found: ${absent}`)
  }
  const poorest = topics.slice(0, 8).map(({ topic, statements }) => `${topic} ${statements}`)
  print(`topics with fewest statements: ${poorest.join(', ')}`)
  const tables = [
    { name: 'Local services by region and audience', matrix: audiences },
    ...expected,
    { name: 'Organisations', matrix: organisations },
    { name: 'Municipalities', matrix: municipalities },
  ]
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, heatMap(regions, tables, topics, today))
  print(`heat map in ${file}`)
  return 0
}

/** Begins a content file with one record to fill in. */
export function begin({ print, dataDir }: CommandContext, kind: string, id: string): number {
  const parsed = recordId.safeParse(id)
  if (!isScaffoldKind(kind) || !parsed.success) {
    print(`usage: npm run knowledge -- new statement|service|transition an-id-in-kebab-case`)
    return 2
  }
  const file = path.join(dataDir, recordTypes[kind].folder, `${id}.yaml`)
  if (existsSync(file)) {
    print(`${file} is there already: choose another id`)
    return 1
  }
  writeFileSync(file, scaffold(kind, id))
  print(`${file}\nFill it in, then run: npm run knowledge -- check --only ${id}`)
  return 0
}
