// Short sentences that the composer puts between records.
import type { AnswerLang } from '../protocol.ts'
import type { Feeling } from './feelings.ts'

type Phrases = {
  /** The fact is from `year`; `publisher` knows today’s. */
  stale(year: string, publisher: string): string
  /** Said in the language that the person wrote in; null where we have no text in it. */
  otherLanguage(writtenIn: string): string | null
  /** Before a second answer that may be meant as well. */
  also: string
  /** One sentence that meets a feeling before the facts. */
  meets: Record<Feeling, string>
  /** Before the rule, where the person asks how the own case will end. */
  ownCase: string
  /** Asked back where the person wants somebody to choose. */
  choice: string
  /** Asked back where a message names nothing that it is about. */
  which: string
  counsellor: string
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
  ti: { sv: 'እቲ መልሲ ብቋንቋ ሽወደን እዩ።', en: 'እቲ መልሲ ብቋንቋ እንግሊዝ እዩ።' },
  pl: { sv: 'Odpowiedź jest po szwedzku.', en: 'Odpowiedź jest po angielsku.' },
}

/** The phrases of each answer language. */
export const phrases: Record<AnswerLang, Phrases> = {
  sv: {
    stale: (year, publisher) =>
      `Uppgiften gällde ${year}. Se ${publisher} för vad som gäller i dag.`,
    otherLanguage: (writtenIn) => otherLanguages[writtenIn]?.sv ?? null,
    meets: {
      wronged: 'Det där ska du inte behöva stå ut med.',
      pressed: 'Jag förstår att det känns bråttom och oroligt.',
      lost: 'Det är vanligt att inte veta, och du behöver inte bestämma dig i dag.',
      aching: 'Det låter kämpigt, och det är klokt att söka ett arbete som kroppen klarar.',
      tired: 'Det låter tungt, och det är klokt att du tar tröttheten på allvar.',
      worried: 'Det är begripligt att du oroar dig.',
      let_down: 'Jag förstår att det är frustrerande.',
      hurt: 'Det är lätt att känna så, och du är inte ensam om det.',
    },
    ownCase: 'Jag kan inte se eller avgöra ditt ärende, men detta gäller.',
    choice: 'Vad i det du gör i dag vill du ha kvar, och vad vill du slippa?',
    which: 'Vilken utbildning eller vilket stöd gäller det?',
    counsellor: 'En studie- och yrkesvägledare tänker gärna igenom det med dig, utan kostnad.',
    also: 'Hör kanske också till din fråga:',
    handoff: 'Här kan du vända dig:',
  },
  en: {
    stale: (year, publisher) =>
      `This was true in ${year}. See ${publisher} for what applies today.`,
    otherLanguage: (writtenIn) => otherLanguages[writtenIn]?.en ?? null,
    meets: {
      wronged: 'You should not have to put up with that.',
      pressed: 'I understand that this feels urgent and worrying.',
      lost: 'Not knowing is common, and you do not have to decide today.',
      aching: 'That sounds hard, and it is wise to look for work that your body can manage.',
      tired: 'That sounds heavy, and it is wise to take your tiredness seriously.',
      worried: 'It is understandable that you worry.',
      let_down: 'I understand that this is frustrating.',
      hurt: 'It is easy to feel that way, and you are not alone in it.',
    },
    ownCase: 'I can neither see nor decide your case, but this applies.',
    choice:
      'What in the things you do today do you want to keep, and what do you want to get away from?',
    which: 'Which education or which support is it about?',
    counsellor:
      'A study and career counsellor is glad to think it through with you, free of charge.',
    also: 'This may also concern your question:',
    handoff: 'You can turn to:',
  },
}
