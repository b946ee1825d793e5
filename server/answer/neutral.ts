// Takes out of a question who asks it, so that the same question finds the same records whoever asks.
import { pattern } from './pattern.ts'

const globally = (source: RegExp): RegExp => new RegExp(pattern(source).source, 'giu')

const introductions = [
  /\b(jag heter|mitt namn är|my name is|i am called)\s+\p{L}+(\s+(?=\p{Lu})\p{L}+)?\b[,.]?/u,
  /(^|[.!?]\s*|,\s*)\p{L}+ (heter jag|här)\b[,.]?/u,
  /\b(man|kvinna|tjej|kille|dam|herre|woman|female|male|guy|girl)\s*,?\s*\(?\d{2}( år| years old)?\)?\s*,?/u,
  /\b(jag är|är|i am|i'm) (en |a )?(man|kvinna|tjej|kille|woman|guy|girl)( på \d{2}( år)?| av kön)?\b/u,
  /\b(muslim\p{L}*|kristen|judisk|jude|hindu|homosexuell|lesbisk|bög|transperson|queer|ateist|muslim|christian|jewish|gay|lesbian)\b/u,
  /\b\d{2}[- ]?(årig\p{L}*|åring|year[- ]old)\b/u,
].map(globally)

/**
 * The question without name, gender, faith and orientation of the person. Age is kept apart as a
 * fact of the situation. Falls back to the whole text where nothing would be left.
 */
export function neutralise(text: string): string {
  const neutral = introductions
    .reduce((rest, introduction) => rest.replace(introduction, ' '), text)
    .replace(/\s+/g, ' ')
    .trim()
  return neutral.length >= 8 ? neutral : text
}
