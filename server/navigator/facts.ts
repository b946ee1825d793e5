// What is known of a person, with what follows from it. Only what follows for certain is added.
import type { Circumstance, Situation } from '../protocol.ts'

/** A fact that a condition can be about, as it is named in the rules. */
export type FactName = Exclude<keyof Facts, 'told'>

/** Facts as the rules see them. */
export type Facts = {
  age: number | undefined
  employment: Situation['employment']
  agreement: 'yes' | 'no' | undefined
  sector: Situation['sector']
  schooling: Situation['schooling']
  goal: Situation['goal']
  workHistory: Situation['workHistory']
  weeklyHours: number | undefined
  municipality: string | undefined
  region: string | undefined
  /** Circumstances that the person has told of. */
  told: readonly Circumstance[]
}

/** The state, municipalities and regions are bound by agreements themselves. */
const alwaysAgreed: readonly Situation['sector'][] = ['municipal_or_regional', 'state']

function agreementOf({ agreement, sector }: Situation): Facts['agreement'] {
  if (agreement === 'yes' || agreement === 'no') return agreement
  return alwaysAgreed.includes(sector) ? 'yes' : undefined
}

/** The first two digits of a municipality’s code are its county. */
const regionOf = ({ region, municipality }: Situation): string | undefined =>
  region ?? municipality?.slice(0, 2)

/** The facts of a situation. */
export function factsOf(situation: Situation): Facts {
  const told = situation.circumstances ?? []
  return {
    age: situation.age,
    employment: situation.employment,
    agreement: agreementOf(situation),
    sector: situation.sector,
    schooling: situation.schooling ?? (told.includes('foreign_education') ? 'foreign' : undefined),
    goal: situation.goal,
    workHistory: situation.workHistory,
    weeklyHours: situation.weeklyHours,
    municipality: situation.municipality,
    region: regionOf(situation),
    told,
  }
}
