// The embed kit: choose how the conversation is shown, try it, take the code along.
import { languageNames } from '../chat/texts.ts'
import type { LedstangChat } from '../loader/element.ts'

type Tenant = { id: string; name: string; languages: string[] }
type Choice = { tenant: string; lang: string; mode: string; scheme: string; isPinned: boolean }
type Loader = { url: string; integrity: string }

const modes = [
  ['inline', 'I sidan / In the page'],
  ['floating', 'Flytande knapp / Floating button'],
  ['isolated', 'Flytande, isolerad / Floating, isolated'],
  ['isolated-inline', 'I sidan, isolerad / In the page, isolated'],
  ['page', 'Länk till hel sida / Link to a full page'],
] as const

function option(value: string, text: string): HTMLOptionElement {
  const element = document.createElement('option')
  element.value = value
  element.textContent = text
  return element
}

function choice(name: string, label: string, options: readonly (readonly [string, string])[]) {
  const select = document.createElement('select')
  select.name = name
  select.append(...options.map(([value, text]) => option(value, text)))
  const box = document.createElement('label')
  box.append(label, select)
  return box
}

/** Attributes of the element for a choice. */
function attributesOf({ tenant, lang, mode, scheme }: Choice): [name: string, value: string][] {
  const isIsolated = mode.startsWith('isolated')
  return [
    ['tenant', tenant],
    ['lang', lang],
    ['mode', isIsolated ? 'isolated' : mode],
    ...(mode === 'isolated-inline' ? [['position', 'inline'] as [string, string]] : []),
    ...(scheme === 'auto' ? [] : [['color-scheme', scheme] as [string, string]]),
  ]
}

function snippetOf(choice: Choice, loader: Loader): string {
  const { origin } = location
  if (choice.mode === 'page') return `${origin}/chatt?tenant=${choice.tenant}&lang=${choice.lang}`
  const attributes = attributesOf(choice).map(([name, value]) => `${name}="${value}"`)
  const script = choice.isPinned
    ? `<script async src="${origin}${loader.url}" integrity="${loader.integrity}" crossorigin="anonymous"></script>`
    : `<script async src="${origin}/widget/v1/loader.js"></script>`
  return `${script}\n<ledstang-chat ${attributes.join(' ')}></ledstang-chat>`
}

function policyOf({ mode }: Choice): string {
  const { origin } = location
  const isolated = `script-src ${origin}; frame-src ${origin}`
  const inPage = `script-src ${origin}; connect-src ${origin}`
  return mode === 'page' ? '–' : mode.startsWith('isolated') ? isolated : inPage
}

function read(form: HTMLFormElement): Choice {
  const data = new FormData(form)
  const text = (name: string) => String(data.get(name) ?? '')
  return {
    tenant: text('tenant'),
    lang: text('lang'),
    mode: text('mode'),
    scheme: text('scheme'),
    isPinned: text('version') === 'pinned',
  }
}

function preview(chosen: Choice): void {
  const place = document.getElementById('preview')
  for (const old of document.querySelectorAll<LedstangChat>('ledstang-chat')) old.destroy()
  if (chosen.mode === 'page') return
  const element = document.createElement('ledstang-chat')
  for (const [name, value] of attributesOf(chosen)) element.setAttribute(name, value)
  place?.replaceChildren(element)
}

/** Puts the address of this server into the code of the guides. */
function addressGuides(): void {
  for (const code of document.querySelectorAll('#guides pre')) {
    code.textContent = (code.textContent ?? '').replace('https://YOUR-SERVER', location.origin)
  }
}

async function start(): Promise<void> {
  const form = document.getElementById('settings')
  const snippet = document.getElementById('snippet')
  const csp = document.getElementById('csp')
  if (!(form instanceof HTMLFormElement) || !snippet || !csp) return
  const signal = AbortSignal.timeout(10_000)
  const json = async (url: string) => (await fetch(url, { signal })).json()
  const tenants = (await json('/embed/tenants.json')) as Tenant[]
  const { loader } = (await json('/widget/v1/version.json')) as { loader: Loader }
  const langs = [...new Set(tenants.flatMap(({ languages }) => languages))]
  form.append(
    choice(
      'tenant',
      'Webbplats / Tenant',
      tenants.map(({ id, name }) => [id, name]),
    ),
    choice('mode', 'Visning / Mode', modes),
    choice(
      'lang',
      'Språk / Language',
      langs.map((lang) => [lang, languageNames[lang] ?? lang]),
    ),
    choice('scheme', 'Färger / Colours', [
      ['auto', 'Som enheten / As the device'],
      ['light', 'Ljus / Light'],
      ['dark', 'Mörk / Dark'],
    ]),
    choice('version', 'Version', [
      ['floating', 'v1, uppdateras / updates'],
      ['pinned', 'Låst med SRI / Pinned with SRI'],
    ]),
  )
  const show = () => {
    const chosen = read(form)
    snippet.textContent = snippetOf(chosen, loader)
    csp.textContent = policyOf(chosen)
    preview(chosen)
  }
  form.addEventListener('change', show)
  addressGuides()
  show()
  document.getElementById('copy')?.addEventListener('click', () => {
    void navigator.clipboard.writeText(snippet.textContent ?? '').then(() => {
      const status = document.getElementById('copied')
      if (status) status.textContent = 'Kopierat / Copied'
    })
  })
}

void start()
