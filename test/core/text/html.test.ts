/** HTML as a browser shows it to a reader. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { summarise } from '../../../src/core/summary/summarise.ts'
import { cleanArticle } from '../../../src/core/text/clean.ts'

const articleOf = (html: string, headline = 'Storm floods Dunmore', language = 'en') =>
  cleanArticle({ headline, body: { format: 'html', html }, language })
const read = (html: string) => articleOf(html).paragraphs
const sentencesOf = (html: string, headline?: string, language?: string) =>
  summarise(articleOf(html, headline, language)).sentences.map(({ text }) => text)

const RIVER = 'The river rose 3 metres in a day, the water authority said.'
const FLOOD = 'A storm flooded Dunmore on Monday, and 400 people left their homes.'

describe('the sentences beside the line', () => {
  it.each([
    [
      'the mark of a note',
      'The storm killed 40<sup>1</sup> people in Dunmore, police said.',
      'The storm killed 40 people in Dunmore, police said.',
    ],
    [
      'a power',
      'The dose was 10<sup>3</sup> grams, Norland Water said.',
      'The dose was 10³ grams, Norland Water said.',
    ],
    [
      'struck text',
      'The storm killed <del>14</del> <ins>40</ins> people in Dunmore on Monday.',
      'The storm killed 40 people in Dunmore on Monday.',
    ],
    [
      'text for screen readers',
      'A storm flooded <a href="/d">Dunmore<span style="clip:rect(0,0,0,0);position:absolute;width:1px">, opens new tab</span></a> on Monday, and 400 people left their homes.',
      FLOOD,
    ],
    [
      'a drawing in a link',
      'A storm flooded <a href="/d">Dunmore<svg viewBox="0 0 1 1"><path d="M0 0"/></svg></a> on Monday, and 400 people left their homes.',
      FLOOD,
    ],
    [
      'tags of NITF',
      'A storm flooded <location>Dunmore</location> on <chron norm="20260501">Monday</chron> and closed roads and bridges, <person>Ada Quill</person> of <org>Norland Water</org> said.',
      'A storm flooded Dunmore on Monday and closed roads and bridges, Ada Quill of Norland Water said.',
    ],
    [
      'a custom element',
      'A storm flooded <x-tooltip term="d">Dunmore</x-tooltip> on Monday and closed roads and bridges, Norland Water said.',
      'A storm flooded Dunmore on Monday and closed roads and bridges, Norland Water said.',
    ],
  ])('are whole around %s', (_, html, sentence) => {
    expect(sentencesOf(`<p>${html}</p><p>${RIVER}</p>`)).toEqual([sentence, RIVER])
  })

  it('are none of what is hidden', () => {
    const draft = '<p hidden>Draft: mayor of Dunmore may be among the dead of the storm.</p>'
    expect(sentencesOf(`<p>${FLOOD}</p>${draft}<p>${RIVER}</p>`)).toEqual([FLOOD, RIVER])
  })

  it('are never code, however long its box is', () => {
    const code = 'if (typeof dunmore !== "undefined") { dunmore.storm.open("flood"); } '.repeat(24)
    const html = `<p>${FLOOD}</p><div class="social-share"><script>${code}</script></div><p>${RIVER}</p>`
    expect(sentencesOf(html)).toEqual([FLOOD, RIVER])
  })

  it('are not of a caption in a box that is kept', () => {
    const figure =
      '<figure><img src=a><figcaption>A man wades through the flooded centre of Dunmore town during the storm.</figcaption></figure>'
    const more = `<p>${'Water stood a metre high in Mill Street. Shops were shut. '.repeat(6)}</p>`
    const html = `<div class="entry social-enabled">${figure}<p>${FLOOD}</p>${more.repeat(6)}</div>`
    expect(read(html).join(' ')).not.toContain('wades')
    expect(read(html)[0]).toBe(FLOOD)
  })

  it('have no reading aids', () => {
    const html =
      '<p><ruby>東京<rt>とうきょう</rt></ruby>で月曜、地震があった。400人が避難した。</p>'
    expect(sentencesOf(html, '東京で地震', 'ja')[0]).toBe('東京で月曜、地震があった。')
  })

  it('are opened where they were escaped twice', () => {
    const html =
      '<p>The harbour museum&amp;rsquo;s new wing opened on Saturday &amp;mdash; three years late.</p><p>The old wing closes in May.</p>'
    const [lead] = sentencesOf(html, 'Harbour museum opens new wing')
    expect(lead).toBe('The harbour museum’s new wing opened on Saturday — three years late.')
  })

  it('are not a quoted passage as the newsroom’s own words', () => {
    const html =
      '<p>Ada Quill quit on Monday.</p><blockquote><p>I was wrong about the flood wall in Dunmore and I am sorry.</p></blockquote><p>Her party will choose a new leader in May.</p>'
    expect(sentencesOf(html, 'Quill quits').join(' ')).not.toContain('I was wrong')
  })

  it('go on behind a break in a line', () => {
    const html =
      'A storm flooded Dunmore on Monday.<br><br>The river rose 3 metres<br>in a day, the water authority said.<br/>Schools are shut.'
    expect(sentencesOf(html)).toContain(RIVER)
  })
})

describe('what is not seen', () => {
  it.each([
    '<div style="display: none">Draft.</div>',
    '<p style="color:red;visibility:hidden;">Draft.</p>',
    '<p style="text-decoration: line-through">Draft.</p>',
    '<p class="sr-only">Draft.</p>',
    '<p class="u-visually-hidden">Draft.</p>',
    '<p class="screen-reader-text">Draft.</p>',
    '<div class="box hidden"><p>Draft.</p></div>',
    '<span style="position:absolute;left:-9999px">Draft.</span>',
    '<div style="height:1px;width:1px;overflow:hidden">Draft.</div>',
    '<s>Draft.</s>',
    '<strike>Draft.</strike>',
    '<template><p>Draft.</p></template>',
    '<noscript><p>Draft.</p></noscript>',
    '<button type="button">Draft.</button>',
    '<select><option>Draft.<option>Draft.</select>',
    '<textarea>Draft.</textarea>',
    '<video>Draft.</video>',
    '<!-- Draft. -->',
    '<div hidden><div><p>Draft.</div><section><p>Draft.</section></div>',
    '<div class="share"><p hidden>Draft.',
    '<style>p { color: Draft. }',
    '<div popover="manual">Draft.</div>',
    '<p style="display&colon;none">Draft.</p>',
    '<p style="display:/* never */none">Draft.</p>',
    '<p style="content-visibility: hidden">Draft.</p>',
    '<p style="opacity:0;">Draft.</p>',
    '<span style="color: transparent">Draft.</span>',
    '<span style="transform: scale(0)">Draft.</span>',
    '<p class="hidden &amp; note">Draft.</p>',
  ])('is not read: %s', (html) => {
    expect(read(`<p>${FLOOD}</p>${html}`)).toEqual([FLOOD])
    const long = Array.from({ length: 30 }, () => FLOOD).join(' ')
    expect(read(`<div class="related"><p>${long}</p>${html}</div>`)).toEqual([long])
  })

  it.each([
    '<p hidden>Draft.',
    '<ul><li style="display:none">Draft.</ul>',
    '<i><p hidden>Draft.</i> More.</p>',
    '<p>Old <s>Draft.</p>',
    '<svg><text>Draft.',
  ])('ends where a browser ends it: %s', (html) => {
    const paragraphs = read(`${html}<p>${FLOOD}</p>`)
    expect(paragraphs.at(-1)).toBe(FLOOD)
    expect(paragraphs.join(' ')).not.toContain('Draft')
  })

  it.each([
    '<p style="line-height:1px">Shown.</p>',
    '<p style="width:100px;overflow:hidden">Shown.</p>',
    '<p class="hidden md:block">Shown.</p>',
    '<p class="overflow-hidden">Shown.</p>',
    '<p aria-hidden="true">Shown.</p>',
    '<p style="opacity:0.8">Shown.</p>',
    '<p style="transform:scale(0.9);background-color:transparent">Shown.</p>',
    '<details open><p>Shown.</p></details>',
    '<p><ins>Shown.</ins></p>',
  ])('is not this: %s', (html) => {
    expect(read(`<p>${FLOOD}</p>${html}`)).toContain('Shown.')
  })
})

