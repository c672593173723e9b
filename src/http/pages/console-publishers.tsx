/** The list of publishers, and adding one. What is secret is shown once, on the page that answers. */
import type { Publisher } from '../../app/ports/publisher.ts'
import { FORMATS } from '../../app/ports/source.ts'
import { addPublisher, type Connection } from '../../app/publishers.ts'
import type { Asked, Page } from './asked.ts'

export async function publishersPage({ deps }: Asked): Promise<Page> {
  const publishers = await deps.desk.publishers()
  const children = (
    <>
      {publishers.map((publisher) => (
        <PublisherCard publisher={publisher} />
      ))}
      <h2>Add a publisher</h2>
      <form method="post" action="/console/publishers">
        <label for="id">Id</label>
        <input id="id" name="id" placeholder="daily" required />
        <label for="name">Name</label>
        <input id="name" name="name" required />
        <label for="domains">Domains, parted by spaces</label>
        <input id="domains" name="domains" placeholder="example.org" required />
        <label for="format">Format</label>
        <select id="format" name="format">
          {FORMATS.map((format) => (
            <option>{format}</option>
          ))}
        </select>
        <label for="settings">Settings of the format, in JSON; none for most</label>
        <input id="settings" name="settings" />
        <p>
          <button type="submit">Add</button>
        </p>
      </form>
    </>
  )
  return { title: 'Publishers', children }
}

const PublisherCard = ({ publisher: { id, name, domains, format, paused } }: Shown) => (
  <article class="card">
    <p class="line">
      <a href={publisherPath(id)}>{name}</a>
    </p>
    <p class="soft">
      {`${id} · ${format} · ${domains.join(', ')}`}
      {paused && ' · paused'}
    </p>
  </article>
)

interface Shown {
  readonly publisher: Publisher
}

export const publisherPath = (id: string): string => `/console/publishers/${id}`

export async function addPage({ c, deps }: Asked): Promise<Page> {
  const { id, name, domains, format, settings } = await c.req.parseBody()
  const parsed = settingsOf(settings)
  if (parsed === null) return { fault: { kind: 'not-json' } }
  const wanted = {
    id,
    name,
    format,
    domains: String(domains)
      .split(/[\s,]+/)
      .filter(Boolean),
  }
  const added = await addPublisher(deps, { ...wanted, ...parsed }, originOf({ c, deps }))
  return added.ok ? connected(added.value) : { fault: added.error }
}

/** `null`: it is no JSON. */
function settingsOf(said: unknown): { readonly settings?: unknown } | null {
  if (typeof said !== 'string' || said.trim() === '') return {}
  try {
    return { settings: JSON.parse(said) }
  } catch {
    return null
  }
}

export const originOf = ({ c, deps }: Pick<Asked, 'c' | 'deps'>): string =>
  deps.publicUrl ?? new URL(c.req.url).origin

const connected = (connection: Connection): Page => ({
  title: `How ${connection.id} is connected`,
  children: <Connected {...connection} />,
})

export const renewed = (connection: Connection): Page => ({
  title: `A new secret for ${connection.id}`,
  children: (
    <>
      <p>The secret before it works for 24 hours more: put this one into its system until then.</p>
      <Connected {...connection} />
    </>
  ),
})

const Connected = ({ id, url, secret, steps, warnings = [] }: Connection) => (
  <>
    {url !== null && <h2>Address</h2>}
    {url !== null && <pre>{url}</pre>}
    {secret !== null && <h2>Secret, shown here and nowhere else</h2>}
    {secret !== null && <pre>{secret}</pre>}
    <h2>Steps</h2>
    <ol class="steps">
      {steps.map((step) => (
        <li>{step}</li>
      ))}
    </ol>
    <p>
      Then <a href={publisherPath(id)}>send a test event</a>, which alerts nobody.
    </p>
    {warnings.map(({ message }) => (
      <p class="bad">{message}</p>
    ))}
  </>
)

export const keyMade = (key: string): Page => ({
  title: 'A new read key',
  children: (
    <>
      <p>
        It is shown here and nowhere else; the key before it works for 24 hours more. The publisher
        signs in with it at <code>/console</code>, and its programs send it as{' '}
        <code>Authorization: Bearer</code> to <code>/v1/articles</code>.
      </p>
      <pre>{key}</pre>
    </>
  ),
})
