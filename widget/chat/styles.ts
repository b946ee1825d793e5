// Styles of the conversation. --ls-* properties and ::part names are the theming contract. Lengths are in
// em: the root of a page is often set to another size than the one that the person has chosen.

/** Colour names with their light and dark defaults; --ls-NAME, --ls-dark-NAME override them. */
const colours = {
  accent: ['#0b4f71', '#8fd0f0'],
  'on-accent': ['#ffffff', '#0b1a22'],
  surface: ['#ffffff', '#16191c'],
  text: ['#1b1b1b', '#ececec'],
  muted: ['#45484d', '#c3c8cd'],
  line: ['#6b7280', '#8b929a'],
  soft: ['#eef4f7', '#22282d'],
  warn: ['#8a5a00', '#ffc46b'],
  error: ['#a11212', '#ffb3ad'],
  focus: ['#b35900', '#ffb454'],
} as const

const palette = (isDark: boolean): string =>
  Object.entries(colours)
    .map(([name, [light, dark]]) =>
      isDark
        ? `--${name}: var(--ls-dark-${name}, var(--lt-dark-${name}, ${dark}));`
        : `--${name}: var(--ls-${name}, var(--lt-${name}, ${light}));`,
    )
    .join(' ')

const frame = `
.chat { ${palette(false)} color-scheme: light; font: medium/1.5 var(--ls-font, var(--lt-font, system-ui, sans-serif)); color: var(--text);
  background: var(--surface); text-align: start; letter-spacing: normal; overflow-wrap: anywhere; }
@media (prefers-color-scheme: dark) { :host(:not([color-scheme=light])) .chat { ${palette(true)} color-scheme: dark; } }
:host([color-scheme=dark]) .chat { ${palette(true)} color-scheme: dark; }
.chat { position: relative; }
.chat:focus { outline: none; }
.chat, .chat * { box-sizing: border-box; }
.chat.inline { border: 1px solid var(--line); border-radius: .5em; padding: 1em; }
.chat.floating { display: flex; flex-direction: column; height: 100%; overflow-y: auto; border: 1px solid var(--line); border-radius: inherit; }
.chat.floating .scroll { flex: 1 1 auto; overflow-y: auto; padding: 0 1em; min-height: 6em; scroll-padding-block: .5em; }
.chat.floating header, .chat.floating form.ask { flex: none; padding: .5em 1em; }
.chat.page { max-width: 46em; margin: 0 auto; padding: 1em; min-height: 100vh; }
.chat.floating .drawer { max-height: 45vh; }
@media (max-height: 30rem) { .chat.floating { display: block; } .chat.floating .drawer { max-height: none; } }
header { display: flex; flex-wrap: wrap; gap: .25em .5em; align-items: center; }
header #title { flex: 1 1 auto; }
.tools { display: flex; flex-wrap: wrap; gap: .5em; margin: .25em 0; }
.drawer { flex: 1 0 100%; background: var(--soft); border-radius: .5em; padding: .5em .75em .75em; margin: .25em 0; max-height: 60vh; overflow-y: auto; }
`

const text = `
#title { font-size: 1.125em; margin: 0; line-height: 1.3; }
h3.asked { font-size: 1em; margin: 1.25em 0 .5em; padding: .5em .75em; background: var(--soft); border-radius: .5em; font-weight: 400; white-space: pre-wrap; }
h3.asked .who { font-weight: 600; }
h3.head, h4 { font-size: .9375em; margin: .75em 0 .25em; }
p { margin: 0 0 .625em; }
.disclosure, small { color: var(--muted); font-size: .875em; }
small { display: block; }
.notice { border-inline-start: .25em solid var(--warn); padding-inline-start: .625em; }
.event { border: 2px solid var(--warn); border-radius: .5em; padding: .5em .75em; margin: .5em 0; }
.handoff { background: var(--soft); border-radius: .5em; padding: .25em .75em .75em; margin: .75em 0; }
.card { border: 1px solid var(--line); border-radius: .5em; padding: .25em .75em; margin: .75em 0; }
ul, ol { margin: 0 0 .625em; padding-inline-start: 1.5em; }
ul.plain { list-style: none; padding: 0; }
.plain li { margin-top: .5em; }
.ways { display: flex; flex-wrap: wrap; gap: 0 1em; }
.ways a, .contact > a { display: inline-block; min-height: 24px; padding-block: .125em; }
.foot { display: grid; gap: .5em; margin-top: .75em; }
.sources li { margin-bottom: .375em; }
.cite { font-size: .8125em; padding: .25em .125em; white-space: nowrap; }
a { color: var(--accent); }
`

const controls = `
form.ask { margin-top: .5em; display: grid; gap: .375em; }
.write { display: flex; flex-wrap: wrap; gap: .5em; align-items: end; }
.write textarea { flex: 1 1 12em; width: auto; }
label, legend { font-weight: 600; }
fieldset { border: 0; margin: 0; padding: 0; display: grid; gap: .25em; }
.option { font-weight: 400; display: flex; gap: .5em; align-items: center; min-height: 1.75em; }
textarea, input, select { font: inherit; color: inherit; background: var(--surface); width: 100%; min-height: 2.75em; padding: .375em .5em;
  border: 1px solid var(--line); border-radius: .375em; }
input[type=radio] { width: 1.25em; min-height: 1.25em; accent-color: var(--accent); flex: none; }
textarea { min-height: 4.5em; resize: vertical; }
.floating textarea { min-height: 3.5em; }
.row { display: flex; flex-wrap: wrap; gap: .5em; align-items: center; }
button, .button { font: inherit; min-height: 2.75em; padding: .375em .875em; border-radius: .375em; border: 1px solid var(--accent);
  background: var(--surface); color: var(--accent); cursor: pointer; text-align: start; display: inline-block; text-decoration: none; }
button.small { min-height: 2em; padding: .125em .625em; font-size: .875em; }
button.primary { background: var(--accent); color: var(--on-accent); }
button[aria-pressed=true] { background: var(--accent); color: var(--on-accent); }
.chips { display: flex; flex-wrap: wrap; gap: .375em; list-style: none; padding: 0; margin: .25em 0; }
.chips li { display: inline-flex; max-width: 100%; }
.chips button:first-child { border-start-end-radius: 0; border-end-end-radius: 0; }
.chips button:last-child { border-start-start-radius: 0; border-end-start-radius: 0; border-inline-start: 0; }
.error { color: var(--error); margin: 0; }
.error:empty { display: none; }
.chat :focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
.chat [tabindex="-1"]:focus { outline: none; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
[hidden] { display: none !important; }
@media (forced-colors: active) { button, .button, .card, .drawer, .handoff, h3.asked { border: 1px solid ButtonText; } button[aria-pressed=true] { forced-color-adjust: none; background: Highlight; color: HighlightText; } }
@media (prefers-reduced-motion: no-preference) { .working { animation: pulse 1.4s ease-in-out infinite; } }
@keyframes pulse { 50% { opacity: .6; } }
@media print { form, .tools, .judge, .more { display: none; } }
`

/** The style sheet, put into a constructable sheet so that a strict CSP allows it. */
export const styles = frame + text + controls
