import {readFileSync} from 'node:fs'
import snowball from 'snowball-stemmers'
import {createLexicon} from './knowledge/languages/sv/lexicon.ts'
import {createSwedishAnalyser} from './knowledge/languages/sv/analyser.ts'
import {swedishParticles,swedishStopWords} from './knowledge/languages/sv/stop-words.ts'
import {fold} from './knowledge/languages/fold.ts'
const lexicon=createLexicon(readFileSync('node_modules/dictionary-sv/index.aff','utf8'),[readFileSync('node_modules/dictionary-sv/index.dic','utf8')])
const st=snowball.newStemmer('swedish')
const an=createSwedishAnalyser({lexicon,stem:(w:string)=>st.stem(w),stopWords:swedishStopWords,particles:swedishParticles,atoms:new Set('högskola yrkeshögskola folkhögskola undersköterska sjuksköterska utbildning'.split(' '))})
const dir='/work/shared/data/swefaq-dev/'
const jl=(f:string)=>readFileSync(dir+f,'utf8').trim().split('\n').map(l=>JSON.parse(l))
const docs=jl('corpus.jsonl'), queries=jl('queries.jsonl')
const qrel=new Map(readFileSync(dir+'qrels.tsv','utf8').trim().split('\n').slice(1).map(l=>{const [q,d]=l.split('\t');return [q,d]}))
type Feat=(t:string)=>Map<string,number>
const add=(m:Map<string,number>,k:string,w:number)=>m.set(k,(m.get(k)??0)+w)
const words=(o:{stop?:boolean,parts?:number,stem?:boolean}):Feat=>t=>{const m=new Map();for(const w of an.words(t)){if(o.stop!==false&&w.weight===0)continue;const wt=1;add(m,o.stem===false?w.text:w.stem,wt);if(o.parts)for(const p of w.parts)if(p!==w.stem)add(m,p,o.parts)}return m}
const grams=(o:{n?:number,stop?:boolean,fold?:boolean,ns?:number[]}):Feat=>t=>{const m=new Map();for(const w of an.words(t)){if(o.stop!==false&&w.weight===0)continue;const s='_'+(o.fold?fold(w.text):w.text)+'_';for(const n of o.ns??[o.n??4]){if(s.length<=n)add(m,s,1);else for(let i=0;i+n<=s.length;i++)add(m,s.slice(i,i+n),1)}}return m}
type Leg=(q:string)=>{s:Float64Array,max:number}
const leg=(f:Feat,k1=1.2,b=0.75,qf:Feat=f,idfp=1):Leg=>{
 const dv=docs.map(d=>f(d.title+' '+d.text)); const len=dv.map(v=>[...v.values()].reduce((a,b)=>a+b,0)); const avg=len.reduce((a,b)=>a+b)/len.length
 const df=new Map<string,number>(); for(const v of dv)for(const k of v.keys())df.set(k,(df.get(k)??0)+1)
 const N=docs.length
 return q=>{const s=new Float64Array(N);let max=0;for(const [t,qw] of qf(q)){const n=df.get(t)??0;const idf=Math.log(1+(N-n+.5)/(n+.5))**idfp;max+=qw*idf*(k1+1);if(!n)continue;for(let i=0;i<N;i++){const tf=dv[i]!.get(t);if(tf)s[i]!+=qw*idf*tf*(k1+1)/(tf+k1*(1-b+b*len[i]!/avg))}}return {s,max}}}
export const evaluate=(name:string,score:(q:string)=>ArrayLike<number>)=>{let nd=0,r1=0,r5=0,r10=0;const per:number[]=[];for(const q of queries){const s=score(q.text);const g=docs.findIndex(d=>d._id===qrel.get(q._id));let rank=1;for(let i=0;i<docs.length;i++)if(i!==g&&(s[i]!>s[g]!||(s[i]===s[g]&&i<g)))rank++;if(s[g]===0)rank=999;const n=rank<=10?1/Math.log2(rank+1):0;nd+=n;per.push(n);if(rank<=1)r1++;if(rank<=5)r5++;if(rank<=10)r10++}
 const k=100/queries.length;console.log(name.padEnd(50),(nd*k).toFixed(1),(r1*k).toFixed(1),(r5*k).toFixed(1),(r10*k).toFixed(1));return per}
const one=(l:Leg)=>(q:string)=>l(q).s
const mm=(...ls:[Leg,number][])=>(q:string)=>{const out=new Float64Array(docs.length);for(const[l,w]of ls){const s=l(q).s;let mn=Math.min(...s),mx=Math.max(...s);for(let i=0;i<s.length;i++)out[i]!+=w*(mx>mn?(s[i]!-mn)/(mx-mn):0)}return out}
const ideal=(...ls:[Leg,number][])=>(q:string)=>{const out=new Float64Array(docs.length);for(const[l,w]of ls){const{s,max}=l(q);for(let i=0;i<s.length;i++)out[i]!+=w*(max?s[i]!/max:0)}return out}
for(const stop of [false,true]){
evaluate('raw words stop='+stop,one(leg(words({stop,stem:false}))))
evaluate('stems',one(leg(words({stop}))))
evaluate('stems+parts 1',one(leg(words({stop,parts:1}))))
evaluate('stems+parts .5',one(leg(words({stop,parts:.5}))))
evaluate('4grams',one(leg(grams({stop}))))
evaluate('4grams folded',one(leg(grams({stop,fold:true}))))
evaluate('3-5grams',one(leg(grams({stop,ns:[3,4,5]}))))
evaluate('4-5grams',one(leg(grams({stop,ns:[4,5]}))))
}
const W=leg(words({parts:1})),G=leg(grams({})),GS=leg(grams({stop:false})),GF=leg(grams({fold:true}))
for(const w of [.2,.3,.4,.5,.6,.7]){evaluate('mm W'+w,mm([W,w],[G,1-w]));evaluate('ideal W'+w,ideal([W,w],[G,1-w]));evaluate('ideal W GF'+w,ideal([W,w],[GF,1-w]));evaluate('ideal W GS'+w,ideal([W,w],[GS,1-w]))}
for(const k1 of [.5,.9,1.2,1.6,2])for(const b of [.3,.5,.75,.9])evaluate(`ideal k1 ${k1} b ${b}`,ideal([leg(words({parts:1}),k1,b),.4],[leg(grams({}),k1,b),.6]))
if(process.argv[2]==='err'){const f=ideal([W,.2],[GS,.8]);for(const q of queries){const s=f(q.text);const order=docs.map((_,i)=>i).sort((a,b)=>s[b]!-s[a]!);const r=order.findIndex(i=>docs[i]._id===qrel.get(q._id))+1;if(r>1)console.log(`\n[${r}] ${q.text}\n   GOLD ${s[order[r-1]!]!.toFixed(3)} ${docs[order[r-1]!].text.slice(0,260)}\n   TOP  ${s[order[0]!]!.toFixed(3)} ${docs[order[0]!].text.slice(0,260)}`)}}
