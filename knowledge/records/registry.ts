// All record types, one line each.
import type { z } from 'zod'
import { educationForm } from './types/education-form.ts'
import { occupation } from './types/occupation.ts'
import { programme } from './types/programme.ts'
import { service } from './types/service.ts'
import { statement } from './types/statement.ts'
import { transition } from './types/transition.ts'

/** Record type → folder below data/ and schema. */
export const recordTypes = {
  statement: { folder: 'statements', schema: statement },
  service: { folder: 'services', schema: service },
  transition: { folder: 'transitions', schema: transition },
  education_form: { folder: 'education-forms', schema: educationForm },
  occupation: { folder: 'occupations', schema: occupation },
  programme: { folder: 'programmes', schema: programme },
} as const

/** Name of a record type, as in `type` and in search filters. */
export type RecordType = keyof typeof recordTypes

/** What the loader adds to what the file says. */
export type Loaded<T extends RecordType> = z.infer<(typeof recordTypes)[T]['schema']> & {
  type: T
  /** Path of the file below data/, for messages and history. */
  file: string
  /** The sources that the record names, resolved, the main one first. */
  cites: import('./source.ts').Source[]
}

/** Any record, told apart by `type`. */
export type KnowledgeRecord = { [T in RecordType]: Loaded<T> }[RecordType]
