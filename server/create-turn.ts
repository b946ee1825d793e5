// ChatRequest → Turn: cleans and masks everything a person wrote before any other code sees it.
import { cleanQuestion } from './answer/clean.ts'
import type { Turn } from './answer/types.ts'
import { AppError } from './errors.ts'
import { mask } from './privacy/mask.ts'
import type { ChatRequest, Message } from './protocol.ts'

const maxHistory = 12

function cleanHistory(messages: readonly Message[]): Message[] {
  return messages.slice(-maxHistory).flatMap(({ role, content }) => {
    const cleaned = cleanQuestion(content.slice(0, 2000))
    return 'text' in cleaned ? [{ role, content: mask(cleaned.text).text }] : []
  })
}

/** @throws {AppError} question_too_long, empty_question or invalid_text */
export function createTurn(request: ChatRequest): Turn {
  const last = request.messages.at(-1)
  const cleaned = cleanQuestion(last?.content ?? '')
  if ('fault' in cleaned) throw new AppError(cleaned.fault, { field: 'messages' })
  const { lang } = request
  return {
    question: mask(cleaned.text).text,
    history: cleanHistory(request.messages.slice(0, -1)),
    pageLang: lang === 'sv' || lang === 'en' ? lang : null,
    situation: request.situation ?? null,
    tenant: request.tenant ?? null,
  }
}
