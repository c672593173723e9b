/** What the buttons of an alert do: how much of it its message shows, and whether its story is muted. */
import type { Reply } from '../../../app/ports/chats.ts'
import type { EventId } from '../../../core/article.ts'
import { viewAfter } from '../../../core/message/view.ts'
import { Component } from '../../component.ts'
import type { LaneTables } from '../tables.ts'
import type { ShownAlert } from './alert-messages.ts'
import { isOfOne } from './articles.ts'
import type { Folds } from './folds.ts'
import type { Version } from './version-rows.ts'

type Pressed = Extract<Reply, { kind: 'press' }>

interface Deps extends LaneTables {
  readonly folds: Folds
}

/** Methods that change something run inside the caller's transaction. */
export class AlertPresses extends Component<Deps> {
  /** What the chat is to be shown for a press; `null` where the message shows no such alert, or it is withdrawn. */
  take({ event, messageId, press }: Pressed, n: number, now: number): ShownAlert | null {
    const { alertViews, mutes, recipients, versions } = this.deps
    const version = versions.ofEvent(event)
    const alert = version && versions.present(version)?.alert
    if (!alert || (messageId !== null && !this.isShown(version, n, messageId))) return null
    if (press === 'mute') mutes.put(n, alert.story, now)
    if (press === 'unmute') mutes.delete(n, alert.story)
    const view = viewAfter(press, recipients.shownIn(n)?.first ?? 'sentences')
    if (view !== null && messageId !== null)
      alertViews.put({ n, message: messageId }, alert, { view, now })
    return { kind: 'alert', n, event, messageId, press }
  }

  /** The story of an alert is taken apart; what the chat's message of it is to show, `null` where it has none. */
  part(event: EventId, n: number, now: number): ShownAlert | null {
    const { partings, stories, versions } = this.deps
    const version = versions.ofEvent(event)
    const story = version && versions.storyOf(version)
    if (!version || story === null) return null
    const shown = stories.shown(story, n)
    partings.put(n, story, now)
    const present = shown && versions.present(shown.article)
    if (!present || !this.isShown(version, n, shown.copy)) return null
    return { kind: 'alert', n, event: present.alert.event, messageId: shown.copy, press: 'part' }
  }

  /** Whether a message of a recipient shows an article, or another of its story, and nothing beside it. */
  isShown(version: Version, n: number, message: number): boolean {
    const { alertViews, copies, folds, versions } = this.deps
    const asked = alertViews.articleOf({ n, message })
    if (asked !== null && isOfOne(asked, version)) return true
    const story = versions.storyOf(version)
    const articles = story === null ? [version] : versions.ofStory(story)
    return articles.some(
      (article) =>
        copies.copyOf(article, n) === message &&
        !versions.withCopies(article).some((seq) => folds.present(seq, n, message)),
    )
  }
}
