// npm run eval:changed -- [--records 150] [--from 0] [--show KIND]: sentences of our Swedish records with one
// thing changed, or said otherwise; how many false ones pass the verifier and how many true ones are lost.
import { parseArgs } from 'node:util'
import { openKnowledge } from '#knowledge/knowledge.ts'
import { presentRecord } from '#server/answer/present/record.ts'
import { loadLexicons } from '#server/answer/verify/lexicon.ts'
import { checkSentence, type Ground } from '#server/answer/verify/sentence.ts'
import { splitSentences } from '#server/answer/verify/words.ts'

type Change = (sentence: string, next: string | undefined) => string | null

const swap =
  (pattern: RegExp, by: string | ((found: string) => string)): Change =>
  (sentence) => {
    const changed = sentence.replace(pattern, (...found: string[]) => {
      if (typeof by === 'function') return by(found[0] ?? '')
      return by.replace(/\$(\d)/g, (_, group: string) => found[Number(group)] ?? '')
    })
    return changed === sentence ? null : changed
  }

const institutions = ['CSN', 'kommunen', 'skolan', 'arbetsgivaren', 'Arbetsförmedlingen', 'facket', 'UHR'] // biome-ignore format: one list
const opposites: Record<string, string> = { minst: 'högst', högst: 'minst', före: 'efter', efter: 'före', mer: 'mindre', mindre: 'mer' } // biome-ignore format: one list
const anInstitution = new RegExp(`(?<![\\p{L}-])(?:${institutions.join('|')})(?![\\p{L}-])`, 'u')
const following = (name: string): string =>
  institutions[(institutions.indexOf(name) + 1) % institutions.length] ?? name

