/**
 * What is known of HTML's elements: which part paragraphs, which are never seen, which stand beside
 * the article. What is not named here (a custom element, a tag of NITF) is inline, as in a browser.
 */
const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '))

/** They begin and end a paragraph. */
export const BLOCK = setOf(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li ' +
    'listing main menu nav ol p pre search section summary table tbody td tfoot th thead title tr ' +
    'ul block hedline hl1 hl2 byline dateline media media-caption distributor tagline',
)
/** Opening one of these ends an open paragraph. */
export const ENDS_PARAGRAPH = setOf(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre search section table ul',
)
export const VOID = setOf(
  'area base basefont bgsound br col embed frame hr img input link meta param source track wbr',
)
/** No browser shows what is in them. */
const UNSEEN = setOf(
  'script style template noscript iframe svg audio video canvas object map meter progress datalist ' +
    'select textarea button rt rp rtc annotation annotation-xml noembed noframes del s strike',
)
/** Beside the article, or of others: a quoted passage is not the newsroom's own sentence. */
const BESIDE = setOf(
  'nav figure figcaption aside form header footer head title dialog menu table caption blockquote ' +
    'address media media-caption byline distributor tagline amp-ad amp-embed',
)
/** Parts of a page that are not its main one, by the role that they have for assistive software. */
const BESIDE_ROLES = setOf(
  'alert alertdialog banner complementary contentinfo dialog navigation search toolbar',
)
/** A page may stand in one of these as a whole. */
export const FRAMES: readonly string[] = ['table', 'form', 'blockquote']
/** Elements that closing tags may cross; what is open inside goes on. */
export const FORMATTING = setOf('a b big code em font i nobr s small strike strong tt u del ins')
/** Where they stand, the words on both sides stand apart. */
export const APART = setOf(
  'button select textarea iframe audio video canvas object input img embed time',
)

/** Their class says nothing: sites hang their state on some, and phrases are too small for boxes. */
const NO_BOX = setOf(
  'html body main article a abbr acronym b bdi bdo big cite code data dfn em font i kbd label ' +
    'mark nobr q ruby samp small span strong sub sup time tt u var',
)
/** Boxes that are told from prose only by their class: newsletters, share bars, embeds, credits. */
const BOX_CLASS =
  /(?:^|[\s_-])(?:newsletter|share|sharing|social|related|recirc|recommended|recommendations|promo|advert|advertisement|advertising|sponsored|cookie|comments|byline|breadcrumbs?|subscribe|subscription|signup|sign-up|caption|credit|most-read|most-popular|trending|outbrain|taboola|tweet|instagram-media|fb-post|tiktok-embed|bluesky-embed|mastodon-embed|reddit-embed|text-post-media|o?embed|pullquote|pull-quote|toc|transcript|read-more|also-read|author-(?:bio|box|info)|paywall|adsbygoogle|kg-(?:audio|bookmark|cta|file|product|signup|video)-card|kg-toggle-content)(?=$|[\s_-])/i
/** The usual names for what only a screen reader reads, or nobody. */
const UNSEEN_CLASS =
  /(?:^|[\s_-])(?:sr-only|sr_only|visually-?hidden|screen-?reader(?:-?(?:text|only))?|show-for-sr|a11y-hidden|assistive-text|offscreen|element-invisible)(?=$|\s)|(?:^|\s)(?:hidden|hide|d-none|is-hidden|invisible)(?=$|\s)/i
/** "hidden md:block": only on small screens. */
const SHOWN_CLASS = /(?:^|\s)(?:[a-z]{1,4}:|d-[a-z]{2,3}-)(?:block|inline|flex|grid|table)/i
const UNSEEN_STYLE =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|content-visibility\s*:\s*hidden|opacity\s*:\s*0?\.?0*%?\s*(?:;|!|$)|color\s*:\s*transparent|transform\s*:\s*scale\(\s*0\s*\)|font-size\s*:\s*0(?:px|r?em|pt|%)?\s*(?:;|!|$)|clip\s*:\s*rect\((?!\s*auto)|clip-path\s*:\s*inset\(\s*(?:50|100)%|(?:text-indent|left|right|top|margin-left)\s*:\s*-\d{3,}|mso-hide\s*:\s*all|text-decoration(?:-line)?\s*:[^;]{0,60}line-through)/i
const TINY = /(?:^|[;\s])(?:max-)?(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|!|$)/i
const COMMENT = /\/\*.{0,200}?\*\//g
const BLOCK_STYLE = /(?:^|[;\s])display\s*:\s*(?:block|flex|grid|table|list-item)\s*(?:;|!|$)/i
const CLIPPED = /overflow\s*:\s*hidden|position\s*:\s*absolute/i

/** An opening tag. Of its attributes those that are looked at, decoded or not, cut to size. */
export interface Tag {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
}

/**
 * What is to become of an element: nobody sees it, it stands beside the article (`class` where only
 * its class says so), or it is text.
 */
export type Part = 'unseen' | 'beside' | 'class' | 'text'

export function partOf({ name, attributes }: Tag): Part {
  if (UNSEEN.has(name)) return 'unseen'
  if (name === 'html' || name === 'body') return 'text'
  const names = attributes.get('class') ?? ''
  if (attributes.has('hidden') || attributes.has('popover')) return 'unseen'
  if (isUnseenStyle(attributes.get('style') ?? '')) return 'unseen'
  if (UNSEEN_CLASS.test(names) && !SHOWN_CLASS.test(names)) return 'unseen'
  if (BESIDE.has(name) || BESIDE_ROLES.has(attributes.get('role') ?? '')) return 'beside'
  if (name === 'details' && !attributes.has('open')) return 'beside'
  return BOX_CLASS.test(names) && !NO_BOX.has(name) ? 'class' : 'text'
}

function isUnseenStyle(written: string): boolean {
  const style = written.replace(COMMENT, '')
  return style !== '' && (UNSEEN_STYLE.test(style) || (TINY.test(style) && CLIPPED.test(style)))
}

/** Whether an element stands on lines of its own, by its name or its style. */
export const isBlock = ({ name, attributes }: Tag): boolean =>
  BLOCK.has(name) || BLOCK_STYLE.test(attributes.get('style') ?? '')
