// What people say of their situation, in patterns: work, agreement, sector, schooling, circumstances.
import type { Circumstance, Situation } from '../protocol.ts'
import { pattern } from './pattern.ts'

/** A value, and the words that tell it. */
export type Rule<T> = { value: T; when: RegExp }
const compile = <T>(rules: Rule<T>[]): Rule<T>[] =>
  rules.map((rule) => ({ ...rule, when: pattern(rule.when) }))

/** What the person lives by. */
export const employment = compile<NonNullable<Situation['employment']>>([
  {
    value: 'on_notice',
    when: /(?<!\p{L}(?:en|et|an|na) )\b(är|blev|blivit|blir) (varslad|uppsagd)|\bvarslats|\b(vikariat|anställning|visstidsanställning|provanställning|projektanställning|projekttjänst|kontrakt)(et|en)?\b[^.?!]{0,25}\b(tar slut|går ut|löper ut|upphör)\b|\b(been|got) (laid off|given notice)|\buppsagd (pga|på grund av|från|av)\b|\bunder notice\b/u,
  },
  {
    value: 'unemployed',
    when: /\b(arbetslös|arbetssökande|utan jobb|unemployed)\b|\b(blev|blivit) av med (mitt )?jobb(et)?|\b(fick|fått) (sparken|kicken)\b|\b(går|gått|är|lever) på a-kassa\b|\b(jag|och|men) (har|är) (just nu |nu )?(inget|utan) (jobb|arbete)\b|\b(have|and|but|with) no job\b|\bgot fired\b|\b(lost my job|out of work)\b/,
  },
  {
    value: 'self_employed',
    when: /(?<!\b(?:var|varit|starta|bli|blir) )\b(egen ?företagare|egenföretagare|eget (?:företag|aktiebolag|bolag|ab)|driver eget|(har|driver) (en )?(enskild|egen) firma|min (egen|egna|enskilda) firma|frilansar|frilansare|(run|have|own) my (own )?(company|business|firm)|self[- ]employed|freelancer?)\b/,
  },
  { value: 'sick_leave', when: /\b(sjukskriven|on sick leave)\b/ },
  { value: 'parental_leave', when: /\b(föräldraledig|mammaledig|pappaledig|parental leave)\b/ },
  { value: 'pupil', when: /\b(går i (nian|ettan|tvåan|trean|gymnasiet)|gymnasieelev)\b/ },
  {
    value: 'employed',
    when: /\b(jag|ja) (bara |redan |nu |fortfarande )?(jobbar|arbetar)\b|\bjobbar (heltid|deltid|som|på|inom|i|nu|på)\b|^\s*(jobbar|arbetar|anställd)\b|\b(jobbar|arbetar) kvar\b|\b(jag|ja) kör (lastbil|buss|taxi|truck|tåg)\b|(?:\b(jag|ja) (är|e)|^\s*är) (en )?(\p{L}+ )?\p{L}*(?:chef|lärare|sköterska|skötare|biträde|assistent|tekniker|mästare|pedagog|chaufför|förare|ingenjör|ekonom|handläggare|säljare|städare|snickare|kock|frisör|elektriker|mekaniker|barnskötare|ledare|kantor|präst|diakon) (?:(?:på|hos|åt|vid) \p{L}|(?:i|inom) (?:en|ett|kommunen|regionen|staten|svenska kyrkan)\b)|\b(är|fast|tills vidare|till?svidare)[ -]?anställd\b|\b(jag|ja) (är|e) (inhyrd|timanställd|timvikarie|vikarie|visstidsanställd|deltidsanställd)\b|\bhar (ett )?(fast )?jobb\b|\b(jag|och) har (en )?(\p{L}+ )?(deltids|heltids)?tjänst\b|\båt ett (litet |mindre |stort )?(företag|bolag|åkeri)\b|\b(jag (är|e)|som) (polis|officer|kriminalvårdare)\b|\bjobbar (extra|halvtid|kvällar|nätter|natt|helger|via|åt|hos|\d+ ?(%|procent))|\banställd (\p{L}+ )?(på|hos|i|av|inom|vid|via) |\banställd \d+ ?(%|procent)|\b(timvikarie|timanställd|vikarie|inhyrd) (i|på|hos|som|inom) |\b(tjänsteman|arbetare|konsult) (på|hos|i|vid) (en|ett) |(?<!\b(?:like|it|about|of|to|start|without|before|after|by|from) )\bworking (as|at|for|in) |\bvet (inte|ej) om (vi|jobbet|chefen|arbetsgivaren|företaget)\b[^.?!]{0,20}avtal\b|\bmin (chef|arbetsgivare)\b|\bmitt jobb\b|\bi work\b|\bi am\b[^.?!]{0,40}\band work (as|at|for|in)\b|\bi(?: am|'m) (?:an? )?[^.?!]{0,30}\b(?:worker|employee) (?:at|in|for|of)\b|\bmy (job|boss|employer)\b|\bemployed\b/u,
  },
  {
    value: 'student',
    when: /\b(jag )?(studerar|pluggar|läser) (på|vid) (\p{L}+ )?(universitet|högskola|yh|yrkeshögskola)|\bi study at\b/u,
  },
])

/** Whether the workplace has a collective agreement; not to know is told before a yes or a no. */
export const agreement = compile<NonNullable<Situation['agreement']>>([
  {
    value: 'unsure',
    when: /\b(vet (inte|ej)|osäker på|ingen aning|oklart|tror inte|not sure|don't know|do not know)\b[^.?!]{0,30}\b(kollektivavtal|avtal|collective agreement)\b/,
  },
  {
    value: 'no',
    when: /\b(utan|inget|inte|saknar|saknas|ej|finns inget|har inte|vägrar skriva|vägrar teckna)\b.{0,12}\bkollektivavtal|\b(jobb|jobbet|arbetsplats|arbetsgivare|företag|anställning) utan avtal\b|\binget avtal på jobbet\b|\b(\p{L}*företag|byrå|firma|salong|café|restaurang) utan (kollektiv)?avtal\b|\b(chefen|arbetsgivaren|företaget|jobbet|firman|vi) (har|hade) inget avtal\b|\b(no|without( a)?) collective agreement/u,
  },
  {
    value: 'yes',
    when: /\b(har|hade|med|finns|omfattas av) kollektivavtal|\bhar avtal (via|genom) \p{L}+|\b(har|hade|finns) avtal på (mitt |det )?(förra |gamla )?(jobbet|arbetet|arbetsplatsen)\b|\b(has|have|with) a? ?collective agreement/u,
  },
])

/** Where the employer belongs. */
export const sector = compile<NonNullable<Situation['sector']>>([
  {
    value: 'state',
    when: /\b(jag (är|e)|jobbar som|arbetar som) (polis|officer|kriminalvårdare)\b|\b(statligt anställd|statlig myndighet|anställd av staten|state employee)\b|\b(jobbar|arbetar|anställd|jag är \p{L}+|mitt jobb|min tjänst|uppsagd|sjukskriven|föräldraledig|mammaledig|pappaledig)\b[^.?!,]{0,30}\b(från|på|hos|åt|i|vid|inom) (försäkringskassan|arbetsförmedlingen|skatteverket|migrationsverket|polisen|polismyndigheten|försvarsmakten|trafikverket|kriminalvården|tullverket|kronofogden|pensionsmyndigheten|länsstyrelsen|lantmäteriet|transportstyrelsen|domstolsverket|csn|uppsala universitet|lunds universitet|göteborgs universitet|stockholms universitet|umeå universitet|linköpings universitet|karlstads universitet|örebro universitet|malmö universitet|linnéuniversitetet|kth|slu|staten|en myndighet|en statlig)\b/u,
  },
  {
    value: 'municipal_or_regional',
    when: /\b(jobbar|arbetar|anställd|vikarie|timvikarie|timanställd|vikariat|vikariatet|mitt jobb|från ett jobb|min tjänst|anställning)(?: (?:ibland|nu|extra|deltid|heltid|halvtid|som \p{L}+|\d+ ?(?:%|procent)))* (i|hos|åt|på) (kommunen|regionen|landstinget)\b|\b(i|inom|på) (hemtjänsten|förskolan|skolan) (hos|åt|i) kommunen\b|\b(kommunanställd|kommunalt anställd|anställd (av|i|inom) (kommunen|regionen)|jobbar (i|åt|inom|för) (kommunen|regionen|en kommun|en region)|municipal employee)\b|\b(jobbar|arbetar|anställd|sjukskriven|föräldraledig|mammaledig|pappaledig)\b[^.?!]{0,25}\b(från|åt|av|hos|inom|för) (kommunen|regionen|landstinget|en kommun|en region)\b|\b(var|jobbade|arbetade|jobbat|arbetat)\b[^.?!]{0,25}\b(i|åt|inom|för) (kommunen|regionen|landstinget)\b|\b(i|på|vid|inom|från) (en )?kommunal\p{L}* (\p{L}*skola|\p{L}*skolan|hemtjänst|hemtjänsten)\b|\b(jobbar|arbetar|anställd|\p{L}*tjänst)\b[^.?!,]{0,30}\b(på|i|inom) (kommunens|regionens|landstingets) \p{L}+|\b(work\p{L}*|employed)\b[^.?!]{0,25}\b(for|by|at) (the|a|my) (municipality|region)\b/u,
  },
  {
    value: 'church',
    when: /\b(anställd|jobbar|arbetar|jag är \p{L}+)\b.{0,20}\b(svenska kyrkan|kyrkan)\b/u,
  },
  {
    value: 'banking',
    when: /\b(anställd|jobbar|arbetar|jag är \p{L}+ (?:i|på))\b.{0,20}\b(bank|banken|banker)\b/u,
  },
  {
    value: 'nonprofit',
    when: /\b(anställd|jobbar|arbetar|jag är \p{L}+)\b[^.?!,]{0,30}\b(i|på|hos|åt|inom) (en |ett |den )?(ideell\p{L}* (förening|organisation|sektor|sektorn)|idrottsförening|idrottsklubb|fotbollsklubb)\b|\bwork (for|at|in) a (non-?profit|charity|sports club)\b/u,
  },
  {
    value: 'private_white_collar',
    when: /\b(tjänsteman|privatanställd tjänsteman|white[- ]collar)\b/,
  },
  {
    value: 'private_blue_collar',
    when: /\b(privatanställd arbetare|arbetare i|LO-yrke|blue[- ]collar|(?:verkstads|fabriks|lager|byggnads|industri|metall|skogs)arbetare)\b|\b(jobbar|arbetar|jobbat|arbetat)\b[^.?!]{0,30}\b(på|i|inom) (en |ett |\p{L}+s )?(fabrik|fabriken|lager|lagret|industrin|verkstadsindustrin|bygget)\b/u,
  },
])

/** What the person has studied. */
export const schooling = compile<NonNullable<Situation['schooling']>>([
  {
    value: 'no_gymnasium',
    when: /\b(hoppade av|hoppat av|gick (inte|aldrig) ut|inte gått|saknar|ingen|inte klarat|ofullständig\p{L}*|utan)\b.{0,20}\bgymnasie(t|examen|utbildning|betyg)|\b(inte|ej|aldrig)( är| blev| har gjort)? (klar|färdig) med gymnasiet\b|\bstudiebevis\b|\b(slutade|slutat|hoppade av|hoppat av) (i )?(ettan|tvåan|trean)\b|\bno upper secondary\b/u,
  },
  {
    value: 'gymnasium',
    when: /\b(tog|tagit) studenten\b|(?<!\b(?:inte|aldrig|ej) )\b(gick|gått) ut gymnasiet\b|\bhar (en )?gymnasieexamen\b/,
  },
  {
    value: 'foreign',
    when: /\b(utbildad|utbildning|examen|betyg|degree|diploma)\b.{0,25}\b(utomlands|från (syrien|irak|iran|ukraina|indien|polen|turkiet|somalia|eritrea|afghanistan|mitt hemland)|abroad|from (syria|ukraine|india|poland|my (home )?country))\b/,
  },
])

const countries =
  'syrien|irak|iran|ukraina|indien|polen|turkiet|somalia|eritrea|afghanistan|pakistan|kina|etiopien|filippinerna|tyskland|rumänien|ryssland|serbien|bosnien|egypten|marocko|nigeria|brasilien|usa|mitt hemland|syria|iraq|ukraine|india|poland|turkey|ethiopia|china|the philippines|germany|romania|russia|serbia|bosnia|egypt|morocco|brazil|my home country|abroad|utlandet|utomlands'
const licensed =
  'nurse|doctor|physician|dentist|midwife|pharmacist|teacher|psychologist|physiotherapist|sjuksköterska|läkare|tandläkare|barnmorska|apotekare|lärare|psykolog|fysioterapeut'
const anyTraining = `${licensed}|engineer|economist|lawyer|architect|ingenjör|ekonom|jurist|arkitekt`

/** "I am a nurse from India": the country stands right after what the person is trained as. */
const trainedIn = (occupations: string): RegExp =>
  new RegExp(
    `\\b(?:i am|i'm|jag är) (?:an? |en |utbildad )?(?:${occupations}),? (?:(?:utbildad|trained|educated) )?(?:från|from|i|in) (?:${countries})\\b`,
  )

/** "Came from Brazil, doctor": the training stands right after the country. */
const cameFrom = (occupations: string): RegExp =>
  new RegExp(
    `\\b(?:kommit|kommer|flyttat|came|come|moved)\\b[^.?!]{0,25}(?:från|from) (?:${countries}),? (?:är |am |jag är |i am |en |an? )*(?:${occupations})\\b`,
  )

/** Circumstances that decide who can help; only what people say of themselves, never a crisis or a disability. */
export const circumstances = compile<Circumstance>([
  {
    value: 'varsel',
    when: /\b(varsel|varslat|varslats) (på|hos|om)\b|\b(vi|företaget|jobbet) (har )?(varslat|varslar)\b|\p{L}(?:en|et|an) (?:är|blev|har blivit) varslad\b/u,
  },
  {
    value: 'job_starting',
    when: /\b(börja|börjar|startar|har|fått|börjat)\b[^.?!]{0,20}\b(jobb|jobbet|arbete|anställning)\b[^.?!]{0,15}\bom (en|ett|två|tre|1|2|3|några) (vecka|veckor|månad|månader)\b|\b(start a|have a|got a) (new )?job\b[^.?!]{0,15}\bin (a|one|two|three|1|2|3|a few) (weeks?|months?)\b/,
  },
  {
    value: 'owner_or_director',
    when: /\b(jag är|är|som) vd\b|\b(?:två|tre) som äger (?:bolaget|företaget|firman)\b|\b(jag|och) äger (hälften|halva|hela|majoriteten|(?:(?:ett|mitt|eget|själv) )*(?:aktiebolag|bolag|bolaget|företag|företaget|firman|ab))\b|\bi (am the managing director|own (half|all) of|own (my|the) (company|firm|business))\b/,
  },
  {
    value: 'family_business',
    when: /\b(jobbar|arbetar|anställd)\b[^.?!,]{0,12}\b(i|på|hos|åt) min (mans|frus|sambos|makes|makas|partners) (firma|företag|bolag)\b|\b(sambo|gift|ihop) med (ägaren|chefen som äger)\b|\bwork(ing)? (in|for) my (husband|wife|partner)(’s|'s) (firm|company|business)\b/,
  },
  { value: 'foreign_education', when: trainedIn(anyTraining) },
  {
    value: 'foreign_education',
    when: new RegExp(
      `\\b(?:jag har|have|har) [^.?!]{0,30}\\b(?:utbildning|examen|degree|diploma) (?:från|from) (?:${countries})\\b`,
    ),
  },
  { value: 'regulated_profession', when: trainedIn(licensed) },
  { value: 'foreign_education', when: cameFrom(anyTraining) },
  { value: 'regulated_profession', when: cameFrom(licensed) },
  {
    value: 'resigned',
    when: /\b(sa|sade|har sagt|sagt) upp mig (själv|från)\b|\bi (have )?(resigned|quit my job)\b/,
  },
  {
    value: 'new_in_sweden',
    when: /\b(jag är|är) (ny|nyanländ|nyinflyttad) i (sverige|landet)\b|\b(nyss|nyligen|precis) (kommit|flyttat|anlänt) (hit|till sverige)\b|\bjag är nyanländ\b|\b(i am|i'm) new in sweden\b|\bi just moved to sweden\b/,
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
