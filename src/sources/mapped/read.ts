/** A payload read by a plan: an article or a withdrawal for each item, or why there is none. */
import type { Read, ReadFault, SourceContext, Warning } from '../../app/ports/source.ts'
import type { FieldFault, Happening } from '../../core/article.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { articleOfFields, type Fields, retractionOfFields } from '../fields.ts'
import type { Found } from '../paths.ts'
import { plainLine } from '../plain-line.ts'
import { textOf } from './body.ts'
import { firstThatHolds, told } from './conditions.ts'
import type { MappedField } from './field-names.ts'
import { namesIn, topicsIn } from './names.ts'
import type { Plan } from './plan.ts'
import { type Payload, type View, viewsOf } from './view.ts'

const ITEMS_LIMIT = 100

type ItemRead =
  | {
      readonly kind: 'happening'
      readonly happening: Happening
      readonly warnings: readonly Warning[]
    }
  | { readonly kind: 'skipped'; readonly reason: string }

export function readMapped(
  payload: Payload,
  plan: Plan,
  context: SourceContext,
): Result<Read, ReadFault> {
  const views = viewsOf(payload, plan.each)
  if (views.length > ITEMS_LIMIT)
    return refused([{ path: '(body)', message: `must have at most ${ITEMS_LIMIT} items` }])
  const reads = views.map((view) => itemOf(view, plan, context))
  const faults = reads.flatMap((read) => (read.ok ? [] : read.error))
  if (faults.length > 0) return refused(faults)
  const items = reads.flatMap((read) => (read.ok ? [read.value] : []))
  const happened = items.filter((item) => item.kind === 'happening')
  const skipped = items.find((item) => item.kind === 'skipped')
  if (happened.length === 0 && skipped) return ok(skipped)
  const happenings = happened.map(({ happening }) => happening)
  return ok({ kind: 'happenings', happenings, warnings: happened.flatMap((one) => one.warnings) })
}

const refused = (faults: readonly FieldFault[]): Result<never, ReadFault> =>
  err({ kind: 'invalid-event', faults })

function itemOf(
  view: View,
  plan: Plan,
  context: SourceContext,
): Result<ItemRead, readonly FieldFault[]> {
  const skip = firstThatHolds(plan.skip, view.find)
  if (skip) return ok({ kind: 'skipped', reason: `No news: ${told(skip, view.find)}.` })
  const order = orderOf(view, plan)
  if (firstThatHolds(plan.withdrawn, view.find)) {
    const retraction = retractionOfFields(order, context)
    if (!retraction.ok) return retraction
    const happening = { type: 'article.retracted' as const, retraction: retraction.value }
    return ok({ kind: 'happening', happening, warnings: [] })
  }
  const read = articleOfFields({ ...order, ...contentOf(view, plan) }, context)
  if (!read.ok) return read
  const happening = { type: 'article.published' as const, article: read.value }
  return ok({ kind: 'happening', happening, warnings: read.warnings })
}

const found = (view: View, plan: Plan, name: MappedField): Found =>
  view.at(plan.fields[name] ?? [], name === 'url')

const orderOf = (view: View, plan: Plan): Fields => ({
  id: found(view, plan, 'id'),
  updated_at: found(view, plan, 'updated_at'),
  version: asNumber(found(view, plan, 'version')),
})

function contentOf(view: View, plan: Plan): Fields {
  const field = (name: MappedField) => found(view, plan, name)
  const { path, value } = field('body')
  const body = textOf(value)
  const language = field('language')
  return {
    url: field('url'),
    headline: plainLine(field('headline')),
    [body.name]: { path, value: body.value },
    language: { path: language.path, value: language.value ?? plan.language },
    topics: listOf(field('topics'), topicsIn),
    authors: listOf(field('authors'), namesIn),
    published_at: field('published_at'),
    urgency: asNumber(field('urgency')),
    embargo_until: field('embargo_until'),
    expires_at: field('expires_at'),
    correction: asFlag(field('correction')),
  }
}

const listOf = ({ path, value }: Found, names: (value: unknown) => readonly unknown[]): Found => ({
  path,
  value: value === undefined ? undefined : names(value),
})

/** Forms know no numbers. */
const asNumber = ({ path, value }: Found): Found => ({
  path,
  value: typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value,
})

/** Nor yes and no; any other text is a note. */
const asFlag = ({ path, value }: Found): Found => ({
  path,
  value: FLAGS.get(String(value).toLowerCase()) ?? value,
})

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
])
