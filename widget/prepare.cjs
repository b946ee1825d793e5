// Runs before `npm start`. Plain JavaScript for any Node, so that an old one gets an answer and not
// a syntax error; then builds the widget if it is missing.
'use strict'
const { existsSync } = require('node:fs')
const { spawnSync } = require('node:child_process')
const path = require('node:path')

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Ledstång needs Node 22.18 or newer, and this is ${process.version}.\n` +
      'npm ci brings Node 24 as a package. Run "npm ci" again without --ignore-scripts, then "npm start".\n',
  )
  process.exit(1)
}
const root = path.join(__dirname, '..')
if (!existsSync(path.join(root, 'dist/widget/current.json'))) {
  const built = spawnSync(process.execPath, [path.join(__dirname, 'build.ts')], {
    stdio: 'inherit',
    cwd: root,
  })
  process.exit(built.status ?? 1)
}
