import { describe, expect, it } from 'vitest'
import { bestPaths } from '../../../train/compressor/paths.ts'
import { forbidParting, gluedToPrevious } from '../../../train/compressor/step-scores.ts'

const glued = (text: string) => gluedToPrevious(text.split(' ')).map(Number).join('')

describe('glue', () => {
  it.each([
    ["iran 's talks did n't fail", '010010'],
    ['shares fell ## % to $ ##', '0001001'],
    ['about ## million people', '0010'],
    ["'s , 's % of ##", '000000'],
  ])('in "%s" is %s', (text, expected) => {
    expect(glued(text)).toBe(expected)
  })

  it('keeps or drops both words', () => {
    const steps = new Float64Array(25).map((_, i) => (i % 5 === 2 ? 5 : 0))
    forbidParting(steps, [false, true, false])
    const paths = bestPaths({ nodes: 5, steps, costs: [0, 1, 1, 1, 0] }, 3, 20)
    expect(paths.map(({ kept }) => kept.join('')).sort()).toEqual(['', '12', '123', '3'])
  })
})
