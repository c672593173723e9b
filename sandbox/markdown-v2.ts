/**
 * parse_mode MarkdownV2. Strict by nature: eighteen characters must be escaped outside markup, entities
 * must nest, and the reason of a refusal names the character, as Telegram does.
 */
import { type Answer, accept } from './answer.ts'
import { cannotParse, type FormattedText } from './entities.ts'
import { byteOffset, TextBuilder } from './formatted-text.ts'
import { isLink } from './link.ts'

/** Markers that open and close alike, longest first. */
const MARKERS: ReadonlyArray<readonly [marker: string, type: string, name: string]> = [
  ['__', 'underline', 'Underline'],
  ['||', 'spoiler', 'Spoiler'],
  ['*', 'bold', 'Bold'],
  ['_', 'italic', 'Italic'],
  ['~', 'strikethrough', 'Strikethrough'],
]
const NAME_OF: ReadonlyMap<string, string> = new Map([
  ...MARKERS.map(([marker, , name]) => [marker, name] as const),
  ['`', 'Code'],
  ['```', 'Pre'],
  ['[', 'TextUrl'],
  ['![', 'CustomEmoji'],
  ['>', 'BlockQuote'],
])
const RESERVED = new Set('_*[]()~`>#+-=|{}.!')
const LINK_TARGET = /\(((?:\\[ -~\n]|[^)])*)(\)?)/y

/** Turns MarkdownV2 into text and entities; refuses what Telegram refuses. */
export const parseMarkdownV2 = (source: string): Answer<FormattedText> => {
  const reader = new Reader(source)
  const failure = reader.read()
  return failure ?? accept(reader.built.finish())
}

type Step = ReturnType<typeof cannotParse> | undefined

class Reader {
  readonly built = new TextBuilder()
  readonly #source: string
  #index = 0

  constructor(source: string) {
    this.#source = source
  }

  read(): Step {
    while (this.#index < this.#source.length) {
      const failure = this.#step()
      if (failure) return failure
    }
    if (this.#top === '>') this.built.close({})
    return this.#top === undefined ? undefined : this.#unclosed()
  }

  get #top(): string | undefined {
    return this.built.stack.at(-1)?.marker
  }

