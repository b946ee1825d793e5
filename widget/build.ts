// Builds the widget into dist/widget/<version>/, named after the bytes of its files: what stands
// under a version never changes. Fails where a bundle is larger than promised.
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { type BuildOptions, build, type Plugin, transform } from 'esbuild'
import { languageFile } from './languages/language-file.ts'

const out = 'dist/widget'
const limits = {
  'loader.js': 5_000,
  'chat.js': 40_000,
  'isolated.js': 5_000,
  'frame.js': 5_000,
  'kit.js': 8_000,
}
type BundleName = keyof typeof limits

const launcherTexts = ['launcher', 'loadFailed', 'close']
const placeholder = 'ledstang-version'

const integrityOf = (text: string, hash: 'sha256' | 'sha384' = 'sha384'): string =>
  `${hash}-${createHash(hash).update(text).digest('base64')}`

async function bundle(entry: string, options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    ...options,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    target: 'es2022',
    charset: 'utf8',
    plugins: [cssAsText, ...(options.plugins ?? [])],
  })
  return outputFiles[0]?.text ?? ''
}

/** Style sheets become texts, made as small as scripts. */
const cssAsText: Plugin = {
  name: 'css-as-text',
  setup: ({ onLoad }) => {
    onLoad({ filter: /\.css$/ }, async ({ path: file }) => {
      const options = { loader: 'css', minify: true } as const
      const { code } = await transform(readFileSync(file, 'utf8'), options)
      return { contents: code, loader: 'text' }
    })
  },
}

/** The frame imports the chat as the file beside it, so that both modes fetch the same bytes. */
const chatBeside: Plugin = {
  name: 'chat-beside',
  setup: ({ onResolve }) => {
    onResolve({ filter: /chat\/chat\.ts$/ }, () => ({ path: './chat.js', external: true }))
  },
}

function readLanguages() {
  const folder = 'widget/languages'
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => languageFile.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))))
}

function launcherLabels(languages: ReturnType<typeof readLanguages>) {
  return Object.fromEntries(
    languages.map(({ lang, strings }) => [lang, launcherTexts.map((key) => strings[key] ?? '')]),
  )
}

const languages = readLanguages()
const chat = await bundle('widget/chat/chat.ts', { format: 'esm' })
const isolated = await bundle('widget/loader/isolated.ts', { format: 'esm' })
const frame = await bundle('widget/frame/frame.ts', { format: 'esm', plugins: [chatBeside] })
const kit = await bundle('widget/kit/kit.ts', { format: 'esm' })
const constants = {
  version: placeholder,
  // The shorter hash: no byte of it can be compressed away.
  integrity: {
    'chat.js': integrityOf(chat, 'sha256'),
    'isolated.js': integrityOf(isolated, 'sha256'),
  },
  labels: launcherLabels(languages),
}
const loaderDraft = await bundle('widget/loader/loader.ts', {
  format: 'iife',
  // Nearly all of it runs at once: a browser that knows the hint reads each function once, not twice.
  banner: { js: '//# allFunctionsCalledOnLoad' },
  define: { LEDSTANG_BUILD: JSON.stringify(constants) },
})
const served = languages.map(
  ({ lang, dir, strings }) => [`${lang}.json`, JSON.stringify({ lang, dir, strings })] as const,
)
const parts = [loaderDraft, chat, isolated, frame, kit, ...served.map(([, text]) => text)]
const hash = createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 12)
const version = `1-${hash}`
const bundles: Record<BundleName, string> = {
  'loader.js': loaderDraft.replaceAll(placeholder, version),
  'chat.js': chat,
  'isolated.js': isolated,
  'frame.js': frame,
  'kit.js': kit,
}

mkdirSync(path.join(out, version), { recursive: true })
for (const [name, text] of [...Object.entries(bundles), ...served]) {
  writeFileSync(path.join(out, version, name), text)
}
const integrity = Object.fromEntries(
  Object.entries(bundles).map(([name, text]) => [name, integrityOf(text)]),
)
writeFileSync(path.join(out, 'current.json'), `${JSON.stringify({ version, integrity })}\n`)

let isTooLarge = false
for (const [name, limit] of Object.entries(limits)) {
  const bytes = gzipSync(bundles[name as BundleName], { level: 9 }).length
  const verdict = bytes > limit ? ` – more than ${limit}` : ''
  process.stdout.write(`${out}/${version}/${name}: ${bytes} bytes gzipped${verdict}\n`)
  isTooLarge ||= bytes > limit
}
if (isTooLarge) process.exit(1)
