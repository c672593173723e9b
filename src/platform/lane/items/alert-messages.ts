/**
 * Messages that show an alert because somebody has pressed a button: in the place of the one that was pressed, or as
 * one of their own. They are written when they are sent, in the article's present words.
 */
import type { Reply } from '../../../app/ports/chats.ts'
import type { Contents } from '../../../app/ports/lane.ts'
import { viewAfter } from '../../../core/message/view.ts'
import { Component } from '../../component.ts'
import type { LaneTables } from '../tables.ts'

export type ShownAlert = Extract<Reply, { kind: 'alert' }>

export class AlertMessages extends Component<LaneTables> {
  /** One that is withdrawn meanwhile is left to its withdrawal. */
  open({ event, n, messageId, press }: ShownAlert): Contents {
    const { stories, versions } = this.deps
    const version = versions.ofEvent(event)
    const row = version && versions.present(version)
    if (!row) return { kind: 'unwanted', reason: 'withdrawn' }
    const to = { recipient: n, copy: messageId }
    const view = messageId === null ? { view: viewAfter(press, 'full') ?? 'full' } : {}
    const message = stories.message(row.alert, { ...to, ...view })
    return { kind: 'message', message, edits: messageId, replyTo: null }
  }

  /** It has arrived as a message of its own. Inside the caller's transaction. */
  sent({ event, n, press }: ShownAlert, message: number, now: number): void {
    const version = this.deps.versions.ofEvent(event)
    const view = viewAfter(press, 'full') ?? 'full'
    if (version) this.deps.alertViews.put({ n, message }, version, { view, now })
  }
}
