// What is said to the service itself rather than asked about studies: greetings, thanks, "are you human?".
import type { Outcome } from '../protocol.ts'
import { pattern } from './pattern.ts'

/** A canned reply and how it ends. */
export type CannedReply = { reply: string; outcome: Outcome }

type Row = { reply: string; outcome: Outcome; when: RegExp[] }

const rows: Row[] = [
  {
    reply: 'greeting',
    outcome: 'greeting',
    when: [
      /^(hej(san)?|hallå|tjena|tja|god (morgon|kväll|dag|eftermiddag)|hi|hello|hey|good (morning|evening|afternoon))( (på dig|där|there|igen))?[\s!.,:)]*$/,
    ],
  },
  {
    reply: 'thanks',
    outcome: 'greeting',
    when: [
      /^(ok(ej)?|okay|jaha|aha|super|toppen|perfekt|great|perfect)?[\s,!.]*(tack( så mycket| för hjälpen)?|tackar|thanks?( you)?( so much| a lot)?|thx)[\s!.,:)]*$/,
      /^(ok(ej)?|okay|bra|toppen|perfekt|aha|jaha|hejdå|hej då|bye)[\s!.]*$/,
    ],
  },
  {
    reply: 'about_machine',
    outcome: 'answered',
    when: [
      /\b(är|e) (du|det här|detta|ni|det) (bara |egentligen |verkligen )?(en |ett )?(robot|människa|maskin|ai|ai-?bott?|chatbot\p{L}*|chatgpt|gpt|bott?|dator\p{L}*|riktig( person| människa)?|person|levande|mänsklig)\b/u,
      /\b(är|e) (du|ni) (bara |egentligen |verkligen )?(ett program|på riktigt)\b/,
      /^\s*(är|e) (det här|detta|det) (bara |egentligen |verkligen )?(ett program|på riktigt)[\s?!.]*$/,
      /\bvem (har (gjort|byggt|skapat)|gjorde|byggde|driver|äger|ligger bakom|står bakom) (dig|er|den här|det här|denna) ?(tjänst\p{L}*|chatt\p{L}*|sid\p{L}*|bott\p{L}*|app\p{L}*)?[\s?!.]*$/u,
      /\bwho (made|built|created|runs|owns) (you|this)( (service|chat|site|page|bot|app))?[\s?!.]*$/,
      /\b(are|r) (you|u) (a |an |just a |really (a )?)?(real |actual )?(robot|human|machine|ai|chatbot|bot|real|person|computer|chatgpt|gpt)\b/,
      /\bis (this|it) (a |an )?(real )?(robot|human|machine|ai|chatbot|bot|person|chatgpt)\b/,
      /^\s*(vem|vad) är (du|det jag (pratar|chattar|skriver) med)\b.{0,20}$/,
      /^\s*(who|what) are you\b.{0,20}$/,
      /^\s*(who|what) am i (talking|chatting|writing) (to|with)\b.{0,20}$/,
      /\bam i (talking|chatting|speaking) (to|with) (a |an )?(real )?(human|person|machine|robot|bot|ai)\b/,
      /\b(pratar|snackar|chattar|skriver) jag (nu )?med (en |ett )?(riktig )?(människa|maskin|robot|person|bot|ai|dator)\b/,
      /\b(svarar|sitter) (det )?(en |någon )?(människa|riktig person|robot|maskin)\b.{0,20}$/,
    ],
  },
  {
    reply: 'about_privacy',
    outcome: 'answered',
    when: [
      /\b(sparar|lagrar|lagras|sparas|loggar)\b.{0,40}\b(ni|du|det jag skriver|samtalet|mina (frågor|uppgifter)|chatten)\b/,
      /\b(ni|du)\b.{0,15}\b(sparar|lagrar|loggar)\b.{0,30}\b(skriver|samtalet|frågor|uppgifter|chatten)\b/,
      /\bdo you (save|store|keep|log)\b.{0,40}\b(i write|chat|conversation|questions?|data)\b/,
    ],
  },
  {
    reply: 'about_abilities',
    outcome: 'answered',
    when: [
      /^\s*vad kan du( (göra|hjälpa( mig)? (till )?med|svara på))?[\s?!.]*$/,
      /^\s*what can you (do|help( me)? with|answer)( for me)?[\s?!.]*$/,
      /^\s*(hjälp|help)[\s!.?]*$/,
    ],
  },
  {
    reply: 'talk_to_person',
    outcome: 'hands_over',
    when: [
      /\b(prata|snacka|tala|chatta) med en (riktig )?(människa|person)\b/,
      /\b(talk|speak|chat) (to|with) (a )?(real )?(human|person)\b/,
      /^\s*(fråga|ask) (en|a) (människa|human|person)[\s!.?]*$/,
    ],
  },
]

const compiled = rows.map((row) => ({ ...row, when: row.when.map(pattern) }))

/** The canned reply to small talk, or null where the text is a question of substance. */
export function findSmalltalk(text: string): CannedReply | null {
  const row = compiled.find(({ when }) => when.some((test) => test.test(text)))
  return row ? { reply: row.reply, outcome: row.outcome } : null
}
