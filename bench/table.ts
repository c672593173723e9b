/** Tables for the terminal, which are Markdown too. */
export interface Table {
  readonly title: string
  /** Which rows of which data, and what each was used for. */
  readonly about: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

const shown = (cell: string | number) => (typeof cell === 'number' ? cell.toFixed(2) : cell)

export function printed({ title, about, columns, rows }: Table): string {
  const cells = [columns, ...rows.map((row) => row.map(shown))]
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, at) => pad(cell, widths[at] ?? 0, at > 0)).join(' | ')} |`
  const [head = [], ...body] = cells
  const rule = line(
    widths.map((width, at) => (at > 0 ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))),
  )
  return `## ${title}\n${about}\n\n${[line(head), rule, ...body.map(line)].join('\n')}\n`
}

const pad = (cell: string, width: number, right: boolean) =>
  right ? cell.padStart(width) : cell.padEnd(width)

/** One object a row, by the names of the columns. */
export const asObject = ({ title, about, columns, rows }: Table) => ({
  title,
  about,
  rows: rows.map((row) => Object.fromEntries(row.map((cell, at) => [columns[at] || 'name', cell]))),
})
