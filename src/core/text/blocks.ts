/** Text as it is read from a page, in blocks: a block ends where an element that is not inline does. */
import { pattern } from '../pattern.ts'
import { levelled } from './raised.ts'
import { decodeReferences } from './references.ts'

export interface Block {
  readonly text: string
  /** Nothing in it but links. */
  readonly isLink: boolean
  /** A heading is no sentence of the article, even where it looks like one. */
  readonly isHeading: boolean
  /** Mostly links, the last of them at its end: "The post <X> appeared first on <Y>." */
  readonly isSigned: boolean
}

const DOUBLE_BREAK = /\n\s*\n/
const WORD_END = pattern.u`[\p{L}\p{N}]$`
const WORD_START = pattern.u`^(?!s\b)[\p{L}\p{N}]`
const WORD = pattern.u`[\p{L}\p{N}]`
const SENTENCE_END = /[.!?…。！？]["”’»)\]]*\s*$/u
/** "Read more", "Lire la suite": a link behind the last sentence that is none itself. UTF-16 units. */
const LONGEST_MORE = 40
/** "Lees ook: " before a link. */
const LABEL = /^\s*[^.!?]{2,30}[:：|»>–—-]\s*$/u
/** What stands beside the links of a line that is made of links. */
const MOST_BESIDE = 0.1
const MOST_SIGNED = 2

export class Blocks {
  /** In order; a box that was kept is one of them, since boxes may be nested deep. */
  private readonly done: (Block | Blocks)[] = []
  /** UTF-16 units of text that is no link. */
  prose = 0
  private parts: string[] = []
  private last = ''
  private linked = 0
  private plain = 0
  private links = 0
  private isApart = false
  /** The place among the parts of the link that nothing is said behind, or -1. */
  private lastLink = -1

  add(text: string, inLink: boolean): void {
    if (text === '') return
    if (this.isApart && WORD_END().test(this.last) && WORD_START().test(text)) this.parts.push(' ')
    this.isApart = false
    this.parts.push(text)
    this.last = text.slice(-2)
    if (!WORD().test(text)) return
    if (inLink) this.linked += text.length
    else this.plain += text.length
    if (!inLink) this.lastLink = -1
    else if (this.lastLink < 0) {
      this.lastLink = this.parts.length - 1
      this.links++
    }
    if (!inLink) this.prose += text.length
  }

  /** What comes next does not stick to what was there. */
  part(): void {
    this.isApart = true
  }

  take(others: Blocks): void {
    this.end()
    others.end()
    if (others.done.length > 0) this.done.push(others)
    this.prose += others.prose
  }

  end(isHeading = false): void {
    this.isApart = false
    if (this.parts.length === 0) return
    const text = this.withoutMore()
    const isLink =
      this.linked > 0 && (this.plain <= MOST_BESIDE * this.linked || this.isLabelledLink())
    const isSigned = this.links > 1 && this.lastLink >= 0 && this.plain <= MOST_SIGNED * this.linked
    for (const part of text.split(DOUBLE_BREAK))
      if (part.trim() !== '')
        this.done.push({ text: decodeReferences(levelled(part)), isLink, isHeading, isSigned })
    this.parts = []
    this.last = ''
    this.linked = 0
    this.plain = 0
    this.links = 0
    this.lastLink = -1
  }

  private isLabelledLink(): boolean {
    return this.links === 1 && LABEL.test(this.parts.slice(0, Math.max(0, this.lastLink)).join(''))
  }

  private withoutMore(): string {
    const text = this.parts.join('')
    if (this.lastLink < 1) return text
    const before = this.parts.slice(0, this.lastLink).join('')
    const link = text.slice(before.length).trim()
    const isMore = link.length <= LONGEST_MORE && !SENTENCE_END.test(link)
    return isMore && SENTENCE_END.test(before) ? before : text
  }

  /** All blocks, in order. */
  all(): readonly Block[] {
    this.end()
    const blocks: Block[] = []
    const waiting: (Block | Blocks)[] = [this]
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (next instanceof Blocks) for (const part of next.done.toReversed()) waiting.push(part)
      else blocks.push(next)
    }
    return blocks
  }
}
