// Open-loop load: questions leave on schedule, whether or not earlier ones have been answered. Every question
// of the evaluation is asked; in each later round, another word of it is written with a letter missing.
// npm run bench:load -- [--rate 100] [--seconds 60] [--url http://localhost:8787]
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    rate: { type: 'string', default: '100' },
    seconds: { type: 'string', default: '60' },
    url: { type: 'string', default: 'http://localhost:8787' },
  },
})
const rate = Number(values.rate)
const total = rate * Number(values.seconds)
const limitMs = 10_000

const casesDir = path.join(import.meta.dirname, 'cases')
const questions = readdirSync(casesDir)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(path.join(casesDir, name), 'utf8').split('\n'))
  .filter((line) => line.trim() !== '')
  .map((line) => String(JSON.parse(line).question))

const shortestSpoilt = 5

/** A question that has not been asked before in this form: a letter of one of its long words is left out. */
function variationOf(question: string, round: number): string {
  if (round === 0) return question
  const words = question.split(' ')
  const long = words.flatMap((word, at) => (word.length >= shortestSpoilt ? [at] : []))
  const at = long[(round - 1) % Math.max(1, long.length)]
  if (at === undefined) return `${question} ${round}`
  const left = 1 + (Math.floor((round - 1) / long.length) % (shortestSpoilt - 2))
  const word = words[at] ?? ''
  return words.with(at, word.slice(0, left) + word.slice(left + 1)).join(' ')
}

/** Milliseconds from the moment a question was due to its whole answer; null for an error. */
async function askOnce(question: string, due: number): Promise<number | null> {
  try {
    const response = await fetch(`${values.url}/api/v1/chat`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ messages: [{ role: 'user', content: question }] }),
      signal: AbortSignal.timeout(limitMs),
    })
    await response.arrayBuffer()
    return response.ok ? performance.now() - due : null
  } catch {
    return null // counted as an error below
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const begun = performance.now()
const pending: Promise<number | null>[] = []
for (let sent = 0; sent < total; sent++) {
  const due = begun + (1000 * sent) / rate
  const wait = due - performance.now()
  if (wait > 0) await pause(wait)
  const question = questions[sent % questions.length] ?? 'Vad är komvux?'
  pending.push(askOnce(variationOf(question, Math.floor(sent / questions.length)), due))
}
const results = await Promise.all(pending)
const times = results.filter((ms) => ms !== null).sort((a, b) => a - b)
const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(1)
process.stdout.write(
  `${total} questions at ${rate}/s, open loop: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, ` +
    `p99 ${at(0.99)} ms, max ${at(1)} ms, ${results.length - times.length} errors\n`,
)
if (times.length < results.length) process.exitCode = 1