/** Changes that make a sentence say something else. */
const falseKinds: Record<string, Change> = {
  'kan → ska': swap(/(?<!\p{L})kan(?!\p{L})/u, 'ska'),
  'ska → kan': swap(/(?<!\p{L})(?:ska|måste)(?!\p{L})/u, 'kan'),
  'inte dropped': (sentence, next) =>
    sentence.includes('behöver inte') ? null : swap(/ inte /u, ' ')(sentence, next),
  'inte added': swap(
    / (får|kan|är|ska|gäller|räknas) (du |man |det )?(?!inte|ingen|inget|inga)/u,
    ' $1 $2inte ',
  ),
  'ingen dropped': swap(/ (?:ingen|inget|inga) /u, ' '),
  'number changed': swap(/\d+/u, (found) => String(Number(found) + (found.length > 1 ? 5 : 1))),
  'bound turned': swap(
    /(?<!\p{L})(?:minst|högst|före|efter|mer|mindre)(?!\p{L})/u,
    (found) => opposites[found] ?? found,
  ),
  'condition dropped': swap(
    /^((?!.*(?:fråga|kontrollera|prövar|avgör|undersök|beslut|se )).+?),? (?:om|när) (?:du|man|kursen|utbildningen) [^,.;]*\.$/iu,
    '$1.',
  ),
  'hedge dropped': swap(/ (?:oftast|ofta|normalt|i regel|ibland|vanligen) /u, ' '),
  'bara dropped': swap(/ (?:bara|endast) /u, ' '),
  'made always': swap(/ (får|kan) (du )?/u, ' $1 $2alltid '),
  'made all': swap(/^Den som .+? (får|kan|har|ska|måste) /u, 'Alla $1 '),
  'another institution': swap(anInstitution, following),
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
const leans = /^(?:Då|Det|Den|De|Men|Annars|Däremot)(?!\p{L})/u

/** Changes that leave the sense as it is. */
const trueKinds: Record<string, Change> = {
  'two joined': (sentence, next) =>
    next && !leans.test(next) ? `${sentence.slice(0, -1)}, och ${lower(next)}` : null,
  'om for inversion': swap(/^(Har|Är|Saknar|Läser|Vill|Bor|Får|Arbetar) du /u, (found) =>
    found.replace(/^(\S+) du /u, (_, verb: string) => `Om du ${lower(verb)} `),
  ),
  'du kan for advice': (sentence) => {
    const [, verb, rest] = /^(Sök|Fråga|Kontakta|Ansök|Läs) ([^,;:.]+\.)$/u.exec(sentence) ?? []
    return verb && rest ? `Du kan ${lower(verb).replace(/(?<!a)$/u, 'a')} ${rest}` : null
  },
  'other words': (sentence) => {
    const pairs = [['studera', 'plugga'], ['arbetar', 'jobbar'], ['ungefär', 'cirka'], ['måste', 'behöver'], ['oftast', 'vanligtvis'], ['gratis', 'kostnadsfritt'], ['till exempel', 'exempelvis'], ['beror på', 'hänger på']] // biome-ignore format: one list
    const changed = pairs.reduce((done, [from = '', to = '']) => done.replace(from, to), sentence)
    return changed === sentence ? null : changed
  },
}

/** Statements spread over all files, with what the verifier would hold a sentence against. */
async function groundsOf(from: number, count: number): Promise<(Ground & { id: string })[]> {
  const knowledge = await openKnowledge({ indexFile: 'var/fit.db', onProgress: () => undefined })
  const statements = knowledge
    .list()
    .map(({ id }) => knowledge.get(id))
    .flatMap((record) => (record?.type === 'statement' ? [record] : []))
  const step = 7
  const spread = Array.from({ length: step }, (_, i) =>
    statements.filter((_record, at) => at % step === i),
  ).flat()
  return spread.slice(from, from + count).map((record) => {
    const { main, more, nextStep } = presentRecord(record, { lang: 'sv', situation: {} })
    const texts = [...main, ...more, ...(nextStep ? [nextStep] : [])].map(({ text }) => text)
    return { id: record.id, subject: record.asks.sv[0] ?? '', texts: [...new Set(texts)] }
  })
}

const leastWords = 5
const ofUs = /(?<!\p{L})(?:vi|vår|vårt|våra|oss|jag)(?!\p{L})/iu

/** Each sentence of a text that may be changed, with the one after it. */
function sentencesOf(text: string): { own: string; next: string | undefined }[] {
  return splitSentences(text.replace(/^(?:Ja|Nej|Jo)[,.] /u, '')).flatMap((own, at, all) => {
    const isFit = own.split(' ').length >= leastWords && own.endsWith('.') && !ofUs.test(own)
    return isFit ? [{ own: own.charAt(0).toUpperCase() + own.slice(1), next: all[at + 1] }] : []
  })
}

function measure(kinds: Record<string, Change>, grounds: Awaited<ReturnType<typeof groundsOf>>) {
  const lexicon = loadLexicons().sv
  return Object.entries(kinds).map(([kind, change]) => {
    const made = grounds.flatMap((ground) =>
      ground.texts.flatMap(sentencesOf).flatMap(({ own, next }) => {
        const sentence = change(own, next)
        if (sentence === null) return []
        return [{ id: ground.id, sentence, reason: checkSentence(sentence, ground, lexicon) }]
      }),
    )
    return { kind, made }
  })
}

const { values } = parseArgs({
  options: {
    records: { type: 'string', default: '150' },
    from: { type: 'string', default: '0' },
    show: { type: 'string' },
  },
})
const print = (line: string) => process.stdout.write(`${line}\n`)
const grounds = await groundsOf(Number(values.from), Number(values.records))
for (const [name, kinds, isTrue] of [
  ['false passed', falseKinds, false],
  ['true lost', trueKinds, true],
] as const) {
  const results = measure(kinds, grounds).map(({ kind, made }) => {
    const wrong = made.filter(({ reason }) => isTrue === (reason !== null))
    print(`${name}, ${kind}: ${wrong.length} of ${made.length}`)
    if (kind === values.show) for (const { id, sentence } of wrong) print(`  ${id}: ${sentence}`)
    return { wrong: wrong.length, made: made.length }
  })
  const sum = (of: 'wrong' | 'made') => results.reduce((total, one) => total + one[of], 0)
  print(
    `${name}: ${sum('wrong')} of ${sum('made')} (${((100 * sum('wrong')) / sum('made')).toFixed(1)} %)`,
  )
}
