import {readFileSync} from 'node:fs'
import snowball from 'snowball-stemmers'
import {createLexicon} from './knowledge/languages/sv/lexicon.ts'
import {createSwedishAnalyser} from './knowledge/languages/sv/analyser.ts'
import {swedishParticles,swedishStopWords} from './knowledge/languages/sv/stop-words.ts'
import {fold} from './knowledge/languages/fold.ts'
const lexicon=createLexicon(readFileSync('node_modules/dictionary-sv/index.aff','utf8'),[readFileSync('node_modules/dictionary-sv/index.dic','utf8')])
const st=snowball.newStemmer('swedish')
export 

import {loadContent} from './knowledge/records/load.ts'
const dir='/work/shared/data/swefaq-dev/'
const jl=(f:string)=>readFileSync(dir+f,'utf8').trim().split('\n').map(l=>JSON.parse(l))
type Set_={docs:{_id:string,title:string,text:string}[],queries:{_id:string,text:string}[],qrel:Map<string,string>}
const swefaq:Set_={docs:jl('corpus.jsonl'),queries:jl('queries.jsonl'),qrel:new Map(readFileSync(dir+'qrels.tsv','utf8').trim().split('\n').slice(1).map(l=>{const [q,d]=l.split('\t');return [q!,d!]}))}
const content=await loadContent('knowledge/records/data')
const own:Set_={docs:[],queries:[],qrel:new Map()}
for(const r of content.records){if(r.type!=='statement')continue;own.docs.push({_id:r.id,title:'',text:[r.answer.sv,r.depends?.sv,r.nextStep?.sv].join(' ')});r.asks.sv.forEach((t,i)=>{own.queries.push({_id:r.id+i,text:t});own.qrel.set(r.id+i,r.id)})}
export let {docs,queries,qrel}=swefaq
console.log('own',own.docs.length,own.queries.length,content.problems.length)
type Feat=(t:string)=>Map<string,number>
const add=(m:Map<string,number>,k:string,w:number)=>m.set(k,(m.get(k)??0)+w)
export const words=(o:{sw?:number,stop?:boolean,parts?:number,stem?:boolean}):Feat=>t=>{const m=new Map();for(const w of an.words(t)){const wt=w.weight===0?(o.sw??0):w.weight;if(!wt)continue;add(m,o.stem===false?w.text:w.stem,wt);if(o.parts)for(const p of w.parts)if(p!==w.stem)add(m,p,o.parts*wt)}return m}
export const grams=(o:{sw?:number,p?:number,n?:number,stop?:boolean,fold?:boolean,ns?:number[]}):Feat=>t=>{const m=new Map();for(const w of an.words(t)){let wt=w.weight===0?(o.sw??0):1;if(!wt)continue;const s='_'+(o.fold?fold(w.text):w.text)+'_';wt/=Math.max(1,s.length-3)**(o.p??0);for(const n of o.ns??[o.n??4]){if(s.length<=n)add(m,s,wt);else for(let i=0;i+n<=s.length;i++)add(m,s.slice(i,i+n),wt)}}return m}
export type Leg=(q:string)=>{s:Float64Array,max:number}
export const leg=(f:Feat,k1=1.2,b=0.75,qf:Feat=f,idfp=1):Leg=>{
 const dv=docs.map(d=>f(d.title+' '+d.text)); const len=dv.map(v=>[...v.values()].reduce((a,b)=>a+b,0)); const avg=len.reduce((a,b)=>a+b)/len.length
 const df=new Map<string,number>(); for(const v of dv)for(const k of v.keys())df.set(k,(df.get(k)??0)+1)
 const N=docs.length
 return q=>{const s=new Float64Array(N);let max=0;for(const [t,qw] of qf(q)){const n=df.get(t)??0;const idf=Math.log(1+(N-n+.5)/(n+.5))**idfp;max+=qw*idf*(k1+1);if(!n)continue;for(let i=0;i<N;i++){const tf=dv[i]!.get(t);if(tf)s[i]!+=qw*idf*tf*(k1+1)/(tf+k1*(1-b+b*len[i]!/avg))}}return {s,max}}}
export const evalSet=(set:Set_,score:(q:string)=>ArrayLike<number>)=>{let nd=0,r1=0,r5=0,r10=0;for(const q of set.queries){const s=score(q.text);const g=docs.findIndex(d=>d._id===set.qrel.get(q._id));let rank=1;for(let i=0;i<docs.length;i++)if(i!==g&&(s[i]!>s[g]!||(s[i]===s[g]&&i<g)))rank++;if(s[g]===0)rank=999;nd+=rank<=10?1/Math.log2(rank+1):0;if(rank<=1)r1++;if(rank<=5)r5++;if(rank<=10)r10++}
 const k=100/set.queries.length;return [(nd*k).toFixed(1),(r1*k).toFixed(1),(r5*k).toFixed(1),(r10*k).toFixed(1)].join(' ')}
export const evaluate=(name:string,make:()=>(q:string)=>ArrayLike<number>)=>{const out=[];for(const set of [swefaq,own]){docs=set.docs;out.push(evalSet(set,make()))}console.log(name.padEnd(44),out.join('   |  '))}
export const one=(l:Leg)=>(q:string)=>l(q).s
export const mm=(...ls:[Leg,number][])=>(q:string)=>{const out=new Float64Array(docs.length);for(const[l,w]of ls){const s=l(q).s;let mn=Math.min(...s),mx=Math.max(...s);for(let i=0;i<s.length;i++)out[i]!+=w*(mx>mn?(s[i]!-mn)/(mx-mn):0)}return out}
export const ideal=(...ls:[Leg,number][])=>(q:string)=>{const out=new Float64Array(docs.length);for(const[l,w]of ls){const{s,max}=l(q);for(let i=0;i<s.length;i++)out[i]!+=w*(max?s[i]!/max:0)}return out}
