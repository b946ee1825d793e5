import { expect, test } from 'vitest'
import { defaultPalettes, lookFaults } from '#server/tenants/look.ts'
import { styles } from '#widget/chat/styles.ts'

test('the look that contrast is checked against is the look of the widget', () => {
  for (const [name, value] of Object.entries(defaultPalettes.light)) {
    expect(styles).toContain(`--${name}: var(--ls-${name}, var(--lt-${name}, ${value}));`)
  }
  for (const [name, value] of Object.entries(defaultPalettes.dark)) {
    expect(styles).toContain(`--${name}: var(--ls-dark-${name}, var(--lt-dark-${name}, ${value}));`)
  }
})

test('the look of the product has the contrast that it asks of tenants', () => {
  expect(lookFaults({ light: {}, dark: {} })).toEqual([])
})
