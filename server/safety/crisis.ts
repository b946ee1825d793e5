// Finds words of crisis before anything else reads the question. Deterministic; needs no model.

/** acute: thoughts or plans of suicide or self-harm; violence: the person is hurt or threatened. */
export type CrisisKind = 'acute' | 'distress' | 'violence'

/** Looks for a crisis in a cleaned text; null where there is none. */
export type CrisisDetector = (text: string) => CrisisKind | null

const acute: RegExp[] = [
  /\b(orkar|vill|kan) (inte|ej|int) (leva|finnas|vara vid liv)/,
  /\b(ta|tar|tagit|avsluta|avslutar) (mitt|mig av|livet|eget) ?(eget )?(liv|daga)?/,
  /\bta livet av (mig|sig)\b/,
  /\bsjälvmord/,
  /\bsuicid/,
  /\b(vill|skulle vilja|önskar att jag (var|vore)|bättre om jag (var|vore)|lika bra att) (bara )?(dö|död|somna in|försvinna)/,
  /\b(skada|skär|skära|skadar) mig (själv)?/,
  /\b(inget|ingenting|inte något) (kvar )?(att )?(leva|längta|hoppas) (för|till|på)\b/,
  /\b(inget|ingen) hopp\b.*\b(kvar|längre)\b/,
  /\bdet blev den sista\b.*\b(på riktigt|tack)\b/,
  /\b(bättre|lättare) (för alla )?utan mig\b/,
  /\b(kill|hurt|harm) myself\b/,
  /\bsuicid(e|al)\b/,
  /\b(want|wish) (to die|i was dead|i were dead)\b/,
  /\b(end|ending|take|taking) my (own )?life\b/,
  /\b(don'?t|do not|can'?t|cannot) (want to |go on )?(live|living|be alive)\b/,
  /\beigið líf\b/,
  /\b(fyrirfara|sjálfsvíg)/,
]
const violence: RegExp[] = [
  /\b(slår|misshandlar|hotar|våldtog|våldtar|stryper) mig\b/,
  /\bblir (slagen|hotad|misshandlad)\b/,
  /\b(hits|beats|threatens|abuses|raped) me\b/,
]
const distressSigns: RegExp[] = [
  /\binte mig själv längre\b/,
  /\b(gråter|gråten|gråta)\b/,
  /\b(tar|kommer|orkar) (jag )?(mig )?inte (upp|ur sängen)/,
  /\bkänns (allt |bara )?tomt\b|\ballt känns tomt\b/,
  /\b(all|ingen) ork\b.*\b(slut|kvar)\b|\bork .{0,20}är slut\b/,
  /\b(ångest|panikångest|deprimerad|nedstämd|utbränd och gråter)\b/,
  /\b(cry|crying) (all|every|for no)\b/,
  /\bcan'?t get out of bed\b/,
  /\b(hopeless|depressed|panic attacks?)\b/,
]

/** A detector from the word lists of this file. */
export function createCrisisDetector(): CrisisDetector {
  return (raw) => {
    const text = raw.toLowerCase().replace(/\s+/g, ' ')
    if (acute.some((pattern) => pattern.test(text))) return 'acute'
    if (violence.some((pattern) => pattern.test(text))) return 'violence'
    const signs = distressSigns.filter((pattern) => pattern.test(text)).length
    return signs >= 2 ? 'distress' : null
  }
}
