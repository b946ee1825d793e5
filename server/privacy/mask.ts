// Masks personal data. No imports: the widget bundles this very file.

/** What was found in a text. */
export type PersonalData = 'personal_number' | 'email' | 'phone' | 'bank_account' | 'address'

/** A masked text and the kinds of personal data that were taken out. */
export type Masked = { text: string; found: PersonalData[] }

/** Luhn check digit over ten digits, as in Swedish personal numbers (SKV 704). */
function hasValidCheckDigit(tenDigits: string): boolean {
  let sum = 0
  for (let i = 0; i < 10; i++) {
    const doubled = Number(tenDigits[i]) * (i % 2 === 0 ? 2 : 1)
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** Date part YYMMDD of a personal number, or of a samordningsnummer (day + 60). */
function hasValidDate(tenDigits: string): boolean {
  const month = Number(tenDigits.slice(2, 4))
  const day = Number(tenDigits.slice(4, 6)) % 60
  return month >= 1 && month <= 12 && day >= 1 && day <= 31
}

const digitsOf = (text: string) => text.replace(/\D/g, '')

function isPersonalNumber(candidate: string): boolean {
  const digits = digitsOf(candidate).slice(-10)
  return hasValidDate(digits) && hasValidCheckDigit(digits)
}

/** Numbers that help in a crisis or belong to public services are no personal data. */
function isPrivatePhone(candidate: string): boolean {
  const digits = digitsOf(candidate).replace(/^(00)?460?/, '0')
  return digits.length >= 8 && !/^0(20|771)/.test(digits)
}

const gap = '[ .\\u00a0]?'
const personalNumber = new RegExp(
  `(?<!\\d)(?:(?:18|19|20)${gap})?\\d\\d[ ./-]?[01]\\d[ ./-]?\\d\\d ?[-+–−./]? ?\\d\\d ?\\d\\d(?!\\d)`,
  'g',
)
const email =
  /[\p{L}\p{N}._%+-]+ ?(?:@|\((?:at|a|snabel-?a)\)|\[at\]) ?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu
const iban =
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?(?![\p{L}\p{N}])/giu
const swedishPhone =
  /(?<!\d|\d[.,-])(?:\+46|0046|0)[ -]?(?:\(0\) ?)?[1-9]\d{0,2}\)?(?:[ /–-]{0,3}\d{2,4}){2,4}(?![\d-])/g
const foreignPhone = /(?<![\d+])(?:\+|00)[1-9]\d{0,2}(?:[ ()./-]{0,2}\d{1,4}){3,6}(?!\d)/g
const bankAccount =
  /(?<=(?:konto(?:t|nummer|nr)?|clearing(?:nummer|nr)?|bankgiro|plusgiro|bg|pg)[ .:]*(?:är |nr |nummer )?)\d[\d ,-]{5,20}\d|(?<!\d)\d{4}[ ,-]{1,2}(?:\d{3} ?\d{3} ?\d{3}-?\d?|\d{2} ?\d{3} ?\d{2}-?\d?|\d{3} ?\d{3} ?\d)(?![\d-])/giu
const address =
  /(?<!\p{L})(?:\p{Lu}\p{L}+(?:gatan|vägen|gränden|gränd|stigen|backen|torget|allén|esplanaden|gata|väg|plan|gården|slingan|ringen|s (?:gata|väg|gränd|torg|plan|allé))|(?:Västra|Östra|Norra|Södra|Övre|Nedre|Gamla|Nya|Stora|Lilla) \p{L}*(?:gatan|vägen|gränd|stigen))\.? \d{1,4}(?: ?[A-Za-z](?!\p{L}))?(?:,? lgh ?\d{4})?(?:,? ?\d{3} ?\d{2} \p{Lu}\p{L}+)?/gu

/**
 * Replaces personal numbers, e-mail and street addresses, phone numbers and bank accounts by a
 * mark in square brackets. Course codes, postcodes, points and public numbers survive.
 */
export function mask(text: string): Masked {
  const found = new Set<PersonalData>()
  const put = (kind: PersonalData, mark: string) => {
    found.add(kind)
    return mark
  }
  const phone = (hit: string) => (isPrivatePhone(hit) ? put('phone', '[telefon]') : hit)
  const masked = text
    .replace(email, () => put('email', '[e-post]'))
    .replace(iban, (hit) => (digitsOf(hit).length > 9 ? put('bank_account', '[kontonummer]') : hit))
    .replace(personalNumber, (hit) =>
      isPersonalNumber(hit) ? put('personal_number', '[personnummer]') : hit,
    )
    .replace(address, () => put('address', '[adress]'))
    .replace(foreignPhone, phone)
    .replace(swedishPhone, phone)
    .replace(bankAccount, () => put('bank_account', '[kontonummer]'))
  return { text: masked, found: [...found] }
}
