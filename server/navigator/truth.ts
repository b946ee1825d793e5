// Three-valued logic: what nobody has told is unknown, never "no".

/** Whether something holds, as far as is known. */
export type Truth = 'yes' | 'no' | 'unknown'

/** yes only if all hold; one known "no" decides. */
export function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes('no')) return 'no'
  return truths.includes('unknown') ? 'unknown' : 'yes'
}

/** Whether a known value passes a test; unknown where there is no value. */
export const known = <T>(value: T | undefined, test: (value: T) => boolean): Truth => {
  if (value === undefined) return 'unknown'
  return test(value) ? 'yes' : 'no'
}
