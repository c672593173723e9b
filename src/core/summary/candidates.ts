/**
 * Candidate lines of an English headline: as published, with its attribution in front, in headline
 * style, and cut where it is too long. The list is short and ordered by nothing; the gates and the
 * score choose.
 */
import { words } from '../text/tokens.ts'
import { type Attribution, findAttribution, reportingVerb } from './attribution.ts'
import { CUTS, withoutLabel } from './cut.ts'
import { apply, type Draft, fits } from './draft.ts'
import { capitalised, inside, isTitleCase } from './letter-case.ts'
import { IN_PERSON, PREDICATES } from './lexicon.ts'
import type { Reading } from './reading.ts'
import { sideFirst, withoutScareQuotes, withoutTopic } from './style.ts'
import { hasVerb, isImperative } from './verbs.ts'

export interface Candidates {
  readonly drafts: readonly Draft[]
  /** Those with the speaker in front, before any cut. */
  readonly attributed: readonly Draft[]
  /** Normal words of the speaker that the headline names. */
  readonly speaker: readonly string[]
}

/** Enough for each cut alone and the useful pairs; the gates are asked about each. */
const MOST_DRAFTS = 160

export function candidatesOf(headline: Draft, reading: Reading): Candidates {
  const attribution = findAttribution(headline.text, reading)
  const plain = styled([headline], reading)
  const attributed = attribution ? attributedDrafts(headline, attribution, reading) : []
  const drafts = [...attributed, ...plain].map((draft) => ({
    ...draft,
    text: capitalised(draft.text),
  }))
  return {
    drafts: withCuts(drafts, reading),
    attributed: drafts.slice(0, attributed.length),
    speaker: attribution ? words(attribution.speaker.text) : [],
  }
}

/** Cuts are tried only where nothing fits as it is. */
function withCuts(drafts: readonly Draft[], reading: Reading): readonly Draft[] {
  if (drafts.some((draft) => fits(draft.text))) return drafts
  let all = drafts
  for (const cut of CUTS) {
    const shorter = all.flatMap((draft) => {
      const text = cut.make(draft.text, reading)
      return text === null ? [] : [apply(draft, capitalised(text), cut)]
    })
    all = [...all, ...shorter].slice(0, MOST_DRAFTS)
  }
  return all
}

/** Each draft, and each as the style rules would have it. */
function styled(drafts: readonly Draft[], reading: Reading): readonly Draft[] {
  let all = drafts
  all = all.flatMap((draft) =>
    branch(draft, sideFirst(draft.text), { name: 'side-first', cost: 0.1 }),
  )
  all = all.flatMap((draft) => {
    const shorter = withoutTopic(draft.text, reading)
    return branch(draft, shorter?.text ?? null, {
      name: 'topic-of-subject-dropped',
      cost: shorter?.stacked ? 0.4 : 1.2,
    })
  })
  return all
}

const branch = (
  draft: Draft,
  text: string | null,
  rule: { readonly name: string; readonly cost: number },
) => (text === null ? [draft] : [draft, apply(draft, text, rule)])

function attributedDrafts(
  headline: Draft,
  attribution: Attribution,
  reading: Reading,
): readonly Draft[] {
  const claim = reportable(attribution, reading)
  if (claim === null) return quoted(headline, attribution)
  const titleCase = isTitleCase(headline.text)
  const verb = reportingVerb(attribution, titleCase)
  const { cost, name } = RULES[attribution.place]
  const start: Draft = {
    text: claim.text,
    rules: [...headline.rules, name, ...claim.rules],
    cost: cost + claim.cost,
  }
  const unquoted = withoutScareQuotes(start.text)
  const drafts =
    unquoted === null
      ? [start]
      : [
          apply(start, unquoted, { name: 'quotation-marks-dropped', cost: 0 }),
          apply(start, start.text, { name: 'quotation-marks-kept', cost: 0.3 }),
        ]
  return styled(drafts, reading).map((draft) => {
    const { text, sure } = titleCase
      ? { text: draft.text, sure: true }
      : inside(draft.text, reading)
    return {
      ...draft,
      text: `${attribution.speaker.text} ${verb} ${text}`,
      cost: draft.cost + (sure ? 0 : 2),
    }
  })
}

/** "“…,” says Kerry" → "Kerry: “…”", for what cannot be reported: the speaker survives a cut. */
function quoted(headline: Draft, { speaker, claim, place }: Attribution): readonly Draft[] {
  if (place === 'leading' || claim.includes(': ')) return []
  const text = `${speaker.text}: ${claim.replace(/,(?=[”"’']?$)/, '')}`
  return [apply(headline, text, { name: 'speaker-before-quote', cost: 1 })]
}

/** The order of a line that its publisher chose is kept unless changing it helps a reader. */
const RULES = {
  trailing: { name: 'attribution-first', cost: -1 },
  leading: { name: 'colon-to-says', cost: -1 },
} as const

const WHOLLY_QUOTED = /^["“‘'].*["”’']$/u

/** The claim as a clause that can follow "says", or null where it cannot. */
function reportable(attribution: Attribution, reading: Reading): Draft | null {
  const { claim, place } = attribution
  if (
    /[?!…;]/.test(claim) ||
    WHOLLY_QUOTED.test(claim) ||
    words(claim).some((word) => IN_PERSON.has(word))
  )
    return null
  const plain = claim.includes(': ') ? withoutLabel(claim, reading) : claim
  if (plain === null || plain.includes(': ') || / [–—-] /.test(plain)) return null
  const normal = words(plain)
  if (isImperative(normal) || !states(plain, normal, place)) return null
  const rules = plain === claim ? [] : ['label-dropped']
  return { text: plain.replace(/[,\s]+$/, ''), rules, cost: rules.length }
}

/** Whether a claim says something of something: a verb, a predicate at its end, a quoted one. */
const states = (claim: string, normal: readonly string[], place: Attribution['place']) =>
  hasVerb(normal) ||
  (place === 'trailing' && (/[’'”"]$/.test(claim) || PREDICATES.has(normal.at(-1) ?? '')))
