import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanArticle } from '../../../src/core/text/clean.ts'
import { admittedIn } from '../../../src/core/text/corrections.ts'

const ofText = (text: string, headline = 'A headline') =>
  cleanArticle({ headline, body: { format: 'text', text }, language: 'en' }).paragraphs
const ofHtml = (html: string) =>
  cleanArticle({ headline: 'A headline', body: { format: 'html', html }, language: 'en' })
    .paragraphs
const headlineOf = (headline: string, text = 'Some body.') =>
  cleanArticle({ headline, body: { format: 'text', text }, language: 'en' }).headline

describe('what cannot be seen', () => {
  const hidden = `A\u202E dam\u2066 bu\u200Erst\u{E0041}s\u061C, z${'\u0335'.repeat(30)} said.`
  const seen = `A dam bursts, z${'\u0335'.repeat(3)} said.`

  it('is taken off the headline, plain text and HTML', () => {
    expect(headlineOf(hidden)).toBe(seen)
    expect(ofText(`${hidden}\n\n\u200B\n\nIt went on.`)).toEqual([seen, 'It went on.'])
    expect(ofHtml(`<p>${hidden}</p><p>&#x202E;It&rlm; went&ZeroWidthSpace; on.</p>`)).toEqual([
      seen,
      'It went on.',
    ])
  })
})

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

describe('missing spaces between sentences', () => {
  it.each([
    ["Le chef a été nommé.L'annonce est tombée. Puis l'eau.", "nommé. L'annonce"],
    ['Le maire a dit "non merci"."Il pleut", a-t-il dit.', '"non merci". "Il pleut"'],
    ['Le maire a dit "non merci.""Il pleut", a-t-il dit.', '"non merci." "Il pleut"'],
    ['"Il pleut, il faut rester."Le maire est parti.', 'rester." Le maire'],
    ['Le maire s’est tu."Il pleut", a dit M. Roe.', 'tu. "Il pleut"'],
    ['Elle parle de « l’eau ».« Il pleut », dit-elle.', '« l’eau ». « Il pleut »'],
    ['Il a plu des semaines.M. Roe est parti. Avec M. Poll.', 'semaines. M. Roe'],
    ['The dam “held for days.”Then it burst, and all left.', 'days.” Then it'],
    ['Il y a 11 morts (+1)."Il pleut", dit-il.', '(+1). "Il pleut"'],
    ['Il manque 51.000."Il pleut", dit-il.', '51.000. "Il pleut"'],
    ['Der Damm hielt nicht."Er brach", sagte er.', 'nicht. "Er brach"'],
    ['The dam burst (on Monday).Then all left. Then it rained.', 'Monday). Then all'],
  ])('are put back: %s', (text, repaired) => {
    expect(ofText(text)[0]).toContain(repaired)
  })

  it.each([
    'See harbour.lantern or Node.JS, he said. The lantern is lit.',
    'He has a Ph.D. Smith has none, as D. Roe said.',
    'It was "St.Marl" and "No.Five" that day.',
    'At 5.A the gate, at 6.B the dam.',
  ])('are not invented: %s', (text) => {
    expect(ofText(text)).toEqual([text])
  })
})

