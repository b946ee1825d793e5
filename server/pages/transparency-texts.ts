// What the page about the service says, in both languages.
import type { AnswerLang } from '../protocol.ts'

const texts = {
  sv: {
    title: 'Om tjänsten',
    machine:
      'Du pratar med en maskin, inte med en människa. Den letar i en samling kontrollerade uppgifter om studier och yrken och visar källan till varje svar. Om en språkmodell är påslagen får den bara formulera det som källorna säger.',
    notHeading: 'Vad den inte är',
    not: [
      'Inte en studie- och yrkesvägledare och inte en myndighet.',
      'Den beslutar ingenting och lovar ingenting. Antagning, betyg och pengar beslutas av skolan, kommunen, CSN eller den som står i svaret.',
      'Den bedömer inte dig: den poängsätter ingen och jämför dig inte med andra.',
      'Inte vård, inte en jour. Den svarar inte på frågor om juridik, medicin eller privatekonomi.',
    ],
    personHeading: 'Nå en människa',
    person: 'Vägledning är gratis i alla kommuner.',
    personLink: 'Se vem som kan hjälpa dig.',
    urgent:
      'Mår du mycket dåligt? Ring 112 vid fara för liv. Självmordslinjen 90101. Bris 116 111 för dig under 18. Kvinnofridslinjen 020-50 50 50.',
    operatorHeading: 'Vem som ansvarar',
    operator: (name: string) => `${name} driver tjänsten och svarar för den.`,
    noOperator:
      'Den som har lagt tjänsten på sin webbplats driver den och svarar för den. Se webbplatsens kontaktuppgifter.',
    dataHeading: 'Dina uppgifter',
    data: 'Samtalet finns i din webbläsare och sparas inte hos tjänsten. Personnummer, telefonnummer och e-postadresser döljs innan frågan behandlas. Inga kakor används.',
    figuresHeading: 'Hur bra den är',
    figures:
      'Varje version provas på sparade frågor och måste nå minst de här nivåerna. Måtten heter som i koden, på engelska. Det som kallas ”not fitted” är texter som reglerna inte är anpassade efter.',
    noFigures: 'Måtten finns inte på den här servern.',
    caption: 'Lägsta nivå för varje mått',
    measure: 'Mått',
    least: 'Minst',
    faultsHeading: 'Kända fel',
    ageHeading: 'Hur gammal kunskapen är',
    age: (records: number, built: string) =>
      `${records} uppgifter, sammanställda ${built}. Varje källa i ett svar visar när vi läste den. Värden som kan ha ändrats visas med sitt år.`,
  },
  en: {
    title: 'About the service',
    machine:
      'You are talking to a machine, not to a person. It searches a collection of checked facts about studies and occupations and shows the source of each answer. If a language model is switched on, it may only put into words what the sources say.',
    notHeading: 'What it is not',
    not: [
      'Not a study and career counsellor and not an authority.',
      'It decides nothing and promises nothing. Admission, grades and money are decided by the school, the municipality, CSN or whoever the answer names.',
      'It does not judge you: it scores nobody and does not compare you with others.',
      'Not health care and not a helpline. It does not answer questions about law, medicine or private finances.',
    ],
    personHeading: 'Reach a person',
    person: 'Guidance is free in all municipalities.',
    personLink: 'See who can help you.',
    urgent:
      'Do you feel very bad? Call 112 if a life is in danger. The Swedish suicide line is 90101. Bris, 116 111, if you are under 18. The line for women, Kvinnofridslinjen, is 020-50 50 50.',
    operatorHeading: 'Who is responsible',
    operator: (name: string) => `${name} runs the service and answers for it.`,
    noOperator:
      'Whoever has put the service on their website runs it and answers for it. See the contact details of that website.',
    dataHeading: 'Your data',
    data: 'The conversation is in your browser and is not kept by the service. Personal identity numbers, phone numbers and e-mail addresses are masked before the question is handled. No cookies are used.',
    figuresHeading: 'How good it is',
    figures:
      'Each version is tried on stored questions and must reach at least these levels. “Not fitted” are texts that the rules were not adapted to.',
    noFigures: 'The figures are not on this server.',
    caption: 'Lowest level of each measure',
    measure: 'Measure',
    least: 'At least',
    faultsHeading: 'Known faults',
    ageHeading: 'How old the knowledge is',
    age: (records: number, built: string) =>
      `${records} facts, put together on ${built}. Each source of an answer shows when we read it. Values that may have changed are shown with their year.`,
  },
} as const satisfies Record<AnswerLang, unknown>

const faults: Record<AnswerLang, readonly string[]> = {
  sv: [
    'I ett prov i november 2026, med frågor som ingen här hade sett, var ungefär vart tredje svar helt komplett. Oftast kom en närliggande uppgift eller saknades en punkt. Källan visar vad svaret bygger på.',
    'Tecken på kris som skrivs med bilder eller antydningar missas ibland, och ibland tas en vanlig oro för en kris.',
    'Krisorden på andra språk än svenska och engelska är få, och texterna är inte granskade av modersmålstalare.',
    'De flesta källor är lästa som sparade kopior, inte på dagens webbplats.',
    'Frågor utanför ämnet får ibland ett svar om studier i stället för ett nej.',
  ],
  en: [
    'In a trial in November 2026, with questions that nobody here had seen, about one reply in three was wholly complete. Mostly a neighbouring fact came, or one point was missing. The source shows what the answer rests on.',
    'Signs of a crisis written in images or hints are sometimes missed, and an ordinary worry is sometimes taken for a crisis.',
    'There are few words of crisis in languages other than Swedish and English, and no native speaker has reviewed the texts.',
    'Most sources were read as stored copies, not on today’s website.',
    'Questions outside the field sometimes get an answer about studies instead of a no.',
  ],
}

/** The texts of the page in one language. */
export const textsOf = (lang: AnswerLang) => texts[lang]

/** What is known to be wrong with the service. */
export const faultsOf = (lang: AnswerLang): readonly string[] => faults[lang]
