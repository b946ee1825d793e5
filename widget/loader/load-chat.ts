// Fetches what an opened conversation needs, when it is first needed, with its bytes checked.
import type { Mount } from '../contract.ts'

/** Files that show a conversation, each in its way. */
type File = keyof typeof LEDSTANG_BUILD.integrity

/** Fetches a file of this version from the server at `origin`. */
export type LoadMount = (origin: string, file: File) => Promise<Mount>

/** Folder of this version on the server at `origin`. */
export const assetsOf = (origin: string): string => `${origin}/widget/${LEDSTANG_BUILD.version}/`

/**
 * Lets the browser check the bytes: a module that fails its integrity is kept as failed, so that the
 * import after it fails too. Browsers without module preload import unchecked.
 */
function preload(url: string, integrity: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link')
    if (!link.relList?.supports?.('modulepreload')) return resolve()
    link.rel = 'modulepreload'
    link.crossOrigin = 'anonymous'
    link.integrity = integrity
    link.onload = () => resolve()
    link.onerror = () => {
      link.remove()
      reject()
    }
    link.href = url
    document.head.append(link)
  })
}

/** A function that loads files of this version; after a failure it may be called again. */
export function createMountLoader(): LoadMount {
  let failures = 0
  return async (origin, file) => {
    // A failed module stays failed under its address: the next attempt needs another one.
    const url = `${assetsOf(origin)}${file}${failures > 0 ? `?again=${failures}` : ''}`
    try {
      await preload(url, LEDSTANG_BUILD.integrity[file])
      const module: { mount: Mount } = await import(url)
      return module.mount
    } catch (cause) {
      failures += 1
      throw cause
    }
  }
}