describe('a flash in front of a paragraph', () => {
  it.each(['UPDATE: ', 'Updated: ', 'Breaking: ', 'EXCLUSIF : ', 'Eilmeldung: ', 'Última hora: '])(
    'goes: %s',
    (label) => {
      const text = 'The dam above Lisbon burst on Friday, and all left.'
      expect(ofText(`${label}${text}`)).toEqual([text])
    },
  )
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

  it.each([
    'March 18, 2015',
    'Monday, 3 March 2026 at 10:08 GMT',
    '10:08 EST, 3 March 2013',
    'Facebook Twitter WhatsApp Email',
    '124 shares',
    'Enter your email address',
    'By signing up you agree to our terms.',
    'Image caption The dam',
    '— Jane Roe (@janeroe) March 3, 2026',
    '[Breaking news update, posted at 9 p.m.]',
    "Editor's note: Jane Roe is a writer.",
    '@janeroe',
    '#dam #flood',
    '(c) The Example',
    '* * *',
    'www.example.com/dam',
    '3 March 2026',
    'E-mail',
    'ANMERKUNG DER REDAKTION: Jane Roe ist Autorin.',
  ])('drops "%s" too', (line) => {
    expect(ofText(`The dam burst on Friday.\n\n${line}`)).toEqual(['The dam burst on Friday.'])
  })

  it.each([
    'By signing the treaty, both sides hope for peace.',
    'Cookies and milk were served.',
    'March 18 was the day of the flood.',
    'More email was found.',
    '“Share prices fell”, she said.',
    '3 people were hurt.',
    '(The mayor was not there.)',
  ])('keeps "%s" too', (line) => {
    expect(ofText(`The dam burst on Friday.\n\n${line}`)).toContain(line)
  })

  it('includes a head whose lines an archive ran together', () => {
    const text =
      'By . Jane Roe . PUBLISHED: . 10:08 EST, 3 March 2013 . | . UPDATED: . 10:09 EST, 3 March 2013 . ' +
      'The dam burst on Friday. The town was flooded.'
    expect(ofText(text)).toEqual(['The dam burst on Friday. The town was flooded.'])
  })

  it('tells a line that an archive put behind the article by its stop, which stands apart', () => {
    const text = 'The dam burst on Friday. Ten dams that burst in 2013 .'
    expect(ofText(text)).toEqual(['The dam burst on Friday. Ten dams that burst in 2013'])
  })

  it('is not looked for between the stops of tokenised text', () => {
    const text = 'the dam burst . The town was flooded . "We ran , " she said .'
    expect(ofText(text)).toEqual([text])
  })

  it.each([
    ['The dam burst (Photo: Jane Roe) on Friday.', 'The dam burst on Friday.'],
    ['The dam burst. (Jane Roe/Getty Images)', 'The dam burst.'],
    ['The dam burst (see photo above) on Friday.', 'The dam burst on Friday.'],
    ['The dam (the photo of the year) burst.', 'The dam (the photo of the year) burst.'],
  ])('includes credits in brackets: %s', (raw, clean) => {
    expect(ofText(raw)).toEqual([clean])
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

describe('correction notes', () => {
  const body = 'The dam burst on Friday.'
  const of = (text: string) =>
    cleanArticle({ headline: 'A headline', body: { format: 'text', text }, language: 'en' })

  it.each([
    'Correction: An earlier version misspelled the name of the dam.',
    'CORRECTION, March 3: It was Friday.',
    'An earlier version of this article misstated the day.',
    'This article was amended on 3 March 2026 to correct the day.',
    "Editor's note: An earlier version of this story gave another day.",
    'Rectificatif : le barrage a cédé vendredi.',
    'In einer früheren Version hieß es, der Damm sei gehalten worden.',
  ])('are kept apart: %s', (note) => {
    expect(of(`${body}\n\n${note}`)).toMatchObject({ paragraphs: [body], corrections: [note] })
  })

  it.each([
    'Correction: An earlier version misspelled the name of the dam.',
    'An earlier version of this article said that it was Thursday.',
    'This article was amended on 3 March 2026 to correct the day.',
    'This article was updated on 3 March 2026: the dam was misspelled.',
    'The dam is in Lisbon, not in Porto.',
    'Cet article a été corrigé.',
    'In einer früheren Version hieß es, der Damm sei gehalten worden.',
  ])('say that something was wrong: %s', (note) => {
    expect(admittedIn([note])).toBe(note)
  })

  it.each([
    'This article has been updated to add a statement of the mayor.',
    'Clarification: This article was clarified at the request of the mayor.',
    'Dieser Artikel wurde aktualisiert.',
  ])('say nothing of the kind: %s', (note) => {
    expect(admittedIn([note])).toBeNull()
  })

  it('may stand below their label', () => {
    const note = 'The dam is in Lisbon, not in Porto.'
    expect(of(`${body}\n\nCorrection\n\n${note}`)).toMatchObject({
      paragraphs: [body],
      corrections: [note],
    })
  })

  it.each([
    'Corrections officers — three of them — were hurt.',
    'The article was published on Friday.',
    'The correction of prices came late: markets fell.',
  ])('are not: %s', (text) => {
    expect(of(`${body}\n\n${text}`)).toMatchObject({ paragraphs: [body, text], corrections: [] })
  })

  it('are the body where there is no other', () => {
    const note = 'Correction: the dam burst.'
    expect(of(note)).toMatchObject({ paragraphs: [note], corrections: [] })
  })
})

describe('datelines and agency tags', () => {
  it.each([
    ['MOSCOW (Reuters) - A dam burst.', 'A dam burst.'],
    ['PARIS, March 3 — A dam burst.', 'A dam burst.'],
    ['(CNN)A dam burst.', 'A dam burst.'],
    ['Washington (CNN)A dam burst.', 'A dam burst.'],
    ['Berlin (dpa) - Ein Damm brach.', 'Ein Damm brach.'],
    ['(CNN) -- A dam burst.', 'A dam burst.'],
    ['Washington (CNN) -- A dam burst.', 'A dam burst.'],
    ['(The Lisbon Reporter)A dam burst.', 'A dam burst.'],
    ['Lisbon (the oldest) burst.', 'Lisbon (the oldest) burst.'],
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
    const text = 'Write <b> & *stars* & _lines_.'
    expect(ofText(text)).toEqual([text])
    expect(headlineOf(text)).toBe(text)
  })

  it.each([
    [
      'Bricks &#038; Marbles: museum&#8217;s new show opens',
      'Bricks & Marbles: museum’s new show opens',
    ],
    [
      'Prime minister&#39;s adviser quits over &#8220;careless&#8221; messages',
      "Prime minister's adviser quits over “careless” messages",
    ],
    ['Caf&eacute; &amp; bar &ndash; closed', 'Café & bar – closed'],
    ['It&#146;s over', 'It’s over'],
    ['It&#x2019;s over', 'It’s over'],
    ['It&#8217s over', 'It’s over'],
    ['It&amp;#39;s over, &amp;amp; out', "It's over, & out"],
    [String.raw`Mayor says \"we won\'t pay\" for bridge`, `Mayor says "we won't pay" for bridge`],
    [String.raw`It isn\\\'t due until May`, "It isn't due until May"],
    [String.raw`Steelmaker to buy rival for \$4.5B`, 'Steelmaker to buy rival for $4.5B'],
    [String.raw`Rail \& road, and\/or ferry: 5\% up`, 'Rail & road, and/or ferry: 5% up'],
    [String.raw`Caf\u00e9 won\u2019t close`, 'Café won’t close'],
    [String.raw`Files in C:\Users\news lost`, String.raw`Files in C:\Users\news lost`],
    ['Talks&nbsp;over&hellip;', 'Talks over…'],
    ['Water at &lt; 5 metres', 'Water at < 5 metres'],
    [
      'AT&T, Q&A, R&D; H&M; &c; &; &# &#x; 5 &copies',
      'AT&T, Q&A, R&D; H&M; &c; &; &# &#x; 5 &copies',
    ],
    ['a?b=1&copy=2&lt=3', 'a?b=1&copy=2&lt=3'],
  ])('has its character references decoded: %s', (raw, text) => {
    expect(headlineOf(raw)).toBe(text)
    expect(ofText(`${raw}.`)).toEqual([`${text}.`])
  })

  it('keeps no reference to what cannot be seen', () => {
    expect(headlineOf('Dam&#8203; bursts&#x202E; &shy;today&#0;')).toBe('Dam bursts today\uFFFD')
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

  it('drops boxes that only their class tells from prose', () => {
    const html =
      '<article class="post social"><p>A dam burst.</p><div class="newsletter-box"><h3>First thing</h3>' +
      '<div><p>Our briefing.</p></div></div><blockquote class="twitter-tweet"><p>Wow</p></blockquote>' +
      '<ul class="share-bar"><li>Post it</li></ul><p class="related">Ten dams</p><p>It rained.</p></article>'
    expect(ofHtml(html)).toEqual(['A dam burst.', 'It rained.'])
  })

  it('keeps an article whose class sounds like a box', () => {
    const html = `<p>A dam burst.</p><div class="related">${'<p>The town was flooded.</p>'.repeat(100)}</div><p>End.</p>`
    expect(ofHtml(html)).toHaveLength(102)
    expect(ofHtml(html).at(-1)).toBe('End.')
  })

  it('does not lose the article to a box that nobody closed', () => {
    expect(
      ofHtml('<p>A dam burst.</p><div class="share"><p>The town was flooded.</p>'),
    ).toHaveLength(2)
    expect(ofHtml('<img class="share"><p>A dam burst.</p>')).toEqual(['A dam burst.'])
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
    ['glued sentences', 'so it is."So '.repeat(80_000)],
    ['quotation marks', '“'.repeat(1_000_000)],
    ['stops apart', 'a . B '.repeat(170_000)],
    ['brackets', '(photo '.repeat(140_000)],
    ['boxes', '<div class="share">'.repeat(50_000)],
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

describe('the language of an article without a tag', () => {
  const text =
    'Un camion a percuté un pont lundi à Marl et la route restera fermée, a dit le maire. Deux personnes sont blessées, et la ville attend les experts du département, qui doivent examiner le pont avant sa réouverture jeudi soir.'

  it.each([null, 'und', 'fr'])('tells which tail is a newspaper’s, declared as %s', (language) => {
    const headline = 'Un camion percute un pont à Marl - Midi Libre'
    expect(cleanArticle({ headline, body: { format: 'text', text }, language }).headline).toBe(
      'Un camion percute un pont à Marl',
    )
  })
})
