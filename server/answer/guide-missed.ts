// Whether the navigator should answer in the place of the records: guidance is sought, and they speak of something else.
import type { KnowledgeRecord } from '#knowledge/knowledge.ts'
import type { Offer, Refusal } from '../navigator/navigate.ts'
import type { Situation } from '../protocol.ts'
import type { AnswerDeps } from './deps.ts'
import { pattern } from './pattern.ts'

/** Asks for the right to guidance or support itself: then a no is told first. */
export const claims = pattern(
  /\b(rätt till|få|finns det|entitled to|right to)\b[^.?!]{0,25}\b(omställningsstöd|kompetensstöd|karriärvägledning|transition support|career guidance)\b/,
)
/** "Where do I turn for guidance", whatever else is said: no rule of another matter answers that. */
const seeksGuidance = pattern(
  /\b(vänder|vända|turn)\b[^.?!]{0,30}\b(vägled\p{L}*|guidance)|\b(vem|who)\b[^.?!]{0,20}\b(vägleder|vägleda|karriärvägledning|yrkesvägledning|vägledning|guides?|guidance)\b|\b(hjälp\p{L}*|prata|tala|snacka|bolla|help|talk|speak)\b[^.?!]{0,25}\b(om plugg|om studier|om utbildning|fundera|framtiden|välja|studieval\p{L}*|yrkesval\p{L}*|byta|sadla|skola om|omskol\p{L}*|bli något|vad jag (ska|vill)|with studies|about (becoming|changing|studying)|what to (do|study|become))\b|\bhjälp\p{L}* mig (med studier|vidare)\b/u,
)
/** Studies, work or guidance are what it is about, though no record was found. */
export const isOfStudies = pattern(
  /\b(plugga\p{L}*|studera\p{L}*|studier|utbild\p{L}*|skola om|yrke\p{L}*|jobb\p{L}*|vägled\p{L}*|stud(y|ies)|education|career)\b/u,
)

const seeksAnother = pattern(/\bhjälp\p{L}* (av|från) (någon|nån) annan\b/u)

/** Transition support that was claimed and is closed to the person, where no offer says so: told first. */
export const refusedOf = (text: string, refusals: readonly Refusal[]): readonly Refusal[] =>
  claims.test(text)
    ? refusals
        .filter(({ record }) => record.type === 'service' && record.kind === 'transition_support')
        .slice(0, 1)
    : []

/** Matters in which "whom do I turn to" is the question itself. */
export const guidanceTopics = new Set([
  'vagledning',
  'omstallningsorganisation',
  'arbetsformedlingen',
  'psykisk-halsa',
])

/** What is asked, and what the navigator says to it. */
type Asked = {
  offers: readonly Offer[]
  refused: readonly Refusal[]
  text: string
  situation: Situation
}

/** Whether the answer is of an organisation that the person neither belongs to nor names. */
function isGuess(
  { id }: KnowledgeRecord,
  { offers, text, situation }: Pick<Asked, 'offers' | 'text' | 'situation'>,
  { doors, knowledge }: AnswerDeps,
): boolean {
  const own = doors.filter(({ when, basis }) => when.sector && basis.includes(id))
  const { employment, sector } = situation
  if (!employment || own.some(({ when }) => sector && when.sector?.includes(sector))) return false
  if (own.length === 0 || offers.some(({ basis }) => basis.includes(id))) return false
  const names = own.flatMap(({ target }) =>
    'record' in target ? [knowledge.titleOf(target.record, 'sv').split(',')[0] ?? ''] : [],
  )
  return !names.some((name) => name && text.toLowerCase().includes(name.toLowerCase()))
}

/** Whether the answer is for workplaces with the other kind of agreement than the person told. */
function isContradicted(
  { id }: KnowledgeRecord,
  { agreement }: Situation,
  { doors }: AnswerDeps,
): boolean {
  const own = doors.filter(({ basis }) => basis.includes(id))
  const isOther = (needed: 'yes' | 'no' | undefined) => needed !== undefined && needed !== agreement
  const isKnown = agreement === 'yes' || agreement === 'no'
  return isKnown && own.length > 0 && own.every(({ needs }) => isOther(needs.agreement))
}

const employmentService = pattern(
  /\b(arbetsförmedling\p{L}*|af|employment service|arbetsformedlingen)\b/u,
)

/** Whether the answer is of the employment service, for somebody in work who does not name it. */
const isOfAnotherOffice = (
  { topic }: KnowledgeRecord,
  { text, situation }: Pick<Asked, 'text' | 'situation'>,
): boolean =>
  topic === 'arbetsformedlingen' &&
  (situation.employment === 'employed' || situation.employment === 'parental_leave') &&
  !employmentService.test(text)

/** Whether the first door is for a circumstance that the person told, and the answer does not speak of it. */
const isBesideCircumstance = (
  { id }: KnowledgeRecord,
  [first]: readonly Offer[],
  { doors }: AnswerDeps,
): boolean => {
  const door = doors.find((one) => one.id === first?.door)
  return Boolean(door?.when.told?.length) && first?.record.id !== id && !first?.basis.includes(id)
}

/** Whether the records miss the point: guidance is sought, and the answer is of another matter, another’s or none. */
export const isMissed = (
  answer: KnowledgeRecord | null,
  { offers, refused, text, situation }: Asked,
  deps: AnswerDeps,
): boolean =>
  !answer ||
  (!guidanceTopics.has(answer.topic) && (seeksGuidance.test(text) || claims.test(text))) ||
  seeksAnother.test(text) ||
  isBesideCircumstance(answer, offers, deps) ||
  isGuess(answer, { offers, text, situation }, deps) ||
  isContradicted(answer, situation, deps) ||
  isOfAnotherOffice(answer, { text, situation }) ||
  refused.some(({ basis }) => !basis.includes(answer.id))
