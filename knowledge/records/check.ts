// Rules over the whole content that no single schema sees: links, duplicates, style, gaming.
import type { Content, Problem } from './load.ts'
import { lix } from './readability.ts'
import type { KnowledgeRecord } from './registry.ts'

const maxLix = 55
const maxMeanLix = 45

const problem = (record: KnowledgeRecord, field: string, message: string): Problem => ({
  file: record.file,
  record: record.id,
  field,
  message,
})

function checkIds(content: Content): Problem[] {
  const seen = new Map<string, string>()
  const problems: Problem[] = []
  for (const record of content.records) {
    const other = seen.get(record.id)
    if (other) problems.push(problem(record, 'id', `already used in ${other}: choose another id`))
    seen.set(record.id, record.file)
  }
  return problems
}

type Ids = Record<'all' | 'services' | 'topics' | 'deciders', ReadonlySet<string>>

function linkFaults(record: KnowledgeRecord, ids: Ids): [field: string, message: string][] {
  const links: [string, string | null, ReadonlySet<string>, string][] = [
    ['topic', record.topic, ids.topics, 'is not in topics.yaml'],
    [
      'decidedBy',
      'decidedBy' in record ? record.decidedBy : null,
      ids.deciders,
      'is not in deciders.yaml',
    ],
    ['next', 'next' in record ? record.next : null, ids.services, 'is not a service'],
  ]
  const related = 'related' in record ? record.related : []
  for (const id of related) links.push(['related', id, ids.all, 'is not a record'])
  const broken = links.filter(([, id, known]) => id !== null && !known.has(id))
  const faults = broken.map(([field, id, , what]): [string, string] => [field, `"${id}" ${what}`])
  return related.includes(record.id)
    ? [...faults, ['related', 'a record cannot be related to itself']]
    : faults
}

/** A record that others may point to. */
type Target = { id: string; type: string }

function checkLinks(content: Content, beneath: readonly Target[]): Problem[] {
  const idsOf = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id))
  const targets: Target[] = [...beneath, ...content.records]
  const ids: Ids = {
    all: idsOf(targets),
    services: idsOf(targets.filter(({ type }) => type === 'service')),
    topics: idsOf(content.topics),
    deciders: idsOf(content.deciders),
  }
  return content.records.flatMap((record) =>
    linkFaults(record, ids).map(([field, message]) => problem(record, field, message)),
  )
}

function checkStyle(content: Content): Problem[] {
  const problems: Problem[] = []
  for (const record of content.records) {
    if (record.type !== 'statement') continue
    const score = lix(record.answer.sv)
    if (score > maxLix) {
      const message = `LIX ${Math.round(score)} is above ${maxLix}: shorter sentences, shorter words`
      problems.push(problem(record, 'answer.sv', message))
    }
  }
  const scores = content.records.flatMap((r) => (r.type === 'statement' ? [lix(r.answer.sv)] : []))
  const mean = scores.reduce((sum, score) => sum + score, 0) / Math.max(scores.length, 1)
  if (mean > maxMeanLix) {
    const message = `mean LIX of answers is ${mean.toFixed(1)}, above ${maxMeanLix}`
    problems.push({ file: 'statements/', record: null, field: 'answer.sv', message })
  }
  return problems
}

function checkAsks(content: Content): Problem[] {
  const owner = new Map<string, string>()
  const problems: Problem[] = []
  for (const record of content.records) {
    if (!('asks' in record)) continue
    for (const ask of [...record.asks.sv, ...record.asks.en]) {
      const key = ask.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '')
      const other = owner.get(key)
      const message = `"${ask}" is already a way of asking for ${other}: one question, one record`
      if (other && other !== record.id) problems.push(problem(record, 'asks', message))
      owner.set(key, record.id)
    }
  }
  return problems
}

const fourGrams = (text: string): Set<string> => {
  const plain = ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
  const grams = new Set<string>()
  for (let i = 0; i + 4 <= plain.length; i++) grams.add(plain.slice(i, i + 4))
  return grams
}

/** Finds the evaluation question that a text copies, by the grams that they share. */
function createCopyFinder(questions: readonly string[]): (text: string) => string | null {
  const sizes = questions.map((question) => fourGrams(question).size)
  const holders = new Map<string, number[]>()
  for (const [at, question] of questions.entries()) {
    for (const gram of fourGrams(question)) holders.set(gram, [...(holders.get(gram) ?? []), at])
  }
  return (text) => {
    const grams = fourGrams(text)
    const shared = new Map<number, number>()
    for (const at of [...grams].flatMap((gram) => holders.get(gram) ?? [])) {
      shared.set(at, (shared.get(at) ?? 0) + 1)
    }
    for (const [at, count] of shared) {
      const jaccard = count / (grams.size + (sizes[at] ?? 0) - count)
      if (jaccard >= copied) return questions[at] ?? null
    }
    return null
  }
}

/** 4-gram Jaccard from which a way of asking is a copy. */
const copied = 0.6

/**
 * Ways of asking that copy an evaluation question (4-gram Jaccard ≥ 0.6): they would make the
 * evaluation measure memory instead of understanding.
 */
export function checkGaming(content: Content, questions: readonly string[]): Problem[] {
  const findCopied = createCopyFinder(questions)
  return content.records.flatMap((record) => {
    if (!('asks' in record)) return []
    return [...record.asks.sv, ...record.asks.en].flatMap((ask) => {
      const question = findCopied(ask)
      if (question === null) return []
      const message = `"${ask}" is too near the evaluation question "${question}": rewrite it`
      return [problem(record, 'asks', message)]
    })
  })
}

/** A record takes the place of another with its id: only one of the same type can. */
function checkReplaced(content: Content, beneath: readonly Target[]): Problem[] {
  const typeOf = new Map(beneath.map(({ id, type }) => [id, type]))
  return content.records.flatMap((record) => {
    const replaced = typeOf.get(record.id)
    if (replaced === undefined || replaced === record.type) return []
    return [problem(record, 'id', `is a national ${replaced}: choose another id`)]
  })
}

/**
 * All faults of the content: those found while loading and those between records.
 * @param beneath records that the content is laid over: it may point to them and replace them
 */
export function checkContent(content: Content, beneath: readonly Target[] = []): Problem[] {
  return [
    ...content.problems,
    ...checkIds(content),
    ...checkLinks(content, beneath),
    ...checkReplaced(content, beneath),
    ...checkStyle(content),
    ...checkAsks(content),
  ]
}