describe('raised and lowered text', () => {
  it.each([
    ['40<sup>1</sup> people', '40 people'],
    ['40<sup>[2]</sup> people', '40 people'],
    ['40<sup>1,2</sup> people', '40 people'],
    ['40<sup>*</sup> people', '40 people'],
    ['40<sup><a href="#fn3">3</a></sup> people', '40 people'],
    ['40<a href="#fn3"><sup>3</sup></a> people', '40 people'],
    ['10<sup class="footnote">3</sup> people', '10 people'],
    ['40<sub>1</sub> people', '40 people'],
    ['people<sup>a</sup> left', 'people left'],
    ['10<sup>3</sup> grams', '10³ grams'],
    ['3 × 10<sup>-6</sup> grams', '3 × 10⁻⁶ grams'],
    ['30 m<sup>2</sup> of land', '30 m² of land'],
    ['30 km<sup>3</sup>', '30 km³'],
    ['50 µg/m<sup>3</sup>', '50 µg/m³'],
    ['CO<sub>2</sub> and H<sub>2</sub>O', 'CO2 and H2O'],
    ['CO2, H₂O, m² and 1st', 'CO2, H₂O, m² and 1st'],
    ['PM<sub>2.5</sub>', 'PM2.5'],
    ['60<sup>a</sup> percent', '60 percent'],
    ['60<sup>b</sup> percent', '60 percent'],
    ['60<sup>a)</sup> Hektar', '60 Hektar'],
    ['60<sup>1)</sup> Hektar', '60 Hektar'],
    ['60<sup>b.</sup> percent', '60 percent'],
    ['60<sup>B</sup> percent', '60 percent'],
    ['60<sup>aa</sup> percent', '60 percent'],
    ['60<sup>ii</sup> percent', '60 percent'],
    ['60<sup>a, c</sup> percent', '60 percent'],
    ['60<sup>a</sup><sup>b</sup> percent', '60 percent'],
    ['60<sub>a</sub> percent', '60 percent'],
    ['40 men<sup>a</sup> left', '40 men left'],
    ['the UK<sup>c</sup> left', 'the UK left'],
    ['vitamin C<sup>a</sup> helps', 'vitamin C helps'],
    ['$4.5<sup>f</sup> a day', '$4.5 a day'],
    ['people<sup>iv</sup> left', 'people left'],
    ['la 2<sup>a</sup> División', 'la 2a División'],
    ['pela 3<sup>a</sup> vez', 'pela 3a vez'],
    ['a Dr<sup>a</sup> Roe', 'a Dra Roe'],
    ['Ada M<sup>c</sup>Roe', 'Ada McRoe'],
    ['the 2<sup>d</sup> Division', 'the 2d Division'],
    ['le 2<sup>e</sup> tour', 'le 2e tour'],
    ['el 3<sup>er</sup> piso', 'el 3er piso'],
    ['le D<sup>r</sup> Roe', 'le Dr Roe'],
    ['à 14<sup>h</sup>30', 'à 14h30'],
    ['n<sup>o</sup> 4', 'no 4'],
    ['the 1<sup>st</sup> and 22<sup>nd</sup>', 'the 1st and 22nd'],
    ['le XX<sup>e</sup> siècle, M<sup>me</sup> Roe', 'le XXe siècle, Mme Roe'],
    ['3<sup>1</sup>/<sub>2</sub> miles', '3 1/2 miles'],
    ['<sup>14</sup>C', '<sup>14</sup>C'.replace(/<[^>]*>/g, '')],
    ['with <sup>14</sup>C dating', 'with ¹⁴C dating'],
    ['E = mc<sup>2</sup>', 'E = mc²'],
    ['Ca<sup>2+</sup>', 'Ca²⁺'],
    ['20<sup>o</sup>C', '20°C'],
    ['Aller<sup>TM</sup>', 'Aller™'],
    ['18<sup>+</sup>', '18⁺'],
    ['$5<sup>99</sup>', '$5⁹⁹'],
    ['5<sup>99</sup> euros', '5⁹⁹ euros'],
  ])('%s', (html, text) => {
    const [first] = read(`<p>So it is, ${html} so.</p>`)
    if (!html.startsWith('<sup>')) expect(first).toBe(`So it is, ${text} so.`)
  })
})

