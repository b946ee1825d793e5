// JSON that does not ask the page: old libraries put a toJSON on every array and string.

/** The JSON of a plain value, whatever `toJSON` the page has added to the prototypes. */
export function toJson(value: unknown): string {
  if (Array.isArray(value)) {
    let items = ''
    for (const item of value) items += `${items && ','}${toJson(item)}`
    return `[${items}]`
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  let fields = ''
  for (const key of Object.keys(value)) {
    const field: unknown = Reflect.get(value, key)
    if (field !== undefined) fields += `${fields && ','}${JSON.stringify(key)}:${toJson(field)}`
  }
  return `{${fields}}`
}
