// What a person says about how he or she feels, so that the answer can meet it in one sentence first.
// Never a diagnosis; a crisis was looked for before (server/safety).
import { pattern } from './pattern.ts'

/** A feeling that is met with a sentence of its own. */
export type Feeling =
  | 'wronged'
  | 'pressed'
  | 'lost'
  | 'aching'
  | 'tired'
  | 'worried'
  | 'let_down'
  | 'hurt'

type Sign = { feeling: Feeling; when: RegExp }

const signs: Sign[] = [
  {
    feeling: 'wronged',
    when: /\b(rasis\p{L}*|trakasser\p{L}*|kränk(er|t|te|ande)|mobba\p{L}*|mobbning|utfryst|diskriminer\p{L}*|sexuella (anspelningar|förslag)|racis\p{L}*|harass\p{L}*|bull(y|ied|ying)|discriminat\p{L}*)\b/u,
  },
  {
    feeling: 'pressed',
    when: /\?{3,}|\b(hyran|kan inte betala|har inte råd|inga pengar|pengarna (är |tar )?slut|räcker inte|kronofog\p{L}*|sista (komplett\p{L}*|ansöknings\p{L}*|dagen?) (är )?(det )?i ?dag|can'?t (pay|afford)|rent is due|out of money|last day today)\b/u,
  },
  {
    feeling: 'lost',
    when: /\b(vilse|vet (inte|ej) (alls )?vad jag (vill|ska)|ingen aning om vad|ingen riktning|kan inte bestämma mig|fast i (mitt|ett)|känner mig fast|don'?t know what i want|no idea what i want|feel (lost|stuck))\b/,
  },
  {
    feeling: 'worried',
    when: /\b(son(en)?|dotter(n)?|flickan?|pojken?|grabb(en)?|barn(et)?|tonåring(en)?|\d\d[- ]?åring(en)?|daughter|teenager|kid|my son)\b.{0,80}\b(gråt\p{L}*|grät|storgråt\p{L}*|ledsen|olycklig|ligger i sängen|sover hela dagarna|cries|crying|unhappy|stays in bed)\b/u,
  },
  {
    feeling: 'hurt',
    when: /\b(ont i magen|magont|klump i magen|mår illa av tanken|söndagsångest|(jag )?(grät|gråter|storgråter)|stomach ?aches?|i (cry|cried))\b/u,
  },
  {
    feeling: 'aching',
    when: /\b((har|fått|får) (så |mycket |jätte)?(ont|värk)|onda (axlar|knän|ryggar?|händer|höfter|leder)|(min |mitt |mina )?(kroppen?|ryggen|knäna|axlarna|händerna) (säger (ifrån|nej|stopp)|orkar inte|pallar inte|är slut|är sliten|tar stryk|strejkar|håller inte)|värker|utsliten|sliten kropp|(bad|sore|aching) (back|knees?|shoulders?)|in pain|(my )?(body|back|knees|shoulders) (can'?t|cannot|won'?t|hurts?|aches?|is worn|are worn|is done|are done|are shot|is shot))\b/,
  },
  {
    feeling: 'tired',
    when: /\b(slutkörd|utarbetad|utbränd|utbrändhet|utmattad|utmattning\p{L}*|helt slut|så trött|jättetrött|orkar inte (mer|längre|med|jobba)|pallar inte|sliten|burn(ed|t) out|exhausted|so tired|worn out)\b/u,
  },
  {
    feeling: 'worried',
    when: /\b(orolig|oroar mig|rädd(a)? (för|att)|ångest|nervös|stressad|panik|skäms|vågar inte|pirrigt?|känner att (ai|robotar(na)?|de) (äter|tar)|rädd om jobbet|nattsömn|sover (inte|knappt|dåligt)|tänk om jag (gör bort mig|inte (klarar|hänger|fattar|passar))|what if i (embarrass|fail|can'?t)|worried|afraid|scared|anxious|ashamed|nervous)\b/,
  },
  {
    feeling: 'let_down',
    when: /\b(orättvis\p{L}*|inte klok\p{L}*|hur har de tänkt|hopplös\p{L}*|frustrer\p{L}*|less på|urless|trött på|förbannad|arg på|usel\p{L}*|ingen (lyssnar|hjälper|svarar|vill ta emot|har hört av sig)|(noll|inga|inget|0) svar|rycker på axlarna|bara nej|nobody (answers|replies)|no (answers?|replies|reply)|ställdes in|ställts in|blev inställd|blir (så )?(arg|galen|tokig)|unfair|frustrat\p{L}*|fed up|nobody (helps|listens))\b/u,
  },
  {
    feeling: 'hurt',
    when: /\b(misslyckad|chockad|i chock|förkrossad|knäckt|shocked|in shock|devastated|känner mig (dum|värdelös|gammal|utanför)|för gammal|kört för mig|är det (för sent|kört)|någon idé|släppa drömmen|give up (on )?(my|the) dream|any point|tappat (sugen|hoppet)|ledsen|besviken|too old|too late|disappointed|feel (stupid|worthless|old))\b/,
  },
]

const compiled = signs.map((sign) => ({ ...sign, when: pattern(sign.when) }))

/** The feeling that a message tells most plainly; null where it tells none. */
export const findFeeling = (text: string): Feeling | null =>
  compiled.find(({ when }) => when.test(text))?.feeling ?? null