describe('words', () => {
  it.each([
    ['<b>f</b>oo', 'foo'],
    ['<custom-el>f</custom-el>oo', 'foo'],
    ['a<wbr>b&shy;c', 'abc'],
    ['f<!-- -->oo', 'foo'],
    ['foo<button>Share</button>bar', 'foo bar'],
    ['foo<button>Share</button>, bar', 'foo, bar'],
    ['foo<time>3 May</time>Bar', 'foo 3 May Bar'],
    ['foo<img src="a.png">bar', 'foo bar'],
    ['foo<br>bar', 'foo bar'],
    ['foo<br/>\nbar', 'foo bar'],
    ['<q>foo</q> bar', '“foo” bar'],
  ])('%s', (html, text) => {
    expect(read(`<p>So ${html} said.</p>`)).toEqual([`So ${text} said.`])
  })

  it.each([
    'foo.<br><br>Bar.',
    'foo.<br>&nbsp;<br />Bar.',
    'foo.<hr>Bar.',
    '<p>foo.<p>Bar.',
    '<span style="display:block">foo.</span><span>Bar.</span>',
  ])('are parted by %s', (html) => {
    expect(read(html)).toEqual(['foo.', 'Bar.'])
  })

  it('of a line that is no sentence stay a line', () => {
    expect(read(`<p>By Jo Poll<br>${FLOOD}</p>`)).toEqual([FLOOD])
  })
})

