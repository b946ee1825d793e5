/** Who may import whom. Each rule is one sentence of README "How the code is laid out". */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

const entryPoints = [
  '^server/main\\.ts$',
  '^widget/((loader/(loader|isolated)|chat/chat|frame/frame|kit/kit|build)\\.ts|build-constants\\.d\\.ts)$',
  '^knowledge/(cli|langchain/retriever)\\.ts$',
  '^eval/(report|retrieval/run|retrieval/bench|load|start|retrieval/learned-vectors|fit/run|safety/run|safety/fit/run)\\.ts$',
  '^server/(ask|models)\\.ts$',
  '^eval/model/(real|translation)\\.ts$',
  '^widget/prepare\\.cjs$',
  '^test/browser/cost\\.ts$',
  '^widget/pages/',
  '\\.d\\.ts$',
  '\\.(test|eval)\\.ts$',
  '\\.config\\.ts$',
]
const stages = '^server/answer/(understand|retrieve|compose|verify)\\.ts$'

module.exports = {
  forbidden: [
    rule('no-cycles', 'A cycle means two files are one.', {}, { circular: true }),
    rule(
      'no-orphans',
      'A file nobody imports is dead.',
      { orphan: true, pathNot: entryPoints },
      {},
    ),
    rule('no-unresolvable', 'Broken import.', {}, { couldNotResolve: true }),

    rule(
      'knowledge-is-the-bottom',
      'knowledge/ imports nothing of ours.',
      { path: '^knowledge/' },
      { path: '^(server|widget|eval|test)/' },
    ),
    rule(
      'knowledge-has-one-door',
      'Outside knowledge/, import knowledge/knowledge.ts only (the retrieval benchmark looks inside).',
      { path: '^(server|eval)/', pathNot: '^eval/retrieval/' },
      { path: '^knowledge/', pathNot: '^knowledge/(knowledge|read-arguments)\\.ts$' },
    ),
    rule(
      'records-know-nothing-above',
      'records < index < retrieval.',
      { path: '^knowledge/records/' },
      { path: '^knowledge/(index|retrieval|embedding|languages)/' },
    ),
    rule(
      'embedding-is-a-leaf',
      'An embedder turns text into numbers and knows nothing else.',
      { path: '^knowledge/embedding/' },
      { path: '^knowledge/', pathNot: '^knowledge/embedding/' },
    ),
    rule(
      'index-is-below',
      'index/ does not know who fills or asks it.',
      { path: '^knowledge/index/' },
      { path: '^knowledge/(ingest|retrieval)/' },
    ),
    rule(
      'engines-stay-behind-the-port',
      'Only what opens, builds or measures an index knows which engine keeps it.',
      {
        path: '^(knowledge|server|eval)/',
        pathNot: '^(knowledge/(index/sqlite/|knowledge\\.ts|cli\\.ts)|eval/retrieval/)',
      },
      { path: '^knowledge/index/sqlite/' },
    ),
    rule(
      'retrieval-does-not-ingest',
      'Reading and building stay apart.',
      { path: '^knowledge/retrieval/' },
      { path: '^knowledge/ingest/' },
    ),

    rule(
      'answer-knows-no-http',
      'The pipeline runs without a web server.',
      { path: '^server/(answer|llm)/' },
      { path: '^server/(routes|app|main)|node_modules/(hono|@hono)/' },
    ),
    rule(
      'navigator-knows-no-conversation',
      'Who can help is decided without the pipeline, pages or a web server.',
      { path: '^server/navigator/' },
      { path: '^server/(answer|routes|pages|app|main)|node_modules/(hono|@hono)/' },
    ),
    rule(
      'stages-meet-in-answer',
      'A stage never calls a stage; answer.ts calls them in order.',
      { path: stages },
      { path: '^server/answer/(understand|retrieve|compose|verify|answer)\\.ts$' },
    ),
    rule(
      'llm-sdks-stay-in-adapters',
      'Only adapters know an SDK.',
      {
        path: '^(server|knowledge|eval)/',
        pathNot: '^(server/llm|knowledge/(embedding|langchain))/',
      },
      { path: 'node_modules/(ollama|@langchain)/' },
    ),
    rule(
      'sql-stays-put',
      'Only the index, the store and the yardsticks of the retrieval benchmark speak SQL.',
      {
        path: '^(server|knowledge|eval)/',
        pathNot: '^(knowledge/index/sqlite|server/store|eval/retrieval)/',
      },
      { path: 'node_modules/(better-sqlite3|sqlite-vec)/' },
    ),

    rule(
      'widget-stands-alone',
      'widget/ may take types from server/protocol.ts and server/tenants/wire.ts, and server/privacy/mask.ts (no imports of its own), nothing else.',
      { path: '^widget/' },
      {
        path: '^(server|knowledge|eval|test)/',
        pathNot: '^server/(protocol|tenants/wire|privacy/mask)\\.ts$',
      },
    ),
    rule(
      'widget-protocol-types-only',
      'No server code (and no zod) may end up in the bundle.',
      { path: '^widget/' },
      { path: '^server/(protocol|tenants/wire)\\.ts$', dependencyTypesNot: ['type-only'] },
    ),
    rule(
      'widget-no-packages',
      'The widget ships no package; only its build script may import one.',
      { path: '^widget/', pathNot: '^widget/(build|languages/language-file)\\.ts$' },
      { path: 'node_modules' },
    ),

    rule(
      'nobody-imports-tests',
      'Product code does not know its tests.',
      { path: '^(server|widget|knowledge)/' },
      { path: '^(test|eval)/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
}
