// What is known of models in Swedish. Figures: EuroEval’s Swedish generative leaderboard, 2026-04-20.

/** A model that an owner may choose. Figures are null where we know none. */
export type CatalogueEntry = {
  /** Name at Ollama; tags that we have not pulled ourselves are marked in docs/models.md. */
  name: string
  billions: number
  /** EuroEval rank in Swedish; lower is better. */
  rank: number | null
  /** F1 of answering questions on Swedish text. */
  answersF1: number | null
  /** Least memory, in GB, for its usual 4-bit form with our context. */
  memory: number
}

/** Models by size, smallest first. */
export const catalogue: readonly CatalogueEntry[] = [
  { name: 'qwen3:4b', billions: 4, rank: 2.02, answersF1: 73.2, memory: 6 },
  { name: 'gemma3n:e4b', billions: 8, rank: 1.92, answersF1: 73.5, memory: 8 },
  { name: 'qwen3:8b', billions: 8, rank: 1.9, answersF1: 76.2, memory: 8 },
  { name: 'gemma3:12b', billions: 12, rank: 1.66, answersF1: 74.4, memory: 12 },
  { name: 'qwen3:14b', billions: 15, rank: 1.68, answersF1: 80.0, memory: 14 },
  { name: 'mistral-small3.2:24b', billions: 24, rank: 1.48, answersF1: 81.7, memory: 20 },
  { name: 'gemma3:27b', billions: 27, rank: 1.55, answersF1: 77.6, memory: 24 },
]

/** Default by memory for models. */
export const defaultFor: readonly { memory: number; name: string }[] = [
  { memory: 8, name: 'qwen3:8b' },
  { memory: 16, name: 'qwen3:14b' },
  { memory: 48, name: 'mistral-small3.2:24b' },
]

const refused: readonly { name: RegExp; why: string }[] = [
  {
    name: /^gemma-?3:?(4b|1b)|^gemma3:latest$|^gemma3$/,
    why: 'breaks on Swedish questions (EuroEval F1 46.0)',
  },
  { name: /^llama-?3\.2/, why: 'cannot Swedish (Llama 3.2 1B: EuroEval F1 7.3)' },
  { name: /coder/, why: 'is trained for code; its Swedish is weak (our own trials)' },
]

/** A warning on a model that is not fit for Swedish, or null. */
export function adviceFor(model: string): string | null {
  const found = refused.find(({ name }) => name.test(model.toLowerCase()))
  return found ? `Model ${model} is not recommended: it ${found.why}. See docs/models.md.` : null
}
