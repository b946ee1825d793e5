// Chat spelling → written Swedish and English, so that one set of rules reads both ("va ska ja bli" →
// "vad ska jag bli"). Only forms that can hardly mean anything else where they stand.
import { pattern } from './pattern.ts'

type Form = readonly [heard: RegExp, written: string]

const verbs =
  'ska|vill|kan|har|är|e|läser|läste|bor|jobbar|går|gick|måste|behöver|undrar|blev|fick|får|pluggar|tänkte|tänker|fattar|vet|skulle|söker|sökte|kom'

const forms: readonly Form[] = [
  [/\b(asså|asso|liksom|iofs|plz|pls)\b,?/, ''],
  [/\bja(?= (?:VERBS)\b)/, 'jag'],
  [/(?<=\b(?:VERBS) )ja\b/, 'jag'],
  [/(?<=\b(?:jag|det|de|den|man|hon|han|som|vad|va|hur|var|vart) )e\b/, 'är'],
  [/\be(?= (?:det|de|jag|ja|man|en|ett|inte|så|bara|typ|less|trött|rädd|orolig)\b)/, 'är'],
  [
    /\bva(?= (?:ska|är|e|kan|gör|händer|krävs|kostar|heter|behöver|finns|gäller|betyder|innebär|för)\b)/,
    'vad',
  ],
  [/^\s*va\b/, 'vad'],
  [/(?<=\b(?:vet (?:inte|ej)|undrar|fattar inte|koll på|aning om) )va\b/, 'vad'],
  [/\bva(?= (?:jag|ja|man) (?:vill|ska|skulle|kan|borde|behöver|måste)\b)/, 'vad'],
  [/(?<= )[oå](?= )/, 'och'],
  [/\bnån\b/, 'någon'],
  [/\b(nåt|ngt)\b/, 'något'],
  [/\bngn\b/, 'någon'],
  [/\bnåra\b/, 'några'],
  [/\bnånting\b/, 'någonting'],
  [/\bnånstans\b/, 'någonstans'],
  [/\bsånt\b/, 'sådant'],
  [/\bsån\b/, 'sådan'],
  [/\bsåna\b/, 'sådana'],
  [/\bmkt\b/, 'mycket'],
  [/\bdom\b/, 'de'],
  [/\b(oxå|oxo|också)\b/, 'också'],
  [/\blr\b/, 'eller'],
  [/\bpga\b/, 'på grund av'],
  [/\bdont\b/, "don't"],
  [/\bcant\b/, "can't"],
  [/\bwanna\b/, 'want to'],
  [/\bgonna\b/, 'going to'],
  [/\bu(?= (?:can|have|need|are|know|think)\b)/, 'you'],
]

const compiled = forms.map(
  ([heard, written]): Form => [
    new RegExp(pattern(new RegExp(heard.source.replaceAll('VERBS', verbs))).source, 'giu'),
    written,
  ],
)

/** The text with chat spelling written out; everything else is left as it stands. */
export const writtenOut = (text: string): string =>
  compiled.reduce((rest, [heard, written]) => rest.replace(heard, written), text)
