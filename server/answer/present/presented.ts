// What presenting a record gives.
import type { AnswerLang, Situation } from '../../protocol.ts'
import type { Piece } from '../types.ts'

/** What a presenter may use besides the record. */
export type PresentContext = { lang: AnswerLang; situation: Situation }

/** A record as pieces: the main ones are always shown, the others as far as there is room. */
export type Presented = { main: Piece[]; more: Piece[]; nextStep: Piece | null }
