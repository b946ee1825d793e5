// Closed word classes: they hold a Swedish sentence together and say nothing of its subject.

const lists = [
  // pronouns and determiners
  'jag du han hon den det vi ni de dem dom mig mej dig dej honom henne oss er sig sej man en ett',
  'min mitt mina din ditt dina hans hennes dess vår vårt våra ert era deras sin sitt sina ens',
  'denna denne detta dessa samma själv själva någon något några nån nåt nåra ingen inget inga',
  'all allt alla annan annat andra varje vardera båda både sådan sådant sådana vissa viss visst',
  'många mycket mer mera mest flera fler lite litet få färre mindre minst hel hela helt',
  // question words
  'vad vem vems vilka vilken vilket var vart varifrån varför när hur huruvida va',
  // prepositions and adverbs of place and time
  'i på av för från till med utan mot vid om över under efter före innan inom mellan genom åt ur',
  'hos bland enligt trots sedan sen omkring kring per via in ut upp ner ned fram bort hit dit här',
  'där nu då idag ännu redan ofta alltid aldrig ibland snart igen kvar just bara också även inte ej',
  'icke ju nog väl kanske dock ändå alltså således därför däremot annars dessutom istället ganska',
  'väldigt jätte rätt typ liksom gärna helst',
  // conjunctions
  'och eller men samt utan att som än så ty eftersom därför för fast medan ifall om såsom',
  // auxiliary and empty verbs
  'är var varit vara vore blir blev blivit bli bliva har hade haft ha kan kunde kunnat kunna ska',
  'skall skulle skola vill ville velat vilja måste får fick fått få bör borde gör gjorde gjort göra',
  'görs finns fanns funnits finnas går gick gått gå ta tar tog tagit kommer kom kommit komma brukar',
  'behöver behövde behövs brukade slipper tror trodde tänker tänkte tycker säger sa säga sagt hört',
  'funkar fungerar verkar verkligen egentligen faktiskt direkt rent ungefär ens alls nånsin asså',
  'alltså nånstans någonstans nåns visst tydligen ba bara iaf iallafall ifall sådär såhär precis',
  // how people write as they speak
  'å o e d ja va ska skulle nånting nåt nåra sån sånt såna nåt ngt ngn mkt oxå å å då nä nope',
  'undrar undra vet veta tack hej hejsan hallå snälla ok okej ja nej jo mvh fråga',
]

/** Swedish function words. */
export const swedishStopWords: ReadonlySet<string> = new Set(lists.join(' ').split(' '))

/** Particles that make a new word ("undervisning") rather than a compound. */
export const swedishParticles: ReadonlySet<string> = new Set(
  `under över upp efter före för från fram genom inne inte kring med mellan mot samman till vid åter
   ute bort hem ihop inom utan emot igen gen miss van huvud ned ner sam upp åsido
   mot bak fort ifrån kvar lös`.split(/\s+/),
)
