// `npm run eval:safety`: prints the figures about safety and what went wrong, within a minute.
import { createAnswering } from '#server/compose-root.ts'
import { measureSafety } from './measure.ts'

const say = (line: string): void => void process.stdout.write(`${line}\n`)
const started = process.cpuUsage()
const { answering, knowledge } = await createAnswering(
  { LEDSTANG_INDEX: 'var/eval-index.db' },
  () => '2026-11-22',
  say,
)
const deps = answering()
for (const { name, part, whole, percent, wrong } of await measureSafety(deps)) {
  const counted = Number.isInteger(part) ? part : part.toFixed(1)
  say(`${name.padEnd(42)} ${String(percent).padStart(6)} %  ${counted}/${whole}`)
  for (const text of wrong.slice(0, 20)) say(`    ${text.slice(0, 110)}`)
}
const message =
  'jag har jobbat länge i vården och vet inte om jag orkar studera, vad finns det för hjälp?'
const times = Array.from({ length: 101 }, () => {
  const begun = performance.now()
  deps.detectCrisis(message)
  return performance.now() - begun
}).sort((a, b) => a - b)
say(`crisis detector: ${times[50]?.toFixed(2)} ms for a message (median)`)
say(`processor time of all: ${Math.round(process.cpuUsage(started).user / 1000)} ms`)
knowledge.close()
