// Finds attempts to steer the service, and requests for what it does not do. Structure, not these
// patterns, keeps the answers true: text of the person’s never becomes an instruction. The patterns
// only choose a fitting, friendly refusal.
import { pattern } from '../answer/pattern.ts'

/** instructions: wants other rules; content: hateful, sexual or criminal; task: wants work done. */
export type MisuseKind = 'instructions' | 'content' | 'task'

const rules: { kind: MisuseKind; when: RegExp[] }[] = [
  {
    kind: 'instructions',
    when: [
      /\b(ignorera|glöm|strunta i|bortse från|släng|rensa|radera|åsidosätt|skippa|bryt mot)\b.{0,40}\b(instruktion\p{L}*|regl\p{L}*|prompt\p{L}*|direktiv\p{L}*|begränsning\p{L}*)\b/u,
      /\b(ignore|forget|disregard|override|bypass|clear|delete|drop)\b.{0,40}\b(instruction\p{L}*|rules?|prompts?|guidelines|restrictions?)\b/u,
      /\b(visa|skriv ut|berätta|avslöja|upprepa|citera)\b.{0,30}\b(system\s?prompt\p{L}*|din prompt|dina (instruktioner|regler)|hemliga instruktioner)\b/u,
      /\b(show|print|reveal|repeat|tell me|output)\b.{0,30}\b(system\s?prompt|your (prompt|instructions|rules))\b/u,
      /\b(låtsas|agera som|du är nu|spela rollen|från och med nu är du|lyd (bara )?mig)\b/u,
      /\b(pretend (to be|you)|act as|you are now|from now on you|roleplay|jailbreak|dan mode|developer mode)\b/u,
      /\b(utvecklarläge|adminläge|gudsläge)\b/u,
      /<\s*\/?\s*(system|assistant|instructions?)\s*>|\[\s*(system|inst)\s*\]/u,
    ],
  },
  {
    kind: 'content',
    when: [
      /\b(porr\p{L}*|nakenbild\p{L}*|knulla|sexchatt\p{L}*|porn|nudes?)\b/u,
      /\b(bygga|göra|tillverka|make|build)\b.{0,20}\b(bomb\p{L}*|sprängmedel|vapen|weapons?|explosives?)\b/u,
      /\b(hacka|hack)\b.{0,20}\b(konto|lösenord|account|password|facebook|instagram)\b/u,
    ],
  },
  {
    kind: 'task',
    when: [
      /^\s*(kan du |snälla |please |can you |could you )?(skriv|skriva|författa|write|compose)\b.{0,30}\b(cv\p{L}*|personligt brev|uppsats\p{L}*|dikt\p{L}*|kod|program|essay|poem|code|cover letter|resume|résumé|sång\p{L}*|saga|berättelse|story|song)\b/u,
      /\b(gör|lös|solve|do) (min|mina|my) (läx\p{L}*|homework|uppgift\p{L}*|tenta\p{L}*|assignment)\b/u,
    ],
  },
]

const compiled = rules.map((rule) => ({ ...rule, when: rule.when.map(pattern) }))

/** The kind of misuse in a cleaned text, or null. */
export function findMisuse(text: string): MisuseKind | null {
  return compiled.find(({ when }) => when.some((test) => test.test(text)))?.kind ?? null
}
