// A stream of events as one object, for callers that do not stream.

import { AppError } from '../errors.ts'
import type { Block, ChatEvent, ChatResponse } from '../protocol.ts'

function textOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'notice':
      return [block.text]
    case 'list':
    case 'steps':
      return block.items.map(({ text }) => `– ${text}`)
    case 'card':
      return [`${block.title}. ${block.text}`]
    case 'handoff': {
      const openings = new Set(block.contacts.map(({ opening }) => opening))
      const shared = openings.size === 1 ? ([...openings][0] ?? null) : null
      const lines = block.contacts.map(({ name, phone, email, url, opening }) => {
        const ways = [name, phone, email, url].filter(Boolean).join(', ')
        return opening && !shared ? `${ways} (${opening.replace(/\.$/, '')})` : ways
      })
      return [`${block.text} ${lines.join('; ')}${shared ? `. ${shared}` : ''}`]
    }
    case 'sources':
    case 'suggestions':
      return []
    default:
      block satisfies never
      return []
  }
}

/** The reading text of an answer: its blocks, sources and suggestions apart. */
export const plainText = (blocks: readonly Block[]): string => blocks.flatMap(textOf).join('\n\n')

/**
 * Runs an answer to its end.
 * @throws {AppError} internal, where the stream ended without a start
 */
export async function collectAnswer(events: AsyncIterable<ChatEvent>): Promise<ChatResponse> {
  const blocks: Block[] = []
  let start: Extract<ChatEvent, { type: 'start' }> | null = null
  for await (const event of events) {
    if (event.type === 'start') start = event
    if (event.type === 'block') blocks.push(event.block)
  }
  if (!start) throw new AppError('internal')
  const { outcome, lang, situation } = start
  return {
    outcome,
    lang,
    text: plainText(blocks),
    blocks,
    sources: blocks.flatMap((block) => (block.type === 'sources' ? block.items : [])),
    situation,
    suggestions: blocks.flatMap((block) => (block.type === 'suggestions' ? block.items : [])),
  }
}
