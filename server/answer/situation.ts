// Reads facts of the person’s situation from free text. What is not said stays unknown.
import type { Circumstance, Situation } from '../protocol.ts'
import { pattern } from './pattern.ts'

/** Finds the municipality or region that a text names; null where none. */
export type PlaceLookup = (text: string) => { municipality?: string; region?: string } | null

const ages = [
  /\b(?:jag är|är jag|jag e|ja e|jag fyller|fyller|blir|blev|är nu|är snart|snart|bara|om jag (?:är|vore|var)|i am|i'm|im|turning|turn|aged?)\s+(?:snart |nästan |redan |bara |över |only |almost |already )?(\d{2})\b(?!\s*(?:%|procent|hp|yhp|poäng|veckor|månader|timmar|dagar|kronor|kr|percent|weeks|months|hours|credits))/,
  /\b(?:man|kvinna|tjej|kille|mamma|pappa|woman|female|male|guy|girl|person)\s*,?\s*\(?(\d{2})\b/,
  /\b(\d{2})[\s-]?(?:åring|year[\s-]old|years old|årig\p{L}*)\b/u,
  /(?<!\b(?:i|på|sedan|efter|under|för|med|om|in|for) )\b(\d{2}) år(?: gammal| ung| och |,|\.|$)/,
].map(pattern)

const workedYears =
  /\b(jobbat|arbetat|erfarenhet|bott|varit|worked|lived|experience)\b[^.?!]{0,20}\d{2} (år|years)/i

/** As many as a request may carry. */
const maxCircumstances = 6

type Rule<T> = { value: T; when: RegExp }
const compile = <T>(rules: Rule<T>[]): Rule<T>[] =>
  rules.map((rule) => ({ ...rule, when: pattern(rule.when) }))

const employment = compile<NonNullable<Situation['employment']>>([
  {
    value: 'on_notice',
    when: /\b(är|blev|blivit|blir) (varslad|uppsagd)|\bvarslats|\b(been|got) (laid off|given notice)|\bunder notice\b/,
  },
  {
    value: 'unemployed',
    when: /\b(arbetslös|arbetssökande|utan jobb|unemployed)\b|\b(blev|blivit) av med (mitt )?jobb(et)?|\b(lost my job|out of work)\b/,
  },
  {
    value: 'self_employed',
    when: /\b(egen ?företagare|egenföretagare|eget företag|driver eget|(har|driver) (en )?(enskild|egen) firma|frilansar|frilansare|self[- ]employed|freelancer?)\b/,
  },
  { value: 'sick_leave', when: /\b(sjukskriven|on sick leave)\b/ },
  { value: 'parental_leave', when: /\b(föräldraledig|mammaledig|pappaledig|parental leave)\b/ },
  { value: 'pupil', when: /\b(går i (nian|ettan|tvåan|trean|gymnasiet)|gymnasieelev)\b/ },
  {
    value: 'employed',
    when: /\b(jag|ja) (jobbar|arbetar)\b|\bjobbar (heltid|deltid|som|på|inom|i|nu|på)\b|^\s*jobbar\b|\b(är|fast|tills vidare|till?svidare)[ -]?anställd\b|\b(jag|ja) (är|e) (inhyrd|timanställd|timvikarie|vikarie|visstidsanställd|deltidsanställd)\b|\bhar (ett )?(fast )?jobb\b|\bmin (chef|arbetsgivare)\b|\bmitt jobb\b|\bi work\b|\bmy (job|boss|employer)\b|\bemployed\b/,
  },
  {
    value: 'student',
    when: /\b(jag )?(studerar|pluggar|läser) (på|vid) (universitet|högskola|yh|yrkeshögskola)|\bi study at\b/,
  },
])

const agreement = compile<'yes' | 'no'>([
  {
    value: 'no',
    when: /\b(utan|inget|inte|saknar|saknas|ej|finns inget|har inte)\b.{0,12}\bkollektivavtal|\b(no|without( a)?) collective agreement/,
  },
  {
    value: 'yes',
    when: /\b(har|med|finns|omfattas av) kollektivavtal|\b(has|have|with) a? ?collective agreement/,
  },
])

const sector = compile<NonNullable<Situation['sector']>>([
  {
    value: 'state',
    when: /\b(statligt anställd|statlig myndighet|anställd av staten|state employee)\b/,
  },
  {
    value: 'municipal_or_regional',
    when: /\b(kommunanställd|kommunalt anställd|anställd (av|i|inom) (kommunen|regionen)|jobbar (i|åt|inom|för) (kommunen|regionen|en kommun|en region)|municipal employee)\b/,
  },
  { value: 'church', when: /\b(anställd|jobbar|arbetar)\b.{0,20}\b(svenska kyrkan|kyrkan)\b/ },
  { value: 'banking', when: /\b(anställd|jobbar|arbetar)\b.{0,20}\b(bank|banken|banker)\b/ },
  { value: 'private_white_collar', when: /\b(tjänsteman|privatanställd tjänsteman)\b/ },
  { value: 'private_blue_collar', when: /\b(privatanställd arbetare|arbetare i|LO-yrke)\b/ },
])

const schooling = compile<NonNullable<Situation['schooling']>>([
  {
    value: 'no_gymnasium',
    when: /\b(hoppade av|gick inte ut|inte gått|saknar|ingen|inte klarat|ofullständig\p{L}*|utan)\b.{0,20}\bgymnasie(t|examen|utbildning|betyg)|\bno upper secondary\b/u,
  },
  {
    value: 'foreign',
    when: /\b(utbildad|utbildning|examen|betyg|degree|diploma)\b.{0,25}\b(utomlands|från (syrien|irak|iran|ukraina|indien|polen|turkiet|somalia|eritrea|afghanistan|mitt hemland)|abroad|from (syria|ukraine|india|poland|my (home )?country))\b/,
  },
])

/** Circumstances that decide who can help; only what people say of themselves, never a crisis or a disability. */
const circumstances = compile<Circumstance>([
  {
    value: 'varsel',
    when: /\b(varsel|varslat|varslats) (på|hos|om)\b|\b(vi|företaget|jobbet) (har )?(varslat|varslar)\b/,
  },
  {
    value: 'resigned',
    when: /\b(sa|sade|har sagt|sagt) upp mig (själv|från)\b|\bi (have )?(resigned|quit my job)\b/,
  },
  {
    value: 'new_in_sweden',
    when: /\b(jag är|är) (ny|nyanländ|nyinflyttad) i (sverige|landet)\b|\bjag är nyanländ\b|\b(i am|i'm) new in sweden\b|\bi just moved to sweden\b/,
  },
  {
    value: 'temporary_protection',
    when: /\b(jag har|med) tillfälligt skydd\b|\bmassflyktsdirektivet\b|\btemporary protection\b/,
  },
  {
    value: 'asylum_seeker',
    when: /\b(jag är asylsökande|jag söker asyl|i am an asylum seeker|i seek asylum)\b/,
  },
  {
    value: 'competence_without_papers',
    when: /\b(saknar|utan|inga|inte ett enda) (papper|betyg|intyg)( på)?\b.{0,25}\b(kan|yrket|jobbet|erfarenhet)\b/,
  },
  {
    value: 'wants_abroad',
    when: /\b(vill|tänker|funderar på att|want to) (jobba|arbeta|work) (utomlands|abroad|i ett annat eu-land)\b/,
  },
  {
    value: 'starts_business',
    when: /\b(vill|tänker|funderar på att) starta (eget|företag|ett företag)\b|\bwant to start (a|my own) business\b/,
  },
])

const weekly = pattern(
  /\b(?:jobbar|arbetar|work) (?:bara |ca |cirka |only |about )?(\d{1,2}) (?:timmar|tim|h|hours) (?:i veckan|per vecka|\/vecka|a week|per week)\b/,
)

function readCircumstances(text: string): Circumstance[] | undefined {
  const told = circumstances.filter(({ when }) => when.test(text)).map(({ value }) => value)
  return told.length > 0 ? told : undefined
}

function readWeeklyHours(text: string): number | undefined {
  const hours = Number(weekly.exec(text)?.[1])
  return hours >= 1 && hours <= 80 ? hours : undefined
}

const firstMatch = <T>(rules: Rule<T>[], text: string): T | undefined =>
  rules.find((rule) => rule.when.test(text))?.value

function readAge(text: string): number | undefined {
  for (const age of ages) {
    const years = Number(age.exec(text)?.[1])
    if (years >= 13 && years <= 90 && !(workedYears.test(text) && age === ages.at(-1))) return years
  }
  return undefined
}

/** Facts that one message tells. */
export function readSituation(text: string, findPlace: PlaceLookup): Situation {
  const facts = {
    age: readAge(text),
    employment: firstMatch(employment, text),
    agreement: firstMatch(agreement, text),
    sector: firstMatch(sector, text),
    schooling: firstMatch(schooling, text),
    weeklyHours: readWeeklyHours(text),
    circumstances: readCircumstances(text),
    ...findPlace(text),
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

/** Later facts win; what was known and not said again stays. */
export function mergeSituations(...situations: Situation[]): Situation {
  const merged: Situation = Object.assign({}, ...situations)
  const told = situations.flatMap(({ circumstances: some }) => some ?? [])
  if (told.length > 0) merged.circumstances = [...new Set(told)].slice(0, maxCircumstances)
  const newest = situations.findLast((s) => s.municipality ?? s.region)
  if (newest && !newest.municipality) delete merged.municipality
  return merged
}
