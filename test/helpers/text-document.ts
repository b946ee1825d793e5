import type { IndexDocument } from '#knowledge/index/document.ts'

/** A document with one Swedish text. */
export const textDocument = (id: string, text: string, regions?: string[]): IndexDocument => ({
  id,
  type: 'statement',
  topic: 'komvux',
  payload: { id },
  units: [{ field: 'answer', lang: 'sv', text }],
  ...(regions ? { regions } : {}),
})
