// Documents and texts as the PGlite engine reads them.
import type { Run, StoredDocument, StoredUnit } from '#knowledge/index/port.ts'
import type { LegKind } from '#knowledge/index/terms.ts'
import type { KnowledgeLang } from '#knowledge/languages/language.ts'

/** Runs a statement on the tables of one index. */
export type Query = <Row>(sql: string, values?: unknown[]) => Promise<Row[]>

function runOf(texts: readonly number[][] = []): Run {
  let end = 0
  const ends = Uint32Array.from(texts, (terms) => (end += terms.length))
  return { terms: Uint32Array.from(texts.flat()), ends }
}

const byNumber = <Row extends { number: number }>(rows: readonly Row[]) =>
  new Map(rows.map((row) => [row.number, row]))

/** Reads of documents and their texts. */
export function readDocuments(query: Query) {
  const stored = 'SELECT number, id, type, topic FROM documents'
  return {
    vocabulary: (lang: KnowledgeLang) =>
      query<{ word: string; df: number }>(
        'SELECT word, df FROM vocabulary WHERE lang = $1 ORDER BY word COLLATE "C"',
        [lang],
      ),
    async documents(numbers: readonly number[]) {
      const rows = await query<StoredDocument>(`${stored} WHERE number = ANY($1)`, [numbers])
      const found = byNumber(rows)
      return numbers.map((number) => found.get(number) as StoredDocument)
    },
    findDocuments: (ids: readonly string[]) =>
      query<StoredDocument>(`${stored} WHERE id = ANY($1)`, [ids]),
    async payloads(numbers: readonly number[]) {
      const rows = await query<{ number: number; payload: unknown }>(
        'SELECT number, payload FROM documents WHERE number = ANY($1)',
        [numbers],
      )
      const found = byNumber(rows)
      return numbers.map((number) => found.get(number)?.payload ?? null)
    },
    async units(documents: readonly number[], lang: KnowledgeLang) {
      const rows = await query<StoredUnit & { document: number }>(
        'SELECT * FROM units WHERE document = ANY($1) AND lang = $2 ORDER BY number',
        [documents, lang],
      )
      return documents.map((document) =>
        rows
          .filter((row) => row.document === document)
          .map(({ number, field, lang: of, text }) => ({ number, field, lang: of, text })),
      )
    },
    async unitTerms(documents: readonly number[], lang: KnowledgeLang) {
      type Row = { document: number; terms: Record<LegKind | 'stem', number[][]> }
      const sql = 'SELECT document, terms FROM unit_terms WHERE document = ANY($1) AND lang = $2'
      const rows = await query<Row>(sql, [documents, lang])
      return documents.map((document) => {
        const terms = rows.find((row) => row.document === document)?.terms
        return { stem: runOf(terms?.stem), word: runOf(terms?.word), gram: runOf(terms?.gram) }
      })
    },
    async documentsIn(codes: readonly string[], regions: readonly string[]) {
      const sql =
        'SELECT DISTINCT document FROM regions WHERE code = ANY($1) OR (length(code) = 4 AND left(code, 2) = ANY($2)) OR code = ANY($2) ORDER BY document'
      return (await query<{ document: number }>(sql, [codes, regions])).map((row) => row.document)
    },
  }
}
