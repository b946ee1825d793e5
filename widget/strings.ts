// Texts of the widget itself.

/** Language of the widget. */
export type WidgetLang = 'sv' | 'en'

const sv = {
  title: 'Fråga om studier och yrken',
  open: 'Öppna vägledaren',
  close: 'Stäng',
  disclosure:
    'Du skriver med en maskin, inte en människa. Svaren kommer från kontrollerade källor men kan vara fel. Skriv inga personnummer.',
  label: 'Din fråga',
  placeholder: 'Till exempel: Kan jag läsa på komvux när jag jobbar?',
  send: 'Skicka',
  stop: 'Avbryt',
  you: 'Du',
  answer: 'Svar',
  working: 'Söker svar …',
  sources: 'Källor',
  suggestions: 'Fråga vidare',
  read: 'läst',
  undated: 'utan datum',
  opensNew: 'öppnas i ny flik',
  masked: 'Personuppgifter togs bort ur din fråga innan den skickades.',
  failed: 'Det gick inte att svara just nu. Kontrollera nätet och försök igen.',
  retry: 'Försök igen',
  tooLong: 'Frågan är för lång. Korta ned den till högst 2 000 tecken.',
  done: 'Svaret är klart.',
  person: 'Prata med en människa',
  hoursUnknown: 'Öppettider: se webbplatsen',
}

const en: typeof sv = {
  title: 'Ask about studies and careers',
  open: 'Open the guide',
  close: 'Close',
  disclosure:
    'You are writing with a machine, not a person. Answers come from checked sources but can be wrong. Do not write personal identity numbers.',
  label: 'Your question',
  placeholder: 'For example: Can I study at komvux while I work?',
  send: 'Send',
  stop: 'Stop',
  you: 'You',
  answer: 'Answer',
  working: 'Looking for an answer …',
  sources: 'Sources',
  suggestions: 'Ask more',
  read: 'read',
  undated: 'undated',
  opensNew: 'opens in a new tab',
  masked: 'Personal data was removed from your question before it was sent.',
  failed: 'No answer could be given just now. Check your connection and try again.',
  retry: 'Try again',
  tooLong: 'The question is too long. Shorten it to at most 2,000 characters.',
  done: 'The answer is complete.',
  person: 'Talk to a person',
  hoursUnknown: 'Opening hours: see the website',
}

/** Texts by language. */
export const strings: Record<WidgetLang, typeof sv> = { sv, en }
/** Texts of one language. */
export type Strings = typeof sv
