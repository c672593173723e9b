/**
 * Filters that can be read and make no sense: what asks for nothing but what to leave out, or for a word of
 * nearly every article, would send everything, and what asks for two publishers at once would send nothing.
 */
import { isCommonWord, nameLike } from './common.ts'
import { requiredKeys } from './keys.ts'
import { grouped, type Test } from './test.ts'

export type Nonsense =
  | { readonly kind: 'only-negation' }
  | { readonly kind: 'too-common'; readonly text: string }
  | { readonly kind: 'never' }

/** The test with what was probably meant in the place of the nonsense; `null`: nobody knows. */
export interface Senseless {
  readonly nonsense: Nonsense
  readonly meant: Test | null
}

/** What is mended of one nonsense may have another in the next place. */
const MOST_MENDED = 8

/** `null`: it makes sense. What was meant does. */
export function senseless(test: Test): Senseless | null {
  const found = firstNonsense(test)
  if (!found) return null
  let meant = found.meant
  for (let i = 0; i < MOST_MENDED && meant; i++) {
    const next = firstNonsense(meant)
    if (!next) return { ...found, meant }
    meant = next.meant
  }
  return { ...found, meant: null }
}

function firstNonsense(test: Test): Senseless | null {
  if (requiredKeys(test) === null) return endless(test)
  const meant = possible(test)
  return meant === test ? null : { nonsense: { kind: 'never' }, meant }
}

function endless(test: Test): Senseless {
  const common = commonIn(test)
  if (common === null) return { nonsense: { kind: 'only-negation' }, meant: bounded(test) }
  const name = nameLike(common)
  const meant = name === null ? null : replaced(test, common, name)
  return { nonsense: { kind: 'too-common', text: common }, meant }
}

/** The first common word that is asked for, and not left out. */
function commonIn(test: Test): string | null {
  if (test.kind === 'words') return isCommonWord(test.text) ? test.text : null
  if (test.kind !== 'and' && test.kind !== 'or') return null
  return test.tests.map(commonIn).find((found) => found !== null) ?? null
}

function replaced(test: Test, text: string, name: string): Test {
  if (test.kind === 'words') return test.text === text ? { kind: 'words', text: name } : test
  if (test.kind !== 'and' && test.kind !== 'or') return test
  return { kind: test.kind, tests: test.tests.map((one) => replaced(one, text, name)) }
}

/** Of "a OR -b" probably "a -b", of "-b" everything else. */
function bounded(test: Test): Test | null {
  const tests = test.kind === 'or' ? test.tests : [test]
  const asked = tests.filter((one) => requiredKeys(one) !== null)
  const leftOut = tests.filter((one) => requiredKeys(one) === null)
  const from: Test = asked.length > 0 ? grouped('or', asked) : { kind: 'everything' }
  const meant = grouped('and', [from, ...leftOut])
  return requiredKeys(meant) === null ? null : meant
}

/** An article has one publisher and one language: of two that are asked for at once, probably either. */
function possible(test: Test): Test {
  if (test.kind !== 'and') return test.kind === 'or' ? possibleEach(test) : test
  const either = (['publisher', 'language'] as const).reduce(
    (tests: readonly Test[], kind) => joined(tests, kind),
    test.tests.map(possible),
  )
  const isSame =
    either.length === test.tests.length && either.every((one, i) => one === test.tests[i])
  return isSame ? test : grouped('and', either)
}

function possibleEach(test: Test & { kind: 'and' | 'or' }): Test {
  const tests = test.tests.map(possible)
  return tests.every((one, i) => one === test.tests[i]) ? test : grouped(test.kind, tests)
}

function joined(tests: readonly Test[], kind: Test['kind']): readonly Test[] {
  const several = tests.filter((test) => test.kind === kind)
  if (several.length < 2) return tests
  const [first] = several
  return tests.flatMap((test) =>
    test === first ? [grouped('or', several)] : several.includes(test) ? [] : [test],
  )
}
