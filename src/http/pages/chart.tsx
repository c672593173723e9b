/**
 * Charts as SVG in the page, drawn on the server: bars, or lines where there are several series. What each says
 * stands in its title and description too, and every number in the table behind it.
 */
export interface Charted {
  /** Letters alone; unique on its page. */
  readonly id: string
  readonly title: string
  /** What it comes to, in a sentence. */
  readonly says: string
  /** What its rows are of. */
  readonly of: string
  readonly names: readonly string[]
  readonly rows: readonly Row[]
  /** How a value is written. */
  readonly written?: (value: number) => string
}

interface Row {
  readonly label: string
  /** One of each series; `null`: there is none. */
  readonly values: readonly (number | null)[]
}

const WIDTH = 400
const HEIGHT = 150
const TOP = 12
const FLOOR = HEIGHT - 20
const SPAN = FLOOR - TOP
const LEFT = 44

export const Chart = (chart: Charted) => {
  const { id, title, says, names, rows, written = String } = chart
  const most = niceAbove(Math.max(0, ...rows.flatMap(({ values }) => values.map((v) => v ?? 0))))
  const isOne = names.length === 1
  return (
    <figure class="chart">
      <figcaption>
        <h2>{title}</h2>
        <p class="soft">{says}</p>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${id}-t ${id}-d`}>
        <title id={`${id}-t`}>{title}</title>
        <desc id={`${id}-d`}>{says}</desc>
        {[0, most / 2, most].map((value) => (
          <Level value={value} most={most} text={written(value)} />
        ))}
        {isOne ? <Bars rows={rows} most={most} /> : <Lines {...{ rows, most, names }} />}
        <Ends rows={rows} />
      </svg>
      {!isOne && <Legend names={names} />}
      <Table {...chart} written={written} />
    </figure>
  )
}

const heightOf = (value: number, most: number): number => (most === 0 ? 0 : (value / most) * SPAN)
const middleOf = (i: number, n: number): number => LEFT + ((WIDTH - LEFT) * (i + 0.5)) / n

const Level = ({ value, most, text }: { value: number; most: number; text: string }) => {
  const y = FLOOR - heightOf(value, most)
  return (
    <>
      <line class="level" x1={LEFT} x2={WIDTH} y1={y} y2={y} />
      <text x={LEFT - 6} y={y + 4} text-anchor="end">
        {text}
      </text>
    </>
  )
}

const Bars = ({ rows, most }: { rows: readonly Row[]; most: number }) => {
  const width = ((WIDTH - LEFT) / rows.length) * 0.7
  return (
    <>
      {rows.map(({ values: [value] }, i) => {
        const height = heightOf(value ?? 0, most)
        const x = middleOf(i, rows.length) - width / 2
        return <rect class="series-1" {...{ x, y: FLOOR - height, width, height }} rx="1" />
      })}
    </>
  )
}

interface Lined {
  readonly rows: readonly Row[]
  readonly most: number
  readonly names: readonly string[]
}

/** A day without a value has no point, and the line goes on. */
const Lines = ({ rows, most, names }: Lined) => (
  <>
    {names.map((_, series) => {
      const points = rows.flatMap(({ values }, i) => {
        const value = values[series] ?? null
        return value === null
          ? []
          : [{ x: middleOf(i, rows.length), y: FLOOR - heightOf(value, most) }]
      })
      return (
        <g class={`series-${series + 1}`}>
          <polyline fill="none" points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
          {points.map(({ x, y }) => (
            <circle cx={x} cy={y} r="2.5" />
          ))}
        </g>
      )
    })}
  </>
)

const Ends = ({ rows }: { rows: readonly Row[] }) => (
  <>
    <text x={LEFT} y={HEIGHT - 4}>
      {rows[0]?.label}
    </text>
    <text x={WIDTH} y={HEIGHT - 4} text-anchor="end">
      {rows.at(-1)?.label}
    </text>
  </>
)

const Legend = ({ names }: Pick<Charted, 'names'>) => (
  <p class="legend">
    {names.map((name, i) => (
      <span class={`series-${i + 1}`}>{name}</span>
    ))}
  </p>
)

const Table = ({ of, names, rows, written = String }: Charted) => (
  <details>
    <summary>All numbers</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          {names.map((name) => (
            <th scope="col" class="number">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, values }) => (
          <tr>
            <th scope="row">{label}</th>
            {values.map((value) => (
              <td class="number">{value === null ? '–' : written(value)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)

/** The next of 2, 4, 10, 20, 40 …: half of it can be written, too. */
function niceAbove(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1)))
  return [2, 4, 10].map((step) => step * power).find((step) => step >= most) ?? 2
}
