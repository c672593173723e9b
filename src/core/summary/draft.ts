/** A line in the making: its text, the rules that made it and what they cost. */
export interface Draft {
  readonly text: string
  /** Names of the rules applied, in order. */
  readonly rules: readonly string[]
  /** How much was risked or lost; the publisher's own words cost nothing. */
  readonly cost: number
  /** A compression that takes apart what belongs together. */
  readonly torn?: boolean
}

export const MOST_WORDS = 10
export const PREFERRED_WORDS = 8
/** UTF-16 units. */
export const LONGEST_LINE = 70

export const wordCount = (line: string): number => line.match(/\S+/g)?.length ?? 0

export const fits = (line: string): boolean =>
  line.length <= LONGEST_LINE && wordCount(line) <= MOST_WORDS

export const apply = (
  draft: Draft,
  text: string,
  rule: { readonly name: string; readonly cost: number },
): Draft => ({
  text,
  rules: [...draft.rules, rule.name],
  cost: draft.cost + rule.cost,
})
