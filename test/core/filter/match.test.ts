/** What filters find, in the words of real articles: by evaluation, and by the index that stands before it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleWords } from '../../../src/core/filter/article-words.ts'
import { matches, testOf } from '../../../src/core/filter/filter.ts'
import { keysTellAll, requiredKeys, subjectKeys } from '../../../src/core/filter/keys.ts'
import type { Matched } from '../../../src/core/filter/match.ts'
import { saidIn, saidInSet } from '../../../src/core/filter/said.ts'
import { wordSetOf } from '../../../src/core/text/word-set.ts'
import { filterOf, publisherId } from '../../alerts.ts'

interface Made {
  readonly headline?: string
  readonly body?: string
  readonly language?: string | null
  readonly topics?: readonly string[]
  readonly authors?: readonly string[]
  readonly urgency?: number
}

function article(made: Made | string): Matched {
  const {
    headline = '',
    body = '',
    language = 'en',
    ...labels
  } = typeof made === 'string' ? { headline: made } : made
  const { topics = [], authors = [], urgency = 5 } = labels
  const stems = articleWords({ headline, paragraphs: body.split('\n\n'), language })
  const publisher = publisherId('daily-planet')
  return { publisher, topics, language, authors, urgency, stems }
}

const finds = (text: string, about: Matched): boolean =>
  matches([filterOf(text)], about, () => saidIn(about.stems))

const findsLater = (text: string, about: Matched): boolean =>
  matches([filterOf(text)], about, () => saidInSet(wordSetOf(about.stems)))

const isIndexed = (text: string, about: Matched): boolean => {
  const keys = new Set(subjectKeys(about))
  return requiredKeys(testOf(filterOf(text)))?.some((key) => keys.has(key)) ?? false
}

const both = (text: string, made: Made | string): boolean => {
  const about = article(made)
  const found = finds(text, about)
  expect(findsLater(text, about)).toBe(found)
  if (found) expect(isIndexed(text, about)).toBe(true)
  return found
}

describe('words', () => {
  it.each<[string, Made | string, boolean]>([
    ['talk', 'US says Russia talks on life support', true],
    ['talking', 'US says Russia talks on life support', true],
    ['Russ', 'US says Russia talks on life support', false],
    ['"life support"', 'US says Russia talks on life support', true],
    ['"support life"', 'US says Russia talks on life support', false],
    ['support life', 'US says Russia talks on life support', true],
    ['"life support machine"', 'US says Russia talks on life support', false],
    ['university', 'A theory of the universe', false],
    ['universe', 'Two universities close', false],
    ['university', 'Two universities close', true],
    ['community', 'Communication breaks down', false],
    ['important', 'Imports of steel fall', false],
    ['general', 'A generous generation', false],
    ['election', 'Elections in June', true],
    ['news', 'A new bridge', false],
    ["O'Brien", 'O’Brien resigns', true],
    ['O’Brien', "O'Brien's house burns", true],
    ['COVID-19', 'Covid-19 returns', true],
    ['COVID-19', 'COVID in 19 towns', false],
    ['well-being', 'Well-being week opens', true],
    ['#Ukraine', 'Aid for Ukraine', true],
    ['Ukraine', 'Aid #Ukraine', true],
    ['5G', '5G masts burn', true],
    ['5G', '5 g of gold', false],
    ['interest rates', 'Rates of no interest', true],
    ['Harbour', 'Har\u00adbour shut', true],
    ['Har\u00adbour', 'Harbour shut', true],
    ['Har\u200bbour', 'Harbour shut', true],
    ['Harbour\ufe0f', 'Ha\u2060rbour\u200e shut', true],
    ['ＮＯＲＬＡＮＤ', 'Norland votes', true],
    ['café', 'Cafe\u0301 burns', true],
    ["l'Iran", 'L’Iran répond', true],
    ['ﬁre', 'Fire in Marl', true],
    ['x', `${'y'.repeat(200)} x`, true],
  ])('%s in %j: %s', (text, made, found) => expect(both(text, made)).toBe(found))

  it.each<[string, string, Made | string, boolean]>([
    ['elecciones', 'es', 'Elección en Norlandia', true],
    ['huelgas', 'es', 'Huelga en Norlandia', true],
    ['universidad', 'es', 'El universo', false],
    ['Wahlen', 'de', 'Wahl in Marl', true],
    ['Häuser', 'de', 'Haus in Marl', true],
    ['grèves', 'fr', 'Grève à Paris', true],
    ['université', 'fr', 'Univers et étoiles', false],
    ['greves', 'pt', 'Greve em Lisboa', true],
    ['scioperi', 'it', 'Sciopero a Roma', true],
    ['verkiezingen', 'nl', 'Na de verkiezing', true],
    ['выборы', 'ru', 'Итоги выборов', true],
    ['Россия', 'ru', 'Переговоры с Россией', true],
    ['вибори', 'uk', 'Після виборів', true],
    ['روسيا', 'ar', 'محادثات مع وروسيا', true],
    ['wybory', 'pl', 'Wybory w Polsce', true],
    ['wybory', 'pl', 'Wyborami w Polsce', false],
  ])('%s in the %s of %j: %s', (text, language, headline, found) =>
    expect(both(text, { headline: String(headline), language })).toBe(found),
  )

  it.each([
    ['выборов', 'Итоги выборов', true],
    ['Зеленський', 'Зустріч із Зеленського', true],
    ['انتخابات', 'نتائج الانتخابات', false],
    ['الانتخابات', 'نتائج الانتخابات', true],
  ])('without a declared language, %s in %s: %s', (text, headline, found) =>
    expect(both(text, { headline, language: null })).toBe(found),
  )

  it.each([
    ['東京', 'zh', '東京都の選挙', true],
    ['京都', 'ja', '東京都の選挙', true],
    ['選挙', 'ja', '東京都の選挙', true],
    ['選東', 'ja', '東京都の選挙', false],
    ['税', 'zh', '新税法', true],
    ['東京タワー', 'ja', '東京タワーが閉館', true],
    ['東京 選挙', 'ja', '東京都の選挙', true],
    ['서울', 'ko', '서울에서 회의', true],
    ['กรุงเทพ', 'th', 'ที่กรุงเทพวันนี้', true],
    ['iPhone15', 'zh', '蘋果iPhone15發布', true],
  ])(
    'any part of what is written without spaces: %s in the %s of %s: %s',
    (text, language, headline, found) => expect(both(text, { headline, language })).toBe(found),
  )
})

describe('a word in capitals that is a common one in small letters', () => {
  it.each<[string, Made | string, boolean]>([
    ['US', 'Mayor told us the truth, says Quill', false],
    ['US', 'US says no', true],
    ['US', 'The U.S. says no', true],
    ['U.S.', 'US says no', true],
    ['US', 'A US-led force', true],
    ['US', 'MAYOR TOLD US THE TRUTH, SAYS QUILL', false],
    ['US', { headline: 'MAYOR TOLD US THE TRUTH', body: 'The US is silent.' }, true],
    ['"US army"', 'The US army leaves', true],
    ['"US army"', 'He told us army chiefs lie', false],
    ['WHO', 'Who is who in Marl', false],
    ['WHO', 'WHO warns of flu', true],
    ['IT', 'It rains', false],
    ['IT', 'IT workers strike', true],
    ['AI', "J'ai vu la mer", false],
    ['AI', 'AI writes a novel', true],
    ['AIDS', 'It aids the poor', false],
    ['AIDS', 'AIDS falls', true],
    ['NATO', 'Nato meets', true],
    ['nato', 'NATO meets', true],
    ['EU', 'Eu sou de Lisboa', false],
    ['May', 'Rain may fall on Monday', false],
    ['May', 'Rain May Fall On Monday Evening Again', false],
    ['May', 'PM May resigns', true],
    ['May', { headline: 'Prime minister resigns', body: 'Theresa May resigned.' }, true],
    ['may day', 'Crowds on May Day', true],
    ['Will', 'It will rain', false],
    ['Will', { headline: 'Oscars', body: 'Then Will Smith spoke.' }, true],
    ['Talks', 'Peace talks end', true],
    ['us navy', 'The US navy', true],
  ])('%s in %j: %s', (text, made, found) => expect(both(text, made)).toBe(found))
})

describe('a word with its signs', () => {
  it.each<[string, string, boolean]>([
    ['C++', 'Vitamin C no help for colds', false],
    ['C++', 'C++ turns 40', true],
    ['c++', 'Learn C++, says Quill', true],
    ['C#', 'C++ turns 40', false],
    ['C#', 'C# turns 25', true],
    ['F#', 'F major', false],
    ['98%', '98 dead in Marl', false],
    ['98%', 'Turnout of 98%', true],
    ['98%', 'Beteiligung von 98 %', true],
    ['1.5%', 'Rates rise 1.5%', true],
    ['AT&T', 'AT&T buys a rival', true],
    ['AT&T', 'At a T junction', false],
    ['R&D', 'R and D', false],
    ['.NET', 'Net gain for Marl', false],
    ['.NET', 'Microsoft opens .NET', true],
    ['$AAPL', '$AAPL falls', true],
    ['"C++ developers"', 'C++ developers strike', true],
    ['"C++ developers"', 'C developers strike', false],
    ['Disney+', 'Disney+ grows', true],
  ])('%s in %j: %s', (text, made, found) => expect(both(text, made)).toBe(found))
})

describe('labels and operators', () => {
  const talks = article({
    headline: 'US says talks with Russia are on life support',
    topics: ['World', 'Climate change', 'wor\u200bld news\u200e'],
    authors: ['Ana Sílva', 'Jo Poll'],
    language: 'en-US',
    urgency: 2,
  })

  it.each([
    'everything',
    'topic:world',
    'topic:"world news"',
    'topic:"climate change"',
    'from:daily-planet',
    'lang:en',
    'urgent',
    'urgency:3',
    'by:silva',
    'by:"Ana Silva"',
    'by:poll',
    'russia syria OR talks',
    '(syria OR russia) topic:world',
    'russia -syria',
    'everything -syria',
    'topic:world -lang:fr',
    'russia -(talks syria)',
    'from:daily-planet urgent russia',
  ])('finds %s', (text) => {
    expect(finds(text, talks)).toBe(true)
    expect(isIndexed(text, talks)).toBe(true)
  })

  it.each([
    'topic:worlds',
    'topic:climate',
    'from:daily',
    'lang:fr',
    'lang:deu',
    'urgency:1',
    'by:sil',
    'by:"Silva Ana"',
    'russia -talks',
    'russia syria',
    'everything -topic:world',
    'russia -(talks OR syria)',
    'topic:world -by:poll',
  ])('does not find %s', (text) => expect(finds(text, talks)).toBe(false))

  it('asks for the words once, and only where labels leave it open', () => {
    let asked = 0
    const found = (...texts: string[]) =>
      matches(texts.map(filterOf), talks, () => {
        asked++
        return saidIn(talks.stems)
      })
    expect(found('topic:world', 'russia')).toBe(true)
    expect(found('topic:sport', 'topic:sport russia', 'lang:fr -russia')).toBe(false)
    expect(asked).toBe(0)
    expect(found('syria', 'iran', 'russia')).toBe(true)
    expect(asked).toBe(1)
    expect(found()).toBe(false)
  })

  it.each([
    ['russia', false],
    ['topic:world russia', false],
    ['topic:world -russia', false],
    ['topic:world OR russia', true],
    ['topic:world -topic:sport', true],
    ['topic:world -(russia topic:sport)', true],
  ])('of an article whose words are no longer kept finds %s: %s', (text, found) =>
    expect(matches([filterOf(text)], talks, () => null)).toBe(found),
  )
})

describe('an article that an older version has stemmed', () => {
  const before = { ...article(''), stems: ' us sai univers of russia talk ' }

  it.each([
    ['US', true],
    ['talks', true],
    ['university', true],
    ['"russia talks"', true],
    ['"talks russia"', false],
    ['russia -talks', false],
  ])('is asked by its stems: %s: %s', (text, found) => {
    expect(finds(text, before)).toBe(found)
    expect(findsLater(text, before)).toBe(found)
  })
})

describe('the index', () => {
  const word = fc.constantFrom(
    ...['russia', 'talks', 'university', 'universe', 'US', 'us', 'May', 'C++', '98%', 'AT&T'],
    ...[
      '東京',
      '東京タワー',
      '서울',
      'выборов',
      'Wahlen',
      "l'Iran",
      'U.S.',
      'ﷺ',
      'café',
      '3.5',
      '.NET',
    ],
  )
  const label = fc.constantFrom(
    ...['topic:world', 'topic:"climate change"', 'from:daily-planet', 'from:other', 'lang:en'],
    ...['lang:fr', 'urgent', 'urgency:5', 'by:silva', 'by:"Ana Silva"', 'everything'],
  )
  const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((all) => `"${all.join(' ')}"`)
  const { test } = fc.letrec<{ test: string }>((tie) => ({
    test: fc.oneof(
      { maxDepth: 3 },
      word,
      label,
      phrase,
      tie('test').map((one) => `-(${one})`),
      fc.tuple(tie('test'), tie('test')).map(([a, b]) => `(${a} ${b})`),
      fc.tuple(tie('test'), tie('test')).map(([a, b]) => `(${a} OR ${b})`),
    ),
  }))
  const about = fc
    .record({
      headline: fc.array(word, { maxLength: 4 }).map((all) => all.join(' ')),
      body: fc.array(word, { maxLength: 4 }).map((all) => `Then ${all.join(' and ')}.`),
      language: fc.constantFrom('en', 'en-GB', 'fr', 'de', 'ru', 'ja', null),
      topics: fc.subarray(['World', 'Climate  Change', 'İ']),
      authors: fc.subarray(['Ana Silva', 'Jo']),
      urgency: fc.integer({ min: 1, max: 9 }),
    })
    .map(article)

  it('finds what evaluation finds, and nothing else', () => {
    let found = 0
    fc.assert(
      fc.property(test, about, (text, made) => {
        let filter: ReturnType<typeof filterOf>
        try {
          filter = filterOf(text)
        } catch {
          return
        }
        const evaluated = matches([filter], made, () => saidIn(made.stems))
        const keys = subjectKeys(made)
        expect(new Set(keys).size).toBe(keys.length)
        const shared = requiredKeys(testOf(filter))?.some((key) => keys.includes(key)) ?? false
        if (evaluated) expect(shared).toBe(true)
        if (shared && keysTellAll(testOf(filter))) expect(evaluated).toBe(true)
        if (evaluated) found++
      }),
      { numRuns: 3000 },
    )
    expect(found).toBeGreaterThan(300)
  })

  it.each([
    ['everything', ['all']],
    ['topic:world', ['topic:world']],
    ['russia topic:world', ['stem:russia', 'stem:russi', 'stem:russ']],
    ['topic:world -russia', ['topic:world']],
    ['lang:fr urgent', ['urgency:2']],
    ['topic:a OR lang:fr', ['topic:a', 'lang:fr']],
    ['(topic:a OR topic:b) from:wire', ['from:wire']],
    ['US', ['=US']],
    ['"the US army"', ['=US']],
    ['C++', ['+c++']],
    ['東京タワー', ['pair:東京']],
    ['by:"Ana Silva"', ['by:silva']],
    ['the russia', ['stem:russia', 'stem:russi', 'stem:russ']],
  ])('%s stands under %j', (text, keys) =>
    expect(requiredKeys(testOf(filterOf(text)))).toEqual(keys),
  )
})
