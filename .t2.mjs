import {readFileSync} from 'node:fs'
import {createLexicon} from './knowledge/languages/sv/lexicon.ts'
import {createCompoundSplitter} from './knowledge/languages/sv/compounds.ts'
const m=process.memoryUsage().rss; const t=performance.now()
const l=createLexicon(readFileSync('node_modules/dictionary-sv/index.aff','utf8'),[readFileSync('node_modules/dictionary-sv/index.dic','utf8')])
console.log(performance.now()-t,(process.memoryUsage().rss-m)/1e6)
const split=createCompoundSplitter(l,{atoms:new Set(['högskola']),particles:new Set(['under','över'])})
for(const w of 'yrkeshögskola yrkeshögskolan yrkeshögskoleutbildning studievägledare omställningsstudiestöd undersköterska sjuksköterskeutbildning behörighetskomplettering vuxenutbildningen högskoleprovet studiemedelssystem kompletteringsåtgärder gymnasieskola kommunen person kontakt arbetslöshetsersättning åldersgränser antagningspoäng karriärvägledning vaccinationsbevis covidbevis föräldrapenning självbestämmande vårdnadshavare smittförande skyddsutrustning folkhögskolekurs tillgodoräknande omställningsorganisation medborgarskap uppehållstillstånd betyget kurser köer anhörigas betygskomplettering förskollärare distansutbildning jobbsökarkurs'.split(' ')) console.log(w,l.lemma(w),split(w).join('+'))
