import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { takenOver } from '../../../src/core/filter/before.ts'
import {
  isFilterText,
  parseFilter,
  publishersIn,
  sameFilter,
  withPublishers,
} from '../../../src/core/filter/filter.ts'
import { filterOf } from '../../alerts.ts'

const canonical = (text: string): string => filterOf(text).text

function refusal(text: string) {
  const parsed = parseFilter(text)
  if (parsed.ok) throw new Error(`${text} is read as ${parsed.value.text}`)
  const { problem, place, meant, text: read } = parsed.error
  return [problem.kind, place && read.slice(place.start, place.end), meant]
}

describe('parseFilter', () => {
  it.each([
    ['everything', 'everything'],
    ['all', 'everything'],
    ['EVERYTHING', 'everything'],
    ['alles', 'everything'],
    ['everything -sport', 'everything -sport'],
    ['syria (russia OR kerry) -sport', 'syria (russia OR kerry) -sport'],
    ['syria AND russia', 'syria russia'],
    ['trump or biden', 'trump OR biden'],
    ['trump | biden', 'trump OR biden'],
    ['trump, biden', 'trump OR biden'],
    ['trump\nbiden', 'trump OR biden'],
    ['trump, biden,', 'trump OR biden'],
    ['syria NOT sport', 'syria -sport'],
    ['syria not sport', 'syria -sport'],
    ['syria –sport', 'syria -sport'],
    ['syria -(sport OR chess)', 'syria -(sport OR chess)'],
    ['syria --sport', 'syria -sport'],
    ['syria -(-sport)', 'syria sport'],
    ['((syria))', 'syria'],
    ['syria (russia kerry)', 'syria russia kerry'],
    ['(syria russia) OR kerry', 'syria russia OR kerry'],
    ['syria - sport', 'syria sport'],
    ['+syria', '+syria'],
    ['topic:World', 'topic:world'],
    ['topic: World', 'topic:world'],
    ['TOPIC:"Climate  Change"', 'topic:"climate change"'],
    ['topic:world topic:sport', 'topic:world topic:sport'],
    ['From: Daily-Planet', 'from:daily-planet'],
    ['from:"City Wire"', 'from:"City Wire"'],
    ['by:"Ana Silva"', 'by:"Ana Silva"'],
    ['Lang: FR-ca', 'lang:fr'],
    ['lang:French', 'lang:fr'],
    ['syria urgent', 'syria urgent'],
    ['syria Urgency:3', 'syria urgency:3'],
    ['urgency:2', 'urgent'],
    ['"urgent"', '"urgent"'],
    ['"everything"', '"everything"'],
    ['"urgent" "and" rain', '"urgent" "and" rain'],
    ['topic:world (everything)', 'topic:world'],
    ['rain -(everything)', 'rain -"everything"'],
    ['rain NOT ((all))', 'rain -"all"'],
    ['rain -(wind OR everything)', 'rain -(wind OR everything)'],
    ['rain -(everything -wind)', 'rain -(everything -wind)'],
    ['"topic:world"', '"topic:world"'],
    ['"-sport"', '"-sport"'],
    ['12:30', '12:30'],
    ['interest rates', 'interest rates'],
    ['"interest rates"', '"interest rates"'],
    ['“interest rates”', '"interest rates"'],
    ['„interest rates‟', '"interest rates"'],
    ['«interest rates»', '"interest rates"'],
    ['「interest rates」', '"interest rates"'],
    ['（syria　OR　kerry） －sport', '(syria OR kerry) -sport'],
    ['ＯＰＥＣ：oil', 'OPEC:oil'],
    ['москва -спорт', 'москва -спорт'],
    ['سوريا، روسيا', 'سوريا OR روسيا'],
    ['not guilty', '"not" guilty'],
    ['Har\u00adbour', 'Harbour'],
    ['Rus\u200bsia\u202e', 'Russia'],
    ['\ufefftopic:wor\u{e0041}ld\u200f', 'topic:world'],
    ['lang:\u200efr', 'lang:fr'],
    ['ever\u2060ything', 'everything'],
  ])('reads %j as %s', (text, read) => {
    if (text.startsWith('ＯＰＥＣ')) expect(refusal(text)[0]).toBe('unknown-prefix')
    else expect(canonical(text)).toBe(read)
  })

  it.each([
    ['', 'empty', null, null],
    [' \n ', 'empty', null, null],
    ['\u200b\u202e', 'empty', null, null],
    ['?!', 'no-words', null, null],
    ['syria "…"', 'no-words', '"…"', null],
    ['syria "russia talks', 'open-quote', '"russia talks', 'syria "russia talks"'],
    ['(syria OR russia', 'open-group', '(syria OR russia', 'syria OR russia'],
    ['syria)', 'stray-close', ')', 'syria'],
    ['syria ()', 'empty-group', '()', 'syria'],
    ['syria OR', 'lone-operator', 'OR', 'syria'],
    ['OR syria', 'lone-operator', 'OR', 'syria'],
    ['syria OR OR russia', 'lone-operator', 'OR', 'syria OR russia'],
    ['AND syria', 'lone-operator', 'AND', 'syria'],
    ['syria NOT', 'lone-operator', 'NOT', 'syria'],
    ['((syria OR', 'lone-operator', 'OR', 'syria'],
    ['topic:', 'no-value', 'topic:', 'topic:world'],
    ['topic:""', 'no-value', 'topic:""', null],
    [`topic:${'x'.repeat(65)}`, 'bad-value', `topic:${'x'.repeat(65)}`, null],
    ['from:', 'no-value', 'from:', null],
    ['lang:f1', 'bad-value', 'lang:f1', null],
    ['urgency:0', 'bad-value', 'urgency:0', null],
    ['by:"…"', 'bad-value', 'by:"…"', null],
    ['form:wire rain', 'unknown-prefix', 'form:', 'from:wire rain'],
    ['tpoic:world', 'unknown-prefix', 'tpoic:', 'topic:world'],
    ['author:silva', 'unknown-prefix', 'author:', 'by:silva'],
    ['language:fr', 'unknown-prefix', 'language:', 'lang:fr'],
    ['re:world', 'unknown-prefix', 're:', '"re:world"'],
    ['https://example.org', 'unknown-prefix', 'https:', '"https://example.org"'],
    ['-sports', 'only-negation', null, 'everything -sports'],
    ['-sports -chess', 'only-negation', null, 'everything -sports -chess'],
    ['syria OR -sports', 'only-negation', null, 'syria -sports'],
    ['-(syria sport)', 'only-negation', null, 'everything -(syria sport)'],
    ['the', 'too-common', null, null],
    ['syria OR the', 'too-common', null, null],
    ['us', 'too-common', null, 'US'],
    ['syria OR who', 'too-common', null, 'syria OR WHO'],
    ['from:wire from:planet', 'never', null, 'from:wire OR from:planet'],
    ['rain lang:fr lang:de', 'never', null, 'rain (lang:fr OR lang:de)'],
    ['x'.repeat(301), 'too-long', null, null],
    ['x'.repeat(100_000), 'too-long', null, null],
  ])('refuses %j as %s at %j, and offers %j', (text, kind, place, meant) => {
    expect(refusal(text)).toEqual([kind, place, meant])
  })

  it('takes 300 characters, and 50 brackets', () => {
    expect(canonical('x'.repeat(300))).toHaveLength(300)
    expect(canonical(`${'('.repeat(50)}syria${')'.repeat(50)}`)).toBe('syria')
  })

  const piece = fc.oneof(
    fc.constantFrom(
      ...['topic:', 'from:', 'by:', 'lang:', 'lang:fr', 'everything', 'all', 'urgent', 'urgency:3'],
      ...[
        '"',
        '“',
        ' ',
        ' ',
        ' ',
        ':',
        '(',
        ')',
        ' OR ',
        ' or ',
        ' AND ',
        'NOT ',
        '-',
        '–',
        ',',
        '\n',
      ],
      ...['climate change', 'syria', 'US', 'us', 'C++', '98%', 'AT&T', '.NET', '#x', '+'],
      ...['İ', 'ﷺ', '東京', 'سوريا', '\u200b', '\ud800', '|', '&&', '！', '：', '（', '＂'],
    ),
    fc.string({ unit: 'binary', maxLength: 30 }),
  )
  const anything = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))

  it('never throws, and writes what it reads back as the same filter', () => {
    let read = 0
    fc.assert(
      fc.property(anything, (text) => {
        const parsed = parseFilter(text)
        if (!parsed.ok) return
        read++
        expect(parseFilter(parsed.value.text)).toEqual(parsed)
        expect(isFilterText(parsed.value.text)).toBe(true)
      }),
      { numRuns: 4000 },
    )
    expect(read).toBeGreaterThan(400)
  })

  it.each([
    ['us OR -russia', 'US -russia'],
    ['-russia OR us', 'US -russia'],
    ['it OR who', 'IT OR WHO'],
    ['NOT (everything', 'everything -"everything"'],
  ])('offers for "%s", which is wrong in two ways, what is right in both', (text, meant) => {
    const parsed = parseFilter(text)
    expect(parsed.ok ? null : parsed.error.meant).toBe(meant)
    expect(canonical(meant)).toBe(meant)
  })

  it('offers only what is a filter, and points into the text', () => {
    let offered = 0
    fc.assert(
      fc.property(anything, (text) => {
        const parsed = parseFilter(text)
        if (parsed.ok) return
        const { meant, place, text: read } = parsed.error
        if (place)
          expect(0 <= place.start && place.start < place.end && place.end <= read.length).toBe(true)
        if (meant === null) return
        offered++
        expect(canonical(meant)).toBe(meant)
      }),
      { numRuns: 4000 },
    )
    expect(offered).toBeGreaterThan(400)
  })
})