  /** No marker nests in itself, which also keeps the stack short. */
  #isOpen(marker: string): boolean {
    return this.built.stack.some((open) => open.marker === marker)
  }

  #at(marker: string): boolean {
    return this.#source.startsWith(marker, this.#index)
  }

  #copy(count = 1): undefined {
    this.built.add(this.#source.slice(this.#index, this.#index + count))
    this.#index += count
  }

  #step(): Step {
    const character = this.#source[this.#index] ?? ''
    if (character === '\\' && /^[ -~\n]$/.test(this.#source[this.#index + 1] ?? '')) {
      this.#index += 1
      return this.#copy()
    }
    if (this.#top === '`' || this.#top === '```') return this.#inCode(this.#top)
    if (character === '\n') return this.#newline()
    if (this.#lineStart() && (character === '>' || this.#at('**>'))) return this.#quote()
    return RESERVED.has(character) ? this.#markup(character) : this.#copy()
  }

  #inCode(marker: string): Step {
    if (!this.#at('`')) return this.#copy()
    if (!this.#at(marker)) return this.#reserved('`')
    this.#index += marker.length
    const language = this.built.stack.at(-1)?.language
    this.built.close(language ? { language } : {})
    return undefined
  }

  #newline(): Step {
    const quoted = this.#isOpen('>')
    const goesOn = this.#source[this.#index + 1] === '>'
    if (quoted && !goesOn) {
      if (this.#top !== '>') return this.#unclosed()
      this.built.close({})
    }
    this.#copy()
    if (quoted && goesOn) this.#index += 1
    return undefined
  }

  #lineStart(): boolean {
    return this.#index === 0 || this.#source[this.#index - 1] === '\n'
  }

  #quote(): Step {
    if (this.#top !== undefined) return this.#reserved('>')
    const opener = this.#at('**>') ? 3 : 1
    this.built.open({ marker: '>', type: 'blockquote', at: this.#index })
    this.#index += opener
    return undefined
  }

  #markup(character: string): Step {
    if (this.#endsQuoteFolded()) return undefined
    if ((this.#top === '[' || this.#top === '![') && character === ']') return this.#link(this.#top)
    const pair = this.#pair()
    if (pair) return this.#toggle(pair)
    if (this.#at('```')) return this.#openPre()
    const opener = this.#at('![') ? '![' : character
    if (opener === '`' || opener === '[' || opener === '![') {
      if (this.#isOpen(opener)) return this.#unclosed()
      const type = opener === '`' ? 'code' : opener === '[' ? 'text_link' : 'custom_emoji'
      this.built.open({ marker: opener, type, at: this.#index })
      this.#index += opener.length
      return undefined
    }
    return this.#reserved(character)
  }

  #pair(): (typeof MARKERS)[number] | undefined {
    return MARKERS.find(([marker]) => this.#at(marker))
  }

  #toggle([marker, type]: (typeof MARKERS)[number]): Step {
    if (this.#top === marker) this.built.close({})
    else if (this.#isOpen(marker)) return this.#unclosed()
    else this.built.open({ marker, type, at: this.#index })
    this.#index += marker.length
    return undefined
  }

  #endsQuoteFolded(): boolean {
    const folded = this.#top === '>' && /\|\|(?:\n(?!>)|$)/y
    if (!folded) return false
    folded.lastIndex = this.#index
    if (!folded.test(this.#source)) return false
    this.built.close({ type: 'expandable_blockquote' })
    this.#index += 2
    return true
  }

  #openPre(): Step {
    const opening = /```(?:([^\s`]+)(?=\s))?(?:\r\n|\n\r|\n|\r)?/y
    opening.lastIndex = this.#index
    const language = opening.exec(this.#source)?.[1]
    const pre = { marker: '```', type: 'pre', at: this.#index }
    this.built.open(language ? { ...pre, language } : pre)
    this.#index = Math.max(opening.lastIndex, this.#index + 3)
    return undefined
  }

  #link(marker: '[' | '!['): Step {
    LINK_TARGET.lastIndex = this.#index + 1
    const match = LINK_TARGET.exec(this.#source)
    if (match && !match[2]) {
      return cannotParse(
        `Can't find end of a URL at byte offset ${byteOffset(this.#source, this.#index + 2)}`,
      )
    }
    const url = match?.[1]?.replace(/\\([ -~\n])/g, '$1')
    this.#index = match ? LINK_TARGET.lastIndex : this.#index + 1
    return marker === '[' ? this.#closeLink(url) : this.#closeEmoji(url)
  }

  #closeLink(target: string | undefined): Step {
    const open = this.built.stack.at(-1)
    const url = target ?? (open ? this.built.textSince(open) : '')
    if (!isLink(url)) return cannotParse(`Wrong HTTP URL "${url}"`)
    this.built.close({ url })
    return undefined
  }

  #closeEmoji(url: string | undefined): Step {
    const id = /^tg:\/\/emoji\?id=(\d{1,20})$/.exec(url ?? '')?.[1]
    if (!id) return cannotParse('Custom emoji entity must contain a tg://emoji URL')
    this.built.close({ custom_emoji_id: id })
    return undefined
  }

  #reserved(character: string): Step {
    return cannotParse(
      `Character '${character}' is reserved and must be escaped with the preceding '\\'`,
    )
  }

  #unclosed(): Step {
    const open = this.built.stack.at(-1)
    const name = NAME_OF.get(open?.marker ?? '') ?? ''
    return cannotParse(
      `Can't find end of ${name} entity at byte offset ${byteOffset(this.#source, open?.at ?? 0)}`,
    )
  }
}
