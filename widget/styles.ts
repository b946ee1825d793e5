// Styles of the widget. --ls-* properties are the theming contract.

/** The style sheet, put into a constructable sheet so that a strict CSP allows it. */
export const styles = `
:host { display: block; font: 1rem/1.5 var(--ls-font, system-ui, sans-serif); color: var(--ls-text, #1b1b1b);
  --accent: var(--ls-accent, #0b4f71); --surface: var(--ls-surface, #fff); --line: var(--ls-line, #6b7280);
  --soft: var(--ls-soft, #eef4f7); }
* { box-sizing: border-box; }
.panel { background: var(--surface); border: 1px solid var(--line); border-radius: .5rem; padding: 1rem; overflow-wrap: anywhere; }
h2 { font-size: 1.25rem; margin: 0 0 .5rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 .5rem; padding: .5rem .75rem; background: var(--soft); border-radius: .5rem; font-weight: 400; }
h3 .who { font-weight: 600; }
h4 { font-size: .9375rem; margin: .75rem 0 .25rem; }
p { margin: 0 0 .625rem; }
.disclosure, small { color: var(--ls-muted, #45484d); font-size: .875rem; }
small { display: block; }
.notice { border-inline-start: .25rem solid var(--ls-warn, #8a5a00); padding-inline-start: .625rem; }
.handoff { background: var(--soft); border-radius: .5rem; padding: .25rem .75rem .75rem; margin: .75rem 0; }
ul, ol { margin: 0; padding-inline-start: 1.5rem; }
.handoff ul, .more ul { list-style: none; padding: 0; }
.handoff li { margin-top: .5rem; }
.way { display: inline-block; margin-inline-start: .75rem; min-height: 24px; }
.sources li { margin-bottom: .375rem; }
sup { font-size: .75rem; line-height: 0; }
a { color: var(--accent); }
form { margin-top: 1rem; display: grid; gap: .5rem; }
label { font-weight: 600; }
textarea { font: inherit; color: inherit; background: var(--surface); width: 100%; min-height: 4.5rem; padding: .5rem;
  border: 1px solid var(--line); border-radius: .375rem; resize: vertical; }
button { font: inherit; min-height: 2.75rem; padding: .375rem 1rem; border-radius: .375rem; border: 1px solid var(--accent);
  background: var(--surface); color: var(--accent); cursor: pointer; text-align: start; }
button.primary { background: var(--accent); color: var(--ls-on-accent, #fff); justify-self: start; }
.more li { margin: .375rem 0; }
.error { color: var(--ls-error, #a11212); margin: 0; }
:focus-visible { outline: 3px solid var(--ls-focus, #b35900); outline-offset: 2px; }
.visually-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (prefers-color-scheme: dark) {
  :host(:not([color-scheme=light])) { color: var(--ls-text, #ececec); --accent: var(--ls-accent, #8fd0f0); --surface: var(--ls-surface, #16191c);
    --line: var(--ls-line, #8b929a); --soft: var(--ls-soft, #22282d); }
  :host(:not([color-scheme=light])) .disclosure, :host(:not([color-scheme=light])) small { color: var(--ls-muted, #c3c8cd); }
  :host(:not([color-scheme=light])) button.primary { color: var(--ls-on-accent, #0b1a22); }
  :host(:not([color-scheme=light])) .error { color: var(--ls-error, #ffb3ad); }
}
@media (forced-colors: active) { button, .panel { border-color: ButtonText; } }
@media (prefers-reduced-motion: no-preference) { .working { animation: pulse 1.4s ease-in-out infinite; } }
@keyframes pulse { 50% { opacity: .5; } }
@media print { form { display: none; } }
`
