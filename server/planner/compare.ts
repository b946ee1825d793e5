// Two routes side by side: time, money, what one is eligible for afterwards, and risk.
import path from 'node:path'
import { z } from 'zod'
import { readYaml } from '../read-yaml.ts'
import { groundOf, type LineContext, recordOf } from './line.ts'
import { planLine } from './view.ts'

/** What routes are compared by. */
export const aspects = ['time', 'money', 'after', 'risk'] as const

const words = z.strictObject({ sv: z.string().min(2), en: z.string().min(2) })
const cell = z.strictObject({
  record: z.string().describe('The record that the text rests on'),
  text: words,
})
const route = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: words,
  time: cell,
  money: cell,
  after: cell,
  risk: cell,
})
const routesFile = z.strictObject({ routes: z.array(route).min(2) })

/** A route that can be compared. */
export type Route = z.infer<typeof route>

/**
 * All routes.
 * @throws {z.ZodError} where the file is not sound
 */
export const loadRoutes = (): Route[] =>
  routesFile.parse(readYaml(path.join(import.meta.dirname, 'routes/routes.yaml'))).routes

const comparedCell = z.strictObject({
  text: z.string(),
  ...planLine.pick({ recordId: true, oldSince: true, decidedBy: true, sources: true }).shape,
})

/** Two routes side by side. */
export const comparison = z.strictObject({
  routes: z.array(z.strictObject({ id: z.string(), name: z.string() })).length(2),
  rows: z.array(
    z.strictObject({
      aspect: z.enum(aspects),
      title: z.string(),
      cells: z.array(comparedCell).length(2),
    }),
  ),
})

/** Two routes side by side. */
export type Comparison = z.infer<typeof comparison>

const titles: Record<(typeof aspects)[number], { sv: string; en: string }> = {
  time: { sv: 'Tid', en: 'Time' },
  money: { sv: 'Pengar', en: 'Money' },
  after: { sv: 'Behörighet efteråt', en: 'Eligibility afterwards' },
  risk: { sv: 'Risk att räkna med', en: 'Risk to reckon with' },
}

/** Lays two routes side by side. */
export function compareRoutes(pair: readonly [Route, Route], context: LineContext): Comparison {
  const { lang } = context
  return {
    routes: pair.map(({ id, name }) => ({ id, name: name[lang] })),
    rows: aspects.map((aspect) => ({
      aspect,
      title: titles[aspect][lang],
      cells: pair.map((one) => {
        const { record, text } = one[aspect]
        const ground = groundOf(recordOf({ id: `${one.id}.${aspect}`, record }, context), context)
        const { recordId, oldSince, decidedBy, sources } = ground
        return { text: text[lang], recordId, oldSince, decidedBy, sources }
      }),
    })),
  }
}
