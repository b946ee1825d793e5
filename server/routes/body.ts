// Reads and checks a JSON body. Every fault becomes an AppError with a code of the table.
import type { Context } from 'hono'
import type { z } from 'zod'
import { AppError } from '../errors.ts'

/**
 * The body as `schema` says.
 * @throws {AppError} not_json or invalid_request (with the faulty field)
 */
export async function readBody<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const raw: unknown = await c.req.json().catch((cause: unknown) => {
    throw new AppError('not_json', { cause })
  })
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  const field = parsed.error.issues[0]?.path.join('.')
  throw new AppError('invalid_request', field ? { field } : {})
}

/**
 * The query as `schema` says.
 * @throws {AppError} invalid_request (with the faulty parameter)
 */
export function readQuery<T>(c: Context, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(c.req.query())
  if (parsed.success) return parsed.data
  const field = parsed.error.issues[0]?.path.join('.')
  throw new AppError('invalid_request', field ? { field } : {})
}
