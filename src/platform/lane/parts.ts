/** What a lane is made of, put together over its storage. */
import type { Grant } from '../../core/rate/share.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'
import { chatOf } from '../kv/chat-copies.ts'
import { type Copies as KvCopies, Mirror } from '../kv/mirror.ts'
import { Pulse } from '../pulse.ts'
import { Singles } from '../singles.ts'
import { Database } from '../sqlite.ts'
import { Unreadable } from '../unreadable.ts'
import { Bars } from './chats/bars.ts'
import { Budgets } from './chats/budgets.ts'
import { Census } from './chats/census.ts'
import { ChatChanges } from './chats/chat-changes.ts'
import { Departures } from './chats/departures.ts'
import { Drafts } from './chats/drafts.ts'
import { DueDigests } from './chats/due-digests.ts'
import { ChatExport } from './chats/export.ts'
import { Homes } from './chats/homes.ts'
import { InactiveSettings } from './chats/inactive-settings.ts'
import { ManagedChats } from './chats/managed-chats.ts'
import { Moving } from './chats/moving.ts'
import { RecipientIndex } from './chats/recipient-index.ts'
import { RecipientRows } from './chats/recipient-rows.ts'
import { Recipients } from './chats/recipients.ts'
import { Tombstones } from './chats/tombstones.ts'
import { AlertMessages } from './items/alert-messages.ts'
import { AlertPresses } from './items/alert-presses.ts'
import { AlertViews } from './items/alert-views.ts'
import { Alerts } from './items/alerts.ts'
import { Articles } from './items/articles.ts'
import { Audience } from './items/audience.ts'
import { Copies } from './items/copies.ts'
import { CorrectionWording } from './items/correction-wording.ts'
import { Corrections } from './items/corrections.ts'
import { DeadLetters } from './items/dead-letters.ts'
import { Decisions } from './items/decisions.ts'
import { DigestMessages } from './items/digest-messages.ts'
import { Digests } from './items/digests.ts'
import { Folds } from './items/folds.ts'
import { Items } from './items/items.ts'
import { Living } from './items/living.ts'
import { LookBack } from './items/look-back.ts'
import { Mutes } from './items/mutes.ts'
import { Outcomes } from './items/outcomes.ts'
import { Partings } from './items/partings.ts'
import { Receipts } from './items/receipts.ts'
import { Retries } from './items/retries.ts'
import { Showing } from './items/showing.ts'
import { Stories } from './items/stories.ts'
import { Tallies } from './items/tallies.ts'
import { Told } from './items/told.ts'
import { Versions } from './items/versions.ts'
import { Words } from './items/words.ts'
import type { OtherLanes } from './other-lanes.ts'
import { Pruning } from './pruning.ts'
import { Claims } from './sending/claims.ts'
import { Considering } from './sending/considering.ts'
import { DirectMessages } from './sending/direct.ts'
import { FanOut } from './sending/fan-out.ts'
import { LastLook } from './sending/last-look.ts'
import { LaneOutbox } from './sending/outbox.ts'
import { LaneRate } from './sending/rate.ts'
import { Recording } from './sending/recording.ts'
import { ReplyWording } from './sending/reply-wording.ts'

export interface LaneSurroundings {
  readonly kv: KvCopies
  readonly clock: Clock
  /** Which lane this is, from 0. */
  readonly index: number
  readonly others: Pick<OtherLanes, 'adopt' | 'adoptInactive' | 'adoptManaged' | 'tell'>
  readonly config: Pick<
    Config,
    'botUsername' | 'laneCount' | 'paidRate' | 'sendRate' | 'urgentAnHour'
  >
  /** Telegram's id of the bot. */
  readonly bot: number
  /** The lane's part of the rate, of the Desk. */
  lease(): Promise<Grant>
}

