// A local HTTP server that speaks the one route of Ollama that embeddings need.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { z } from 'zod'

const embedRequest = z.object({ model: z.string(), input: z.array(z.string()) })

/** What the server was asked, and how to stop it. */
export type FakeOllama = { url: string; inputs: string[][]; close(): Promise<void> }

/** How one request is answered: with vectors, with a status, or not at all. */
export type FakeReply = 'vectors' | 'silence' | 'short' | number

async function readBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return JSON.parse(Buffer.concat(chunks).toString())
}

/** A vector that depends on the text: counts of letters, so that like texts have like vectors. */
export function letterVector(text: string): number[] {
  const counts = Array.from({ length: 24 }, () => 0.01)
  for (const letter of text.toLowerCase()) {
    const at = letter.charCodeAt(0) % 24
    counts[at] = (counts[at] ?? 0) + 1
  }
  return counts
}

function send(response: ServerResponse, reply: FakeReply, input: string[]): void {
  if (reply === 'silence') return
  response.setHeader('content-type', 'application/json')
  if (typeof reply === 'number') {
    response.statusCode = reply
    response.end(JSON.stringify({ error: 'refused' }))
    return
  }
  const answered = reply === 'short' ? input.slice(1) : input
  response.end(JSON.stringify({ embeddings: answered.map(letterVector) }))
}

/** Starts a server that gives `replies` in turn, then vectors. */
export async function startFakeOllama(replies: FakeReply[] = []): Promise<FakeOllama> {
  const left = [...replies]
  const inputs: string[][] = []
  const server = createServer(async (request, response) => {
    const { input } = embedRequest.parse(await readBody(request))
    inputs.push(input)
    send(response, left.shift() ?? 'vectors', input)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('the server has no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    inputs,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
