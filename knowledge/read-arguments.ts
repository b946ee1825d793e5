// What was written after a command: read, or answered with how it is used.
import { type ParseArgsConfig, parseArgs } from 'node:util'

/**
 * Positionals and options of the command line. `--help` prints `usage` and ends with 0; an option that is
 * not known says so before `usage`, and ends with 2.
 */
export function readArguments<Options extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  options: Options,
) {
  if (process.argv.includes('--help')) {
    process.stdout.write(`${usage}\n`)
    process.exit(0)
  }
  try {
    return parseArgs({ allowPositionals: true, options })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    process.stderr.write(`${error.message}\n${usage}\n`)
    process.exit(2)
  }
}
