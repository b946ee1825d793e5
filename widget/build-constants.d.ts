/** On the button, where it did not open, to close it. */
type LauncherLabels = readonly [launcher: string, loadFailed: string, close: string]

/** Put in by widget/build.ts. */
declare const LEDSTANG_BUILD: {
  /** Name of the folder of this version; follows from the bytes of its files. */
  version: string
  /** Subresource integrity of what is fetched when a conversation is opened. */
  integrity: { 'chat.js': string; 'isolated.js': string }
  /** Texts of the launcher by language. */
  labels: { sv: LauncherLabels } & Partial<Record<string, LauncherLabels>>
}
