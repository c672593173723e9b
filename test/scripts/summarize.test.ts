import { describe, expect, it } from 'vitest'
import { answerTo, readSummarizeOptions } from '../../scripts/summarize.ts'

const options = { words: null, sentences: 2, fromLead: false, explain: false }
const answer = (line: string, more = {}) => JSON.parse(answerTo(line, 7, { ...options, ...more }))

describe('summarizing a line of JSON', () => {
  it('gives the line, the sentences and the evidence under the same id', () => {
    const item = { id: 'a', title: 'Dam bursts', text: 'A dam burst in Lisbon on Monday.' }
    expect(answer(JSON.stringify(item))).toMatchObject({
      id: 'a',
      line: 'Dam bursts',
      sentences: ['A dam burst in Lisbon on Monday.'],
      evidence: { source: 'headline' },
    })
  })

  it.each([{}, { text: '' }, { html: '' }, { text: null, html: null }, { text: '  ' }])(
    'takes an article of a headline alone: %j',
    (body) => {
      const item = { title: 'Dam bursts in Lisbon', ...body }
      expect(answer(JSON.stringify(item))).toMatchObject({
        line: 'Dam bursts in Lisbon',
        sentences: [],
      })
    },
  )

  it("takes the publisher's own name off the title, where it is given", () => {
    const item = { title: 'Dam bursts in Lisbon « Harbour Lantern', text: '' }
    expect(answer(JSON.stringify(item)).line).toBe(item.title)
    const known = [{ publisher: 'Harbour Lantern' }, { url: 'https://harbour-lantern.example/d' }]
    for (const site of known)
      expect(answer(JSON.stringify({ ...item, ...site })).line).toBe('Dam bursts in Lisbon')
  })

  it('takes text or html, and says so of both', () => {
    expect(answer('{"title":"A","text":"A.","html":"A."}')).toEqual({
      line: 7,
      error: 'Give "text" or "html", not both.',
    })
  })

  it.each([
    'x',
    '[]',
    '{"id":1}',
    '{"text":1}',
    '{"title":"A","html":1}',
    '{"title":"A","publisher":1}',
    '{"title":"A","url":1}',
  ])('names the line that it cannot read: %s', (line) => {
    expect(answer(line)).toEqual({ line: 7, error: expect.stringMatching(/\.$/) })
  })

  it('compresses a lower-cased lead and keeps its number', () => {
    const text = 'the company said on monday that it would cut ### jobs in the region'
    const lead = JSON.stringify({ title: 'Other', text: `${text} .` })
    const { line, evidence } = answer(lead, { fromLead: true })
    expect(line.split(' ').length).toBeLessThanOrEqual(10)
    expect(line).toContain('###')
    expect(evidence).toMatchObject({ source: 'lead', text })
  })
})

describe('a budget of words', () => {
  const item = {
    title: 'Harbour tunnel talks stall after finance ministry asks for new bids',
    text: 'Talks on the tunnel have stalled.',
  }

  it('cuts the line that has more', () => {
    expect(answer(JSON.stringify(item), { words: 3 }).line).toBe('Harbour tunnel talks…')
  })

  it('leaves no word at the end that leans on what is gone', () => {
    expect(answer(JSON.stringify(item), { words: 5 }).line).toBe('Harbour tunnel talks stall…')
  })

  it('is none unless somebody asks for it', () => {
    expect(answer(JSON.stringify(item)).line).toBe(item.title)
  })
})

describe('the options', () => {
  it('are two sentences and as many words as it takes by default', () => {
    expect(readSummarizeOptions([])).toEqual(options)
  })

  it('refuse what is no number', () => {
    expect(() => readSummarizeOptions(['--words', 'many'])).toThrow(/whole number/)
  })
})
