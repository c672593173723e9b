/**
 * Words that nearly every English article has. Who follows one would get everything without having
 * asked for it. Words that are also names in capital letters (US, WHO, May) are left out.
 */
import type { Filter } from '../core/filter.ts'
import { once } from '../core/once.ts'
import { stemsOf } from '../core/text/tokens.ts'

const WORDS =
  'a an and are as at be been but by can for from had has have he her his if in into is it its more ' +
  'new not of on or said say she so that the their there they this to was were which will with would'

const stems = once((): ReadonlySet<string> => new Set(stemsOf(WORDS)))

/** Whether it is such a word alone; in a phrase they may stand. */
export const isFunctionWord = (filter: Filter): boolean =>
  filter.kind === 'phrase' && filter.stems.length === 1 && stems().has(filter.stems[0] ?? '')
