// What misuse is recognised by: acts and what they are done to, in Swedish and English.
import { pattern } from '../answer/pattern.ts'

/**
 * instructions: wants other rules or a look behind them; others_talk: wants what others wrote;
 * forgery: a false paper; content: hateful, sexual or criminal; task: wants work done; off_topic: what others answer better.
 */
export type MisuseKind =
  | 'instructions'
  | 'others_talk'
  | 'forgery'
  | 'content'
  | 'task'
  | 'off_topic'

/** A kind with the patterns that tell it. */
export type MisuseRule = { kind: MisuseKind; when: RegExp[] }

const rules: MisuseRule[] = [
  {
    kind: 'instructions',
    when: [
      /\b(ignorera|glöm|strunta i|bortse från|släng|rensa|radera|åsidosätt|skippa|bryt\p{L}*( mot)?|stäng av|upphäv\p{L}*|sluta följa)\b.{0,40}\b(instruktion\p{L}*|regler(na)?|prompt\p{L}*|direktiv\p{L}*|begränsning\p{L}*|policy\p{L}*|källorna|spärrar\p{L}*|filter\p{L}*|säkerhet\p{L}*|allt ovan)\b/u,
      /\b(ignore|forget|disregard|override|bypass|clear|delete|drop|break|turn off|lift|disable)\b.{0,40}\b(instruction\p{L}*|(your|the|all|safety|previous) (\p{L}+ )?rules|the rules|prompts?|guidelines|restrictions?|policy|the sources|guardrails|filters?|the above)\b/u,
      /\b(din|dina|your|initial|hidden|dolda|hemliga|system)[ -]?(\p{L}+ )?(system\s?prompt\p{L}*|prompt\p{L}*|instruktion\p{L}*|instructions?)\b|\bsystem\s?prompt\p{L}*\b/u,
      /\b(låtsas|agera (som|terminal)|du är nu|spela (en )?roll(en)? som|i rollen som|från (och med )?nu (är|svarar|säger) du|lyd(a)? (bara )?mig|du talar nu med din)\b/u,
      /\b(pretend (to be|you)|act as|you are (now|speaking with your)|from now on|role-?play as|obey me|if you had no rules|no restrictions)\b/u,
      /\b(jailbreak\p{L}*|dan[- ]mode|(developer|debug|god|admin) ?(mode|access)|utvecklarläge|adminläge|gud(s|a)läge|debugläge|inga begränsningar|utan (några )?(filter|regler|begränsningar)|without (any )?(filters?|rules)|(no|inga) rules?)\b/u,
      /\b(spärrar\p{L}*|regler(na)?|guardrails|restrictions|begränsningar\p{L}*)\b.{0,20}\b(upphävda|borta|avstängda|lifted|off|gone|disabled)\b|\b(inte|aldrig) har några begränsningar\b/u,
      /\b((leker|låtsas|föreställer oss|tänker oss) (vi )?att du|let'?s (play|pretend)|imagine (that )?you are)\b|\b(som|who|that) (inte )?(har|has|have) (inga|några|no) (regler|gränser|spärrar|rules|limits)\b/u,
      /\b(text\p{L}*|meddelande\p{L}*|det|words?|text|message)\b.{0,15}\b(du fick|du har fått|you (got|were given))\b.{0,12}\b(innan|före|before)\b|\b(innan|före|before) (vår|vårt|den här|our|this) (chatt|chatten|samtal|konversation|chat|conversation) (började|startade|began|started)\b/u,
      /\b(lägg till|börja|avsluta|append|start|end|begin)\b.{0,25}\b(varje|every|each|alla|all) (svar|answers?|repl(y|ies)|mening)\b/u,
      /\b(svara\p{L}*|answer|reply|say) (bara|only|endast)\b.{0,20}\b(ja|nej|yes|no)\b|\bsvarar du bara\b/u,
      /\b(säg|say|lova|promise|skriv att)\b.{0,40}\b(garanter\p{L}*|guaranteed|ett jobb|a job|antagen|order|csn betalar|csn pays)\b/u,
      /\b(skriv ut|visa|print|dump|show|output|reveal|avslöja|repeat|upprepa|ge mig)\b.{0,40}\b(databas\p{L}*|database|miljövariab\p{L}*|environment variables|api[- ]?(nyck\p{L}*|keys?)|config\p{L}*|konfig\p{L}*|lösenord\p{L}*|passwords|everything above|ovanför|det här meddelandet|everything|allt som står|allt)\b(?!.{0,20}\b(om|about)\b)/u,
      /\b(din|your) (konfigurationsfil|config( file)?|temperatur|temperature|skapare|creator)\b|\bcat \/etc|\b(rm -rf|sudo)\b/,
      /\b(jag är|i'?m|i am) (din |your |the |en |an )?(utvecklare\p{L}*|administratör\p{L}*|admin|developer|administrator)\b.{0,30}\b(ge mig|give me|lyd\p{L}*|debug|bekräfta)|\b(lyda mig|obey me)\b/u,
      /\b(hitta på|make up|invent) (egna |your own )?(fakta|facts|siffror|numbers)\b|\btemperatur till\b/,
      /\b(vilken (språk)?modell|which (language )?model|what model|your model)\b.{0,40}\b(du|regler|kör|rules|you|text)\b/u,
      /\b(vad|what) (var|were|was)\b.{0,20}\b(du|you)\b.{0,25}\b(veta innan|told before|fick veta)\b/u,
      /<\s*\/?\s*(system|assistant|instructions?)\s*>|\[\s*(system|inst)\s*\]|^\s*system\s*:/u,
      /\b(sluta vara|stop being)\b.{0,20}\b(vägledare|guide|assistent|assistant|en)\b.{0,20}\b(bli|become|fri|free)\b/u,
      /\b(chef|boss|manager|rektor)\b.{0,20}\b(godkänt|godkänner|approved|approves)\b.{0,20}\b(du|you)\b/u,
    ],
  },
  {
    kind: 'others_talk',
    when: [
      /\b(förra|föregående|previous|last|senaste|andra|others?|other) (personen?s?|användare\p{L}*|users?|people|frågan från|besökare\p{L}*)\b|\bpersonen före mig\b|\bandra (har )?(skriv\p{L}*|lämna\p{L}*|frågat|chatta\p{L}*)\b|\bothers (left|wrote|asked)\b/u,
      /\b(chattlogg\p{L}*|chat ?logs?|historiken för|history of session|feedbacken|the feedback)\b/u,
      /\b(personnummer|personal numbers?|mejladresser|e-?mails?|telefonnummer)\b.{0,30}\b(sett|seen|skickat|sent|fått|have you)\b/u,
      /\b(har|has|what did|vad har)\b.{0,35}\b(frågat dig|been asking you|asked you|chattat med dig|berättat för dig|told you)\b/u,
      /\b(läs upp|read me|visa)\b.{0,20}\p{L}+s (frågor|samtal|questions|chat)\b/u,
    ],
  },
  {
    kind: 'forgery',
    when: [
      /\b(skriv|skriva|göra?|fixa|write|make)\b.{0,12}\b(ett |an? )?(\p{L}*intyg|\p{L}*betyg|certificate|reference)\b.{0,25}\b(åt mig|där det står|som säger|saying|that says|for me)\b/u,
      /^(?!.*\b(känn\p{L}* igen|upptäck\p{L}*|avslöj\p{L}*|recogni[sz]e|spot|detect)\b).*\b(förfalska\p{L}*|forge|fake|falsk\p{L}*|fejka\p{L}*)\b.{0,25}\b(betyg\p{L}*|gymnasiebetyg|diplom\p{L}*|diploma|examen|grades?|intyg|certificates?|cv)\b/u,
      /\b(\p{L}*intyg|\p{L}*betyg\p{L}*|examensbevis|diplom|brev|certificate|diploma|transcript|letter)\b.{0,40}\b(äkta ut|verkligt ut|look\p{L}* (real|genuine|authentic)|som inte är (äkta|sann\p{L}*))\b|\bhitta på (ett )?(intyg|betyg|jobb|anställning\p{L}*)\b/u,
      /\b(ändra|redigera|photoshop\p{L}*|manipulera|byta? ut|skriva? om|justera|fixa)\b(?!.{0,80}\b(ladda|laddat|uppladda\p{L}*|prövning\p{L}*)).{0,40}\b(betyg\p{L}*|intyg\p{L}*|examensbevis\p{L}*|diplom\p{L}*|merit\p{L}*)\b.{0,30}\b((i|på|om) (min |mitt |en |ett |den här |det här )?(pdf\p{L}*|fil(en)?|dokument\p{L}*|bild(en)?|skärmdump\p{L}*|photoshop))(?! (rätt|fel))\b/u,
      /\b(kan|skulle|vill|snälla) du\b.{0,15}\b(ändra|redigera|höja|byta|fixa|göra om)\b.{0,15}\b(betyg\p{L}*|intyg\p{L}*|examensbevis\p{L}*)\b.{0,20}\b(från|så att det står|till) (ett )?(\p{L}\b|godkänt|underkänt)/u,
      /\b(edit|alter|photoshop|modify|change|fix)\b(?!.{0,80}\bupload).{0,25}\b(grades?|certificates?|transcript|diploma)\b.{0,25}\b(pdf|photoshop|(in|on) (my |the |this )?(file|document|scan|image))\b/,
      /\b(can|could|please) you\b.{0,12}\b(change|edit|alter|raise)\b.{0,12}\b(grades?|certificate|transcript)\b.{0,20}\bfrom (an? )?[a-f]\b/,
      /\b(write|make|create|issue|skriv|gör|skapa|utfärda)\b.{0,40}\b(official|officiellt|fake|falskt) (admission |acceptance )?(letter|brev|intyg|certificate|confirmation)\b|\b(letter|brev|intyg|bekräftelse)\b.{0,20}\b(confirming|som bekräftar|saying|att) (that )?(i am|i'm|jag är) (admitted|accepted|antagen)\b/u,
    ],
  },
  {
    kind: 'content',
    when: [
      /\b(porr\p{L}*|nakenbild\p{L}*|knull\p{L}*|sexchatt\p{L}*|sexnovell\p{L}*|porn|nudes?|horny|kåt|erotic|erotisk\p{L}*)\b|\b(vad har du|what are you) (på dig|wearing)\b/u,
      /\b(bygg\p{L}*|gör|göra|tillverk\p{L}*|kok\p{L}*|make|build|köp\p{L}*|buy)\b.{0,20}\b(en bomb|bomber|sprängmedel|vapen|weapons?|a bomb|bombs|explosives?|knark|droger|drugs|amfetamin|kokain|cocaine|meth)\b/u,
      /\b(hacka\p{L}*|hack|dyrka\p{L}*|knäck\p{L}*)\b.{0,25}\b(konto\p{L}*|lösenord\p{L}*|accounts?|passwords?|facebook|instagram|wifi|lås|skolans|school)\b/u,
      /\b(gömm\p{L}*|dölj\p{L}*|undanhåll\p{L}*|mörka\p{L}*|smussl\p{L}*|hide|conceal)\b.{0,40}\b(inkomst\p{L}*|lön(en)?|pengar\p{L}*|extrajobb\p{L}*|frånvaro\p{L}*|income|salary|money|earnings)\b/u,
      /\b(lura\p{L}*|fuska till|cheat|scam|defraud)\b.{0,15}\b(csn|staten|försäkringskassan|a-kassan|arbetsgivaren|the state)\b/u,
      /\b(alla|all|varför är|why are)\b.{0,15}\b(muslim\p{L}*|jud(ar|ars)|somalier\p{L}*|romer\p{L}*|zigenare\p{L}*|invandrare\p{L}*|bögar\p{L}*|kvinnor\p{L}*|araber|svenskar|muslims|jews|immigrants|women|gays|blacks)\b.{0,25}\b(slängas?|lata|lazy|dumma|dumb|ut|thrown|kriminella|criminal|äckliga|förstör)\b/u,
      /\b(skämt|joke|vits)\b.{0,10}\b(om|about)\b.{0,10}\b(jud\p{L}*|muslim\p{L}*|svarta|bögar|jews|muslims|blacks|gays|women|kvinnor)\b/u,
      /\b(kvinnor|tjejer|women|girls|invandrare|immigrants)\b.{0,15}\b(för dumma|too dumb|too stupid|förstör)\b|\bzigenar\p{L}*|\bbögar (borde|ska) inte\b|\bneg(er|rer)\b/u,
      /^\s*(du är |you'?re |you |din |dra )?(\p{L}+ ){0,3}(jävla|fuck( you)?|fitta|hora|idiot|stupid bot|helvete|go to hell|kuk|cunt|asshole)\b.{0,20}$/u,
    ],
  },
  {
    kind: 'task',
    when: [
      /^\s*(kan du |snälla |please |can you |could you |hjälp mig (att )?|help me (to )?)?(skriv|skriva|författa|write|compose|gör|göra|make|generera|generate|rita|draw|fixa|fix|koda|code|programmera|rätta|correct|proofread|hitta på|summari[sz]e|sammanfatta|översätt|translate)\b.{0,45}\b(cv\p{L}*|(personlig(t|a) |motiverings)brev|cover letter|uppsats\p{L}*|dikt\p{L}*|kod\p{L}*|program|pythonprogram|script|essay|poem|code|website|webbsida|resume|résumé|sång\p{L}*|låttext\p{L}*|saga|novell\p{L}*|berättelse|historia|story|song|speech|tal till|mejl till|e-?mail to|text\p{L}*|quiz\p{L}*|sql\p{L}*|gymnasiearbete\p{L}*|hemtent\p{L}*|inlämning\p{L}*|labbrapport\p{L}*|essä\p{L}*|reflektion\p{L}*|thesis|svaren|powerpoint\p{L}*|presentation|bild|picture|image|instagramtext|boken|hamlet|the book)\b/u,
      /(?<!\b(?:i|jag|man|får|kan) )\b(gör|göra|lös|lösa|solve|do|skriv|skriva|write) (hela |klart |all of )?(min|mina|mitt|my|ekvationen|the equation)\b.{0,20}\b(läx\p{L}*|matteläx\p{L}*|homework|uppgift\p{L}*|tenta\p{L}*|hemtent\p{L}*|inlämning\p{L}*|lab\p{L}*|rapport\p{L}*|exam|report|assignment|prov\p{L}*|gymnasiearbete|uppsats|cv|thesis|essay)\b/u,
      /^\s*(kan du |snälla )?(skriv|lös|svara på|plugga)\b.{3,60}\båt mig\b/u,
      /\b(lös|solve|räkna ut|beräkna|calculate)\b.{0,20}\d\p{L}?\s*[-+*/=]/u,
      /^\s*(berätta|dra|tell me)( mig)? (en|ett|a) (vits|skämt|joke|saga|historia|story)\b/,
      /\b(hjälp mig|help me)( att| to)? (fuska|cheat)\b/,
    ],
  },
  {
    kind: 'off_topic',
    when: [
      /\b(rösta på|vote for|vilket parti|which party|(bra|bäst\p{L}*) (politiker|parti)|trump|putin|åkesson|statsminister\p{L}*)\b/u,
      /\bvad (tycker|anser) du om\b(?!.{0,40}\b(utbildning|program|kurs|yrke|jobb|skola|komvux|yh)\p{L}*)|\bwhat do you think (of|about)\b(?!.{0,40}\b(education|programme|course|job|school)s?\b)/u,
      /\b(vädret|weather (tomorrow|today|forecast for)|recept på|recipe for|vem (vann|vinner)|who (won|will win|wins)|vad är klockan|hur mycket är klockan|what time is it|vinner kriget|huvudstad\p{L}* i|capital of|universum|netflix|bästa filmen|best movie|snyggast|hottest)\b/u,
      /\b(bitcoin|krypto\p{L}*|crypto|aktier ska|(köpa|sälja|deklarera\p{L}*)( jag)?( mina)? aktier|stocks? (should|to)|bostadsränt\p{L}*|binda (lånet|räntan))\b/u,
      /\b(paracetamol|alvedon|ipren|utslag på|rash|blodpropp om|svullet|löss|(vilken|ställ\p{L}*|ge mig en) diagnos|vilken medicin|which medicine)\b(?!.{0,30}\b(utbildning|kurs|sjuksköt)\p{L}*)/u,
      /\b(parkeringsbot|parking (ticket|fine)|stämma (min|mitt)|sue my|samboavtal|testamente|(få|får jag|får man|söka|vinna|förlora|tvist\p{L}* om) (ensam |hela )?vårdnad\p{L}*|(get|win|sue for) custody|bouppteckning)\b/u,
      /^\s*(kan|får|hur får|can|how do) (jag|i) (få |get )?(a )?(permanent )?(uppehållstillstånd|residence permit)\b.{0,12}$/u,
      /\b(en resa till|trip to|vilken (telefon|bil|dator) ska jag köpa|which (phone|car) should i buy|(lagar|fix|repair)( man| i)? (en|a|my|min) (cykel|bike|bil|car))\b/u,
      /\b(finns gud|does god exist|är abort|is abortion|meningen med livet|meaning of life|invandringen|immigration policy)\b(?!.{0,30}\b(kurs|course|filosofi|philosophy)\b)/u,
      /\b(dejta\p{L}*|dating|gilla mig|like me back|kär i mig)\b/u,
    ],
  },
]

/** All rules, the most serious first. */
export const misuseRules: readonly MisuseRule[] = rules.map(({ kind, when }) => ({
  kind,
  when: when.map(pattern),
}))
