// The facts on moves between YH and university that lie beside the repository: each is told by a record.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openTestAnswering } from '../helpers/app.ts'

const factFile = path.join(import.meta.dirname, '../../../shared/facts/transitions.jsonl')
if (!existsSync(factFile)) throw new Error(`these tests need ${factFile}`)
const line = z.looseObject({ kind: z.string(), id: z.string() })
const factIds = readFileSync(factFile, 'utf8')
  .split('\n')
  .filter((text) => text.trim() !== '')
  .map((text) => line.parse(JSON.parse(text)))
  .filter(({ kind }) => kind === 'fact')
  .map(({ id }) => id)

const { knowledge } = await openTestAnswering()
afterAll(() => knowledge.close())

/** Records that tell each fact on moves. Facts left out are background that is told nowhere as a move. */
const toldBy: Record<string, string[]> = {
  A01: ['yh-tillgodoraknande-rattigheten'],
  A02: ['yh-tillgodoraknande-rattigheten'],
  A03: ['tr-kyh-examen-tillgodoraknande'],
  A04: ['tr-yh-utan-examen-tillgodoraknande', 'tr-yh-kurs-tillgodoraknande'],
  A05: ['yh-tillgodoraknande-forst-antagen'],
  A06: ['yh-tillgodoraknande-alder-pa-meriter'],
  A07: ['yh-tillgodoraknande-avslag'],
  A08: ['tr-yh-enskilt-larosate'],
  A10: ['tr-yh-behorighet-nej'],
  A11: ['yh-vidare-studier-vagar'],
  A12: ['tr-yh-reell-kompetens-hogskola'],
  A13: ['beh-undantag'],
  A14: ['tr-gbob'],
  A15: ['tr-gbob'],
  A16: ['tr-slutbetyg-fore-2010'],
  A17: ['tr-slutbetyg-fore-2010'],
  A18: ['rk-merit'],
  A19: ['rk-ansokan'],
  A20: ['rk-giltighet'],
  A21: ['rk-kompetenser'],
  A22: ['tr-yh-master-nej', 'tr-yhexamen-master-nej'],
  A23: ['tr-yh-sarskild-behorighet'],
  A24: ['yh-urval-till-hogskola'],
  A26: ['beh-behorighetsprov'],
  A27: ['tr-hp-grundniva-ny'],
  A28: ['tr-yh-senare-del'],
  A29: ['yh-tillgodoraknande-hur'],
  A30: ['yh-tillgodoraknande-tid'],
  A31: ['yh-tillgodoraknande-csn'],
  A32: ['yh-tillgodoraknande-forst-antagen'],
  A33: ['yh-hur-mycket-kan-raknas'],
  A34: ['yh-tillgodoraknande-delar-och-kurser'],
  R01: ['yh-examen-typer'],
  R02: ['yh-examen-typer'],
  R03: ['yh-kvalificerad-ej-kandidat', 'tr-kvalificerad-kandidat-nej'],
  R04: ['niva-ger-ingen-ratt'],
  R05: ['niva-lista'],
  R06: ['yh-hp-ej-utbytbara'],
  R07: ['yh-kurser-korta'],
  R08: ['tr-yhkurs-examen-nej'],
  R10: ['tr-ky-till-hogskola'],
  B01: ['tr-bergsskolan-kth'],
  B02: ['tr-bergsskolan-ltu'],
  B03: ['tr-bergsskolan-orebro'],
  B07: ['yh-rorlighet-pagar'],
  B08: ['tr-pilot-lund'],
  B09: ['tr-lantbruk-lantmastare'],
  B10: ['tr-yrkesliv-yrkeslarare', 'tr-kvalificerad-yrkeslarare'],
  B11: ['tr-yrkesliv-yrkeslarare'],
  B12: ['tr-tandskoterska-tandhygienist'],
  B13: ['tr-usk-ssk', 'tr-specusk-ssk'],
  B14: ['tr-maklare', 'tr-gymnasium-maklare', 'tr-hogskola-maklare'],
  B16: ['tr-seqf-kvalifikation-hogskola', 'tr-seqf-kandidat-nej'],
  B18: ['tr-hogskolekurs-forkunskap-yh', 'tr-hp-in-i-yh'],
  B19: ['tr-hogskola-yh-flex', 'tr-arbete-yhexamen'],
  C01: ['tr-gymnasium-yh', 'yh-behorighet-grundlaggande'],
  C02: ['tr-gymnasium-yh'],
  C03: ['tr-20-procent-yh'],
  C04: ['yh-skillnad-reell-20'],
  C05: ['yh-sarskilda-forkunskaper'],
  C06: ['hog-till-yh-urval'],
  C07: ['yh-gemensamt-ansokningssystem'],
  C08: ['tr-bfu-yh'],
  C09: ['tr-bfu-yh'],
  C10: ['tr-folkhogskola-yh'],
  C12: ['yh-tillgodoraknande-inom-yh'],
  D01: ['tr-komvux-hogskola', 'tr-grundskola-komvux'],
  D02: ['tr-gymnasium-komvux'],
  D03: ['komvux-ratt-behorighet'],
  D04: ['tr-ofullstandigt-gymnasium-komvux'],
  D05: ['tr-validering-komvux'],
  D06: ['tr-arbete-seqf'],
  D07: ['tr-yrkesprogram-hogskola'],
  D08: ['beh-yrkesexamen'],
  D09: ['tr-studiebevis-hogskola'],
  D10: ['tr-folkhogskola-hogskola'],
  D11: ['fhs-urvalsgrupp'],
  D12: ['tr-basar-hogskola', 'tr-gymnasium-basar'],
  D13: ['tr-komvux-basar'],
  D14: ['tr-nyu-yh'],
  E01: ['tr-utl-utlatande', 'tr-utl-gymnasium-arbete'],
  E02: ['tr-utl-yrkesutbildning-yh'],
  E03: ['tr-utl-yrkesgymnasium'],
  E04: ['tr-utl-utan-papper'],
  E05: ['tr-kpu', 'tr-yh-kpu-nej'],
  E06: ['tr-kpu-kort'],
  E07: ['tr-ulv', 'tr-val'],
  E08: ['tr-gymnasium-larare'],
  G01: ['csn-veckor-eftergymnasial'],
  G02: ['csn-alder-ovre'],
  G03: ['csn-veckor-gymnasieniva'],
  G04: ['omst-villkor'],
  G05: ['omst-pa-nytt'],
  G06: ['tr-mikromerit-hogskola'],
}

