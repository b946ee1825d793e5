// Masks personal data. No imports: the widget bundles this very file.

/** What was found in a text. */
export type PersonalData = 'personal_number' | 'email' | 'phone' | 'bank_account'

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
  const day = Number(tenDigits.slice(4, 6))
  return month >= 1 && month <= 12 && ((day >= 1 && day <= 31) || (day >= 61 && day <= 91))
}

function isPersonalNumber(candidate: string): boolean {
  const digits = candidate.replace(/\D/g, '').slice(-10)
  return digits.length === 10 && hasValidDate(digits) && hasValidCheckDigit(digits)
}

const personalNumber = /(?<!\d)(?:19|20)?\d{2}[ .-]?\d{2}[ .-]?\d{2}[ ]?[-+–]?[ ]?\d{4}(?!\d)/g
const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
const phone = /(?<![\d-])(?:\+46|0046|0)[ -]?(?:\(0\))?[1-9]\d{0,2}(?:[ -]?\d{2,3}){2,4}(?![\d-])/g
const bankAccount =
  /(?<!\d)\d{4}[ -]\d{2} ?\d{3} ?\d{2}-?\d?(?!\d)|(?<!\d)SE\d{2}(?: ?\d{4}){5}(?!\d)/gi

/** Numbers that help in a crisis or belong to public services are no personal data. */
const publicNumbers = new Set(['112', '90101', '116111', '0205050', '020505050', '90390', '1177'])

/**
 * Replaces personal numbers, e-mail addresses, phone numbers and bank accounts by a mark in
 * square brackets. Course codes, postcodes and points survive.
 */
export function mask(text: string): Masked {
  const found = new Set<PersonalData>()
  const put = (kind: PersonalData, mark: string) => {
    found.add(kind)
    return mark
  }
  const masked = text
    .replace(personalNumber, (hit) =>
      isPersonalNumber(hit) ? put('personal_number', '[personnummer]') : hit,
    )
    .replace(email, () => put('email', '[e-post]'))
    .replace(bankAccount, () => put('bank_account', '[kontonummer]'))
    .replace(phone, (hit) =>
      publicNumbers.has(hit.replace(/\D/g, '')) || hit.replace(/\D/g, '').length < 8
        ? hit
        : put('phone', '[telefon]'),
    )
  return { text: masked, found: [...found] }
}
