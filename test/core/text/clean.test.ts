import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanArticle } from '../../../src/core/text/clean.ts'

const ofText = (text: string, headline = 'A headline') =>
  cleanArticle({ headline, body: { format: 'text', text }, language: 'en' }).paragraphs
const ofHtml = (html: string) =>
  cleanArticle({ headline: 'A headline', body: { format: 'html', html }, language: 'en' })
    .paragraphs
const headlineOf = (headline: string, text = 'Some body.') =>
  cleanArticle({ headline, body: { format: 'text', text }, language: 'en' }).headline

describe('quotation marks', () => {
  it.each([
    ['Russia`s minister', "Russia's minister"],
    ['Talks `on life support`: US', 'Talks ‘on life support’: US'],
    ["He called it `absurd'.", 'He called it ‘absurd’.'],
    ["``We go,'' he said.", '“We go,” he said.'],
    ['`It`s over`, she said.', "‘It's over’, she said."],
    ['It`s egregious, it`s horrific.', "It's egregious, it's horrific."],
    ['“Fine as it is,” he said.', '“Fine as it is,” he said.'],
  ])('repairs %s', (raw, repaired) => {
    expect(ofText(raw)).toEqual([repaired])
  })
})

describe('missing spaces', () => {
  it('are put back where the article proves both words', () => {
    expect(ofText('The talks withRussia go on with hope. Russia agreed.')[0]).toMatch(
      /^The talks with Russia go/,
    )
  })

  it.each([
    'Her iPhone and a YouTube video, you see.',
    'The site deviantArt is deviant. Art lovers like deviantArt.',
    'Open www.example.com/TheEnd or mail me@example.Com now.',
    'Talks withFrance went on with nobody else.',
  ])('are not invented: %s', (text) => {
    expect(ofText(text)).toEqual([text])
  })

  it('are put back between sentences', () => {
    expect(ofText('The truce ended.Then the shelling began. Then it stopped.')).toEqual([
      'The truce ended. Then the shelling began. Then it stopped.',
    ])
  })
})

describe('site furniture', () => {
  it.each([
    'Recommended For You',
    'About the Author: editor',
    'Read more: Ten things to know',
    'Share this on Facebook',
    'Sign up for our newsletter',
    'Photo: Jane Roe',
    'Jane Roe/Getty Images',
    'By Jane Roe and John Doe',
    'https://example.com/more',
    '(Reporting by Jane Roe; Editing by John Doe)',
    'Advertisement',
    '© 2026 The Example. All rights reserved.',
    'Published: 3 March 2026 10:30 GMT',
    '5 min read',
  ])('drops "%s"', (line) => {
    expect(ofText(`The dam burst on Friday.\n\n${line}`)).toEqual(['The dam burst on Friday.'])
  })

  it.each([
    'More than 30 people were hurt.',
    'Read more books, the minister told pupils.',
    'By Friday the water had gone.',
    'Share prices fell.',
    'Home again, the crew rested.',
    'The photo shows the bridge.',
    'Follow the money, he said.',
  ])('keeps "%s"', (line) => {
    expect(ofText(`The dam burst on Friday.\n\n${line}`)).toContain(line)
  })

  it('drops the list of other articles below such a heading', () => {
    expect(ofText('The dam burst.\n\nRelated stories\n\nTen dams to see\n\nDams and you')).toEqual([
      'The dam burst.',
    ])
  })

  it('is kept when there is nothing else', () => {
    expect(ofText('Share this')).toEqual(['Share this'])
  })

  it('includes the headline where the body repeats it', () => {
    expect(ofText('Dam bursts!\n\nA dam burst.', 'Dam bursts')).toEqual(['A dam burst.'])
  })
})

describe('datelines and agency tags', () => {
  it.each([
    ['MOSCOW (Reuters) - A dam burst.', 'A dam burst.'],
    ['PARIS, March 3 — A dam burst.', 'A dam burst.'],
    ['(CNN)A dam burst.', 'A dam burst.'],
    ['Washington (CNN)A dam burst.', 'A dam burst.'],
    ['Berlin (dpa) - Ein Damm brach.', 'Ein Damm brach.'],
    ['A dam burst. (AFP)', 'A dam burst.'],
    ['The Associated Press (AP) said so.', 'The Associated Press (AP) said so.'],
    ['The dam – the oldest – burst.', 'The dam – the oldest – burst.'],
    ['IBM – Big Blue – agreed.', 'IBM – Big Blue – agreed.'],
  ])('%s', (raw, clean) => {
    expect(ofText(raw)).toEqual([clean])
  })
})

