// A long list of words with a value each. It is kept as one text for each beginning of words, and such a
// text is only read when a word that begins so is asked for: few of them are.

/** Texts "word/value word/value …" by the first letters of the words. */
export type WordList = Record<string, string>

/** Looks up words. */
export type Words = { get(word: string): string | undefined }

const beginning = (word: string): string => word.slice(0, 3)

/** Makes a list of words and values, neither of which may hold a space or a slash. */
export function packWords(words: Iterable<readonly [string, string]>): WordList {
  const list = new Map<string, string[]>()
  for (const [word, value] of words) {
    const key = beginning(word)
    const known = list.get(key)
    if (known) known.push(`${word}/${value}`)
    else list.set(key, [`${word}/${value}`])
  }
  return Object.fromEntries(Array.from(list, ([key, pairs]) => [key, pairs.join(' ')]))
}

function readPairs(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(' ').map((pair) => {
      const slash = pair.indexOf('/')
      return [pair.slice(0, slash), pair.slice(slash + 1)]
    }),
  )
}

const nothing: ReadonlyMap<string, string> = new Map()

/** Opens a list; what was read of it is kept. */
export function openWords(list: WordList): Words {
  const texts = new Map(Object.entries(list))
  const read = new Map<string, ReadonlyMap<string, string>>()
  const open = (key: string): ReadonlyMap<string, string> => {
    const text = texts.get(key)
    if (text === undefined) return nothing
    const pairs = readPairs(text)
    texts.delete(key)
    read.set(key, pairs)
    return pairs
  }
  return {
    get(word) {
      const key = beginning(word)
      return (read.get(key) ?? open(key)).get(word)
    },
  }
}
