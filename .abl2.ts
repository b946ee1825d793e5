import { make, run } from './.abl.ts'

const es = await make()
await run('base', es)
await run('other 0', es, { otherLanguage: 0 })
await run('other .6', es, { otherLanguage: 0.6 })
for (const x of [0.1, 0.2]) await run('unit ' + x, es, { unit: x })
for (const [, e] of es) {
  const t = performance.now()
  let n = 0
  for (const [c] of es.slice(0, 1))
    for (const q of c.queries) {
      await e.rank(q.text, 10)
      n++
    }
  console.log('ms', (performance.now() - t) / n)
}
