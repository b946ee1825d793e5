// A bounded memory of what was asked for lately.

/** Values by key; once room is getting scarce, the ones not asked for longest are forgotten first. */
export type Recent<Value, Key = string> = {
  get(key: Key): Value | undefined
  set(key: Key, value: Value): void
}

/** A memory for values of `limit` in all; `sizeOf` says how much one counts. */
export function createRecent<Value, Key extends string | number = string>(
  limit: number,
  sizeOf: (value: Value) => number,
): Recent<Value, Key> {
  const kept = new Map<Key, Value>()
  let size = 0
  const forget = (key: Key): void => {
    const value = kept.get(key)
    if (value === undefined) return
    kept.delete(key)
    size -= sizeOf(value)
  }
  return {
    get(key) {
      const value = kept.get(key)
      // As long as half of the room is free, nothing will be forgotten soon and order does not matter.
      if (value === undefined || 2 * size <= limit) return value
      kept.delete(key)
      kept.set(key, value)
      return value
    },
    set(key, value) {
      forget(key)
      kept.set(key, value)
      size += sizeOf(value)
      for (const oldest of kept.keys()) {
        if (size <= limit) return
        forget(oldest)
      }
    },
  }
}
