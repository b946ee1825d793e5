// The composition root, shared by the server, the command line and the evaluation.
import path from 'node:path'
import { createEmbedder, openKnowledge } from '#knowledge/knowledge.ts'
import type { AnswerDeps } from './answer/deps.ts'
import { readFacets } from './answer/facets.ts'
import type { ModelTier } from './answer/generate/tier.ts'
import { loadReplies } from './answer/replies.ts'
import type { Config } from './config.ts'
import { loadDoors } from './navigator/doors.ts'
import { createSwedishCalendar } from './navigator/holidays.ts'
import { loadPlanRules } from './planner/rule.ts'
import { createCrisisDetector } from './safety/crisis.ts'
import { loadCrisisLanguages } from './safety/crisis-languages.ts'

/** Root folder of the project. */
export const projectRoot = path.join(import.meta.dirname, '..')

const swedishDay = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
})

/** Today’s date in Sweden, YYYY-MM-DD. */
export const swedishToday = (now: Date): string => swedishDay.format(now)

/** The part of the configuration that answers depend on. */
export type AnsweringConfig = Pick<Config, 'LEDSTANG_INDEX'> &
  Partial<Pick<Config, 'LEDSTANG_EMBEDDER' | 'OLLAMA_URL'>>

/**
 * What answers need, from the index that is configured (built first if missing or out of date).
 * @param today gives the date, YYYY-MM-DD, that decides what is out of date
 * @param model the language model, where one is configured
 * @param now the moment, for opening hours; without it nothing is said of what is open
 */
export async function createAnswering(
  config: AnsweringConfig,
  today: () => string,
  onProgress: (line: string) => void,
  model?: ModelTier,
  now?: () => Date,
) {
  const { LEDSTANG_EMBEDDER: embedder, OLLAMA_URL: ollamaUrl } = config
  const knowledge = await openKnowledge({
    indexFile: path.resolve(projectRoot, config.LEDSTANG_INDEX),
    onProgress,
    ...(embedder && ollamaUrl
      ? { embedder: createEmbedder({ embedder, ollamaUrl }, onProgress) }
      : {}),
  })
  const fixed = {
    knowledge,
    replies: loadReplies(),
    detectCrisis: createCrisisDetector(),
    crisisLanguages: loadCrisisLanguages(),
    doors: loadDoors(),
    facets: readFacets(),
    planRules: loadPlanRules(),
  }
  const clock = now ? { now, dayKind: createSwedishCalendar() } : undefined
  const answering = (): AnswerDeps => ({ ...fixed, today: today(), model, clock })
  return { knowledge, answering }
}
