// Everything that can go wrong towards a caller: one table, one class.
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** Error code → HTTP status, whether a retry may help, who can mend it, and the sentence shown. */
export const errorTable = {
  not_json: [400, false, 'caller', 'The request body must be JSON.'],
  invalid_request: [400, false, 'caller', 'The request does not have the expected form.'],
  question_too_long: [
    400,
    false,
    'caller',
    'The question is too long. Use at most 2000 characters.',
  ],
  empty_question: [400, false, 'caller', 'The question is empty. Write at least one word.'],
  invalid_text: [400, false, 'caller', 'The text holds characters that cannot be read.'],
  unknown_tenant: [404, false, 'caller', 'There is no tenant with that name.'],
  unknown_place: [404, false, 'caller', 'There is no municipality or region by that name.'],
  origin_not_allowed: [403, false, 'caller', 'This site may not use the service.'],
  unknown_record: [404, false, 'caller', 'There is no record with that id.'],
  not_found: [404, false, 'caller', 'There is nothing at this address.'],
  method_not_allowed: [405, false, 'caller', 'This address does not take that method.'],
  body_too_large: [413, false, 'caller', 'The request is too large.'],
  too_many_requests: [429, true, 'caller', 'Too many questions in a short time. Wait a minute.'],
  paused: [503, true, 'us', 'The service is resting just now. Turn to a person instead.'],
  not_ready: [503, true, 'us', 'The service is starting. Try again in a moment.'],
  internal: [500, true, 'us', 'Something went wrong on our side. Try again.'],
} as const satisfies Record<
  string,
  readonly [ContentfulStatusCode, boolean, 'caller' | 'us' | 'upstream', string]
>

/** A code of the error table. */
export type ErrorCode = keyof typeof errorTable

/** An error with a code of the table; `field` names the faulty part of a request. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly field: string | undefined

  constructor(code: ErrorCode, options: { field?: string; cause?: unknown } = {}) {
    super(errorTable[code][3], { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.field = options.field
  }
}