describe('what stands beside the article', () => {
  it.each([
    '<blockquote class="twitter-tweet"><p>Wow.</p>— Jo (@jo)</blockquote>',
    '<blockquote class="instagram-media">A post.</blockquote>',
    '<div class="bluesky-embed">A post.</div>',
    '<p><a href="/a">Ten dams to see before you die.</a></p>',
    '<p><b>•</b> <a href="/a">Ten dams</a> | <a href="/b">Two rivers</a></p>',
    '<ul><li><a href="/a">Why did it flood?</a></li><li><a href="/b">Who pays?</a></li></ul>',
    '<table><tr><th>Town<th>Dead<tr><td>Dunmore<td>40</table>',
    '<address>Mill Street 1.</address>',
    '<h2>Who is to blame?</h2>',
    '<div class="wp-block-embed"><p>A post of somebody.</p></div>',
    '<figure><figcaption>The dam.</figure>',
    '<details><summary>Who pays?</summary><p>The town pays for all of the dams.</p></details>',
    '<div role="complementary"><p>Ten dams burst in Norland since May.</p></div>',
    '<div role="dialog"><p>Jo Poll chose what is shown in here.</p></div>',
    '<ul role="navigation"><li>Ten dams of Norland, and the towns below.</li></ul>',
    '<amp-ad><p>The lamp of the year is here at last.</p></amp-ad>',
    '<ins class="adsbygoogle"><p>The lamp of the year is here at last.</p></ins>',
    '<div class="kg-card kg-cta-card"><p>The lamp of the year is here at last.</p></div>',
    '<div class="kg-card kg-product-card"><p>The lamp of the year is here at last.</p></div>',
    '<p>Lees ook: <a href="/a">Tien dammen in gevaar.</a></p>',
    '<p><strong>Lue myös – <a href="/a">Kymmenen patoa.</a></strong></p>',
    '<div class="video-transcript"><p>Hello and welcome to the show tonight.</p></div>',
    '<div class="kg-card kg-toggle-card"><div class="kg-toggle-content"><p>The town pays for all.</p></div></div>',
  ])('is left out: %s', (html) => {
    expect(read(`<p>${FLOOD}</p>${html}<p>${RIVER}</p>`)).toEqual([FLOOD, RIVER])
  })

  it.each([
    'L’article <a href="/a">Un barrage</a> est apparu en premier sur <a href="/">L’Écho de Marl</a>.',
    'Сообщение <a href="/a">Прорвало плотину</a> появились сначала на <a href="/">Эхо Марля</a>.',
    'L’articolo <a href="/a">Crolla una diga</a> proviene da <a href="/">Eco di Marl</a>.',
  ])('is the foot that names the piece and its site by links: %s', (foot) => {
    expect(read(`<p>${FLOOD}</p><p>${RIVER}</p><p>${foot}</p>`)).toEqual([FLOOD, RIVER])
    expect(read(`<p>${FLOOD}</p><p>${foot}</p><p>${RIVER}</p>`)).toHaveLength(3)
  })

  it.each([
    [`${FLOOD} <a href="/a">Read more</a>`, FLOOD],
    [`${FLOOD} <a href="/a">Weiterlesen <span>→</span></a>`, FLOOD],
    [`${FLOOD}&nbsp;<b><a href="/a">Lire la suite</a></b> »`, FLOOD],
    ['The river rose by the … <a href="/a">Continue reading</a>', 'The river rose by the …'],
    [
      'So it rose. It will fall, said <a href="/a">Ada Quill</a>.',
      'So it rose. It will fall, said Ada Quill.',
    ],
    [`${FLOOD} <a href="/a">The river rose.</a>`, `${FLOOD} The river rose.`],
    [`${FLOOD} <a href="/a">Ada Quill</a> said so.`, `${FLOOD} Ada Quill said so.`],
  ])('is a link behind the last sentence: %s', (html, text) => {
    expect(read(`<p>${html}</p><p>${RIVER}</p>`)).toEqual([text, RIVER])
  })

  it.each([
    ['blockquote', `<h1>Storm</h1><blockquote><p>${FLOOD}</p><p>${RIVER}</p></blockquote>`],
    ['table', `<h1>Storm</h1><table><tr><td><p>${FLOOD}</p><p>${RIVER}</p></td></tr></table>`],
    ['form', `<p>Storm</p><form><p>${FLOOD}</p><p>${RIVER}</p></form>`],
    ['link', `<a href="/a"><p>${FLOOD}</p><p>${RIVER}</p></a>`],
  ])('is the article where a %s holds it as a whole', (_, html) => {
    expect(read(html)).toEqual(expect.arrayContaining([FLOOD, RIVER]))
  })
})

