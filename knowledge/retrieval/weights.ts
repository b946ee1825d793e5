// Every number that ranking depends on, with what it was chosen on. Few on purpose.

/** Weights of ranking. */
export const weights = {
  /** BM25, the usual values; a search around them gained nothing on three collections. */
  k1: 1.2,
  b: 0.75,
  /** Rarity ^ this: in a small collection rare words are rare by chance. */
  rarityPower: 0.6,
  /** Length matters less between the short texts of one document. */
  unitB: 0.25,
  /** Share of the best single text beside the document as a whole. */
  unit: 0.15,
  /** Neighbours of the question found side by side, as a share of the best score. */
  pair: 0.05,
  /**
   * A short text that is the question, no more and no less, as a share of the best score. On 1,045 chatty
   * questions R@1 rose from 47.3 to 49.5, on SweFAQ dev nDCG@10 from 76.9 to 77.2; 0.8 loses there.
   */
  alike: 0.5,
  /** Words of a text that is neither long nor short. */
  pairLength: 10,
  /** Share of the scores of the first documents of the same topic, and how many of them. */
  topic: 0.03,
  topicSize: 4,
  /** Share of each lexical leg. */
  word: 0.2,
  gram: 0.8,
  /** A function word beside a content word. */
  stopWord: 0.5,
  /** A part of a compound beside the whole word. */
  part: 0.6,
  /** Grams of a word weigh 1 / (their number ^ this): long words do not drown short ones. */
  gramLengthPower: 0.25,
  /** A synonym beside the word that was written. */
  synonym: 0.6,
  /** A corrected word, by the number of errors. */
  spelling: [1, 0.9, 0.75],
  /** Text in another language than the question. */
  otherLanguage: 0.8,
  /** Share of the meaning leg beside the lexical ones, where a model is there. */
  dense: 0.4,
} as const
