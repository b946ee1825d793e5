import {createAnalysers} from './knowledge/languages/analysers.ts'
import {createThesaurus,readThesaurus} from './knowledge/languages/thesaurus.ts'
import {readCollection} from './eval/retrieval/collection.ts'
import {createOurs} from './eval/retrieval/ours.ts'
let t=performance.now();const analysers=createAnalysers();console.log('analysers',performance.now()-t)
const thesaurus=createThesaurus(readThesaurus(),analysers)
const c=readCollection('/work/shared/data/swefaq-dev')
t=performance.now();const e=await createOurs(c,{analysers,thesaurus});console.log('build+open',performance.now()-t)
for(let r=0;r<3;r++){t=performance.now();for(const q of c.queries)await e.rank(q.text,100);console.log('limit100',(performance.now()-t)/c.queries.length);
t=performance.now();for(const q of c.queries)await e.rank(q.text,10);console.log('limit10',(performance.now()-t)/c.queries.length)}
