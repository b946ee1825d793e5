// The messages between a page and the isolated frame. Versioned; anything else is ignored.
import type { ChatEventName, ColorScheme, Context } from '../contract.ts'

/** Version of the messages; a frame and a loader of different versions do not talk. */
export const messageVersion = 1

/** From the page to the frame. */
export type ToFrame =
  | { type: 'ask'; question: string }
  | { type: 'context'; context: Context }
  | { type: 'look'; lang: string; colorScheme: ColorScheme; colours: Record<string, string> }
  | { type: 'focus' }

/** From the frame to the page. Never holds what was written. */
export type FromFrame =
  | { type: 'ready' }
  | { type: 'close' }
  | { type: 'height'; pixels: number }
  | { type: 'event'; name: ChatEventName; detail: Record<string, string> }

type Envelope<T> = { ledstang: number; message: T }

/** A message in its envelope. */
export const pack = <T extends ToFrame | FromFrame>(message: T): Envelope<T> => ({
  ledstang: messageVersion,
  message,
})

/**
 * The message of an event, if it comes from the window and the origin that are talked to;
 * null otherwise.
 */
export function unpack<T extends ToFrame | FromFrame>(
  event: MessageEvent<unknown>,
  from: { window: Window | null; origin: string },
): T | null {
  if (!from.window || event.source !== from.window || event.origin !== from.origin) return null
  const data = event.data as Partial<Envelope<T>> | null
  if (typeof data !== 'object' || data?.ledstang !== messageVersion) return null
  const { message } = data
  return typeof message === 'object' && typeof message?.type === 'string' ? message : null
}
