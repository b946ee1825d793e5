// A schematic map of the 21 regions as tiles, drawn by ourselves; each tile is a link.
import { html } from 'hono/html'
import type { RegionCoverage } from '../navigator/coverage.ts'
import type { Markup } from './layout.ts'

/** Place of each region in the grid, and its name in at most two lines. */
const tiles: Record<string, { column: number; row: number; name: [string, string?] }> = {
  '25': { column: 4, row: 0, name: ['Norr-', 'botten'] },
  '24': { column: 3, row: 1, name: ['Väster-', 'botten'] },
  '23': { column: 2, row: 2, name: ['Jämtland'] },
  '22': { column: 3, row: 2, name: ['Väster-', 'norrland'] },
  '20': { column: 2, row: 3, name: ['Dalarna'] },
  '21': { column: 3, row: 3, name: ['Gävle-', 'borg'] },
  '17': { column: 1, row: 4, name: ['Värmland'] },
  '18': { column: 2, row: 4, name: ['Örebro'] },
  '19': { column: 3, row: 4, name: ['Väst-', 'manland'] },
  '03': { column: 4, row: 4, name: ['Uppsala'] },
  '14': { column: 1, row: 5, name: ['Västra', 'Götaland'] },
  '05': { column: 2, row: 5, name: ['Öster-', 'götland'] },
  '04': { column: 3, row: 5, name: ['Söder-', 'manland'] },
  '01': { column: 4, row: 5, name: ['Stock-', 'holm'] },
  '13': { column: 0, row: 6, name: ['Halland'] },
  '06': { column: 1, row: 6, name: ['Jön-', 'köping'] },
  '07': { column: 2, row: 6, name: ['Krono-', 'berg'] },
  '08': { column: 3, row: 6, name: ['Kalmar'] },
  '09': { column: 4, row: 6, name: ['Gotland'] },
  '12': { column: 1, row: 7, name: ['Skåne'] },
  '10': { column: 2, row: 7, name: ['Blekinge'] },
}

const side = 62
const gap = 4
const rows = 8
const columns = 5
const width = columns * (side + gap)
const height = rows * (side + gap)

/** Shade by how much was found: never by colour alone, the number stands in the tile. */
const shadeOf = (count: number): 'none' | 'some' | 'many' => {
  if (count === 0) return 'none'
  return count < 6 ? 'some' : 'many'
}

/** From north to south and west to east: the order in which the tab key goes through the map. */
const byPlace = (a: RegionCoverage, b: RegionCoverage): number =>
  placeOf(a).y - placeOf(b).y || placeOf(a).x - placeOf(b).x

type TileLink = { href: string; label: string; isCurrent: boolean }

/** The place of a region’s tile. */
function placeOf({ region }: RegionCoverage) {
  const place = tiles[region.code]
  if (!place) throw new Error(`the map has no tile for region ${region.code}`)
  const x = place.column * (side + gap) + gap / 2
  const y = place.row * (side + gap) + gap / 2
  return { x, y, name: place.name }
}

function tile(one: RegionCoverage, { href, label, isCurrent }: TileLink): Markup {
  const { x, y } = placeOf(one)
  const shade = shadeOf(one.services.length)
  const box = html`<rect class="${shade}" x="${x}" y="${y}" width="${side}" height="${side}" rx="6"></rect>`
  return isCurrent
    ? html`<a href="${href}" aria-label="${label}" aria-current="true">${box}</a>`
    : html`<a href="${href}" aria-label="${label}">${box}</a>`
}

/** What a tile shows: its name, cut to fit, and its number. The link carries the whole name. */
function tileText(one: RegionCoverage): Markup {
  const { x, y, name } = placeOf(one)
  const middle = x + side / 2
  const ink = shadeOf(one.services.length) === 'many' ? 'on-dark' : 'on-light'
  const [first, second] = name
  return html`<text class="${ink}" x="${middle}" y="${y + 18}">${first}</text>
<text class="${ink}" x="${middle}" y="${y + 32}">${second ?? ''}</text>
<text class="${ink} count" x="${middle}" y="${y + 54}">${one.services.length}</text>`
}

/** The map; `linkOf` gives each tile its address, its name and whether it is chosen. */
export const regionMap = (
  coverage: readonly RegionCoverage[],
  title: string,
  linkOf: (one: RegionCoverage) => TileLink,
): Markup => html`<svg viewBox="0 0 ${width} ${height}" role="group" aria-label="${title}">
${[...coverage].sort(byPlace).map((one) => tile(one, linkOf(one)))}
<g aria-hidden="true">${coverage.map(tileText)}</g>
</svg>`
