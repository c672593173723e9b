/** What days have come to, who follows and who leaves, as charts with the numbers behind them. */
import type { Audience, DayFigures } from '../../app/ports/figures.ts'
import { DAY_MS } from '../../core/time/spans.ts'
import type { Asked, Page } from './asked.ts'
import { Chart } from './chart.tsx'

export async function figuresPage({ deps }: Asked): Promise<Page> {
  const [days, { audience }] = await Promise.all([deps.desk.figures(), deps.lanes.health()])
  const children = (
    <>
      <p class="soft">The last 30 days, in UTC. Today is still under way.</p>
      <div class="charts">
        <PerDay
          id="articles"
          title="New articles a day"
          days={days}
          of={({ articles }) => articles}
        />
        <PerDay id="alerts" title="Alerts sent a day" days={days} of={({ alerts }) => alerts} />
        <Waits
          id="first"
          title="From webhook to first message"
          days={days}
          of={({ first }) => first}
        />
        <Waits id="last" title="From webhook to last message" days={days} of={({ last }) => last} />
        <PerDay
          id="stops"
          title="Chats that left, a day"
          days={days}
          of={({ day }) => audience.stops[String(day)] ?? 0}
        />
      </div>
      <Following audience={audience} />
      <p class="soft">
        Readers took stories apart {audience.partings} times in 30 days (“Not the same”).
      </p>
    </>
  )
  return { title: 'Figures', children }
}

const labelOf = ({ day }: DayFigures): string => new Date(day * DAY_MS).toISOString().slice(0, 10)

interface PerDayProps<T> {
  readonly id: string
  readonly title: string
  readonly days: readonly DayFigures[]
  readonly of: (day: DayFigures) => T
}

const PerDay = ({ id, title, days, of }: PerDayProps<number>) => {
  const rows = days.map((day) => ({ label: labelOf(day), values: [of(day)] }))
  const sum = days.reduce((total, day) => total + of(day), 0)
  const today = days.at(-1)
  const says = `${sum} in 30 days; ${today ? of(today) : 0} today.`
  return <Chart {...{ id, title, says, rows }} of="Day" names={['Number']} />
}

const Waits = ({ id, title, days, of }: PerDayProps<DayFigures['first']>) => {
  const rows = days.map((day) => ({
    label: labelOf(day),
    values: [of(day)?.p50 ?? null, of(day)?.p99 ?? null],
  }))
  const last = days.map(of).findLast((spread) => spread !== null)
  const says = last
    ? `Last: half within ${seconds(last.p50)}, 99 of 100 within ${seconds(last.p99)}.`
    : 'Nothing was sent in these days.'
  return <Chart {...{ id, title, says, rows }} of="Day" names={['p50', 'p99']} written={seconds} />
}

const seconds = (ms: number): string =>
  ms < 60_000 ? `${Number((ms / 1_000).toFixed(1))} s` : `${Number((ms / 60_000).toFixed(1))} min`

const Following = ({ audience: { kinds, languages } }: { audience: Audience }) => (
  <div class="charts">
    <ByName
      title="Who follows"
      of="Kind"
      counts={[
        ['private chats', kinds.private],
        ['groups and channels', kinds.groups],
        ['topics of forums', kinds.topics],
      ]}
    />
    <ByName
      title="Language of the bot"
      of="Language"
      counts={Object.entries(languages)
        .map(([tag, n]): [string, number] => [tag === '' ? 'as Telegram has it' : nameOf(tag), n])
        .sort(([, a], [, b]) => b - a)}
    />
  </div>
)

const nameOf = (tag: string): string =>
  new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }).of(tag) ?? tag

interface Named {
  readonly title: string
  readonly of: string
  readonly counts: readonly (readonly [string, number])[]
}

const ByName = ({ title, of, counts }: Named) => {
  const most = Math.max(1, ...counts.map(([, n]) => n))
  return (
    <section class="chart">
      <h2>{title}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            <th scope="col" class="number">
              Chats
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {counts.map(([name, n]) => (
            <tr>
              <th scope="row">{name}</th>
              <td class="number">{n}</td>
              <td class="share">
                <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                  <rect class="series-1" width={(100 * n) / most} height="8" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
