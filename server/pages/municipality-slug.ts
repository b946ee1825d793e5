// Addresses of municipalities: "/vagledning/kommun/upplands-vasby", or its code.
import type { Place } from '#knowledge/knowledge.ts'

/** The part of an address that names a municipality. */
export const slugOf = ({ id }: Place): string => id.replace(/^kommun-/, '')

/** The municipality that a slug or a code names; null where none. */
export const findMunicipality = (places: readonly Place[], named: string): Place | null =>
  places.find(
    (place) => place.level === 'municipality' && (place.code === named || slugOf(place) === named),
  ) ?? null
