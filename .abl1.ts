import { make, run } from './.abl.ts'

const es = await make()
await run('base', es)
for (const x of [0, 0.15, 0.4]) await run('unit ' + x, es, { unit: x })
for (const x of [0.4, 0.75]) await run('unitB ' + x, es, { unitB: x })
for (const x of [0.2, 0.4]) await run('word ' + x, es, { word: x, gram: 1 - x })
for (const x of [0.3, 0.7]) await run('stop ' + x, es, { stopWord: x })
for (const x of [0.3, 1]) await run('part ' + x, es, { part: x })
for (const x of [0, 0.5]) await run('glp ' + x, es, { gramLengthPower: x })
for (const x of [0, 0.4, 1]) await run('syn ' + x, es, { synonym: x })
