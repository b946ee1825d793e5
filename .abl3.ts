import { make, run } from './.abl.ts'

const es = await make()
for (const x of [0, 0.3, 0.5, 0.7, 0.9]) await run('syn ' + x, es, { synonym: x })
