import {createAnalysers} from './knowledge/languages/analysers.ts'
import {createThesaurus,readThesaurus} from './knowledge/languages/thesaurus.ts'
import {readCollection} from './eval/retrieval/collection.ts'
import {readOwnRecords} from './eval/retrieval/own.ts'
import {measure,meanOf} from './eval/retrieval/metrics.ts'
import {createOurs} from './eval/retrieval/ours.ts'
import {weights} from './knowledge/retrieval/weights.ts'
const analysers=createAnalysers(), thesaurus=createThesaurus(readThesaurus(),analysers)
const fq=readCollection('/work/shared/data/swefaq-dev'),own=await readOwnRecords('sv',{dataDir:'/tmp/lab/data'}),en=await readOwnRecords('en',{dataDir:'/tmp/lab/data'})
const engines=[] as any[]
export async function make(tools:any={analysers,thesaurus}){const out=[];for(const [c,l] of [[fq,'sv'],[own,'sv'],[en,'en']] as const)out.push([c,await createOurs(c,tools,l)] as const);return out}
export async function run(name:string,es:any,w:any={}){const keep={...weights};Object.assign(weights as any,w);const cols=[];for(const[c,e]of es){const all=[];for(const q of c.queries)all.push(measure(await e.rank(q.text,10),q.relevant));const m=meanOf(all);cols.push([m.ndcg10,m.r1,m.r5,m.r10].map(x=>(100*x).toFixed(1)).join(' '))}console.log(name.padEnd(24),cols.join('  |  '));Object.assign(weights as any,keep)}
