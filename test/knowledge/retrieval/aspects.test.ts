import { describe, expect, it } from 'vitest'
import { createAspects, readAspects } from '#knowledge/retrieval/aspects.ts'

const aspects = createAspects(readAspects())
const named = (text: string) => aspects.of(text).map(aspects.nameOf)

describe('aspects', () => {
  it('tells schools apart whose names hold one another', () => {
    expect(named('Har högskolan någon åldersgräns?')).toContain('hogskola')
    expect(named('Har folkhögskolan någon åldersgräns?')).not.toContain('hogskola')
    expect(named('Är yrkeshögskola något för mig?')).toEqual(['yrkeshogskola'])
  })

  it('reads å ä ö typed as a a o, and upper case', () => {
    expect(named('OMSTALLNINGSSTUDIESTOD')).toEqual(named('omställningsstudiestöd'))
  })

  it('keeps whole words and first words apart from beginnings', () => {
    expect(named('När är sista dagen?')).toContain('nar')
    expect(named('jag undrar när det är')).not.toContain('nar')
    expect(named('unity')).not.toContain('hogskola')
  })

  it('counts what is asked for and missing, and what the record is about besides', () => {
    const record = aspects.sharesOf(['Hur gammal får man vara på folkhögskola?'])
    const rarity = aspects.rarityAmong([record, {}, {}, {}])
    const same = aspects.compare(aspects.of('ålder på folkhögskola'), record, rarity)
    const other = aspects.compare(aspects.of('ålder på högskola'), record, rarity)
    expect(same.shared).toBeGreaterThan(other.shared)
    expect(other.missing).toBeGreaterThanOrEqual(same.missing)
    expect(other.foreign).toBeGreaterThan(same.foreign)
  })

  it('tells whether a record is about the form of education that is asked for', () => {
    const komvux = aspects.sharesOf(['När söker man till komvux?', 'Vad kostar komvux?'])
    const unnamed = aspects.sharesOf(['Hur blir man kock?'])
    const form = (text: string, record = komvux) =>
      aspects.compare(aspects.of(text), record, []).form
    expect(form('när öppnar ansökan till komvux')).toBe('same')
    expect(form('när öppnar ansökan till yh')).toBe('other')
    expect(form('blir man kock på komvux', unnamed)).toBe('unnamed')
    expect(form('hur blir man kock', unnamed)).toBe('same')
  })
})
