// What the facts of a plan are called, in choices and in reasons ("because …").
import type { PlanSituation } from './facts.ts'

type Words = { sv: string; en: string }
type Choices<T extends string> = Record<T, Words>
type Value<K extends keyof PlanSituation> = NonNullable<PlanSituation[K]> & string

/** Education beyond upper secondary level, as a choice and as a reason. */
export const haveLabels: Choices<Value<'have'>> = {
  nothing_more: { sv: 'Inget efter gymnasienivå', en: 'Nothing after upper secondary' },
  yh_course: { sv: 'Kort YH-kurs', en: 'Short YH course' },
  yh_unfinished: { sv: 'YH utan examen', en: 'YH without a diploma' },
  yh_diploma: { sv: 'Yrkeshögskoleexamen', en: 'YH diploma (yrkeshögskoleexamen)' },
  yh_qualified: {
    sv: 'Kvalificerad yrkeshögskoleexamen',
    en: 'Qualified YH diploma (kvalificerad)',
  },
  ky: { sv: 'Äldre KY-utbildning', en: 'Older KY education' },
  hogskola_courses: { sv: 'Högskolekurser utan examen', en: 'University courses, no degree' },
  hogskoleexamen: { sv: 'Högskoleexamen (120 hp)', en: 'University diploma (120 hp)' },
  kandidat: {
    sv: 'Kandidatexamen eller annan examen om minst 180 hp',
    en: 'Bachelor’s or another degree of at least 180 hp',
  },
  master: { sv: 'Magister- eller masterexamen', en: 'Master’s degree' },
  te4: { sv: 'Gymnasieingenjör (fjärde året)', en: 'Upper secondary engineer (fourth year)' },
  nyu: { sv: 'Nationell yrkesutbildning', en: 'National vocational education' },
  seqf_other: {
    sv: 'Annan kvalifikation med SeQF-nivå',
    en: 'Another qualification with a SeQF level',
  },
  micro: { sv: 'Mikromerit', en: 'Micro-credential' },
  military: { sv: 'Militär utbildning', en: 'Military training' },
  art_school: { sv: 'Konst- eller kulturutbildning', en: 'Art or culture school' },
  foreign_courses: {
    sv: 'Utländska högskolekurser utan examen',
    en: 'Foreign university courses, no degree',
  },
  foreign_vocational: {
    sv: 'Utländsk yrkesutbildning efter gymnasiet',
    en: 'Foreign post-secondary vocational education',
  },
  foreign_degree: { sv: 'Utländsk högskoleexamen', en: 'Foreign university degree' },
  teacher_degree: { sv: 'Svensk lärarexamen', en: 'Swedish teaching degree' },
  nurse_licence: {
    sv: 'Svensk legitimation som sjuksköterska',
    en: 'Swedish nursing licence',
  },
}

/** Schooling at upper secondary level. */
export const gymnasiumLabels: Choices<Value<'gymnasium'>> = {
  preparatory: { sv: 'Högskoleförberedande examen', en: 'Diploma preparing for university' },
  vocational_full: {
    sv: 'Yrkesexamen med svenska 3 och engelska 6 (nivå 3 och 2)',
    en: 'Vocational diploma with Swedish 3 and English 6 (levels 3 and 2)',
  },
  vocational: {
    sv: 'Yrkesexamen utan svenska 3 eller engelska 6',
    en: 'Vocational diploma without Swedish 3 or English 6',
  },
  incomplete: {
    sv: 'Studiebevis eller samlade betyg, ingen examen',
    en: 'Studiebevis or collected grades, no diploma',
  },
  old_grades: { sv: 'Slutbetyg från tiden före 2010', en: 'Final grades from before 2010' },
  folkhogskola: {
    sv: 'Intyg om behörighet från folkhögskola',
    en: 'Certificate of eligibility from a folk high school',
  },
  none: { sv: 'Inget gymnasium', en: 'No upper secondary school' },
  nordic: {
    sv: 'Bor i annat nordiskt land och är behörig där',
    en: 'Living in another Nordic country and eligible there',
  },
  foreign: { sv: 'Utländskt gymnasium', en: 'Foreign upper secondary education' },
  foreign_vocational: {
    sv: 'Utländskt yrkesgymnasium',
    en: 'Foreign vocational upper secondary education',
  },
}

