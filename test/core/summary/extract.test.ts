import { describe, expect, it } from 'vitest'
import { extractSentences } from '../../../src/core/summary/extract.ts'

const extract = (texts: readonly string[], line = '', headline = '') =>
  extractSentences(
    texts.map((text, paragraph) => ({ text, paragraph })),
    line,
    headline,
  ).map((sentence) => sentence.text)

const LEAD = 'The old dam above Lisbon burst on Friday after a week of heavy rain.'
const HE = 'He had warned of it for many years in letters to the council.'
const TOWN = 'Hundreds of families left the town below the dam during the night.'

describe('the two sentences', () => {
  it('are the lead and what says most beside it', () => {
    expect(extract([LEAD, TOWN])).toEqual([LEAD, TOWN])
  })

  it('stand in document order', () => {
    const headline = 'Old dam above Lisbon bursts after week of heavy rain'
    expect(extract([TOWN, LEAD], '', headline)).toEqual([TOWN, LEAD])
  })

  it('pass over a fragment', () => {
    expect(extract(['In pictures.', LEAD, TOWN])).toEqual([LEAD, TOWN])
  })

  it('leave out one that leans on a sentence which is left out', () => {
    const other = 'Engineer Rui Costa looked after the dam for most of his working life.'
    expect(extract([LEAD, other, HE, TOWN])).not.toContain(HE)
  })

  it('may lean on the one before', () => {
    const engineer = 'Engineer Rui Costa, who built the dam, was not surprised that it burst.'
    expect(extract([engineer, HE])).toEqual([engineer, HE])
  })

  it('do not repeat the line where there are others', () => {
    const line = 'Old dam above Lisbon bursts'
    expect(extract([`${line}.`, LEAD, TOWN], line)).toEqual([LEAD, TOWN])
  })

  it('repeat the line where there is nothing else', () => {
    expect(extract(['A dam has burst.'], 'A dam has burst')).toEqual(['A dam has burst.'])
  })

  it('are together at most 60 words where that can be', () => {
    const long = `The dam ${'and the town below the dam '.repeat(6)}were lost.`
    const texts = extract([LEAD, long, long, TOWN])
    expect(texts.join(' ').split(' ').length).toBeLessThanOrEqual(60)
  })

  it('are cut only where no sentence is short enough', () => {
    const [only] = extract([`The dam ${'and the town '.repeat(60)}were lost.`])
    expect(only?.length).toBeLessThanOrEqual(400)
    expect(only).toMatch(/…$/)
  })

  it('are none for an empty body', () => {
    expect(extract([])).toEqual([])
  })
})
