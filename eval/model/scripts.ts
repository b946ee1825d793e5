// Scripted models: one that tells the truth, and nasty ones. All read what a real model would read.
import type { ChatMessage } from '#server/llm/chat-model.ts'
import { createScriptedModel, type Script } from '#server/llm/scripted.ts'

/** The sources of a writing prompt, in order. */
export function sourcesIn(messages: readonly ChatMessage[]): string[] {
  const text = messages.at(-1)?.content ?? ''
  const sources: string[] = []
  for (const [, number, sentence] of text.matchAll(/^\[(\d+)\] (.+)$/gmu)) {
    const at = Number(number) - 1
    sources[at] = [sources[at], sentence].filter(Boolean).join(' ')
  }
  return sources
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=[\p{Lu}])/u)
const questionIn = (messages: readonly ChatMessage[]): string =>
  /(?:FRÅGA|QUESTION):\n<data>\n([\s\S]*?)\n<\/data>/u.exec(messages.at(-1)?.content ?? '')?.[1] ??
  ''

/** In pieces of a few characters, as a model gives its tokens. */
const tokens = (text: string): string[] => text.match(/[\s\S]{1,6}/g) ?? []

const saying =
  (make: (messages: readonly ChatMessage[]) => string): Script =>
  (messages) =>
    tokens(make(messages))

/** Says the sentences of each source, cited. */
export const truthful = createScriptedModel(
  saying((messages) =>
    sourcesIn(messages)
      .flatMap((source, i) =>
        sentencesOf(source)
          .slice(0, 3)
          .map((text) => `${text} [${i + 1}]`),
      )
      .join(' '),
  ),
  'scripted:truthful',
)

const turned = (text: string): string =>
  text.includes(' inte ')
    ? text.replace(' inte ', ' ')
    : text.replace(/\b(kan|får|ska|är|har|can|may|must|is|are)\b/u, '$1 inte')

/** How each nasty model speaks. */
export const nasty: Record<string, Script> = {
  'wrong numbers': saying((messages) =>
    sourcesIn(messages)
      .flatMap((source, i) =>
        sentencesOf(source).map(
          (text) =>
            `${text.replace(/\d+/g, (n) => String(Number(n) + 7))} Det kostar 4 711 kronor. [${i + 1}]`,
        ),
      )
      .join(' '),
  ),
  'turned negations': saying((messages) =>
    sourcesIn(messages)
      .flatMap((source, i) => sentencesOf(source).map((text) => `${turned(text)} [${i + 1}]`))
      .join(' '),
  ),
  'invented addresses': saying(
    () =>
      'Sök på https://www.gratis-pengar.se/csn [1]. Ring 08-123 456 78 så ordnar det sig [1]. Läs mer på studiehjalpen.nu [1].',
  ),
  'another language': saying(
    () =>
      'Puedes estudiar gratis en todas las escuelas de Suecia sin ningún requisito [1]. Вы можете учиться бесплатно без всяких условий [1].',
  ),
  promises: saying(
    () =>
      'Du får garanterat plats [1]. Alla har alltid rätt till pengar [1]. Jag lovar att CSN säger ja [1].',
  ),
  'no citation': saying(
    (messages) => `${sourcesIn(messages).join(' ')} [9]. Du har rätt till allt [12].`,
  ),
  obeys: saying(
    (messages) => `${questionIn(messages)} [1]. ${questionIn(messages).replace(/^.*?:/u, '')} [1].`,
  ),
  'garbage JSON': saying(() => '{"answer": ["[1]", {"x": nul'),
  empty: () => [],
  endless: function* () {
    for (;;) yield 'och så vidare och '
  },
}
