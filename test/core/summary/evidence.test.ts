import { describe, expect, it } from 'vitest'
import { evidenceOf } from '../../../src/core/summary/evidence.ts'
import { lineWords } from './line-words.ts'

describe('the evidence of a line', () => {
  it('names the place of a word that the line has in another form', () => {
    const source = 'Coffee prices rose on Monday after the harbour closed.'
    expect(evidenceOf('Coffee prices rise after harbour closes', source).kept).toEqual([
      { word: 'Coffee', start: 0, end: 6 },
      { word: 'prices', start: 7, end: 13 },
      { word: 'rose', start: 14, end: 18, as: 'rise' },
      { word: 'after', start: 29, end: 34 },
      { word: 'harbour', start: 39, end: 46 },
      { word: 'closed', start: 47, end: 53, as: 'closes' },
    ])
  })

  it('takes each place once', () => {
    const { kept, added } = evidenceOf('Rain, rain', 'Rain again')
    expect(kept).toEqual([{ word: 'Rain', start: 0, end: 4 }])
    expect(added).toEqual([{ word: 'rain', at: 1 }])
  })

  it('gives the words of the line back in its order', () => {
    const words = evidenceOf('Mayor says bridge shut', 'The bridge is shut, the mayor said')
    expect(lineWords(words)).toEqual(['Mayor', 'says', 'bridge', 'shut'])
  })

  it.each([
    ['US says Russia talks on life support', 'Talks with Russia on Syria on life support: US', 27],
    ['Police to move on Monday', 'Police on Friday said they were to move on Monday', 40],
    ['Storm in north shuts port', 'In Hale, storm in north shuts port', 15],
    ['Two held in Marl', 'Two men from Hale in Quill were held in Marl', 37],
  ])('keeps phrases together: %s', (line, source, start) => {
    const place = evidenceOf(line, source).kept.find(({ word }) => /^(?:on|in)$/i.test(word))
    expect(place?.start).toBe(start)
  })
})
