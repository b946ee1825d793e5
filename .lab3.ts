import {evaluate,leg,one,ideal,mm,words,grams,an,docs,type Leg} from './.labbase.ts'
const W=(k1=1.2,b=.75,sw=.5)=>leg(words({parts:1,sw:1}),k1,b,words({parts:1,sw}))
const G=(k1=1.2,b=.75,sw=.5,p=.25)=>leg(grams({sw:1}),k1,b,grams({sw,p}))
const gr=(s:string,n:number)=>{const t='_'+s+'_';const o=new Set<string>();for(let i=0;i+n<=t.length;i++)o.add(t.slice(i,i+n));if(!o.size)o.add(t);return o}
const cache=new Map<string,Set<string>>();const G3=(s:string,n:number)=>{let g=cache.get(n+s);if(!g)cache.set(n+s,g=gr(s,n));return g}
const soft=(o:{n?:number,cut?:number,sw?:number,mode?:string,pow?:number}={}):Leg=>{const n=o.n??3;
 const dw=docs.map(d=>[...new Map(an.words(d.title+' '+d.text).filter(w=>w.weight>0).map(w=>[w.text,w])).values()])
 const sim=(q:any,d:any)=>{if(q.text===d.text||q.stem===d.stem)return 1;const a=G3(q.text,n),b=G3(d.text,n);let c=0;for(const x of a)if(b.has(x))c++;const s=o.mode==='cont'?c/Math.min(a.size,b.size):o.mode==='q'?c/a.size:2*c/(a.size+b.size);return s<(o.cut??.3)?0:s}
 const memo=new Map<string,Float64Array>()
 const row=(q:any)=>{let r=memo.get(q.text);if(!r){r=new Float64Array(docs.length);dw.forEach((ws,i)=>{let m=0;for(const d of ws){const s=sim(q,d);if(s>m)m=s}r![i]=m});memo.set(q.text,r)}return r}
 return t=>{const s=new Float64Array(docs.length);let max=0;for(const q of an.words(t)){const w=q.weight||(o.sw??0);if(!w)continue;const r=row(q);let df=0;for(const x of r)df+=x;const idf=Math.log(1+(docs.length-df+.5)/(df+.5));max+=w*idf;for(let i=0;i<s.length;i++)s[i]!+=w*idf*r[i]!**(o.pow??1)}return {s,max}}}
evaluate('W',()=>one(W()));evaluate('G',()=>one(G()))
evaluate('WG',()=>ideal([W(),.35],[G(),.65]))
for(const n of [2,3,4])for(const mode of ['dice','cont','q'])evaluate(`soft n${n} ${mode}`,()=>one(soft({n,mode})))
for(const ws of [.1,.2,.3,.5])evaluate('WG+soft3 '+ws,()=>ideal([W(),.35],[G(),.65],[soft({n:3}),ws]))
for(const ws of [.2])evaluate('G+soft3 '+ws,()=>ideal([G(),.65],[soft({n:3}),ws]))
for(const b of [.6,.75,.9])for(const k1 of [.6,.9,1.2])evaluate(`WG k1 ${k1} b ${b}`,()=>ideal([W(k1,b),.35],[G(k1,b),.65]))
