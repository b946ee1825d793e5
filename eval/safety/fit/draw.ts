// Draws sentences from grammar.yaml, the same ones each time.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const sentences = z.array(z.string()).min(1)
const grammar = z.strictObject({
  slots: z.record(z.string(), z.string()),
  acute: sentences,
  distress: sentences,
  violence: sentences,
  third: sentences,
  child: sentences,
  none: sentences,
})

/** A sentence to learn from. */
export type Drawn = { text: string; kind: string }

type Chance = () => number

/** Numbers from 0 to 1 that look random and are the same for the same seed (mulberry32). */
export function seededChance(seed: number): Chance {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const innermostChoice = /\{([^{}]*)\}/

function expand(template: string, slots: Record<string, string>, chance: Chance): string {
  const text = template.replace(/<(\w+)>/g, (_, name: string) => {
    const slot = slots[name]
    if (slot === undefined) throw new Error(`unknown slot <${name}> in "${template}"`)
    return expand(slot, slots, chance)
  })
  const choice = innermostChoice.exec(text)
  if (!choice) return text.replace(/\s+/g, ' ').trim()
  const options = choice[1]?.split('|') ?? []
  const chosen = options[Math.floor(chance() * options.length)] ?? ''
  return expand(
    text.replace(choice[0], () => chosen),
    slots,
    chance,
  )
}

/** `perTemplate` sentences of each template of the grammar. */
export function drawSentences(perTemplate: number): Drawn[] {
  const file = path.join(import.meta.dirname, 'grammar.yaml')
  const { slots, ...kinds } = grammar.parse(parse(readFileSync(file, 'utf8')))
  const chance = seededChance(7)
  return Object.entries(kinds).flatMap(([kind, templates]) =>
    templates.flatMap((template) =>
      Array.from({ length: perTemplate }, () => ({ kind, text: expand(template, slots, chance) })),
    ),
  )
}
