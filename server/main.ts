// Starts the server. Compiled code is kept beside the index, so that the next start need not compile it.
import { enableCompileCache } from 'node:module'
import path from 'node:path'

enableCompileCache(path.join(import.meta.dirname, '../var/compile-cache'))
await import('./serve.ts')
