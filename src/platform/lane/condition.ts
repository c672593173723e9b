/** How a lane does, for operators: all that can be counted, and what is asked each minute. */
import type { LaneHealth, LaneVitals } from '../../app/ports/lane.ts'
import { Component } from '../component.ts'
import { countUnreadable } from '../unreadable.ts'
import type { LaneParts } from './parts.ts'
import { LANE_COLUMNS } from './schema.ts'
import type { Sending } from './sending/sending.ts'

export class Condition extends Component<LaneParts & { readonly sending: Sending }> {
  health(now: number): LaneHealth {
    const blockedUntil = this.deps.rate.blockedUntil()
    return {
      chats: this.deps.recipients.chats(),
      audience: this.deps.census.audience(),
      waiting: this.deps.outbox.waiting(),
      blockedUntil: blockedUntil > now ? blockedUntil : null,
      behindSeconds: Math.round(this.deps.sending.behindSeconds(now)),
      unreadable: {
        ...this.deps.unreadable.met(),
        ...countUnreadable(this.deps.db, LANE_COLUMNS),
      },
      lanes: 1,
    }
  }

  vitals(now: number): LaneVitals {
    const blockedUntil = this.deps.rate.blockedUntil()
    return {
      waitsSince: this.deps.outbox.waitsSince(),
      dueSince: this.deps.outbox.dueSince(),
      blockedUntil: blockedUntil > now ? blockedUntil : null,
      behindSeconds: Math.round(this.deps.sending.behindSeconds(now)),
      telegram: this.deps.sending.telegramSays(),
      sentAt: this.deps.pulse.sentAt(),
      deadLetters: this.deps.deadLetters.count(),
      unreadable: this.deps.unreadable.count(),
      copiesLateSince: this.deps.mirror.lateSince(now),
    }
  }
}