describe('the facts on moves', () => {
  test('each that is mapped is there, and told by records that exist', () => {
    expect(Object.keys(toldBy).filter((id) => !factIds.includes(id))).toEqual([])
    expect(
      Object.values(toldBy)
        .flat()
        .filter((id) => !knowledge.get(id)),
    ).toEqual([])
  })

  test('each rule, entry and bridge is mapped, but for those that are background only', () => {
    const background = [
      'A09',
      'A25',
      'A35',
      'R09',
      'B04',
      'B05',
      'B06',
      'B15',
      'B17',
      'B20',
      'C11',
      'G07',
    ]
    const moves = factIds.filter((id) => /^[ABCDEGR]/.test(id) && !background.includes(id))
    expect(moves.filter((id) => !toldBy[id])).toEqual([])
  })
})

describe('what was looked for and not found', () => {
  const transitions = knowledge
    .list()
    .filter(({ type }) => type === 'transition')
    .map(({ id }) => knowledge.get(id))

  test('is claimed by no transition', () => {
    const claimed = /agronom|elkraft|top-?up|kristianstad|sommarbasår|ljudtekniker|trafiklärare/i
    expect(transitions.filter((record) => claimed.test(JSON.stringify(record)))).toEqual([])
  })

  test('leaves at least eighty different moves', () => {
    const moves = transitions.flatMap((record) =>
      record?.type === 'transition' ? [`${record.from} ${record.to}`] : [],
    )
    expect(new Set(moves).size).toBeGreaterThanOrEqual(80)
  })
})
