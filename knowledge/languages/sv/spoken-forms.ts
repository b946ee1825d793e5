// Words as they are said and typed in chats → as they are written, so that both find the same texts.

/** Spoken form → written form; only forms that can hardly mean anything else. */
export const spokenForms: ReadonlyMap<string, string> = new Map([
  ['nån', 'någon'],
  ['nåt', 'något'],
  ['nåra', 'några'],
  ['nånting', 'någonting'],
  ['nånstans', 'någonstans'],
  ['ngn', 'någon'],
  ['ngt', 'något'],
  ['sån', 'sådan'],
  ['sånt', 'sådant'],
  ['såna', 'sådana'],
  ['mkt', 'mycket'],
  ['dom', 'de'],
  ['mej', 'mig'],
  ['dej', 'dig'],
  ['sej', 'sig'],
  ['oxå', 'också'],
  ['oxo', 'också'],
  ['å', 'och'],
])
