// Finds attempts to steer the service, and requests for what it does not do. Structure, not these
// patterns, keeps the answers true: text of the person’s never becomes an instruction. The patterns
// only choose a fitting, friendly refusal.
import { isEncoded, undisguised } from './disguise.ts'
import { type MisuseKind, misuseRules } from './misuse-rules.ts'

const kindOf = (text: string): MisuseKind | null =>
  misuseRules.find(({ when }) => when.some((test) => test.test(text)))?.kind ?? null

/**
 * The kind of misuse in a cleaned text, or null. A text in disguise is judged by what is found when
 * the disguise is off; encoded text is always an attempt to steer, whatever it says.
 */
export function findMisuse(text: string): MisuseKind | null {
  const [open, ...hidden] = undisguised(text)
  const plain = kindOf(open ?? text)
  if (plain) return plain
  const found = hidden.map(kindOf).find((kind) => kind === 'instructions' || kind === 'others_talk')
  return found ?? (isEncoded(text) ? 'instructions' : null)
}
