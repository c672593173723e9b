import { describe, expect, it } from 'vitest'
import {
  describe as describeArticle,
  similarity,
} from '../../../src/core/summary/extract/document.ts'
import { featuresOf } from '../../../src/core/summary/extract/features.ts'
import { extractSentences } from '../../../src/core/summary/extract.ts'
import { EXTRACT_WEIGHTS } from '../../../src/core/summary/weights/extract.ts'
import { FEATURES } from '../../../train/feature-names.ts'

const extract = (texts: readonly string[], line = '', headline = '') =>
  extractSentences(
    texts.map((text, paragraph) => ({ text, paragraph })),
    { line, headline, language: 'en' },
  ).map((sentence) => sentence.text)

const LEAD = 'The old dam above Lisbon burst on Friday after a week of heavy rain.'
const HE = 'He had warned of it for many years in letters to the council.'
const TOWN = 'Hundreds of families left the town below the dam during the night.'

describe('the two sentences', () => {
  it('are the lead and what says most beside it', () => {
    expect(extract([LEAD, TOWN])).toEqual([LEAD, TOWN])
  })

  it('stand in document order', () => {
    const headline = 'Dam bursts'
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

  it('do not repeat the line where there is little or nothing else, either', () => {
    const few = ['Three die in Leeds fire.', 'Residents asked many questions.']
    expect(extract(few, 'Three die in Leeds fire')).toEqual(['Residents asked many questions.'])
    expect(extract(['A dam has burst.'], 'A dam has burst')).toEqual([])
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

  it('are not cut where that would tear a quotation, or is what somebody says of himself', () => {
    const rest = 'and the town '.repeat(60)
    expect(extract([`“The dam ${rest}were lost,” Rui Costa said.`])).toEqual([])
    expect(extract([`I lost the dam ${rest}and all.`])).toEqual([])
  })

  it('are none for an empty body', () => {
    expect(extract([])).toEqual([])
  })

  it('are as many as asked for, in document order', () => {
    const body = [
      LEAD,
      TOWN,
      'The council of Lisbon met on Saturday.',
      'Rain is forecast for Lisbon.',
    ]
    const all = body.map((text, paragraph) => ({ text, paragraph }))
    const request = { line: null, headline: '', language: 'en', words: 1_000 }
    for (const sentences of [1, 2, 3])
      expect(extractSentences(all, { ...request, sentences })).toHaveLength(sentences)
    expect(extractSentences(all, { ...request, sentences: 4 })).toEqual(all)
  })

  it.each(['fr', 'de', 'ja', 'x-klingon', null])('are found in any language: %s', (language) => {
    const all = [
      'Un barrage a cédé vendredi à Lisbonne.',
      '堤防が決壊した。',
      'Ein Damm ist gebrochen.',
    ]
    const picked = extractSentences(
      all.map((text, paragraph) => ({ text, paragraph })),
      { line: 'Dam bursts', headline: 'Le barrage', language },
    )
    expect(picked.length).toBeGreaterThan(0)
    for (const { text } of picked) expect(all).toContain(text)
  })
})

describe('an article as vectors', () => {
  const texts = ['Dams burst.', 'The dams of Lisbon burst again.', 'Nothing else.', '']
  const { sentences, title } = describeArticle(
    texts.map((text, paragraph) => ({ text, paragraph })),
    'Lisbon',
  )
  const like = (one: number, other: number) =>
    similarity(sentences[one]?.vector ?? title, sentences[other]?.vector ?? title)

  it('is like itself, somewhat like what shares its words, and unlike the rest', () => {
    expect(like(0, 0)).toBeCloseTo(1)
    expect(like(0, 1)).toBeGreaterThan(0.3)
    expect(like(0, 1)).toBeCloseTo(like(1, 0))
    expect(like(0, 2)).toBe(0)
    expect(like(3, 3)).toBe(0)
  })

  it('has a number for each feature, none of them broken', () => {
    for (const language of ['en', 'fr']) {
      const rows = featuresOf({ sentences, title, frequency: Array(50).fill(1) }, language)
      expect(rows).toHaveLength(texts.length)
      for (const row of rows) {
        expect(row).toHaveLength(FEATURES.length)
        expect(row.every(Number.isFinite)).toBe(true)
      }
    }
  })

  it('has a weight for each feature in every language', () => {
    for (const weights of EXTRACT_WEIGHTS.values()) expect(weights).toHaveLength(FEATURES.length)
  })
})
