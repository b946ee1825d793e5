// What is wrong with a sentence, in words that a model can act on. Said to the model, never to people.
import type { AnswerLang } from '../../protocol.ts'
import type { Withheld } from './sentence.ts'

/** Reasons after which a second try makes sense: the sentence was wrong, not superfluous. */
export type Mendable = Exclude<Withheld, 'no_room' | 'hard_to_read' | 'repeated'>

const words: Record<Mendable, Record<AnswerLang, string>> = {
  empty: { sv: 'Det är ingen hel mening.', en: 'It is no whole sentence.' },
  too_long: { sv: 'Meningen är för lång.', en: 'The sentence is too long.' },
  question: { sv: 'Det är en fråga, inte ett svar.', en: 'It is a question, not an answer.' },
  link: { sv: 'Adresser och telefonnummer får inte stå.', en: 'Addresses and phone numbers may not stand.' },
  other_language: { sv: 'Meningen är inte på svenska.', en: 'The sentence is not in English.' },
  first_person: { sv: 'Skriv du, inte jag eller vi.', en: 'Write you, not I or we.' },
  no_source: { sv: 'Källan säger inte detta.', en: 'The source does not say this.' },
  opener: { sv: 'Källan svarar inte så på ja eller nej.', en: 'The source does not say that yes or no.' },
  unsupported_word: { sv: 'Ett ord finns inte i källan.', en: 'A word is not in the source.' },
  unsupported_name: { sv: 'Ett namn finns inte i källan.', en: 'A name is not in the source.' },
  unsupported_number: { sv: 'Ett tal finns inte i källan.', en: 'A number is not in the source.' },
  number_moved: { sv: 'Ett tal gäller något annat i källan.', en: 'A number belongs to something else in the source.' },
  bound_turned: { sv: 'Minst, högst, före eller efter stämmer inte.', en: 'At least, at most, before or after is wrong.' },
  negation_turned: { sv: 'Ordet inte är borttaget eller tillagt.', en: 'The word not is left out or added.' },
  opposite: { sv: 'Meningen säger motsatsen.', en: 'The sentence says the opposite.' },
  modality_turned: { sv: 'Kan, får, ska eller måste är utbytt.', en: 'Can, may, shall or must is exchanged.' },
  hedge_dropped: { sv: 'Ord som oftast eller ungefär saknas.', en: 'Words such as usually or about are missing.' },
  widened: { sv: 'Alla, alltid eller bara stämmer inte.', en: 'All, always or only is wrong.' },
  condition_dropped: { sv: 'Ett villkor eller ett undantag saknas.', en: 'A condition or an exception is missing.' },
  group_changed: { sv: 'Det gäller en annan grupp.', en: 'It applies to another group.' },
  contrast_confused: { sv: 'Två saker som hålls isär är förväxlade.', en: 'Two things that are told apart are confused.' },
  cause_invented: { sv: 'Källan nämner inte den orsaken.', en: 'The source does not give that cause.' },
  promise: { sv: 'Lova ingenting.', en: 'Promise nothing.' },
  time_shifted: { sv: 'Året för uppgiften saknas.', en: 'The year of the figure is missing.' },
  order_turned: { sv: 'Vem som gör vad är omkastat.', en: 'Who does what is turned round.' },
  judged_false: { sv: 'Meningen följer inte av källan.', en: 'The sentence does not follow from the source.' },
} // biome-ignore format: a table

/** What is wrong, in plain words; null where a second try would not help. */
export const inWords = (reason: Withheld, lang: AnswerLang): string | null =>
  reason in words ? words[reason as Mendable][lang] : null
