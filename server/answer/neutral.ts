// Takes out of a question who asks it, so that the same question finds the same records whoever asks.
import { pattern } from './pattern.ts'

const globally = (source: RegExp): RegExp => new RegExp(pattern(source).source, 'giu')

const introductions = [
  /\b(jag heter|mitt namn är|my name is|i am called)\s+\p{L}+(\s+(?=\p{Lu})\p{L}+)?\b[,.]?/u,
  /(^(hej|hallå|hi|hello)[,!]? ?|[.!?]\s*|,\s*|^)\p{L}+( \p{L}+)? (heter jag|här)\b[,.]?/u,
  /^(som|as an?) \p{L}+( \p{L}+)?,? (undrar jag|frågar jag|vill jag veta|i wonder|i ask|i'd like to know)\b\s*[:,]?/u,
  /^(min|mitt|my|en|a|an) \p{L}+([- ]\p{L}+)? (undrar|frågar|vill veta|asks|wonders|wants to know)\b\s*[:,]?/u,
  /^en \d{2}-åring (undrar|frågar|vill veta)\b\s*[:,]?/u,
  /\b(man|kvinna|tjej|kille|dam|herre|woman|female|male|guy|girl)\s*,?\s*\(?\d{2}( år| years old)?\)?\s*,?/u,
  /\b(jag är|är|i am|i'm) (en |a )?(man|kvinna|tjej|kille|transperson|woman|guy|girl|boy)( på \d{2}( år)?| av kön)?\b/u,
  /\b(muslim\p{L}*|kristen|judisk|jude|hindu|homosexuell|lesbisk|bög|transperson|queer|ateist|muslim|christian|jewish|gay|lesbian)\b/u,
].map(globally)

/** A sentence in which people tell what they are, not what they want, do or need. */
const selfDescription = pattern(
  /^(jag|i|i'm|mina? (föräldrar|mamma|pappa|familj|släkt)|my (parents|mother|father|family))\b/,
)
/** What may change an answer; such a sentence stays. */
const changesAnswers = pattern(
  /\d|\b(vill|ska|kan|måste|behöver|söker|söka|fått|want|need|must|will|can|apply\p{L}*|plugg\p{L}*|stude\p{L}*|läs\p{L}*|stud(y|ies|ying|ent)\p{L}*|jobb\p{L}*|arbet\p{L}*|anställ\p{L}*|uppsagd|varsl\p{L}*|work\p{L}*|job|(un)?employ\p{L}*|utbild\p{L}*|betyg\p{L}*|examen|gymnasi\p{L}*|komvux|sfi|högskol\p{L}*|univers\p{L}*|skol\p{L}*|school|degree|grades?|kurs\p{L}*|barn\p{L}*|gravid|föräldraledig|ensamstående|child\p{L}*|kids|pregnant|single|sjuk\p{L}*|utmattad|utbränd|sick|adhd|autism\p{L}*|npf|dyslexi|dyslexia|dyskalkyli|funktions\p{L}*|disab\p{L}*|diagnos\p{L}*|asyl\p{L}*|asylum|flykting\p{L}*|refugee|(uppehålls)?tillstånd|permit|medborgar\p{L}*|citizen\p{L}*|papperslös\p{L}*|utlandet|utomlands|abroad|pension\p{L}*|lön|pengar|skuld\p{L}*|money|debt|år|years?|nordisk\p{L}*|eu)\b/u,
)
/** What somebody works as or is trained for: it may change the answer, unlike where one is from. */
const occupation = pattern(
  /\b(?!invandr|stockholm|göteborg|utländ)(\p{L}+(are|sköterska|sköterskan|ingenjör|tekniker|ekonom|pedagog|terapeut|psykolog|biträde|assistent|konsult|revisor|doktor)|kock|jurist|elektriker|målare|svetsare|veterinär|agronom|tandläkare|läkare|fysioterapeut|nurse|teacher|doctor|dentist|engineer|electrician|carpenter|plumber|welder|lawyer|accountant|economist|chef|pharmacist|physiotherapist|psychologist|midwife|vet|veterinarian|programmer|developer|mechanic|driver|architect|carer|caretaker|technician|scientist|researcher|librarian|social worker)\b/u,
)
/** A question that leans on what was told before it, or asks for support. */
const leansBack = pattern(
  /\b(det|då|där|detta|ändå|trots|that|then|there|still|anyway|despite|stöd\p{L}*|anpass\p{L}*|hjälp\p{L}*|tillgäng\p{L}*|hjälpmedel|support|adjust\p{L}*|accommodat\p{L}*|help|accessib\p{L}*|närmast\p{L}*|nära|near\p{L}*|nearby|svår\p{L}*|språk\p{L}*|language)\b/u,
)
const longestDescription = 7
const fewestAsked = 3

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length

const isDescription = (sentence: string): boolean =>
  selfDescription.test(sentence) &&
  !sentence.endsWith('?') &&
  countWords(sentence) <= longestDescription &&
  !changesAnswers.test(sentence) &&
  !occupation.test(sentence)

/** Leaves out what people say they are where a question that stands by itself is asked beside it. */
function withoutDescriptions(text: string): string {
  const sentences = text.match(/[^.!?]+[.!?]*\s*/g)?.map((sentence) => sentence.trim()) ?? []
  const rest = sentences.filter((sentence) => !isDescription(sentence))
  const asks = rest.some(
    (sentence) => sentence.endsWith('?') && countWords(sentence) >= fewestAsked,
  )
  return asks && !leansBack.test(rest.join(' ')) ? rest.join(' ') : text
}

/**
 * The question without name, gender, origin, faith, orientation and body of the person. Age and place
 * are kept apart as facts of the situation. Falls back to the whole text where nothing would be left.
 */
export function neutralise(text: string): string {
  const neutral = introductions
    .reduce((rest, introduction) => rest.replace(introduction, ' '), withoutDescriptions(text))
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.:!]+/, '')
    .trim()
  return neutral.length >= 8 ? neutral : text
}
