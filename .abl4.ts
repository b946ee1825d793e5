import {createAnalysers} from './knowledge/languages/analysers.ts'
import {createThesaurus,readThesaurus} from './knowledge/languages/thesaurus.ts'
import {readOwnRecords} from './eval/retrieval/own.ts'
import {measure} from './eval/retrieval/metrics.ts'
import {createOurs} from './eval/retrieval/ours.ts'
const analysers=createAnalysers();const groups=readThesaurus();const full=createThesaurus(groups,analysers)
let cut=new Set<string>(),off=false
let last:string[]=[]
const key=(m:any)=>[...m.sv].sort().slice(0,4).join('|')
const th={matches(w:any,l:any){const m=full.matches(w,l);last=m.map(key);return off?[]:m.filter(x=>!cut.has(key(x)))}}
const sum=new Map<string,[number,number,number]>()
for(const lang of ['sv','en'] as const){const c=await readOwnRecords(lang,{dataDir:'/tmp/lab/data'});const e=await createOurs(c,{analysers,thesaurus:th} as any,lang);let on=0,no=0
for(const q of c.queries){cut=new Set();const b=measure(await e.rank(q.text,10),q.relevant).ndcg10;on+=b;const gs=new Set([...last]);off=true;no+=measure(await e.rank(q.text,10),q.relevant).ndcg10;off=false;for(const g of gs){cut=new Set([g]);const x=measure(await e.rank(q.text,10),q.relevant).ndcg10;const s=sum.get(g)??[0,0,0];s[0]+=b-x;s[1]++;if(b!==x)s[2]++;sum.set(g,s)}}
console.log(lang,'with',on/c.queries.length,'without',no/c.queries.length)}
const o=[...sum].sort((a,b)=>a[1][0]-b[1][0]);for(const [g,s] of o.slice(0,40))console.log(s[0].toFixed(2),s[1],s[2],g);console.log('...');for(const [g,s] of o.slice(-15))console.log(s[0].toFixed(2),s[1],s[2],g)
