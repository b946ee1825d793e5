// A model never sees or writes an address: tokens stand for them, and are mapped back afterwards.

const address =
  /https?:\/\/[^\s)”"]+|[\p{L}\p{N}._-]+@[\p{L}\p{N}.-]+\.\p{L}+|(?<![\d–-])0\d{1,3}[-\s]\d[\d\s]{3,}\d/gu

/** Addresses and phone numbers by their tokens. */
export type LinkMap = { hide(text: string): string; show(text: string): string }

const bareDomain =
  /(?<![\p{L}\d@-])[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.(?:se|nu|com|org|net|eu|info)(?![\p{L}\d])/giu

/** Sites that are named in a text without a protocol: "csn.se". */
export const domainsIn = (text: string): string[] => text.match(bareDomain) ?? []

/**
 * A map for one reply. Tokens look like a name, so that a sentence with one reads as a sentence.
 * @param hidesDomains whether "csn.se" is hidden too
 */
export function createLinkMap(hidesDomains = false): LinkMap {
  const tokens = new Map<string, string>()
  const tokenOf = (found: string): string => {
    const known = tokens.get(found)
    if (known) return known
    const token = `ADRESS${tokens.size + 1}`
    tokens.set(found, token)
    return token
  }
  return {
    hide: (text) => {
      const hidden = text.replace(address, tokenOf)
      return hidesDomains ? hidden.replace(bareDomain, tokenOf) : hidden
    },
    show: (text) =>
      text.replace(/\bADRESS\d+\b/g, (token) => {
        const found = [...tokens].find(([, known]) => known === token)
        return found ? found[0] : token
      }),
  }
}

/** Whether a text holds an address written out. */
export const holdsAddress = (text: string): boolean => {
  address.lastIndex = 0
  return address.test(text) || /\bwww\./iu.test(text)
}

/** A text without the addresses that are written out in it. */
export const withoutAddresses = (text: string): string => text.replace(address, ' ').trim()
