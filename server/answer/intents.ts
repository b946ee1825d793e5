// Requests that no fact answers: a counsellor near me, my own case, choose for me.
import type { Outcome, Situation } from '../protocol.ts'
import type { Feeling } from './feelings.ts'
import { pattern } from './pattern.ts'

/** A canned reply, how it ends, and whether it shows guidance where the person lives. */
export type Intent = { reply: string; outcome: Outcome; isLocal: boolean }

const counsellor =
  /\b(syv|syvare|vägled\p{L}*|studievägled\p{L}*|yrkesvägled\p{L}*|studie- och yrkesvägled\p{L}*|guidance|counsell?ors?|career advis[eo]rs?)\b/u
const findsOne =
  /\b(vart|var|hur|vem|finns|boka\p{L}*|bokar|tid|träffa|prata|snacka|tala|hitta\p{L}*|nå|kontakt\p{L}*|möte|telefon\p{L}*|nummer|where|book|find|meet|talk|contact|appointment)\b/u
const ownCase = [
  /\b(kan|skulle) (du|ni) (kolla|se|titta|kontrollera|ta reda på)\b.{0,40}\b(mitt|min|mina|om jag|hur det går)\b/,
  /(?<!\b(?:när|hur|var|vart) [^.?!]{0,30})\b(har jag|är jag|blev jag|om jag har|om jag är) (kommit in|blivit antagen|antagen|godkänd|beviljad)\b/,
  /\b(när|varför) (kommer|får|fick|har) (jag )?(min|mina|mitt|inte fått|ingen|inga) (utbetalning\p{L}*|pengar\p{L}*|csn|besked|beslut|betyg|a-kassa)\b/u,
  /\b(can|could) you (check|see|look up)\b.{0,30}\b(my|if i|whether i)\b/,
  /\b(status (på|för|of|on)) (min|mitt|my)\b/,
].map(pattern)
const chooses = [
  /\b(vad|vilken|vilket) (hade|skulle|tycker|tror) du\b.{0,25}\b(valt|välja|väljer|tagit|jag ska)\b/,
  /\b(kan du|du får) (välja|bestämma) åt mig\b/,
  /\b(what|which)( one)? would you (choose|pick|do)\b|\bchoose for me\b/,
].map(pattern)

