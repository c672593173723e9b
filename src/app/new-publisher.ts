/** A publisher as an operator asks for it, new or changed: checked here once, whoever asks. */
import * as v from 'valibot'
import { UPDATES } from '../core/alert.ts'
import { type FieldFault, parsePublisherId } from '../core/article.ts'
import { faultsOf } from '../core/field-faults.ts'
import { isPublicSuffix } from '../core/public-suffix/public-suffix.ts'
import { err, ok, type Result } from '../core/result.ts'
import { visibleLine } from '../core/text/visible.ts'
import type { PublisherChanges } from './ports/publisher.ts'
import { FORMATS, type Format, type Setup, type Sources } from './ports/source.ts'

const NAME_LIMIT = 64
/** How much longer a name may be before its white space is folded. */
const FOLDING = 4
const DOMAINS_LIMIT = 50
/** RFC 1035, section 2.3.4, as text. */
const HOST_LIMIT = 253

const id = v.pipe(
  v.string('must be a string'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const parsed = parsePublisherId(dataset.value)
    if (parsed !== null) return parsed
    addIssue({ message: 'must have 1 to 64 of a–z, 0–9 and -, and begin with a letter or digit' })
    return NEVER
  }),
)

const NAME_WANTED = `must have 1 to ${NAME_LIMIT} characters`

const name = v.pipe(
  v.string('must be a string'),
  v.maxLength(FOLDING * NAME_LIMIT, NAME_WANTED),
  v.transform(visibleLine),
  v.minLength(1, NAME_WANTED),
  v.maxLength(NAME_LIMIT, NAME_WANTED),
)

const host = v.pipe(
  v.string('must be a host name such as example.org'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const parsed = hostName(dataset.value)
    if (parsed !== null) return parsed
    addIssue({ message: 'must be a host name such as example.org' })
    return NEVER
  }),
  v.check(
    (domain) => domain === 'localhost' || domain.startsWith('[') || !isPublicSuffix(domain),
    'must be a domain of the publisher’s own; names below this one are shared by many',
  ),
)

const DOMAINS_WANTED = `must be a list of at most ${DOMAINS_LIMIT} host names`

const domains = v.pipe(
  v.custom<readonly unknown[]>(Array.isArray, DOMAINS_WANTED),
  v.minLength(1, 'must name at least one domain'),
  v.maxLength(DOMAINS_LIMIT, DOMAINS_WANTED),
  v.array(host),
)

const updates = v.picklist(UPDATES, `must be ${UPDATES.join(' or ')}`)

const newPublisher = (formats: readonly Format[]) =>
  v.object(
    {
      id,
      name,
      domains,
      format: v.nullish(v.picklist(formats, `must be one of ${formats.join(', ')}`), 'native'),
      settings: v.optional(v.unknown()),
      updates: v.nullish(updates, 'reply'),
    },
    'must be an object',
  )

type Checked = Omit<v.InferOutput<ReturnType<typeof newPublisher>>, 'settings'>

export interface NewPublisher extends Checked {
  /** JSON; `null` for none. */
  readonly settings: string | null
}

/** `wanted` is anything; its settings are checked by its format. */
export function readNewPublisher(
  wanted: unknown,
  sources: Sources,
): Result<NewPublisher, readonly FieldFault[]> {
  const formats = FORMATS.filter((format) => sources[format] !== undefined)
  const parsed = v.safeParse(newPublisher(formats), wanted)
  if (!parsed.success) return err(faultsOf(parsed.issues))
  const { settings, ...publisher } = parsed.output
  const checked = settingsOf(sources[publisher.format], settings)
  return checked.ok ? ok({ ...publisher, settings: checked.value }) : checked
}

const STAYS = 'cannot be changed: remove the publisher, and add one that has another'

const publisherChanges = v.pipe(
  v.object(
    {
      id: v.optional(v.never(STAYS)),
      format: v.optional(v.never(STAYS)),
      name: v.exactOptional(name),
      domains: v.exactOptional(domains),
      settings: v.exactOptional(v.unknown()),
      paused: v.exactOptional(v.boolean('must be true or false')),
      updates: v.exactOptional(updates),
    },
    'must be an object',
  ),
  v.check(
    (changes) => Object.keys(changes).length > 0,
    'must have at least one of name, domains, settings, paused and updates',
  ),
)

/** What checks them but for their settings, for who describes it. */
export const publisherSchemas = { newPublisher: newPublisher(FORMATS), publisherChanges }

/** `wanted` is anything; what it leaves out stays. */
export function readPublisherChanges(
  wanted: unknown,
  setup: Setup | undefined,
): Result<PublisherChanges, readonly FieldFault[]> {
  const parsed = v.safeParse(publisherChanges, wanted)
  if (!parsed.success) return err(faultsOf(parsed.issues))
  const { settings, ...changes } = parsed.output
  if (!('settings' in parsed.output)) return ok(changes)
  const checked = settingsOf(setup, settings)
  return checked.ok ? ok({ ...changes, settings: checked.value }) : checked
}

function settingsOf(
  setup: Setup | undefined,
  wanted: unknown,
): Result<string | null, readonly FieldFault[]> {
  const settings = setup?.settings(wanted) ?? ok(null)
  if (settings.ok) return ok(settings.value && JSON.stringify(settings.value))
  return err(
    settings.error.map(({ path, message }) => ({
      path: ['settings', path].filter(Boolean).join('.'),
      message,
    })),
  )
}

/** In the form that URL parsing gives: lower case, punycode. */
function hostName(text: string): string | null {
  if (text.length > HOST_LIMIT) return null
  const found = URL.parse(`https://${text.trim()}`)?.hostname.replace(/\.$/, '') ?? ''
  const isBare = /^(?:[^\s/:@?#\\]+|\[[\da-f:.]+\])$/i.test(text.trim())
  const isHost = /^[a-z0-9-]+(\.[a-z0-9-]+)+$|^localhost$|^\[[\da-f:]+\]$/.test(found)
  return isBare && isHost ? found : null
}
