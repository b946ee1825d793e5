// Every number that ranking depends on, with what it was chosen on. Few on purpose.

/** Weights of ranking. */
export const weights = {
  /** BM25, the usual values; a search around them gained nothing on two collections. */
  k1: 1.2,
  b: 0.75,
  /** Share of the word leg in the sum of both legs. */
  word: 0.3,
  gram: 0.7,
  /** A function word beside a content word. */
  stopWord: 0.5,
  /** A part of a compound beside the whole word. */
  part: 0.6,
  /** Grams of a word weigh 1 / (letters ^ this): long words do not drown short ones. */
  gramLengthPower: 0.25,
  /** A synonym beside the word that was written. */
  synonym: 0.7,
  /** A corrected word, by the number of errors. */
  spelling: [1, 0.9, 0.75],
  /** Best unit of a document; the rest is what all its units cover together. */
  bestUnit: 0.7,
  /** By kind of text. */
  field: { ask: 1, title: 1, answer: 1, body: 0.9, facet: 0.8 },
  /** Text in another language than the question. */
  otherLanguage: 0.8,
  /** Share of the meaning leg beside the lexical ones, where a model is there. */
  dense: 0.6,
} as const