export function laneParts(storage: DurableObjectStorage, surroundings: LaneSurroundings) {
  const { kv, clock, index, others, config, bot, lease } = surroundings
  const db = new Database(storage)
  const mirror = new Mirror({
    db,
    kv,
    clock,
    value: (key) => recipients.mirrored(key),
    deleted: (key, now) => tombstones.deleted(chatOf(key), now),
    isOurs: (key) => homes.stays(chatOf(key)),
    passOn: (key, now) => recipients.passOn(chatOf(key), now),
  })
  const unreadable = new Unreadable()
  const singles = new Singles({ db })
  const pulse = new Pulse(singles)
  const receipts = new Receipts({ db, unreadable })
  const audience = new Audience({ db, unreadable })
  const items = new Items({ db, audience, receipts })
  const articles = new Articles({ db })
  const versions = new Versions({ db, articles, unreadable })
  const retries = new Retries({ db })
  const tombstones = new Tombstones({ db, singles })
  const homes = new Homes({ db, singles, index })
  const partings = new Partings({ db })
  const drafts = new Drafts({ db })
  const inactive = new InactiveSettings({ db })
  const managed = new ManagedChats({ db })
  const recipientIndex = new RecipientIndex({ db })
  const rows = new RecipientRows({ db })
  const census = new Census({ db, homes, partings, rows })
  const departures = new Departures({ rows, index: recipientIndex, homes })
  const chatsChange = {
    onChange: (chatId: number, now: number) => moving.changed(chatId, now),
    newest: () => items.newest(),
  }
  const bars = new Bars({ rows, index: recipientIndex, ...chatsChange })
  const recipients: Recipients = new Recipients({
    db,
    index: recipientIndex,
    departures,
    bars,
    mirror,
    tombstones,
    homes,
    unreadable,
    ...chatsChange,
    onGone: (chatId, gone, now) => moving.gone(chatId, gone, now),
  })
  const dueDigests = new DueDigests({ recipients, index: recipientIndex, homes })
  const words = new Words({ db, versions })
  const copies = new Copies({ versions, receipts })
  const [mutes, alertViews] = [new Mutes({ db }), new AlertViews({ db })]
  const botName = config.botUsername
  const showing = new Showing({ recipients, alertViews, mutes, clock, botName })
  const tallies = new Tallies({ versions })
  const drawnFrom = { versions, copies, recipients, words, partings }
  const stories = new Stories({ ...drawnFrom, showing, tallies, clock })
  const ofItems = { items, audience, receipts, retries, articles, alertViews, mutes, stories }
  const ofChats = { drafts, inactive, managed }
  const tables = { db, unreadable, ...drawnFrom, ...ofItems, ...ofChats }
  const moving: Moving = new Moving({ ...tables, clock, homes, departures, index, others })
  const deadLetters = new DeadLetters(tables)
  const digestMessages = new DigestMessages(tables)
  const alertMessages = new AlertMessages(tables)
  const chatExport = new ChatExport({ ...tables, digestMessages })
  const shown = { alertMessages, digestMessages }
  const replyWording = new ReplyWording({ ...tables, ...shown, chatExport })
  const direct = new DirectMessages({ ...tables, ...shown, replyWording })
  const fanOut = new FanOut({ ...tables, direct })
  const claims = new Claims({ singles, unreadable })
  const folds = new Folds({ ...tables, fanOut, claims })
  const living = new Living({ ...tables, folds, tallies })
  const alertPresses = new AlertPresses({ ...tables, folds })
  const { urgentAnHour } = config
  const alerts = new Alerts({ ...tables, deadLetters, homes, living, index, urgentAnHour })
  const told = new Told({ ...tables, folds })
  const judged = { ...tables, digestMessages, folds, told }
  const correctionWording = new CorrectionWording(judged)
  const corrections = new Corrections({ ...judged, alerts })
  const budgets = new Budgets(tables)
  const considering = new Considering({ ...tables, budgets })
  const decisions = new Decisions({ ...tables, alertPresses, considering })
  const put = { alertPresses, alerts, living, corrections, correctionWording, deadLetters }
  const reached = { budgets, census, dueDigests, bars }
  const sent = { ...tables, ...put, ...reached, direct, digestMessages, fanOut, folds }
  const outcomes = new Outcomes(sent)
  const recording = new Recording(sent)
  const lastLook = new LastLook({ ...sent, considering })
  // The setting may have been lowered since; lanes are never taken away.
  const lanes = () => Math.max(config.laneCount, homes.present() ?? 1)
  const tellOthers = (ms: number) => others.tell(ms, lanes())
  const rate = new LaneRate({ config, clock, singles, lanes, lease, tellOthers })
  const outbox = new LaneOutbox({ ...sent, storage, claims, recording, lastLook, rate })
  const digests = new Digests({ ...sent, clock, index })
  const lookBack = new LookBack(tables)
  const changes = new ChatChanges({ ...sent, bot })
  const dated = [articles, digestMessages, direct, deadLetters, mutes, alertViews, partings]
  const aging = [...dated, homes, tombstones, census, drafts, inactive, managed, changes]
  const pruning = new Pruning({ ...sent, singles, departures, aging })
  const whose = { mirror, tombstones, homes, departures, moving, changes, recipientIndex }
  const asked = { decisions, lookBack, outcomes }
  return { ...whose, ...asked, singles, pulse, rate, outbox, digests, pruning, ...sent }
}

export type LaneParts = ReturnType<typeof laneParts>
