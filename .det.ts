import {createLanguageDetector} from './knowledge/languages/detect.ts'
import {readFileSync} from 'node:fs'
const d=createLanguageDetector()
for (const q of ['Hur blir jag syv?','csn','komvux malmö','how do I apply','yh validering','can i get csn','kan jag få csn','Hæ öll, mig vantar virkilega góð ráð','Mitä CSN on?','Miten voin opiskella Ruotsissa?','sjuksköterska distans','studera medicin','nurse','adult education malmö','studiebidrag 2025','Waxaan rabaa inaan barto af-swedish','Sidee baan u baran karaa luuqadda','ሰላም ትምህርቲ','Cómo puedo estudiar','tips','apply yh','كيف يمكنني الدراسة في السويد؟','چگونه می‌توانم در سوئد تحصیل کنم','Як мені вивчити шведську?','Как мне учиться?','Jak mogę studiować w Szwecji?','student loan','vill bli polis','eligibility for higher vocational education','What is YH','Hvordan kan jeg studere i Sverige?','Jag vill study law','help'])console.log(q,'→',JSON.stringify(d(q)))
let bad=0
for(const l of readFileSync('/work/shared/questions/dev.jsonl','utf8').trim().split('\n')){const q=JSON.parse(l);const r=d(q.question);if(r.lang!==q.lang||!r.confident)console.log('DEV',q.lang,JSON.stringify(r),q.question.slice(0,80))}
