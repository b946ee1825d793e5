import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const outfile = 'dist/widget.js'
await build({
  entryPoints: ['widget/widget.ts'],
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  outfile,
})
const bytes = gzipSync(readFileSync(outfile), { level: 9 }).length
process.stdout.write(`${outfile}: ${bytes} bytes gzipped\n`)
if (bytes > 40_000) process.exit(1)
