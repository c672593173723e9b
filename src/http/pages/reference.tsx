/** The API for people to read, made of the same description as programs read, and each problem by itself. */
import { type Context, Hono } from 'hono'
import { API_ROUTES } from '../api-routes.ts'
import { type ApiSchemas, openapiOf } from '../openapi.ts'
import { describe, problem } from '../problem.ts'
import { PROBLEM_EXAMPLES } from '../problem-examples.ts'
import { pageHeaders, STYLE_PATH, shown } from './page.tsx'
import { STYLE } from './style.ts'

const PROBLEMS = Object.values(PROBLEM_EXAMPLES)
const A_DAY = { 'cache-control': 'public, max-age=86400' }

export function referencePages(schemas: ApiSchemas, originOf: (c: Context) => string): Hono {
  const pages = new Hono({ strict: false })
  pages.get(STYLE_PATH, (c) => c.body(STYLE, 200, { 'content-type': 'text/css', ...A_DAY }))
  pages.get('/openapi.json', (c) => c.json(openapiOf(schemas, originOf(c))))
  pages.get('/reference', pageHeaders, (c) => shown(c, { title: 'API', children: <Routes /> }))
  pages.get('/problems', pageHeaders, (c) =>
    shown(c, { title: 'Problems', children: <AllProblems /> }),
  )
  pages.get('/problems/:kind', pageHeaders, (c) => {
    const fault = PROBLEMS.find(({ kind }) => kind === c.req.param('kind'))
    if (!fault) return problem(c, { kind: 'not-found' })
    const { title, status, detail, errors = [] } = describe(fault)
    const children = (
      <>
        <p>{detail}</p>
        <dl>
          <dt>Status</dt>
          <dd>{status}</dd>
          <dt>Kind</dt>
          <dd>
            <code>{fault.kind}</code>
          </dd>
        </dl>
        {errors.length > 0 && (
          <p>
            Each field that is wrong is told under <code>errors</code>, such as{' '}
            <code>{JSON.stringify(errors[0])}</code>.
          </p>
        )}
        <p>
          <a href="/problems">All problems</a>
        </p>
      </>
    )
    return shown(c, { title, children })
  })
  return pages
}

const PROOFS = {
  signature: 'a signature',
  address: 'the address',
  operator: 'the operator’s token',
  reader: 'the operator’s token or a read key',
  telegram: 'Telegram’s secret',
  none: 'nothing',
}

const Routes = () => (
  <>
    <p>
      For programs: <a href="/openapi.json">OpenAPI 3.1</a>. What can go wrong:{' '}
      <a href="/problems">problems</a>.
    </p>
    {API_ROUTES.map(({ method, path, says, proof, query = [], body, answers }) => (
      <section class="card">
        <h2>{says}</h2>
        <p>
          <code>{`${method.toUpperCase()} ${path.replace(/:(\w+)/g, '{$1}')}`}</code>
        </p>
        <dl>
          <dt>Proof</dt>
          <dd>{PROOFS[proof]}</dd>
          {query.length > 0 && <dt>Query</dt>}
          {query.length > 0 && <dd>{query.join(', ')}</dd>}
          {body && <dt>Body</dt>}
          {body && <dd>{body}</dd>}
          <dt>Answer</dt>
          <dd>{`${answers[0]}: ${answers[1]}`}</dd>
        </dl>
      </section>
    ))}
  </>
)

const AllProblems = () => (
  <ul>
    {PROBLEMS.map((fault) => (
      <li>
        <a href={`/problems/${fault.kind}`}>{fault.kind}</a> – {describe(fault).title}
      </li>
    ))}
  </ul>
)
