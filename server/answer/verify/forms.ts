// Forms of a word: what two spellings of the same word have in common.

const leastRoot = 4
const ending =
  /(?:arnas|ernas|ornas|arna|erna|orna|ens|ets|ades|ande|ade|ats|en|et|ar|er|or|as|es|na|at|ad|n|t|s|a|e)$/u
const elided = /(?<=[^aeiouyåäö])e(?=[lrn]$)/u

/**
 * What the forms of a word share, where a stemmer takes them apart: "varsel" and "varslet", "jobbet" and
 * "jobb". Short words stay as they are, since their endings may be the word itself.
 */
export function rootOf(word: string): string {
  const bare = word.replace(ending, '')
  const root = bare.length >= leastRoot ? bare : word
  return root.replace(elided, '')
}

const derivation =
  /(?:elserna|elsen|elser|else|ningarna|ningen|ningar|ning|andet|ande|heten|heter|het|skapet|skap|ments?|tion|tions|ing|ed)$/u
const leastDerived = 5

/** "jämförelse" of "jämför", "bedömning" of "bedöms": a word made of another one by its ending. */
export function isDerived(a: string, b: string): boolean {
  const [left, right] = [a.replace(derivation, ''), b.replace(derivation, '')]
  if (left === a && right === b) return false
  const [short, long] = left.length < right.length ? [left, right] : [right, left]
  const rest = long.slice(short.length)
  return (
    short.length >= leastDerived &&
    long.startsWith(short) &&
    /^(?:|a|s|r|as|er|ar|t|e|d)$/u.test(rest)
  )
}
