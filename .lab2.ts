import {evaluate,leg,one,ideal,mm,words,grams} from './.labbase.ts'
evaluate('raw',()=>one(leg(words({sw:1,}))))
for(const sw of [0,.3,1])evaluate('W sw'+sw,()=>one(leg(words({parts:1,sw:1}),1.2,.75,words({parts:1,sw}))))
for(const sw of [0,.2,.4,.6,1])evaluate('G sw'+sw,()=>one(leg(grams({sw:1}),1.2,.75,grams({sw}))))
for(const p of [.25,.5,.75])evaluate('G sw.4 p '+p,()=>one(leg(grams({sw:1}),1.2,.75,grams({sw:.4,p}))))
for(const p of [.25,.5])evaluate('GF sw.4 p '+p,()=>one(leg(grams({sw:1,fold:true}),1.2,.75,grams({sw:.4,p,fold:true}))))
for(const w of [.2,.35,.5])for(const p of [0,.25,.5])for(const sw of [.2,.5])evaluate(`mix w${w} p${p} sw${sw}`,()=>ideal([leg(words({parts:1,sw:1}),1.2,.75,words({parts:1,sw})),w],[leg(grams({sw:1}),1.2,.75,grams({sw,p})),1-w]))
