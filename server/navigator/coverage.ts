// Which guidance services there are where: by region and municipality, by kind and by situation.
import type { Loaded, Place } from '#knowledge/knowledge.ts'

type Service = Loaded<'service'>

/** What a map can be filtered by; each is a question of who is served, not of who is good. */
export const mapSituations = [
  'adult',
  'young',
  'distance',
  'university',
  'validation',
  'job',
] as const

/** A situation by which a map is filtered. */
export type MapSituation = (typeof mapSituations)[number]

const isLocal = ({ coverage }: Service): boolean =>
  !coverage.national || coverage.regions.length > 0

const fits: Record<MapSituation, (service: Service) => boolean> = {
  adult: ({ kind, level, audience }) =>
    level !== 'institution' &&
    audience.ageMax === undefined &&
    (kind === 'guidance' || audience.goal?.includes('guidance') === true),
  young: ({ audience: { ageMax } }) => ageMax !== undefined && ageMax <= 25,
  distance: ({ kind }) => kind === 'study_support',
  university: ({ level }) => level === 'institution',
  validation: ({ kind, audience }) =>
    kind === 'validation' || audience.goal?.includes('validation') === true,
  job: ({ kind, audience }) =>
    kind === 'employment_service' || audience.goal?.includes('job') === true,
}

/** What is shown: all, or what fits a kind, a situation or both. */
export type MapFilter = { kind?: Service['kind']; situation?: MapSituation }

/** Services that are bound to a place, as the filter wants them. */
export const localServices = (services: readonly Service[], filter: MapFilter): Service[] =>
  services.filter(
    (service) =>
      isLocal(service) &&
      (!filter.kind || service.kind === filter.kind) &&
      (!filter.situation || fits[filter.situation](service)),
  )

/** Kinds that local services have, for a choice. */
export const localKinds = (services: readonly Service[]): Service['kind'][] => [
  ...new Set(localServices(services, {}).map(({ kind }) => kind)),
]

/** A region with what was found in it, and the municipalities where nothing was. */
export type RegionCoverage = { region: Place; services: Service[]; gaps: Place[]; total: number }

const serves = (service: Service, region: Place): boolean =>
  service.coverage.regions.includes(region.code) ||
  service.coverage.municipalities.some((code) => code.startsWith(region.code))

/** Guidance of a municipality’s own is what people have a right to: a university does not fill that gap. */
const isMunicipalDuty = ({ situation }: MapFilter): boolean =>
  situation === undefined || situation === 'adult' || situation === 'young'

/** A network of schools and employers is no place to turn to, so it fills no gap but that of networks. */
const isPlace = ({ kind }: Service, filter: MapFilter): boolean =>
  kind !== 'network' || filter.kind === 'network'

const covers = (service: Service, municipality: Place, filter: MapFilter): boolean =>
  (isPlace(service, filter) && service.coverage.municipalities.includes(municipality.code)) ||
  (!isMunicipalDuty(filter) && service.coverage.regions.includes(municipality.region))

/** All regions with their services and gaps; empty regions stay in the list. */
export function coverageOf(
  services: readonly Service[],
  places: readonly Place[],
  filter: MapFilter,
): RegionCoverage[] {
  const found = localServices(services, filter)
  return places
    .filter(({ level }) => level === 'region')
    .map((region) => {
      const inside = places.filter((p) => p.level === 'municipality' && p.region === region.code)
      return {
        region,
        services: found.filter((service) => serves(service, region)),
        gaps: inside.filter((place) => !found.some((service) => covers(service, place, filter))),
        total: inside.length,
      }
    })
}

const earthRadiusKm = 6371
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Distance as the crow flies, in kilometres (haversine formula). */
export function distanceKm(a: Place, b: Place): number {
  const half = (x: number) => Math.sin(x / 2) ** 2
  const across = half(radians(b.lat - a.lat))
  const along = Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(radians(b.lon - a.lon))
  return 2 * earthRadiusKm * Math.asin(Math.sqrt(across + along))
}

/** A study place in another municipality, and how far it is. */
export type NearbyService = { service: Service; place: Place; km: number }

/** The nearest places for distance studies that are known outside the municipality. */
export function nearestStudyPlaces(
  from: Place,
  services: readonly Service[],
  places: readonly Place[],
  limit: number,
): NearbyService[] {
  const byCode = new Map(places.map((place) => [place.code, place]))
  const nearest = services
    .filter(({ kind }) => kind === 'study_support')
    .flatMap((service) => {
      const candidates = service.coverage.municipalities
        .flatMap((code) => byCode.get(code) ?? [])
        .filter((place) => place.code !== from.code)
        .map((place) => ({ service, place, km: distanceKm(from, place) }))
      return candidates.sort((a, b) => a.km - b.km).slice(0, 1)
    })
  return nearest.sort((a, b) => a.km - b.km).slice(0, limit)
}
