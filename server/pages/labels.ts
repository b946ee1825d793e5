// Words for the values of a situation, as forms show them. A missing value does not compile.
import type { Circumstance, Situation } from '../protocol.ts'

type Label = { sv: string; en: string }
type Labels<K extends keyof Situation> = Record<NonNullable<Situation[K]> & string, Label>

const both = (sv: string, en: string): Label => ({ sv, en })

/** What the person lives by. */
export const employmentLabels: Labels<'employment'> = {
  employed: both('Har jobb, också deltid', 'In work, part-time too'),
  parental_leave: both('Föräldraledig från ett jobb', 'On parental leave from a job'),
  sick_leave: both('Sjukskriven från ett jobb', 'On sick leave from a job'),
  on_notice: both('Uppsagd eller jobbet tar snart slut', 'Under notice, or the job ends soon'),
  unemployed: both('Utan jobb', 'Without a job'),
  self_employed: both('Har eget företag', 'Self-employed'),
  student: both('Studerar', 'Student'),
  pupil: both('Går i grundskola eller gymnasium', 'At school'),
  outside: both(
    'Varken jobbar, studerar eller söker jobb',
    'Neither working, studying nor job-seeking',
  ),
}

/** Whether the workplace has a collective agreement. */
export const agreementLabels: Labels<'agreement'> = {
  yes: both('Ja', 'Yes'),
  no: both('Nej', 'No'),
  unsure: both('Vet inte', 'I do not know'),
}

/** Where the person works, or worked last. */
export const sectorLabels: Labels<'sector'> = {
  private_blue_collar: both('Privat, arbetare', 'Private, blue-collar'),
  private_white_collar: both('Privat, tjänsteman', 'Private, white-collar'),
  municipal_or_regional: both('Kommun eller region', 'Municipality or region'),
  state: both('Staten', 'The state'),
  nonprofit: both('Ideell sektor, idrott, scenkonst', 'Non-profit, sport, performing arts'),
  cooperative: both('Kooperation (Fremia)', 'Cooperative (Fremia)'),
  church: both('Svenska kyrkan', 'Church of Sweden'),
  banking: both('Bank', 'Bank'),
  housing: both('Bostadsföretag i Fastigo', 'Housing company in Fastigo'),
}

/** How much the person has worked. */
export const workHistoryLabels: Labels<'workHistory'> = {
  enough: both(
    'Minst 16 timmar i veckan i 12 av de senaste 24 månaderna',
    'At least 16 hours a week in 12 of the last 24 months',
  ),
  short: both('Mindre än så', 'Less than that'),
  none: both('Har inte arbetat', 'Have not worked'),
}

/** The schooling behind. */
export const schoolingLabels: Labels<'schooling'> = {
  no_grundskola: both('Inte hela grundskolan', 'Compulsory school not finished'),
  no_gymnasium: both('Inte gymnasieexamen', 'Upper secondary not finished'),
  gymnasium: both('Gymnasium', 'Upper secondary'),
  yh: both('Yrkeshögskola', 'Higher vocational'),
  hogskola: both('Högskola', 'University'),
  foreign: both('Utbildning från ett annat land', 'Education from another country'),
}

/** What the person wants. */
export const goalLabels: Labels<'goal'> = {
  guidance: both('Prata om vad jag kan göra', 'Talk about what I could do'),
  komvux: both('Läsa på komvux', 'Study at komvux'),
  sfi: both('Läsa sfi', 'Study SFI'),
  folkhogskola: both('Läsa på folkhögskola', 'Study at a folk high school'),
  yrkeshogskola: both('Läsa på yrkeshögskola', 'Study at a higher vocational school'),
  hogskola: both('Läsa på högskola', 'Study at university'),
  validation: both('Få det jag kan bedömt', 'Have my skills assessed'),
  credential_recognition: both(
    'Få utländsk utbildning bedömd',
    'Have a foreign education assessed',
  ),
  job: both('Hitta ett jobb', 'Find a job'),
  business: both('Driva företag', 'Run a business'),
  money: both('Veta om pengar till studier', 'Know about money for studies'),
}

/** Special circumstances that a form offers; a crisis has its own way. */
export const circumstanceLabels: Record<Exclude<Circumstance, 'crisis'>, Label> = {
  varsel: both('Varsel på min arbetsplats', 'Redundancies announced at my workplace'),
  resigned: both('Jag har sagt upp mig själv', 'I have resigned'),
  owner_or_director: both(
    'Jag är vd eller äger minst en tredjedel',
    'I am managing director or own a third',
  ),
  family_business: both('Jag jobbar i min partners företag', 'I work in my partner’s company'),
  job_starting: both(
    'Jag har ett jobb som börjar inom tre månader',
    'I have a job starting within three months',
  ),
  income_support: both('Jag har ekonomiskt bistånd', 'I receive income support'),
  competence_without_papers: both(
    'Jag kan ett yrke men saknar papper',
    'I know a trade but lack papers',
  ),
  foreign_education: both(
    'Min utbildning är från ett annat land',
    'My education is from another country',
  ),
  regulated_profession: both('Mitt yrke kräver legitimation', 'My profession needs a licence'),
  building_trade: both('Jag är utbildad i ett byggyrke', 'I am trained in a building trade'),
  new_in_sweden: both('Jag är ny i Sverige', 'I am new in Sweden'),
  eu_citizen: both('Jag är EU-medborgare', 'I am an EU citizen'),
  temporary_protection: both('Jag har tillfälligt skydd', 'I have temporary protection'),
  asylum_seeker: both('Jag söker asyl', 'I seek asylum'),
  disability: both('Jag har en funktionsnedsättning', 'I have a disability'),
  activity_compensation: both(
    'Jag har sjuk- eller aktivitetsersättning',
    'I have sickness or activity compensation',
  ),
  wants_abroad: both('Jag vill arbeta i ett annat EU-land', 'I want to work in another EU country'),
  starts_business: both('Jag vill starta eget', 'I want to start a business'),
  prisoner: both('Jag är intagen i anstalt', 'I am in prison'),
}
