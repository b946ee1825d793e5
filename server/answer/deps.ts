// What the pipeline needs from outside. Given once by the composition root.
import type { Knowledge } from '#knowledge/knowledge.ts'
import type { RankedDoor } from '../navigator/doors.ts'
import type { Clock } from '../navigator/opening-now.ts'
import type { PlanRule } from '../planner/rule.ts'
import type { CrisisDetector } from '../safety/crisis.ts'
import type { CrisisLanguages } from '../safety/crisis-languages.ts'
import type { Facets } from './facets.ts'
import type { ModelTier, ModelTrace } from './generate/tier.ts'
import type { Replies } from './replies.ts'
import type { TranslationTrace } from './translate/translate.ts'

/** Dependencies of `answer`. */
export type AnswerDeps = {
  knowledge: Knowledge
  replies: Replies
  detectCrisis: CrisisDetector
  /** Crisis texts for those who write in another language than Swedish and English. */
  crisisLanguages: CrisisLanguages
  /** The rules of who can help whom. */
  doors: readonly RankedDoor[]
  /** What is asked next of each matter. */
  facets: Facets
  /** The rules of moves between forms of education. */
  planRules: readonly PlanRule[]
  /** Today’s date in Sweden, YYYY-MM-DD: decides what is out of date. */
  today: string
  /** Tells which contacts are open; without it a reply depends on the date alone. */
  clock?: Clock | undefined
  /** The language model, where one is configured. */
  model?: ModelTier | undefined
  /** Hears what the model did in a reply. */
  onModelTrace?: ((trace: ModelTrace) => void) | undefined
  /** Hears what became of a translation. */
  onTranslationTrace?: ((trace: TranslationTrace) => void) | undefined
}
