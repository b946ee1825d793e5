// The only thing that the server stores: judgements of answers, for as long as is configured.
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { FeedbackRequest } from '../protocol.ts'

/** Keeps judgements of answers. */
export type FeedbackStore = {
  /** Keeps a judgement for at most `tenantDays` days, and never longer than the store keeps any. */
  add(feedback: FeedbackRequest, tenantDays?: number): void
  /** Number of judgements kept. */
  count(): number
  close(): void
}

const dayMs = 86_400_000

/**
 * A store in the SQLite file `file` (`:memory:` for tests). Rows older than `days` days are deleted
 * at each write; with 0 days nothing is ever stored.
 */
export function openFeedbackStore(file: string, days: number, now: () => Date): FeedbackStore {
  if (file !== ':memory:') mkdirSync(path.dirname(file), { recursive: true })
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.exec(`CREATE TABLE IF NOT EXISTS feedback (
    at TEXT NOT NULL, helpful INTEGER NOT NULL, reason TEXT, comment TEXT,
    record_ids TEXT NOT NULL, outcome TEXT, tenant TEXT)`)
  const insert = db.prepare('INSERT INTO feedback VALUES (?, ?, ?, ?, ?, ?, ?)')
  const purge = db.prepare('DELETE FROM feedback WHERE at < ?')
  const purgeTenant = db.prepare('DELETE FROM feedback WHERE tenant = ? AND at < ?')
  const count = db.prepare('SELECT count(*) FROM feedback').pluck()
  return {
    add({ helpful, reason, comment, recordIds, outcome, tenant }, tenantDays = days) {
      const kept = Math.min(days, tenantDays)
      const before = (age: number) => new Date(now().getTime() - age * dayMs).toISOString()
      purge.run(before(days))
      if (tenant) purgeTenant.run(tenant, before(kept))
      if (kept === 0) return
      const ids = JSON.stringify(recordIds)
      const row = [reason ?? null, comment ?? null, ids, outcome ?? null, tenant ?? null]
      insert.run(now().toISOString(), helpful ? 1 : 0, ...row)
    },
    count: () => count.get() as number,
    close: () => db.close(),
  }
}
