// What the pipeline needs from outside. Given once by the composition root.
import type { Knowledge } from '#knowledge/knowledge.ts'
import type { CrisisDetector } from '../safety/crisis.ts'
import type { CrisisLanguages } from '../safety/crisis-languages.ts'
import type { Replies } from './replies.ts'

/** Dependencies of `answer`. */
export type AnswerDeps = {
  knowledge: Knowledge
  replies: Replies
  detectCrisis: CrisisDetector
  /** Crisis texts for those who write in another language than Swedish and English. */
  crisisLanguages: CrisisLanguages
  /** Today’s date in Sweden, YYYY-MM-DD: decides what is out of date. */
  today: string
}
