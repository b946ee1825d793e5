// Finds crises before anything else reads the question. Deterministic; needs no language model.
// Two readers: phrases that tell of a crisis (signs/*.yaml, many languages), and a linear model over
// what words are about (crisis-model.ts, Swedish and English) for what nobody wrote down before.
import { type CrisisModel, createCrisisModel, type Judgement } from './crisis-model.ts'
import { foldText } from './fold-text.ts'
import { loadSigns, type SignKind, type SignTables } from './signs.ts'
import { type Found, findSigns, kindOfSigns, totalWeight } from './signs-found.ts'

/**
 * acute: thoughts or plans of suicide or self-harm; distress: is breaking down; violence: is hurt or
 * threatened; third_person: somebody else is in crisis; child: the writer is under 18.
 */
export type CrisisKind = SignKind | 'child'

/** What was found. `language` (ISO 639-1) is null where only the model found it: Swedish or English. */
export type Crisis = {
  kind: CrisisKind
  /** sure: the crisis reply takes the place of the answer; plausible: the answer opens with care. */
  certainty: Certainty
  language: string | null
  isFollowUp: boolean
}

/** How plainly a text tells of a crisis. */
export type Certainty = 'sure' | 'plausible'

/**
 * Looks for a crisis in a cleaned text; null where there is none. With the person’s own earlier
 * messages (oldest first), a short answer to the crisis reply stays a crisis.
 */
export type CrisisDetector = (text: string, earlier?: readonly string[]) => Crisis | null

const longestFollowUp = 12
const rememberedMessages = 3
const modelLanguages = new Set(['sv', 'en'])
/**
 * The model alone must be this sure, for the crisis reply and for a line of care; surer in a long
 * story, where small hints add up, and where no word is grave by itself. Chosen by cross-validation.
 */
const needed = { sure: 0.6, plausible: 0.3 }
const surer = { long: 0.15, harmlessWords: 0.05 }
const longStory = 30
/** Signs need less agreement of the model: they were chosen by hand. Below both they tell nothing. */
const agreed = { sure: 0.3, plausible: 0.1 }
const study =
  /(?<= )(?:utbildning|kurs|plug|csn|komvux|studi|behorig|gymnasi|hogskol|universitet|yrke|job|betyg|antagning|matte|matematik|sfi|programe?t?|stud(?:y|ies|ent)|course|degre|school)\p{L}*/u

function isOneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  const [restA, restB] = [a.slice(start), b.slice(start)]
  const swapped = `${restA[1] ?? ''}${restA[0] ?? ''}${restA.slice(2)}`
  const isChanged = restA.slice(1) === restB.slice(1)
  return isChanged || restA.slice(1) === restB || restA === restB.slice(1) || swapped === restB
}

/** Folded words, with one wrong letter put right in the words that matter most. */
function wordsOf(text: string, keyWords: readonly string[]): string[] {
  const words = foldText(text).trim().split(' ')
  return words.map((word) => {
    if (word.length < 6 || keyWords.includes(word)) return word
    return keyWords.find((key) => isOneEditApart(word, key)) ?? word
  })
}

const isStop = (word: string): boolean => word === '.' || word === '?'

/** The sentences that a sign stands in: what is said around them must not outweigh it. */
function sentencesOf({ span }: Found, words: readonly string[]): readonly string[] {
  const start = words.slice(0, span.start).findLastIndex(isStop) + 1
  const length = words.slice(span.end).findIndex(isStop)
  return words.slice(start, length < 0 ? words.length : span.end + length)
}

/** How far the model agrees with signs: fully where it is not asked, or reads another language. */
function agreementWith(
  found: readonly Found[],
  words: readonly string[],
  model: CrisisModel,
): number {
  const agreements = found.map((one) => {
    const isAsked = !one.sign.certain && modelLanguages.has(one.sign.lang)
    return isAsked ? model(sentencesOf(one, words)).crisis : 1
  })
  return Math.max(0, ...agreements)
}

const kindOfJudgement = ({ kind }: Judgement): CrisisKind =>
  kind === 'third' ? 'third_person' : kind

function detect(raw: string, tables: SignTables, model: CrisisModel): Crisis | null {
  const words = wordsOf(raw, tables.keyWords)
  const [found, judgement] = [findSigns(words, tables), model(words)]
  const more =
    (words.length > longStory ? surer.long : 0) + (judgement.isGrave ? 0 : surer.harmlessWords)
  const agreement =
    totalWeight(found) >= 1 ? Math.max(judgement.crisis, agreementWith(found, words, model)) : 0
  const isTold = agreement >= agreed.plausible
  const isSure = judgement.crisis >= needed.sure + more || agreement >= agreed.sure
  if (!isSure && !isTold && judgement.crisis < needed.plausible + more) return null
  const kind = isTold ? kindOfSigns(found, words, tables) : kindOfJudgement(judgement)
  const isChild = kind !== 'third_person' && tables.child(words).length > 0
  const language = isTold ? (found[0]?.sign.lang ?? null) : null
  const certainty = isSure ? 'sure' : 'plausible'
  return { kind: isChild ? 'child' : kind, certainty, language, isFollowUp: false }
}

/** Whether a text may be an answer to the crisis reply rather than a new question. */
function isShortAnswer(raw: string): boolean {
  const text = foldText(raw)
  return text.trim().split(' ').length <= longestFollowUp && !study.test(text)
}

/** A detector from the tables in signs/ and the fitted weights. */
export function createCrisisDetector(model: CrisisModel = createCrisisModel()): CrisisDetector {
  const tables = loadSigns()
  return (text, earlier = []) => {
    const crisis = detect(text, tables, model)
    if (crisis?.certainty === 'sure' || !isShortAnswer(text)) return crisis
    for (const message of earlier.slice(-rememberedMessages).reverse()) {
      const before = detect(message, tables, model)
      if (before?.certainty === 'sure') return { ...before, isFollowUp: true }
      if (!isShortAnswer(message)) return crisis
    }
    return crisis
  }
}