const ownChoice = [
  /\bvad (kan|ska|skulle|borde|kunde) (jag|man) (då |nu |kunna )?(byta till|bli|välja|jobba med|satsa på|göra i ?stället|ha för yrke)\b(?!.*\bför att (bli|få|kunna))/,
  /\b(vilket|vilka) (yrken?|jobb|utbildning(ar)?) (passar|skulle passa|borde jag|ska jag)\b|\bvad passar (mig|jag)\b|\bvet (inte|ej) (alls )?vad jag (vill|ska) (bli|läsa|plugga|jobba|göra)\b/,
  /\b(noll|ingen) (koll|aning|susning) (på |om )?vad (jag|man) (vill|ska)\b|\bvill (göra|jobba med|bli|ha) (nåt|något|nått|nånting|någonting) annat\b.{0,30}\b(ingen|noll) (koll|aning|susning)\b|\bvet (inte|ej) vad (jag|man) (vill|ska|skulle)\b/,
  /\b(vilken|vilket|vilka) (utbildning(ar)?|linje|inriktning|yrken?|jobb)\b.{0,20}\b(säkrast|smartast|lönar sig|bäst framtid)\b/,
  /\b(no idea|not sure|don'?t know) (what|which)\b.{0,30}\b(fits?|suits?|to become|to study|i want|i should)\b|\bwhat (would |might )?(fits?|suits?) me\b/,
  /\bwhat (can|could|should) i (become|switch to|choose|do instead|work (with|as))\b|\bwhich (career|job|occupation)s? (suits?|would suit|should i)\b/,
].map(pattern)

const wantsOut =
  /\b(vad|what) (kan|ska|skulle|can|could|should) (jag|man|i|one)\b(?!.*\bför att (bli|få|kunna))/
/** Feelings about work itself: who feels so and asks what there is to do wants to choose anew. */
const weary: ReadonlySet<Feeling> = new Set(['tired', 'aching', 'lost'])
const asksWhatToDo = pattern(wantsOut)

/** Whether a message asks what the person should become or choose. */
export const asksForChoice = (text: string, feeling: Feeling | null = null): boolean =>
  ownChoice.some((test) => test.test(text)) ||
  (feeling !== null && weary.has(feeling) && asksWhatToDo.test(text))

const outcomeAsked = [
  /\b(blir|ska|kommer) jag (att )?(bli )?(avstängd|avskedad|relegerad|kickad|utslängd)\b|\bwill i be (expelled|suspended|fired)\b/,
  /\b(blev|blivit|är) (uppsagd|avskedad|sparkad)\b.{0,60}\b(får (de|han|hon|chefen)|är det (ok|okej|lagligt|rätt))\b/,
  /\bkan (hon|han|hen|de) (verkligen )?tvinga\b|\bcan (she|he|they) (really )?(force|make) (me|us)\b/,
  /\bnär (kommer|får jag) (mina )?(pengar|pengarna|utbetalningen|beslutet|beskedet)\b|\b(har )?väntat (i )?\S+ (veckor|månader) på\b|\bwaited \S+ (weeks|months) for\b/,
  /\bvad har jag för chans|\bhur stora? chans(er)? har jag\b|\bkommer jag (att )?(komma|ta mig) in\b|\bwhat are my chances\b|\bwill i get in\b/,
  /\bvem (bokar|ska|kan) jag (boka )?(tid|prata|snacka) (hos|med)\b/,
].map(pattern)

/** Whether a message asks how the person’s own case will end, which only those who decide it can tell. */
export const isOwnCase = (text: string): boolean => outcomeAsked.some((test) => test.test(text))

const pointsAtNothing = pattern(
  /^(?:hur (lång|långt) tid tar det|how long does it take)(?: (innan|till|å|att|och|to) .{0,20})?[?!. ]*$|^(och |and |men |but )?(vad|hur|när|var|vart|vem|kan|får|är|går|what|how|when|where|who|can|is|does)\b.{0,40}\b(det|den|detta|dit|it|that|this)\b[?!. ]*$|^(är|känns|is) (det|it) (\S+ )?(kört|möjligt|svårt|lönt|omöjligt|för sent|too late|possible|hard)[?!. ]*$/,
)
const longestUnclear = 10

/** Whether a first message asks about "it" and names nothing that it could be. */
export const isUnclear = (text: string, namesMatter: (text: string) => boolean): boolean =>
  text.split(/\s+/).length <= longestUnclear && pointsAtNothing.test(text) && !namesMatter(text)

/** What one municipality offers at the moment, and its dates: no record can know that. */
const asksOffer = pattern(
  /\b(finns|erbjuds?|ges|har ni|går det att läsa|kan man läsa|vilka (kurser|utbildningar)|när (stänger|öppnar|börjar|startar|är)|sista (ansöknings)?dag\p{L}*|lediga platser|is there|are there|which courses|when does)\b.{0,70}\b(komvux|vuxenutbildning\p{L}*|yrkesvux|sfi|lärcent\p{L}*|adult education)\b/u,
)
/** Then it is a rule that is asked for. */
const asksRule = pattern(
  /\b(rätt|måste|bor|skriven|folkbokförd\p{L}*|annan|flytta\p{L}*|csn|pengar|tillstånd|kosta\p{L}*|gratis|behörig\p{L}*|vägled\p{L}*|syv|hjälp\p{L}*|plats(en)? kvar|right|live|free|cost)\b/u,
)

const wantsCounsellor = pattern(counsellor)
/** A talk about studies, by whatever name. */
const wantsTalk = pattern(
  /\b(prata|snacka|tala|träffa|bolla|sitta ner|talk|speak|meet)\b.{0,30}\b(studier\p{L}*|utbildning\p{L}*|plugg\p{L}*|framtid\p{L}*|yrkes?val\p{L}*|karriär\p{L}*|studies|studying|education|career)\b/u,
)
const wantsToFind = pattern(findsOne)
const maxWordsForPlace = 32

const isShort = (text: string): boolean => text.split(/\s+/).length <= maxWordsForPlace

const working: readonly Situation['employment'][] = [
  'employed',
  'parental_leave',
  'sick_leave',
  'on_notice',
  'self_employed',
]

/** People in work have a nearer door than the municipality: the navigator tells both. */
const hasOwnDoor = ({ employment, agreement, sector }: Situation): boolean =>
  agreement !== undefined ||
  sector !== undefined ||
  (employment !== undefined && working.includes(employment))

/** The intent of a message, or null where it asks for a fact. */
export function findIntent(text: string, situation: Situation, namesPlace: boolean): Intent | null {
  if (chooses.some((test) => test.test(text))) {
    return { reply: 'choose_for_me', outcome: 'asks_back', isLocal: false }
  }
  if (ownCase.some((test) => test.test(text))) {
    return { reply: 'own_case', outcome: 'hands_over', isLocal: false }
  }
  if (namesPlace && situation.municipality && asksOffer.test(text) && !asksRule.test(text)) {
    return { reply: 'local_offer', outcome: 'hands_over', isLocal: true }
  }
  const names = wantsCounsellor.test(text) || wantsTalk.test(text)
  const asksForCounsellor = names && wantsToFind.test(text) && isShort(text)
  if (asksForCounsellor && namesPlace && situation.municipality && !hasOwnDoor(situation)) {
    return { reply: 'local_guidance', outcome: 'hands_over', isLocal: true }
  }
  return null
}
