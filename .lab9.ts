import {createAnalysers} from './knowledge/languages/analysers.ts'
import {readOwnRecords} from './eval/retrieval/own.ts'
import {readCollection} from './eval/retrieval/collection.ts'
import {measure,meanOf} from './eval/retrieval/metrics.ts'
import {termsOf} from './knowledge/index/terms.ts'
const analysers=createAnalysers()
type P={k1:number,b:number}
const W={word:.3,gram:.7}
function prep(c:any,lang:'sv'|'en',fw:any={}){
 const an=analysers[lang]
 const units:{doc:number,field:string,text:string}[]=[]
 c.documents.forEach((d:any,i:number)=>d.units.filter((u:any)=>u.lang===lang).forEach((u:any)=>units.push({doc:i,...u})))
 const legs:any={}
 for(const kind of ['word','gram'] as const){
  const inv=new Map<string,[number,number][]>();const len:number[]=[]
  units.forEach((u,i)=>{const ts=an.words(u.text).flatMap(w=>termsOf(w,kind));len[i]=ts.length;const m=new Map();for(const t of ts)m.set(t,(m.get(t)??0)+1);for(const[t,n]of m){let l=inv.get(t);if(!l)inv.set(t,l=[]);l.push([i,n])}})
  const docLen=new Float64Array(c.documents.length);units.forEach((u,i)=>docLen[u.doc]!+=len[i]!*(fw[u.field]??1))
  const dinv=new Map<string,[number,number][]>();for(const[t,l]of inv){const m=new Map();for(const[u,n]of l){const d=units[u]!.doc;m.set(d,(m.get(d)??0)+n*(fw[units[u]!.field]??1))}dinv.set(t,[...m])}
  legs[kind]={inv,len,avg:len.reduce((a,b)=>a+b)/len.length,docLen,docAvg:docLen.reduce((a,b)=>a+b)/docLen.length,dinv}
 }
 const qterms=(q:string,kind:'word'|'gram')=>{const m=new Map<string,number>();for(const w of an.words(q)){const wt=w.weight===0?.5:w.weight;if(kind==='word'){m.set(w.stem,Math.max(m.get(w.stem)??0,wt));for(const p of w.parts)if(p!==w.stem)m.set(p,Math.max(m.get(p)??0,wt*.6))}else{const g=[...new Set(w.grams)];for(const x of g)m.set(x,(m.get(x)??0)+wt/g.length**.25)}}return m}
 return {c,units,legs,qterms}
}
const idf=(N:number,n:number)=>Math.log(1+(N-n+.5)/(n+.5))
function score(s:ReturnType<typeof prep>,q:string,o:{unit:P,doc:P,docIdf?:boolean}){
 const N=s.units.length,D=s.c.documents.length;const U=new Float64Array(N),DD=new Float64Array(D),DM=new Float64Array(D)
 for(const kind of ['word','gram'] as const){const L=s.legs[kind];const qt=s.qterms(q,kind);let idealU=0,idealD=0
  for(const[t,w]of qt){const l=L.inv.get(t)??[];const dl=L.dinv.get(t)??[];idealU+=w*idf(N,l.length)*(o.unit.k1+1);idealD+=w*idf(D,dl.length)*(o.doc.k1+1)}
  for(const[t,w]of qt){const l=L.inv.get(t)??[];const dl=L.dinv.get(t)??[];
   const i1=w*idf(N,l.length)*(o.unit.k1+1)/idealU*W[kind];let last=-1,mx=0;for(const[u,n]of l){const c=i1*n/(n+o.unit.k1*(1-o.unit.b+o.unit.b*L.len[u]/L.avg));U[u]!+=c;const d=s.units[u]!.doc;if(d!==last){if(last>=0)DM[last]!+=mx;mx=0;last=d}if(c>mx)mx=c}if(last>=0)DM[last]!+=mx
   const i2=w*idf(D,dl.length)*(o.doc.k1+1)/idealD*W[kind];for(const[d,n]of dl)DD[d]!+=i2*n/(n+o.doc.k1*(1-o.doc.b+o.doc.b*L.docLen[d]/L.docAvg))}}
 const best=new Float64Array(D);s.units.forEach((u,i)=>{if(U[i]!>best[u.doc]!)best[u.doc]=U[i]!});return{best,DM,DD}}
const own=await readOwnRecords('sv'),ownEn=await readOwnRecords('en'),fq=readCollection('/work/shared/data/swefaq-dev')
const sets=[['own',prep(own,'sv')],['en',prep(ownEn,'en')],['faq',prep(fq,'sv')]] as const
const f=(x:number)=>(100*x).toFixed(1)
function run(name:string,o:any,mixes:[number,number,number][]){
 const rows=mixes.map(()=>[] as string[])
 for(const[,s]of sets){const all=mixes.map(()=>[] as any[]);for(const q of s.c.queries){const r=score(s,q.text,o);mixes.forEach(([a,b,c],k)=>{const tot=r.best.map((x,i)=>a*x+b*r.DM[i]!+c*r.DD[i]!);const order=[...tot.keys()].sort((x,y)=>tot[y]!-tot[x]!).slice(0,10);all[k]!.push(measure(order.map(i=>s.c.documents[i].id),q.relevant))})}
  all.forEach((a,k)=>{const m=meanOf(a);rows[k]!.push([m.ndcg10,m.r1,m.r5,m.r10].map(f).join(' '))})}
 mixes.forEach((m,k)=>console.log(name.padEnd(20),m.join('/').padEnd(14),rows[k]!.join('  |  ')))}
const mixes:[number,number,number][]=[[1,0,0],[0,1,0],[0,0,1],[.7,.3,0],[.5,0,.5],[.3,0,.7],[.2,.2,.6]]

const full={...own,documents:(await readOwnRecords('sv',false)).documents}
;(sets as any).push(['in',prep(full,'sv')])

for(const fw of [{},{body:.5},{answer:.5,body:.5},{ask:1.5},{ask:2,title:2},{ask:.5},{title:.5}]){
 (sets as any).length=0;(sets as any).push(['own',prep(own,'sv',fw)],['en',prep(ownEn,'en',fw)],['faq',prep(fq,'sv')],['in',prep(full,'sv',fw)])
 run(JSON.stringify(fw),{unit:{k1:1.2,b:.25},doc:{k1:1.2,b:.75}},[[.25,0,.75]])}
