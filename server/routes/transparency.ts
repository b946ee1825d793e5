// GET /om: the public page about the service.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Hono } from 'hono'
import { z } from 'zod'
import { readLang } from '../pages/guide-query.ts'
import { sendPage } from '../pages/respond.ts'
import { type Bar, transparencyPage } from '../pages/transparency.ts'
import type { RouteDeps, RouteEnv } from './deps.ts'

const barTable = z.record(z.string(), z.number())
const barFiles = ['eval/bar.json', 'eval/safety/bar.json']

/**
 * The levels that every version must reach, from the evaluation’s files below `root`; none where the
 * evaluation is not installed. Figures on questions that are not in the project are left out.
 */
export function readBars(root: string): Bar[] {
  return barFiles
    .map((file) => path.join(root, file))
    .filter((file) => existsSync(file))
    .flatMap((file) => Object.entries(barTable.parse(JSON.parse(readFileSync(file, 'utf8')))))
    .filter(([name]) => !name.startsWith('dev:'))
    .map(([name, percent]) => ({ name, percent }))
}

/** Routes of the page about the service. */
export function transparencyRoutes({ knowledge, tenants }: RouteDeps) {
  const bars = readBars(path.join(import.meta.dirname, '../..'))
  return new Hono<RouteEnv>().get('/om', (c) => {
    const url = new URL(c.req.url)
    const operator = tenants.get(url.searchParams.get('tenant') ?? '')?.name ?? null
    const address = `${url.pathname}${url.search}`
    const about = { bars, knowledge: knowledge.stats(), operator }
    return sendPage(c, transparencyPage({ ...about, lang: readLang(url.searchParams), address }))
  })
}