describe('plain text', () => {
  it('is shown to the letter', () => {
    const text = 'Write <b> & *stars* &amp; _lines_.'
    expect(ofText(text)).toEqual([text])
    expect(headlineOf(text)).toBe(text)
  })

  it('joins the lines of a hard-wrapped paragraph', () => {
    const wrapped =
      'The dam burst on Friday after the heaviest rains in ten\nyears, and the town was flooded.'
    expect(ofText(wrapped)).toEqual([wrapped.replace('\n', ' ')])
  })

  it('takes each line for a paragraph where lines end sentences', () => {
    expect(ofText('A dam burst.\nThe town was flooded.')).toHaveLength(2)
  })

  it('loses characters that hide or turn text', () => {
    expect(ofText('da\u00ADm\u200B \u202Eburst\u0000.')).toEqual(['dam burst .'])
  })

  it('repairs broken UTF-16', () => {
    expect(ofText('a \uD800 b')).toEqual(['a \uFFFD b'])
  })
})

describe('HTML', () => {
  it('becomes paragraphs', () => {
    expect(
      ofHtml('<h2>Rain</h2><p>A &amp; <b>b</b>&nbsp;c.</p><ul><li>One.</li><li>Two.</li></ul>'),
    ).toEqual(['Rain', 'A & b c.', 'One.', 'Two.'])
  })

  it('drops what is no prose', () => {
    const html =
      '<nav>Menu</nav><p>A dam burst.</p><script>if (a < b) x()</script><style>p{}</style>' +
      '<figure><img><figcaption>The dam</figcaption></figure><aside><p>Ten dams</p></aside><form>Mail</form>'
    expect(ofHtml(html)).toEqual(['A dam burst.'])
  })

  it('does not lose the article to an element that nobody closed', () => {
    expect(ofHtml('<p>A dam burst.</p><aside><p>The town was flooded.</p>')).toHaveLength(2)
  })

  it('reads a page that stands inside a form', () => {
    expect(ofHtml('<form><p>A dam burst.</p></form>')).toEqual(['A dam burst.'])
  })

  it('reads double line breaks as paragraphs', () => {
    expect(ofHtml('A dam burst.<br><br>The town was flooded.')).toHaveLength(2)
  })

  it.each([
    ['nesting', `${'<div>'.repeat(50_000)}text`],
    ['closing tags that match nothing', '<b>'.repeat(100_000) + '</i>'.repeat(100_000)],
    ['entities', '&amp;'.repeat(200_000)],
    ['unclosed tags', '<'.repeat(1_000_000)],
    ['half comments', '<!--'.repeat(250_000)],
    ['back-ticks', '`a '.repeat(300_000)],
    ['letters', 'a'.repeat(1_000_000)],
    ['white space', `a${' '.repeat(1_000_000)}b`],
    ['capitals', 'A.'.repeat(500_000)],
    ['glued words', 'aB'.repeat(500_000)],
    ['quotation marks', '“'.repeat(1_000_000)],
  ])('survives a megabyte of %s', (_, bomb) => {
    expect(() => ofHtml(bomb)).not.toThrow()
    expect(() => ofText(bomb, bomb)).not.toThrow()
  })
})

describe('headlines', () => {
  it.each([
    ['Dam bursts | BBC News', 'Dam bursts'],
    ['Dam bursts - The Guardian', 'Dam bursts'],
    ['BREAKING: Dam bursts', 'Dam bursts'],
    ['UPDATE 3-Dam bursts', 'Dam bursts'],
    ['Exclusive: Dam bursts (VIDEO)', 'Dam bursts'],
    ['Dam bursts – live updates', 'Dam bursts'],
    ['Dam bursts - police', 'Dam bursts - police'],
    ['Report: Dam bursts', 'Report: Dam bursts'],
    ['BREAKING:', 'BREAKING:'],
    ['Live from the dam', 'Live from the dam'],
    ['Video games are art', 'Video games are art'],
  ])('%s', (raw, clean) => {
    expect(headlineOf(raw)).toBe(clean)
  })
})

describe('cleaning', () => {
  it('changes nothing in what is clean', () => {
    const word = fc.constantFrom(
      'the',
      'dam',
      'burst',
      'Lisbon',
      'and',
      'flooded',
      'ten',
      'streets',
    )
    const sentence = fc
      .array(word, { minLength: 3, maxLength: 12 })
      .map((words) => `The ${words.join(' ')} again.`)
    const paragraph = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((all) => all.join(' '))
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        expect(ofText(paragraphs.join('\n\n'))).toEqual(paragraphs)
      }),
    )
  })

  it('takes any text and any HTML', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom(
        '<p>',
        '</p>',
        '<br>',
        '<aside>',
        '</aside>',
        '&nbsp;',
        '`',
        '(Reuters) - ',
        '\n\n',
        'By A',
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        for (const read of [ofText, ofHtml]) {
          for (const paragraph of read(pieces.join(''))) {
            expect(paragraph.isWellFormed()).toBe(true)
            expect(paragraph.trim()).toBe(paragraph)
            expect(paragraph).not.toBe('')
          }
        }
      }),
    )
  })
})
