import {evaluate,leg,one,ideal,mm,words,grams,an,docs,type Leg} from './.labbase.ts'
const W=(k1=1.2,b=.75,sw=.5,parts=.6)=>leg(words({parts,sw:1}),k1,b,words({parts,sw}))
const G=(k1=1.2,b=.75,sw=.5,p=.25,o={})=>leg(grams({sw:1,...o}),k1,b,grams({sw,p,...o}))
for(const fold of [false,true])for(const sw of [.4,.6])for(const w of [.2,.3])for(const p of [.25])for(const b of [.75,.85])evaluate(`f${fold} sw${sw} w${w} p${p} b ${b}`,()=>ideal([W(1.2,b,sw),w],[G(1.2,b,sw,p,{fold}),1-w]))
