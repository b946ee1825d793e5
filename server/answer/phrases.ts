// Short sentences that the composer puts between records.
import type { AnswerLang } from '../protocol.ts'

type Phrases = {
  /** The fact is from `year`; `publisher` knows today’s. */
  stale(year: string, publisher: string): string
  /** Said in the language that the person wrote in; null where we have no text in it. */
  otherLanguage(writtenIn: string): string | null
  /** Before a second answer that may be meant as well. */
  also: string
  handoff: string
}

/** Said in the person’s own language: the answer comes in Swedish (sv) or English (en). Not yet reviewed by native speakers. */
const otherLanguages: Record<string, Record<AnswerLang, string>> = {
  ar: {
    sv: 'الجواب مكتوب باللغة السويدية. الأرقام الهاتفية والروابط صحيحة بأي لغة.',
    en: 'الجواب مكتوب باللغة الإنجليزية.',
  },
  uk: { sv: 'Відповідь написана шведською мовою.', en: 'Відповідь написана англійською мовою.' },
  so: {
    sv: 'Jawaabtu waxay ku qoran tahay af-Iswiidhish.',
    en: 'Jawaabtu waxay ku qoran tahay Ingiriis.',
  },
  fa: { sv: 'پاسخ به زبان سوئدی است.', en: 'پاسخ به زبان انگلیسی است.' },
  fi: { sv: 'Vastaus on ruotsiksi.', en: 'Vastaus on englanniksi.' },
  pl: { sv: 'Odpowiedź jest po szwedzku.', en: 'Odpowiedź jest po angielsku.' },
}

/** The phrases of each answer language. */
export const phrases: Record<AnswerLang, Phrases> = {
  sv: {
    stale: (year, publisher) =>
      `Uppgiften gällde ${year}. Se ${publisher} för vad som gäller i dag.`,
    otherLanguage: (writtenIn) => otherLanguages[writtenIn]?.sv ?? null,
    also: 'Hör kanske också till din fråga:',
    handoff: 'Här kan du vända dig:',
  },
  en: {
    stale: (year, publisher) =>
      `This was true in ${year}. See ${publisher} for what applies today.`,
    otherLanguage: (writtenIn) => otherLanguages[writtenIn]?.en ?? null,
    also: 'This may also concern your question:',
    handoff: 'You can turn to:',
  },
}
