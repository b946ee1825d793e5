// Finds the records behind a door: a named one, or what there is where the person lives.
import type { Knowledge, KnowledgeRecord, Loaded } from '#knowledge/knowledge.ts'
import { partsOf } from './condition.ts'
import type { Door } from './doors.ts'
import type { Facts } from './facts.ts'
import { allOf, type Truth } from './truth.ts'

type Service = Loaded<'service'>
type LocalTarget = Extract<Door['target'], { local: unknown }>

const isMunicipal = (service: Service, { municipality }: Facts): boolean =>
  municipality !== undefined && service.coverage.municipalities.includes(municipality)

const isRegional = (service: Service, { region }: Facts): boolean =>
  region !== undefined && service.coverage.regions.includes(region)

const givesGuidance = ({ kind, audience }: Service): boolean =>
  audience.ageMax === undefined &&
  (kind === 'guidance' ||
    (kind === 'study_support' && audience.goal?.includes('guidance') === true))

const isForYouth = ({ kind, audience: { ageMax } }: Service): boolean =>
  kind === 'guidance' && ageMax !== undefined && ageMax >= 20 && ageMax <= 25

/** The youth duty of municipalities ends at 20. */
const isYouthDuty = ({ kind, audience }: Service): boolean =>
  kind === 'guidance' && audience.ageMax === 19

/** The nearer one first: what serves fewer regions is more local. */
const byNearness = (a: Service, b: Service): number =>
  a.coverage.regions.length - b.coverage.regions.length

const finders: Record<LocalTarget['local'], (services: Service[], facts: Facts) => Service[]> = {
  guidance: (all, facts) => {
    const guiding = all.filter((s) => s.level !== 'institution' && givesGuidance(s))
    return guiding.filter((s) => isMunicipal(s, facts))
  },
  youth: (all, facts) => all.filter((s) => isForYouth(s) && isMunicipal(s, facts)),
  kaa: (all, facts) => all.filter((s) => isYouthDuty(s) && isMunicipal(s, facts)),
  jobs: (all, facts) => all.filter((s) => s.kind === 'employment_service' && isMunicipal(s, facts)),
  university: (all, facts) =>
    all
      .filter((s) => s.level === 'institution' && s.kind === 'guidance' && isRegional(s, facts))
      .sort(byNearness),
  validation: (all, facts) =>
    all.filter((s) => s.kind === 'validation' && (isMunicipal(s, facts) || isRegional(s, facts))),
}

/** The records of a door for these facts; empty where nothing is known there. */
export function recordsOf(door: Door, facts: Facts, knowledge: Knowledge): KnowledgeRecord[] {
  const { target } = door
  if ('record' in target) {
    const record = knowledge.get(target.record)
    return record ? [record] : []
  }
  const local = finders[target.local]([...knowledge.services()], facts)
  if (local.length > 0 || !target.else) return local
  const general = knowledge.get(target.else)
  return general ? [general] : []
}

/** Whether the record itself lets the person in, by age, work, sector and agreement. */
export function admits(record: KnowledgeRecord, facts: Facts): Truth {
  if (record.type !== 'service') return 'yes'
  const { employment, sector, agreement, ageMin, ageMax, circumstances } = record.audience
  const isLetIn = facts.told.some((told) => circumstances?.some((one) => one === told))
  const sectors = sector?.filter((one) => one !== 'other')
  const wanted = {
    ...(employment && !isLetIn ? { employment } : {}),
    ...(sectors && sectors.length > 0 ? { sector: sectors } : {}),
    ...(agreement ? { agreement } : {}),
    ...(ageMin === undefined ? {} : { ageFrom: ageMin }),
    ...(ageMax === undefined ? {} : { ageTo: ageMax }),
  }
  return allOf(partsOf(wanted, facts).map((part) => part.truth))
}
