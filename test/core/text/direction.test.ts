import { expect, test } from 'vitest'
import { directionOf } from '../../../src/core/text/direction.ts'

test.each(['ar', 'ar-EG', 'he', 'fa', 'ur', 'ps', 'ckb', 'yi', 'dv', 'az-Arab', 'ku-Arab'])(
  '%s runs from the right',
  (language) => expect(directionOf(language)).toBe('rtl'),
)

test.each(['en', 'pt-BR', 'ru', 'zh-Hant', 'ja', 'hi', 'az', 'ar-Latn', 'ku'])(
  '%s runs from the left',
  (language) => expect(directionOf(language)).toBe('ltr'),
)

test.each([null, '', 'x', 'not a tag', 'qqq'])('of %j the letters tell', (language) =>
  expect(directionOf(language)).toBe('auto'),
)
