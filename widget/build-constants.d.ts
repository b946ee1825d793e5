/** Put in by widget/build.ts. */
declare const LEDSTANG_BUILD: {
  /** Name of the folder of this version; follows from the bytes of its files. */
  version: string
  /** Subresource integrity of what is fetched when a conversation is opened. */
  integrity: { 'chat.js': string; 'isolated.js': string }
  /** Texts of the launcher by language. */
  labels: Record<string, { launcher: string; loadFailed: string; close: string }>
}
