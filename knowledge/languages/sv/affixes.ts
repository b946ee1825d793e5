// Reads the affix rules of a Hunspell dictionary, in both directions that Swedish search needs.

/** A suffix rule: a base that has `flag` and ends in `strip` also has a form ending in `add`. */
export type SuffixRule = {
  flag: string
  strip: string
  add: string
  condition: RegExp | null
  /** True if the form stands only first or in the middle of a compound ("utbildnings-"). */
  isHead: boolean
}

function parseRule(line: string): SuffixRule | null {
  const [kind, flag, strip, addition, condition] = line.trim().split(/\s+/)
  if (kind !== 'SFX' || !flag || !strip || !addition || !condition) return null
  const [add = '', continuation = ''] = addition.split('/')
  return {
    flag,
    strip: strip === '0' ? '' : strip,
    add: add === '0' ? '' : add,
    condition: condition === '.' ? null : new RegExp(`${condition}$`),
    isHead: /[XU]/.test(continuation),
  }
}

/** Suffix rules of a Hunspell `.aff` text, without those that only join hyphens or colons. */
export function parseAffixes(aff: string): SuffixRule[] {
  return aff
    .split('\n')
    .map(parseRule)
    .filter((rule) => rule !== null)
    .filter((rule) => !/[-:]/.test(rule.add) && !/^\d$/.test(rule.flag))
}

/** The form that a rule makes of a base, null where it does not apply. */
export function applyRule(rule: SuffixRule, base: string): string | null {
  if (!base.endsWith(rule.strip)) return null
  if (rule.condition && !rule.condition.test(base)) return null
  return base.slice(0, base.length - rule.strip.length) + rule.add
}

/** The base that a rule may have made `form` of, null where it cannot have. */
export function undoRule(rule: SuffixRule, form: string): string | null {
  if (!form.endsWith(rule.add)) return null
  const base = form.slice(0, form.length - rule.add.length) + rule.strip
  return rule.condition && !rule.condition.test(base) ? null : base
}