describe('a body that was wrapped or escaped', () => {
  const html = `<p>${FLOOD}</p><p>${RIVER}</p>`
  const escaped = (text: string) =>
    text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

  it.each([
    ['CDATA', `<![CDATA[${html}]]>`],
    ['CDATA in an element', `<content><![CDATA[${html}]]></content>`],
    ['escaped once', escaped(html)],
    ['escaped twice', escaped(escaped(html))],
    ['escaped in an element', `<div>${escaped(html)}</div>`],
  ])('is opened: %s', (_, source) => {
    expect(read(source)).toEqual([FLOOD, RIVER])
  })

  it('is not opened where it speaks of tags', () => {
    const text = 'Write &lt;b&gt; where &lt;strong&gt; was meant.'
    expect(read(`<p>${text}</p>`)).toEqual(['Write <b> where <strong> was meant.'])
  })
})

describe('a megabyte of nested elements', () => {
  it.each([
    ['hidden', '<div hidden>'.repeat(80_000)],
    ['unclosed lists', '<ul><li>'.repeat(120_000)],
    ['cells', '<table><tr><td>'.repeat(60_000)],
    ['crossed phrases', '<b><p></b>'.repeat(100_000)],
    ['raised text', '<sup>1'.repeat(150_000)],
    ['raised and closed text', '1<sup>1</sup>'.repeat(70_000)],
    ['quoted passages', '<blockquote>a'.repeat(70_000)],
    ['links', '<a href=x>a'.repeat(90_000)],
    ['attributes', `<p ${'class=a style=b '.repeat(60_000)}>`],
    ['styles', '<p style="text-decoration:text-decoration:text-decoration:">'.repeat(17_000)],
    ['breaks', '<br>'.repeat(250_000)],
    ['closing tags', `${'<i>'.repeat(100_000)}${'</p>'.repeat(180_000)}`],
    ['escaped tags', '&lt;p&gt;'.repeat(110_000)],
  ])('is read: %s', (_, bomb) => {
    expect(() => read(bomb)).not.toThrow()
  })
})

describe('any HTML', () => {
  const tag = fc.constantFrom(
    ...'p b i a div span s sup sub ul li table td blockquote aside svg script template ruby rt q br hr'.split(
      ' ',
    ),
  )
  const piece = fc.oneof(
    fc.constantFrom('word', 'Dunmore.', '40', ' ', '\n', '&amp;', '&lt;', ' said so. '),
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
    tag.map((name) => `<${name} hidden class="share" style="display:none" href=x>`),
  )

  it('leaves no tag and never fails', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const html = pieces.filter((part) => part !== '&lt;').join('')
        expect(read(html).join('\n')).not.toMatch(/<\/?[a-z]/)
        expect(() => read(pieces.join(''))).not.toThrow()
      }),
    )
  })

  it('shows nothing that is hidden', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const html = `<div>${pieces.join('')}</div>`
        expect(read(`<section><p hidden>secret</p>${html}</section>`).join('\n')).not.toContain(
          'secret',
        )
      }),
    )
  })

  it.each([
    '[caption id="a" width="300"]<img src="a.jpg"> The bridge on Friday.[/caption]',
    '<p>[caption id="a"]<a href="b"><img src="a.jpg"></a> The bridge on Friday.[/caption]</p>',
    '<p>[caption]<img src="a.jpg" />The mayor and the bridge.[/caption]</p>\n[caption]Two.[/caption]',
  ])('holds no caption that its publisher left as a short code: %s', (code) =>
    expect(read(`${code}<p>${FLOOD}</p><p>${RIVER}</p>`)).toEqual([FLOOD, RIVER]),
  )

  it('holds all of a body whose short code was not closed', () =>
    expect(read(`<p>${FLOOD}</p><p>[caption] ${RIVER}</p>`).join(' ')).toContain(RIVER))
})
