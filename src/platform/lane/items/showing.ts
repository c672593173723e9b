/** How an alert stands in a chat: how much of it is shown there, in which language, and which buttons it has. */
import type { Alert } from '../../../core/alert.ts'
import { voiceFor } from '../../../core/languages/languages.ts'
import type { Shown } from '../../../core/message/alert-message.ts'
import type { Clock } from '../../clock.ts'
import { Component } from '../../component.ts'
import type { Recipients } from '../chats/recipients.ts'
import type { AlertViews } from './alert-views.ts'
import type { Mutes } from './mutes.ts'

interface Deps {
  readonly recipients: Recipients
  readonly alertViews: AlertViews
  readonly mutes: Mutes
  readonly clock: Clock
  /** The bot's name, where that is known. */
  readonly botName: string | null
}

export class Showing extends Component<Deps> {
  /** `copy`: the message that shows it; `null` for one that is still to be sent. */
  of({ story }: Alert, n: number, copy: number | null): Omit<Shown, 'sources' | 'differing'> {
    const { alertViews, botName, clock, mutes, recipients } = this.deps
    const chat = recipients.shownIn(n)
    if (chat === null) return { view: 'sentences', controls: null, voice: voiceFor(null) }
    const { first, isPrivate, voice } = chat
    if (!isPrivate) return { view: first, controls: { kind: 'public', bot: botName }, voice }
    const chosen = copy === null ? null : alertViews.of({ n, message: copy })
    const isMuted = (mutes.until(n, story) ?? 0) > clock.now()
    return { view: chosen ?? first, controls: { kind: 'private', first, isMuted }, voice }
  }
}
