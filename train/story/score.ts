/**
 * What the signs of one story weigh: each article of the data is compared with the stories as editors made them until
 * then (teacher forcing); its own story is a true example, the others that it is likest are false ones.
 */
import { type Match, matchesOf } from '../../src/core/story/match.ts'
import { MemoryShelf } from '../../src/core/story/memory-shelf.ts'
import { SIGNS } from '../../src/core/story/score.ts'
import { begun, grown, type Story } from '../../src/core/story/story.ts'
import { type Example, fitLogistic } from '../logistic.ts'
import { halfOf, nothingUsual, readingOf, type StoryRow, storyRows } from './data.ts'

/** Two like events at once stand in the last one. */
export const FITTED_ON = ['mix-10days', 'allsides2021', 'ecbplus'] as const
const HARDEST = 6
/** A false merge is worse for a reader than a missed one. */
const FITTING = { l2: 2, worthOfTrue: 0.85 }

/** The right story is always among those that are compared. */
class EditorsShelf extends MemoryShelf {
  private readonly editors = new Map<string, Story>()
  private own: Story | null = null

  expect(story: string): Story | null {
    this.own = this.editors.get(story) ?? null
    return this.own
  }

  put(story: string, as: Story): void {
    this.editors.set(story, as)
  }

  override storiesOf(articles: readonly string[], most: number): readonly Story[] {
    const found = super.storiesOf(articles, most)
    const { own } = this
    return own === null || found.some(({ id }) => id === own.id) ? found : [...found, own]
  }
}

export function examplesOf(rows: readonly StoryRow[]): readonly Example[] {
  const shelf = new EditorsShelf()
  return rows.flatMap((row) => {
    const own = shelf.expect(row.story)
    const reading = readingOf(row, nothingUsual)
    const { signature, keys, matches } = matchesOf(reading, row.ts, { shelf })
    const right = matches.find(({ story }) => story.id === own?.id)
    const joining = {
      publisher: row.publisher,
      at: row.ts,
      signature,
      nearness: right?.nearness ?? 0,
    }
    const story = own ? grown(own, joining) : begun(row.story, reading.language, joining)
    const { publisher, ts: at, id: article } = row
    const { language, lines } = reading
    shelf.keep({ article, publisher, at, language, signature, lines, keys, story })
    shelf.put(row.story, story)
    return [...(right ? [right] : []), ...hardest(matches, right)].map((match) => ({
      signs: match.signs,
      isTrue: match === right,
    }))
  })
}

const hardest = (matches: readonly Match[], right: Match | undefined): readonly Match[] =>
  matches
    .filter((match) => match !== right)
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, HARDEST)

/** Of stories of one half alone, or of all. */
export function fitScore(half?: 0 | 1): readonly number[] {
  const examples = FITTED_ON.flatMap((name) =>
    examplesOf(storyRows(name).filter(({ story }) => half === undefined || halfOf(story) === half)),
  )
  return fitLogistic(examples, FITTING).map((weight) => Number(weight.toFixed(3)))
}

export function scoreModule(weights: readonly number[]): string {
  const lines = SIGNS.map((sign, at) => `  ${weights[at] ?? 0}, // ${sign}\n`)
  const header =
    '/** What each sign of one story weighs: made by `npm run train` from AllSides, Wikinews, BASIL and ECB+. Not edited by hand. */\n'
  return `${header}export const SCORE_WEIGHTS: readonly number[] = [\n${lines.join('')}]\n`
}
