// A part of a sentence beside its evidence, and the reasons for which it may be withheld.
import type { Lexicon } from './lexicon.ts'
import type { Sentence, Word } from './words.ts'

/** Why a sentence is withheld. */
export type Reason =
  | 'empty' | 'too_long' | 'question' | 'link' | 'other_language' | 'first_person'
  | 'no_source' | 'opener' | 'unsupported_word' | 'unsupported_name'
  | 'unsupported_number' | 'number_moved' | 'bound_turned' | 'negation_turned' | 'opposite'
  | 'modality_turned' | 'hedge_dropped' | 'widened' | 'condition_dropped' | 'group_changed'
  | 'contrast_confused' | 'cause_invented' | 'promise' | 'time_shifted' | 'order_turned' // biome-ignore format: one list

/** A part of the sentence beside the window of evidence that it is held against. */
export type Pair = {
  part: Sentence
  /** All words of the sentence that the part is of: a condition may stand in another part. */
  said: readonly Word[]
  /** The sentences of the window. */
  window: Sentence
  /** What the texts are about. */
  subject: readonly Word[]
  /** What gives pronouns their meaning: the first sentence of the text and the one before the window. */
  context: readonly Word[]
  lexicon: Lexicon
  /** Index of the first word of the second sentence, where the window is two. */
  second: number | null
  /** Whether the window is two sentences. */
  isDouble: boolean
  /** Whether the sentence after the window adds a demand ("du ska också"). */
  hasMore: boolean
}
