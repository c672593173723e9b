/**
 * How well articles were put into stories: BCubed (Bagga and Baldwin 1998), and how many articles joined a story
 * that was not theirs.
 */
export interface Put {
  /** The story that editors put the article into. */
  readonly editors: string
  /** The story that a method put it into. */
  readonly found: string
}

export interface Measures {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Articles of a thousand that joined a story most of which was another's at that moment. */
  readonly falseMerges: number
}

/** Articles in the order of arrival. */
export function measure(articles: readonly Put[]): Measures {
  const byEditors = Map.groupBy(articles, ({ editors }) => editors)
  const byFound = Map.groupBy(articles, ({ found }) => found)
  const shares = articles.map(({ editors, found }) => {
    const together = byFound.get(found) ?? []
    const right = together.filter((one) => one.editors === editors).length
    return {
      precision: right / together.length,
      recall: right / (byEditors.get(editors)?.length ?? 1),
    }
  })
  const mean = (values: readonly number[]) =>
    values.reduce((sum, one) => sum + one, 0) / Math.max(1, values.length)
  const precision = mean(shares.map((one) => one.precision))
  const recall = mean(shares.map((one) => one.recall))
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / (precision + recall),
    falseMerges: (1000 * falseMerges(articles)) / Math.max(1, articles.length),
  }
}

function falseMerges(articles: readonly Put[]): number {
  const stories = new Map<string, string[]>()
  let wrong = 0
  for (const { editors, found } of articles) {
    const before = stories.get(found) ?? []
    if (before.length > 0 && mostOf(before) !== editors) wrong++
    stories.set(found, [...before, editors])
  }
  return wrong
}

/** The first of those that are there most often. */
function mostOf(list: readonly string[]): string | undefined {
  const times = Map.groupBy(list, (one) => one)
  return list.find((one) =>
    [...times.values()].every((t) => t.length <= (times.get(one)?.length ?? 0)),
  )
}
