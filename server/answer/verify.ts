// Draft → Draft: withholds every piece whose numbers, links or addresses its record does not hold.
import { unsupportedClaims } from '#knowledge/knowledge.ts'
import type { AnswerDeps } from './deps.ts'
import type { Draft, DraftPart, Piece } from './types.ts'

const isSupported = ({ text, record }: Piece): boolean =>
  record === null || unsupportedClaims(text, [record]).length === 0

function verifyPart(part: DraftPart): DraftPart[] {
  if (part.type === 'paragraph') return isSupported(part.piece) ? [part] : []
  if (part.type === 'list' || part.type === 'steps') {
    const pieces = part.pieces.filter(isSupported)
    return pieces.length > 0 ? [{ ...part, pieces }] : []
  }
  if (part.type === 'card') return isSupported(part) ? [part] : []
  return [part]
}

/** The draft with what its records support; without any supported text it becomes "I do not know". */
export function verifyDraft(draft: Draft, deps: AnswerDeps): Draft {
  const parts = draft.parts.flatMap(verifyPart)
  const isEmpty = !parts.some((part) => part.type !== 'notice')
  if (!isEmpty) return { ...draft, parts }
  const fallback = deps.replies.no_evidence
  const text = fallback?.parts.map((part) => part[draft.lang]) ?? []
  return {
    ...draft,
    outcome: 'no_evidence',
    parts: text.map((line) => ({ type: 'paragraph', piece: { text: line, record: null } })),
  }
}
