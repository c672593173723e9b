/**
 * What a chat is shown of a story: one message, which is that of the first article that it got, with all that it may see
 * of who else reports the event. Nothing is kept for a chat: it is made of its receipts and its filters, and of what
 * the story says by then.
 *
 * A story that was withdrawn whole is told anew by what comes next, and begins another run: nothing of that takes the
 * place of what was withdrawn before. So the order in which things came decides, and not how far edits have got.
 */
import type { Contents } from '../../../app/ports/lane.ts'
import type { Alert } from '../../../core/alert.ts'
import type { StoryId } from '../../../core/article.ts'
import { joins, type Told } from '../../../core/filter/joins.ts'
import { alertMessage, type Source } from '../../../core/message/alert-message.ts'
import { disagreementsShown } from '../../../core/message/disagreements.ts'
import { namesShown } from '../../../core/message/list-message.ts'
import type { Message, Piece } from '../../../core/message/message.ts'
import type { View } from '../../../core/message/view.ts'
import { remembered } from '../../../core/remembered.ts'
import { disagreementsAmong, type Tally } from '../../../core/story/disagreement.ts'
import type { Clock } from '../../clock.ts'
import { Component } from '../../component.ts'
import type { Recipients } from '../chats/recipients.ts'
import { type ArticleKey, isOfOne } from './articles.ts'
import type { Copies } from './copies.ts'
import type { Partings } from './partings.ts'
import type { Showing } from './showing.ts'
import type { Tallies } from './tallies.ts'
import type { StoryArticle } from './version-rows.ts'
import { type AlertRow, aboutOf, type Versions } from './versions.ts'
import type { Words } from './words.ts'

/** Stories in memory, of which the same few are asked for every chat of a window. */
const REMEMBERED = 256

interface Deps {
  readonly versions: Versions
  readonly copies: Copies
  readonly recipients: Recipients
  readonly words: Words
  readonly showing: Showing
  readonly tallies: Tallies
  readonly partings: Partings
  readonly clock: Clock
}

/** As lists tell a story. */
export interface Listed extends Alert {
  /** In what those who report it disagree. */
  readonly differing: readonly Piece[]
}

/** Whom a message is for, and in the place of which one. */
export interface ShownTo {
  readonly recipient: number
  /** `null`: it is one of its own. */
  readonly copy: number | null
  /** What is known of it better than by what its reader has chosen before. */
  readonly view?: View
}

/** A copy of an article in one chat. */
export interface Shown {
  readonly article: ArticleKey
  readonly copy: number
  readonly isWithdrawn: boolean
}

export class Stories extends Component<Deps> {
  readonly #articles = new Map<StoryId, readonly StoryArticle[]>()
  readonly #standing = new Map<StoryId, readonly AlertRow[]>()

  /** Something of a story has changed. */
  forget(): void {
    this.#articles.clear()
    this.#standing.clear()
    this.deps.tallies.forget()
  }

