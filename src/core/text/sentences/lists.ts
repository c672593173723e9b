/**
 * Lists that run on inside a paragraph: "1. The first item 2. The second item", "a) … b) …".
 *
 * Two markers of one style that count up make a list; its items are sentences, and none ends
 * behind a marker.
 */
const MARKER = /(?<=^|[\s•⁃])(?:[•⁃] ?)?(\(?)(\d{1,2}|[a-z])(\.\)|[.)])(?=\s\S)/gu

interface Marker {
  readonly start: number
  readonly end: number
  readonly style: string
  readonly value: number
}

export interface ListItems {
  /** Where items begin. */
  readonly starts: ReadonlySet<number>
  /** Where their text begins. */
  readonly markers: ReadonlySet<number>
}

export function listItems(text: string): ListItems {
  const starts = new Set<number>()
  const markers = new Set<number>()
  let previous: Marker | null = null
  for (const marker of markersOf(text)) {
    if (previous && follows(marker, previous)) {
      for (const one of [previous, marker]) {
        starts.add(one.start)
        markers.add(one.end)
      }
      previous = marker
    } else if (opensList(text, marker)) previous = marker
  }
  return { starts, markers }
}

function* markersOf(text: string): Generator<Marker> {
  for (const match of text.matchAll(MARKER)) {
    const [whole, open = '', name = '', close = ''] = match
    const number = Number(name)
    yield {
      start: match.index,
      end: match.index + whole.length + 1,
      style: open + close + (Number.isNaN(number) ? 'a' : '1'),
      value: Number.isNaN(number) ? name.charCodeAt(0) : number,
    }
  }
}

/** "x) y) y)" is a slip of the pen, not another list. */
const follows = (marker: Marker, before: Marker) =>
  marker.style === before.style &&
  (marker.value === before.value + 1 ||
    (marker.value === before.value && marker.style.endsWith('a')))

const opensList = (text: string, { start }: Marker) =>
  start === 0 || /[.!?]["”’]?\s$|^\s*$/u.test(text.slice(Math.max(0, start - 3), start))
