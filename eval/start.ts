// npm run bench:start -- [--runs 7] [--port 8787]: from starting the process with a built index to the whole
// first answer, in milliseconds. The first run is told apart: it may build the index and compile the code.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '7' },
    port: { type: 'string', default: '8787' },
  },
})
const main = path.join(import.meta.dirname, '../server/main.ts')
const url = `http://127.0.0.1:${values.port}/api/v1/chat`
const giveUpMs = 120_000
const body = JSON.stringify({ messages: [{ role: 'user', content: 'Vad är en prövning?' }] })

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Whether an answer came; false while nothing listens yet. */
async function isAnswered(): Promise<boolean> {
  try {
    const headers = { 'content-type': 'application/json', accept: 'application/json' }
    const response = await fetch(url, { method: 'POST', headers, body })
    if (!response.ok) throw new Error(`the server answered ${response.status}`)
    await response.json()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

async function startOnce(): Promise<number> {
  const begun = performance.now()
  const server = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: values.port },
    stdio: 'ignore',
  })
  try {
    while (!(await isAnswered())) {
      if (performance.now() - begun > giveUpMs) throw new Error('no answer came')
      await pause(20)
    }
    return performance.now() - begun
  } finally {
    const gone = new Promise((resolve) => server.once('exit', resolve))
    server.kill()
    await gone
  }
}

const first = await startOnce()
const times: number[] = []
for (let run = 0; run < Number(values.runs); run++) times.push(await startOnce())
times.sort((a, b) => a - b)
const at = (share: number) => (times[Math.floor(share * (times.length - 1))] ?? 0).toFixed(0)
process.stdout.write(
  `first start ${first.toFixed(0)} ms; then start to first answer: median ${at(0.5)} ms, ` +
    `fastest ${at(0)} ms, slowest ${at(1)} ms of ${times.length}\n`,
)
