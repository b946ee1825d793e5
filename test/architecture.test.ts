import { createRequire } from 'node:module'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { expect, test } from 'vitest'

const config = createRequire(import.meta.url)('../.dependency-cruiser.cjs')
test('imports point the way the README says', async () => {
  const { output } = await cruise(
    ['server', 'knowledge', 'widget', 'eval'],
    {
      ...config.options,
      ruleSet: { forbidden: config.forbidden },
      validate: true,
      outputType: 'json',
    },
    undefined,
    { tsConfig: extractTSConfig('tsconfig.json') },
  )
  const { summary } = JSON.parse(String(output))
  expect(summary.totalCruised).toBeGreaterThan(20) // TypeScript 7 makes dependency-cruiser see nothing and say OK
  expect(summary.violations).toEqual([])
}, 30_000)
