import { expect, it } from 'vitest'
import { measure } from '../../bench/stories/measure.ts'
import { fitLogistic } from '../../train/logistic.ts'

it('finds the weights that the odds of an example follow', () => {
  // One in five, and four in five where the sign is there.
  const times = (count: number, sign: number, isTrue: boolean) =>
    Array.from({ length: count }, () => ({ signs: [sign, 1], isTrue }))
  const examples = [
    ...times(4, 0, false),
    ...times(1, 0, true),
    ...times(1, 1, false),
    ...times(4, 1, true),
  ]
  const [sign, constant] = fitLogistic(examples, { l2: 0, worthOfTrue: 1 })
  expect(constant).toBeCloseTo(-Math.log(4), 6)
  expect(sign).toBeCloseTo(2 * Math.log(4), 6)
})

it('counts what is together and should not be, and what is apart and should not be', () => {
  const put = (pairs: string) =>
    pairs.split(' ').map((pair) => ({ editors: pair.charAt(0), found: pair.charAt(1) }))
  expect(measure(put('ax ax by by'))).toEqual({
    precision: 1,
    recall: 1,
    f1: 1,
    falseMerges: 0,
  })
  expect(measure(put('ax ax bx by'))).toMatchObject({
    precision: (2 / 3 + 2 / 3 + 1 / 3 + 1) / 4,
    recall: (1 + 1 + 1 / 2 + 1 / 2) / 4,
    falseMerges: 250,
  })
})