  /** Asked for each chat of a window, and most stories have one article. */
  #articlesOf(story: StoryId): readonly StoryArticle[] {
    return remembered(this.#articles, story, {
      most: REMEMBERED,
      make: () => this.deps.versions.ofStory(story),
    })
  }

  /** What stands of a story, in the order in which its articles came. */
  standing(story: StoryId): readonly AlertRow[] {
    const { versions } = this.deps
    const make = () => this.#articlesOf(story).flatMap((article) => versions.present(article) ?? [])
    return remembered(this.#standing, story, { most: REMEMBERED, make })
  }

  /** As an alert leaves: alone, as an answer to what its chat was shown of the story, or with who else reports it. */
  alert(alert: Alert, recipient: number): Contents {
    // Of an article that is a story by itself no chat has been shown anything.
    const isAlone = this.#articlesOf(alert.story).length < 2
    const isApart = isAlone || this.keepsApart(recipient, alert.story)
    const before = isApart ? null : this.#answered(alert.story, recipient)
    const replyTo = before ?? (alert.answers && this.#answered(alert.answers, recipient))
    const to = { recipient, copy: null }
    const message = before === null ? this.message(alert, to) : this.#write(alert, to, [])
    return { kind: 'message', message, edits: null, replyTo }
  }

  /**
   * What shows a chat a story: the message of the first article that it got and that stands, or else of the first of
   * the last run.
   */
  shown(story: StoryId, recipient: number): Shown | null {
    const shown = this.#articlesOf(story).flatMap((article) => {
      const copy = this.deps.copies.copyOf(article, recipient)
      return copy === null ? [] : [{ article, copy, isWithdrawn: this.#isWithdrawn(article) }]
    })
    const run = shown.at(-1)?.article.run
    const standing = shown.find(({ isWithdrawn }) => !isWithdrawn)
    return standing ?? shown.find(({ article }) => article.run === run) ?? null
  }

  /** A chat has a message of its story, in which it is shown, or another article that is told in its place. */
  isTold({ story }: Alert, recipient: number): boolean {
    if (this.#articlesOf(story).length < 2) return false
    const shown = this.shown(story, recipient)
    if (!shown?.isWithdrawn) return shown !== null
    const before = this.deps.versions.lastAlert(shown.article)
    return before !== null && this.instead(before, recipient).length > 0
  }

  /** The message that an article of a story answers. */
  #answered(story: StoryId, recipient: number): number | null {
    const shown = this.shown(story, recipient)
    return shown === null || shown.isWithdrawn ? null : shown.copy
  }

  /** What the copy of an article is to show: it with the others of its story, where it is the chat's message of it. */
  message(alert: Alert, to: ShownTo): Message {
    const isAlone = this.#articlesOf(alert.story).length < 2
    const standing = isAlone ? [] : this.standing(alert.story)
    const first =
      standing.length < 2 ? undefined : standing.find((row) => isOfOne(row.alert, alert))
    const seen = first ? this.#shownTo(to.recipient, first, standing) : []
    return this.#write(alert, to, seen)
  }

  /** What takes the place of a withdrawn article: the next of its story that the chat may see, or `null`. */
  insteadOf(withdrawn: AlertRow, to: ShownTo): Message | null {
    const seen = this.instead(withdrawn, to.recipient)
    const [next] = seen
    return next ? this.#write(next, to, seen) : null
  }

  /** What stands of its run, so far as a chat may see it. */
  instead(withdrawn: AlertRow, recipient: number): readonly Alert[] {
    const run = this.#runOf(withdrawn.alert)
    const standing = this.standing(withdrawn.alert.story)
    const rows = standing.filter(({ alert }) => this.#runOf(alert) === run)
    return this.#shownTo(recipient, withdrawn, rows)
  }

  #write(alert: Alert, { recipient, copy, view }: ShownTo, seen: readonly Alert[]): Message {
    const shown = this.deps.showing.of(alert, recipient, copy)
    const sources = sourcesOf(seen)
    const differing = this.#differing(seen, recipient)
    return alertMessage(alert, { ...shown, sources, differing, ...(view ? { view } : {}) })
  }

  /** What the articles of a story count, in the order in which they came. */
  tallies(story: StoryId): readonly Tally[] {
    return this.standing(story).map(({ alert }) => this.deps.tallies.of(alert))
  }

  /** In what a story is told differently, as far as a recipient may see it. */
  #differing(seen: readonly Alert[], recipient: number): readonly Piece[] {
    if (seen.length < 2) return []
    const { clock, recipients, tallies } = this.deps
    const told = seen.map((alert) => tallies.of(alert))
    return disagreementsShown(disagreementsAmong(told, clock.now()), recipients.voice(recipient))
  }

  /** An alert as lists tell it: under the names of all that report its story, so far as a recipient may see them. */
  listed(alert: Alert, recipient: number): Listed {
    const isAlone = this.#articlesOf(alert.story).length < 2
    const standing = isAlone ? [] : this.standing(alert.story)
    const own = standing.find((row) => isOfOne(row.alert, alert))
    if (!own) return { ...alert, differing: [] }
    return this.#underNames(alert, this.#shownTo(recipient, own, standing), recipient)
  }

  /** As lists tell it: what takes the place of a withdrawn article there; `null` where nothing does. */
  listedInstead(withdrawn: AlertRow, recipient: number): Listed | null {
    const seen = this.instead(withdrawn, recipient)
    const [next] = seen
    return next ? this.#underNames(next, seen, recipient) : null
  }

  #underNames(alert: Alert, seen: readonly Alert[], recipient: number): Listed {
    const publisherName = namesShown(unique(seen.map((one) => one.publisherName)))
    return { ...alert, publisherName, differing: this.#differing(seen, recipient) }
  }

  /** The other articles of its story that one message may show with an article: those that stand, and those of its run. */
  beside(alert: Alert): readonly StoryArticle[] {
    const run = this.#runOf(alert)
    return this.#articlesOf(alert.story).filter(
      (other) => !isOfOne(other, alert) && (other.run === run || !this.#isWithdrawn(other)),
    )
  }

  /** Also of an article that is still to come; `null`: of a new one. */
  #runOf({ story, ...alert }: Alert): number | null {
    const all = this.#articlesOf(story)
    const own = all.find((article) => isOfOne(article, alert))
    if (own) return own.run
    return all.every((article) => this.#isWithdrawn(article)) ? null : (all.at(-1)?.run ?? null)
  }

  #isWithdrawn(article: ArticleKey): boolean {
    return this.deps.versions.current(article)?.isWithdrawal ?? false
  }

  /** A copy of the first may have shown another article of its story, which may be withdrawn as well by now. */
  showedOthers(first: AlertRow, recipient: number): boolean {
    const { versions } = this.deps
    const run = this.#runOf(first.alert)
    const all = this.#articlesOf(first.alert.story).filter((article) => article.run === run)
    const told = all.flatMap((article) => versions.lastAlert(article) ?? [])
    return this.#seenBy(recipient, first, told).length > 1
  }

  /**
   * Nothing else has ever been in a copy of the first: its chat follows what it did when the others came, they are as
   * they were then, and it leaves them out.
   */
  isAlone(first: AlertRow, recipient: number): boolean {
    const { recipients, versions } = this.deps
    const others = this.#articlesOf(first.alert.story).filter((one) => !isOfOne(one, first.alert))
    const changedAfter = recipients.get(recipient)?.changedAfter ?? 0
    const isAsItCame = (other: StoryArticle) =>
      other.seq > changedAfter && versions.current(other)?.seq === other.seq
    return others.every(isAsItCame) && !this.showedOthers(first, recipient)
  }

  /** To the chat each article of a story comes by itself: of all stories, or of this one. */
  keepsApart(recipient: number, story: StoryId): boolean {
    const { partings, recipients } = this.deps
    const isApart = recipients.get(recipient)?.settings.stories === 'apart'
    return isApart || partings.of(story).has(recipient)
  }

  /** All to whom they do. */
  keepingApart(story: StoryId): ReadonlySet<number> {
    const { partings, recipients } = this.deps
    return new Set([...recipients.wantingOfStories('apart'), ...partings.of(story)])
  }

  /** What else of its story a chat is shown with an article. */
  shownWith(row: AlertRow, recipient: number): readonly Alert[] {
    const seen = this.#shownTo(recipient, row, this.standing(row.alert.story))
    return seen.filter((alert) => !isOfOne(alert, row.alert))
  }

  #shownTo(recipient: number, first: AlertRow, rows: readonly AlertRow[]): readonly Alert[] {
    const isApart = this.keepsApart(recipient, first.alert.story)
    const own = isApart ? rows.filter((row) => isOfOne(row.alert, first.alert)) : rows
    return this.#seenBy(recipient, first, own)
  }

  /** Those of a story that a chat does not leave out by what it followed the first by, which is always among them. */
  #seenBy(recipient: number, first: AlertRow, rows: readonly AlertRow[]): readonly Alert[] {
    const filters = this.deps.recipients.get(recipient)?.settings.filters ?? []
    return rows
      .filter(
        (row) =>
          isOfOne(row.alert, first.alert) || joins(filters, this.#told(first), this.#told(row)),
      )
      .map(({ alert }) => alert)
  }

  #told(row: AlertRow): Told {
    return { about: aboutOf(row), words: () => this.deps.words.of(row.seq) }
  }
}

/** Wire copies are one source, with the names of all who print it. */
function sourcesOf(alerts: readonly Alert[]): readonly Source[] {
  const same = Map.groupBy(alerts, ({ line, sentences }) => [line, ...sentences].join('\n'))
  return [...same.values()].flatMap(([first, ...others]) =>
    first
      ? [{ names: unique([first, ...others].map((one) => one.publisherName)), url: first.url }]
      : [],
  )
}

const unique = (names: readonly string[]): readonly string[] => [...new Set(names)]
