// Colours of a tenant: what is not given follows the default, and every pair that is seen together
// must have the contrast of WCAG 2.2 AA.
import { createRequire } from 'node:module'

// Its CommonJS form is one file; the other form would be 150 to read at every start.
const { wcagContrast }: typeof import('culori') = createRequire(import.meta.url)('culori')

/** Names of the colours that a tenant may set. */
export const paletteColours = [
  'accent',
  'on-accent',
  'surface',
  'text',
  'muted',
  'line',
  'soft',
  'warn',
  'error',
  'focus',
] as const

type ColourName = (typeof paletteColours)[number]
type Palette = Record<ColourName, string>
type Scheme = 'light' | 'dark'

/** The look of the product, also in widget/chat/styles.ts. */
export const defaultPalettes: Record<Scheme, Palette> = {
  light: {
    accent: '#0b4f71',
    'on-accent': '#ffffff',
    surface: '#ffffff',
    text: '#1b1b1b',
    muted: '#45484d',
    line: '#6b7280',
    soft: '#eef4f7',
    warn: '#8a5a00',
    error: '#a11212',
    focus: '#b35900',
  },
  dark: {
    accent: '#8fd0f0',
    'on-accent': '#0b1a22',
    surface: '#16191c',
    text: '#ececec',
    muted: '#c3c8cd',
    line: '#8b929a',
    soft: '#22282d',
    warn: '#ffc46b',
    error: '#ffb3ad',
    focus: '#ffb454',
  },
}

/** Pairs that are seen together, with the least contrast: 4.5 for text, 3 for borders (1.4.3, 1.4.11). */
const pairs: readonly (readonly [ColourName, ColourName, number])[] = [
  ['text', 'surface', 4.5],
  ['text', 'soft', 4.5],
  ['muted', 'surface', 4.5],
  ['muted', 'soft', 4.5],
  ['accent', 'surface', 4.5],
  ['accent', 'soft', 4.5],
  ['on-accent', 'accent', 4.5],
  ['error', 'surface', 4.5],
  ['line', 'surface', 3],
  ['warn', 'surface', 3],
  ['focus', 'surface', 3],
]

/** A tenant’s colours. */
export type Look = Record<Scheme, Partial<Record<ColourName, string>>>

/** Faults of a look, each with field, contrast and what is needed. */
export function lookFaults(look: Look): string[] {
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const colours = { ...defaultPalettes[scheme], ...look[scheme] }
    return pairs.flatMap(([front, back, needed]) => {
      const contrast = wcagContrast(colours[front], colours[back])
      if (contrast >= needed) return []
      const seen = contrast.toFixed(2)
      return [`look.${scheme}.${front}: contrast ${seen} to ${back} is below ${needed}`]
    })
  })
}

/** The look as one flat list, the dark colours with "dark-" before their names. */
export const flatLook = ({ light, dark }: Look): Record<string, string> => ({
  ...light,
  ...Object.fromEntries(Object.entries(dark).map(([name, value]) => [`dark-${name}`, value])),
})
