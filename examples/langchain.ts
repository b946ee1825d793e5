// npx node examples/langchain.ts "Vad är en prövning?": the records as a retriever of LangChain.
import { openKnowledge } from '../knowledge/knowledge.ts'
import { RecordRetriever } from '../knowledge/langchain/retriever.ts'

const question = process.argv[2] ?? 'Vad är en prövning?'
const knowledge = await openKnowledge({
  indexFile: 'var/index.db',
  onProgress: (line) => void process.stderr.write(`${line}\n`),
})
const retriever = new RecordRetriever({ knowledge, query: { lang: 'sv', limit: 3 } })
for (const { pageContent, metadata } of await retriever.invoke(question)) {
  const urls = metadata.sources.map(({ url }) => url).join(', ')
  process.stdout.write(
    `${metadata.score.toFixed(2)} ${metadata.title}\n${pageContent}\n${urls}\n\n`,
  )
}
knowledge.close()
