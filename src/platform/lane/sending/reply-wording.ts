/** What a reply or a digest says when its turn comes: lists and exports are written out then. */
import type { Reply } from '../../../app/ports/chats.ts'
import type { Contents } from '../../../app/ports/lane.ts'
import type { Alert, Target } from '../../../core/alert.ts'
import { voiceFor } from '../../../core/languages/languages.ts'
import type { Voice } from '../../../core/languages/voice.ts'
import { type ListItem, listMessage } from '../../../core/message/list-message.ts'
import { Component } from '../../component.ts'
import type { Answered, ChatExport } from '../chats/export.ts'
import type { AlertMessages } from '../items/alert-messages.ts'
import type { DigestMessages } from '../items/digest-messages.ts'
import type { LaneTables } from '../tables.ts'

type MessageReply = Extract<Reply, { kind: 'message' }>
type ListReply = Extract<Reply, { kind: 'list' }>
type ExportReply = Extract<Reply, { kind: 'export' }>

interface Deps extends LaneTables {
  readonly alertMessages: AlertMessages
  readonly chatExport: ChatExport
  readonly digestMessages: DigestMessages
}

/** Whom a reply goes to. */
interface Asker {
  readonly target: Target
  /** The replies that are kept of it. */
  answered(): readonly Answered[]
}

export class ReplyWording extends Component<Deps> {
  of(reply: Reply, asker: Asker, now: number): Contents {
    switch (reply.kind) {
      case 'message':
        return this.#message(reply)
      case 'edit':
        return { kind: 'message', message: reply.message, edits: reply.messageId, replyTo: null }
      case 'export':
        return this.#export(reply, asker, now)
      case 'list':
        return this.#list(reply, asker, now)
      case 'digest':
        return this.deps.digestMessages.open(reply, now, reply.edits)
      case 'alert':
        return this.deps.alertMessages.open(reply)
      // Of a press only what it brings is put.
      case 'page':
      case 'press':
      case 'part':
        return { kind: 'unreadable' }
    }
  }

  #message({ message, onlyFor }: MessageReply): Contents {
    const contents: Contents = { kind: 'message', message, edits: null, replyTo: null }
    return onlyFor === undefined ? contents : { ...contents, onlyFor }
  }

  /** What was withdrawn is left out, what was corrected is in its new words. */
  #list({ list, messageId }: ListReply, { target }: Asker, now: number): Contents {
    const { recipients, stories, versions } = this.deps
    const recipient = recipients.find(target)?.n
    const standing = new Map<string, Alert>()
    for (const seq of list.alerts) {
      const present = versions.standing(seq)?.alert
      const isKnown = present !== undefined && recipient !== undefined
      const alert = isKnown ? stories.listed(present, recipient) : present
      const expired = alert?.expiresAt != null && alert.expiresAt <= now
      if (alert && !expired) standing.set(alert.event, alert)
    }
    if (standing.size === 0 && !list.buttons) return { kind: 'unwanted', reason: 'withdrawn' }
    const alerts = [...standing.values()]
    const voice = voiceFor(list.language ?? null)
    const items = list.isDated ? alerts.map((alert) => this.#dated(alert, voice, now)) : alerts
    return {
      kind: 'message',
      message: listMessage(list, items),
      edits: messageId ?? null,
      replyTo: null,
    }
  }

  #dated(alert: Alert, { age }: Voice, now: number): ListItem {
    return { ...alert, age: age(this.deps.versions.firstAt(alert) ?? now, now) }
  }

  #export({ message, edits = [] }: ExportReply, asker: Asker, now: number): Contents {
    const { target, answered } = asker
    const text = this.deps.chatExport.of(target.chatId, { answers: answered(), edits }, now)
    return {
      kind: 'message',
      message,
      edits: null,
      replyTo: null,
      document: { name: 'lede.json', text },
    }
  }
}