describe('sameFilter', () => {
  it.each([
    ['talk', '"Talks"', true],
    ['talk', 'topic:talk', false],
    ['"peace talks"', '"talks peace"', false],
    ['everything', '"everything"', false],
    ['university', 'universe', false],
    ['US', '"told us"', false],
    ['C++', '"C plus"', false],
    ['a b -talks', 'a b -talk', true],
  ])('%s and %s: %s', (a, b, same) => {
    expect(sameFilter(filterOf(a), filterOf(b))).toBe(same)
  })
})

describe('publishers in a filter', () => {
  it('are found wherever they stand, and named by their id', () => {
    const filter = filterOf('rain (from:"City Wire" OR from:planet) -from:Echo')
    expect(publishersIn(filter)).toEqual(['City Wire', 'planet', 'echo'])
    const ids = new Map([['City Wire', 'wire']])
    expect(withPublishers(filter, (name) => ids.get(name) ?? name).text).toBe(
      'rain (from:wire OR from:planet) -from:echo',
    )
  })
})

describe('a filter of the version before', () => {
  it.each([
    [{ kind: 'everything' }, 'everything'],
    [{ kind: 'topic', topic: 'climate change' }, 'topic:"climate change"'],
    [{ kind: 'topic', topic: 're:a' }, 'topic:"re:a"'],
    [{ kind: 'publisher', publisher: 'wire' }, 'from:wire'],
    [{ kind: 'language', language: 'fr' }, 'lang:fr'],
    [{ kind: 'phrase', text: 'Russia' }, 'Russia'],
    [{ kind: 'phrase', text: 'interest rates' }, '"interest rates"'],
    [{ kind: 'phrase', text: '-russia' }, '"-russia"'],
    [{ kind: 'phrase', text: 'all' }, '"all"'],
    [{ kind: 'phrase', text: 'trump OR biden' }, 'trump OR biden'],
    [{ kind: 'phrase', text: 'syria -sport' }, 'syria -sport'],
    [{ kind: 'phrase', text: 'OR' }, '"OR"'],
    [{ kind: 'phrase', text: 'the OR a' }, '"the OR a"'],
    [{ kind: 'phrase', text: 'taux d’intérêt' }, '"taux d’intérêt"'],
  ] as const)('%j is %s', (before, text) => {
    const filter = takenOver(before)
    expect(filter.text).toBe(text)
    expect(isFilterText(filter.text)).toBe(true)
  })
})
