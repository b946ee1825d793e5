// Puts the analysers together from their word lists.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import snowball from 'snowball-stemmers'
import { createEnglishAnalyser } from './en/analyser.ts'
import type { Analyser, KnowledgeLang } from './language.ts'
import { createSwedishAnalyser } from './sv/analyser.ts'
import { createLexicon, type LexiconData, readLexicon } from './sv/lexicon.ts'
import { swedishParticles, swedishStopWords } from './sv/stop-words.ts'

const readDictionary = (name: string): string => {
  const folder = path.dirname(createRequire(import.meta.url).resolve('dictionary-sv'))
  return readFileSync(path.join(folder, name), 'utf8')
}

const readDomain = (name: string): string =>
  readFileSync(path.join(import.meta.dirname, 'sv', name), 'utf8')

/** Lines of a word list, without comments. */
function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line !== '')
}

/** The Swedish words as the word lists have them. */
export function readSwedishWords(): LexiconData {
  const domain = lines(readDomain('domain.dic')).join('\n')
  return readLexicon(readDictionary('index.aff'), [readDictionary('index.dic'), domain])
}

/** The analysers of both languages; reads the Swedish word lists where it is not given their words. */
export function createAnalysers(words = readSwedishWords()): Record<KnowledgeLang, Analyser> {
  const swedish = snowball.newStemmer('swedish')
  const english = snowball.newStemmer('english')
  return {
    sv: createSwedishAnalyser({
      lexicon: createLexicon(words),
      stem: (word) => swedish.stem(word),
      stopWords: swedishStopWords,
      particles: swedishParticles,
      atoms: new Set(lines(readDomain('atoms.txt'))),
    }),
    en: createEnglishAnalyser((word) => english.stem(word)),
  }
}