/** Goals. */
export const wantLabels: Choices<Value<'want'>> = {
  hogskola: { sv: 'Högskola, program eller kurs från början', en: 'University, from the start' },
  later_part: { sv: 'Högskola, senare del av program', en: 'University, later part' },
  bachelor: { sv: 'Kandidatexamen', en: 'Bachelor’s degree' },
  master: { sv: 'Masterprogram', en: 'Master’s programme' },
  doctoral: { sv: 'Forskarutbildning', en: 'Doctoral education' },
  yh: { sv: 'Yrkeshögskola (YH)', en: 'Higher vocational education (YH)' },
  yh_diploma: { sv: 'YH-examen på det jag redan kan', en: 'YH diploma on what I already know' },
  komvux: { sv: 'Komvux', en: 'Komvux (adult education)' },
  vocational_teacher: { sv: 'Yrkeslärare', en: 'Vocational teacher' },
  subject_teacher: { sv: 'Ämneslärare', en: 'Subject teacher' },
  preschool_teacher: { sv: 'Förskollärare', en: 'Preschool teacher' },
  special_teacher: { sv: 'Speciallärare eller specialpedagog', en: 'Special needs teacher' },
  nurse: { sv: 'Sjuksköterska', en: 'Nurse' },
  specialist_nurse: { sv: 'Specialistsjuksköterska', en: 'Specialist nurse' },
  dental_hygienist: { sv: 'Tandhygienist', en: 'Dental hygienist' },
  estate_agent: { sv: 'Fastighetsmäklare', en: 'Estate agent' },
  officer: { sv: 'Officersprogrammet', en: 'Officer programme' },
  lantmastare: { sv: 'Lantmästare vid SLU', en: 'Lantmästare at SLU' },
  art: { sv: 'Konstnärlig högskola', en: 'Artistic university programme' },
  licence: { sv: 'Annat yrke med krav i lag', en: 'Another occupation regulated by law' },
  work: { sv: 'Arbete på den utbildning jag har', en: 'Work on the education I have' },
}

/** Fields in which something special holds. */
export const fieldLabels: Choices<Value<'field'>> = {
  care: { sv: 'Vård', en: 'Care' },
  dental: { sv: 'Tandvård', en: 'Dental care' },
  mining: { sv: 'Berg och anläggning', en: 'Rock and construction' },
  metal: { sv: 'Metall och verkstad', en: 'Metal and workshop' },
  aviation: { sv: 'Flyg', en: 'Aviation' },
  farming: { sv: 'Lantbruk', en: 'Farming' },
  property: { sv: 'Fastighet', en: 'Property' },
  engineering: { sv: 'Teknik', en: 'Engineering' },
  teaching: { sv: 'Skola', en: 'Teaching' },
  defence: { sv: 'Försvar', en: 'Defence' },
  art: { sv: 'Konst', en: 'Art' },
  other: { sv: 'Annat', en: 'Other' },
}

/** Work of today. */
export const jobLabels: Choices<Value<'job'>> = {
  teaching: { sv: 'I skolan, utan lärarexamen', en: 'In a school, without a teaching degree' },
  preschool: { sv: 'I förskolan', en: 'In a preschool' },
  care: { sv: 'I vård och omsorg', en: 'In care' },
  trade: { sv: 'I ett praktiskt yrke', en: 'In a trade' },
  other: { sv: 'Annat arbete', en: 'Other work' },
}

/** Subjects that can be missing. */
export const gapLabels: Choices<NonNullable<PlanSituation['gaps']>[number]> = {
  swedish: { sv: 'Svenska 3', en: 'Swedish 3' },
  english: { sv: 'Engelska 6', en: 'English 6' },
  maths: { sv: 'Matematik 1', en: 'Maths 1' },
  social: { sv: 'Samhällskunskap', en: 'Social studies' },
  specific: {
    sv: 'Ämne för särskild behörighet',
    en: 'Subject for specific eligibility',
  },
}

/** Yes, no, and who runs the school. */
export const otherLabels = {
  yes: { sv: 'Ja', en: 'Yes' },
  no: { sv: 'Nej', en: 'No' },
  state: { sv: 'Statligt', en: 'State' },
  independent: { sv: 'Enskilt, till exempel en stiftelse', en: 'Independent, e.g. a foundation' },
} as const satisfies Record<string, Words>
