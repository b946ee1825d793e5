// ★ Start here. What one has + what one wants → what holds, what is missing, ways on, and who decides.
import { standingOf } from './condition.ts'
import { lengthLine, weeksLine } from './counted.ts'
import { type PlanFacts, type PlanSituation, toFacts } from './facts.ts'
import { type LineContext, recordOf, toLine } from './line.ts'
import { missingFacts } from './missing.ts'
import { type PlanRule, type SectionName, sections, type Verdict, verdicts } from './rule.ts'
import type { Plan, PlanLine } from './view.ts'

/** What a plan is made with. */
export type PlanDeps = LineContext & { rules: readonly PlanRule[] }

type Placed = { section: SectionName; line: PlanLine; rule: PlanRule }

const titles: Record<SectionName, { sv: string; en: string }> = {
  eligibility: { sv: 'Behörighet', en: 'Eligibility' },
  close_gap: { sv: 'Så kan du bli behörig', en: 'How to become eligible' },
  prior_learning: { sv: 'Om du kan det utan betyg', en: 'If you know it without grades' },
  credit: { sv: 'Tillgodoräknande', en: 'Credit for what you know' },
  bridge: { sv: 'Särskilda vägar', en: 'Special ways' },
  dead_end: { sv: 'Det här leder inte dit', en: 'What does not lead there' },
  money: { sv: 'Pengar', en: 'Money' },
  documents: { sv: 'Papper att ta fram', en: 'Papers to get' },
}

const summaries: Record<Verdict | 'unknown', { sv: string; en: string }> = {
  open: {
    sv: 'Vägen är öppen enligt reglerna och det du angav. Den som beslutar prövar särskilda krav och antar.',
    en: 'By the rules and what you told, the way is open. Those who decide examine specific requirements and admit.',
  },
  gap: {
    sv: 'Något fattas först. Nedan står vad, och hur det kan lösas.',
    en: 'Something is missing first. Below is what, and how it can be solved.',
  },
  individual: {
    sv: 'Reglerna ger inget rakt svar. En skola eller myndighet måste pröva just ditt fall.',
    en: 'The rules give no straight answer. A school or an authority must examine your own case.',
  },
  closed: {
    sv: 'Den vägen leder inte dit. Se vad som krävs och vilka andra vägar som finns.',
    en: 'That way does not lead there. See what is required and which other ways there are.',
  },
  unknown: {
    sv: 'Berätta mer, så blir svaret säkrare. Nedan står det som gäller ändå.',
    en: 'Tell more to get a surer answer. Below is what holds anyway.',
  },
}

function placedLines(facts: PlanFacts, deps: PlanDeps): Placed[] {
  return deps.rules.flatMap((rule) => {
    const standing = standingOf(rule.when, facts)
    const isShown = standing.kind === 'holds' || (standing.kind === 'if' && rule.showsIf)
    return isShown
      ? [{ section: rule.section, rule, line: toLine(rule, standing, facts, deps) }]
      : []
  })
}

/** The strongest obstacle that surely holds decides; without any, nothing is known. */
function verdictOf(placed: readonly Placed[]): Verdict | 'unknown' {
  const told = placed.flatMap(({ rule, line }) =>
    rule.verdict && line.certainty === 'holds' ? [rule.verdict] : [],
  )
  return verdicts.find((verdict) => told.includes(verdict)) ?? 'unknown'
}

/** One record is told once in a section; what it says first wins. */
function withoutRepeats(lines: readonly PlanLine[]): PlanLine[] {
  const said = new Set<string>()
  return lines.filter(({ recordId, texts }) => {
    const isNew = texts.length === 0 || !texts.every((text) => said.has(`${recordId} ${text}`))
    for (const text of texts) said.add(`${recordId} ${text}`)
    return isNew
  })
}

/** Services to turn to, those of the first lines first. */
function turnTo(placed: readonly Placed[], deps: PlanDeps): Plan['turnTo'] {
  const ids = placed.flatMap(({ rule }) => {
    const record = recordOf(rule, deps)
    return 'next' in record && record.next ? [record.next] : []
  })
  return [...new Set(ids)].slice(0, 4).flatMap((id) => {
    const service = deps.knowledge.get(id)
    if (service?.type !== 'service') return []
    return [{ id, name: service.name[deps.lang], url: service.contact.url }]
  })
}

/** A plan by the rules. Nobody’s decision: each line says who decides and where it stands. */
export function makePlan(situation: PlanSituation, deps: PlanDeps): Plan {
  const facts = toFacts(situation)
  const placed = placedLines(facts, deps)
  const verdict = verdictOf(placed)
  const counted = [lengthLine(situation, deps), weeksLine(situation, deps)].flatMap(
    (line) => line ?? [],
  )
  const linesOf = (name: SectionName) =>
    withoutRepeats([
      ...counted.flatMap(({ section, line }) => (section === name ? [line] : [])),
      ...placed.flatMap(({ section, line }) => (section === name ? [line] : [])),
    ])
  return {
    verdict,
    summary: summaries[verdict][deps.lang],
    sections: sections
      .map((name) => ({ name, title: titles[name][deps.lang], lines: linesOf(name) }))
      .filter(({ lines }) => lines.length > 0),
    turnTo: turnTo(placed, deps),
    missing: missingFacts(facts, deps.lang),
  }
}
