/** How a Worker reaches the lanes: all of them, or the one where a chat lives, which may refer to another. */
import type { Archive, Found, Tally } from '../../app/ports/archive.ts'
import type { Asking } from '../../app/ports/asking.ts'
import type { ChatAbout, ChatCommit, ChatState, Chats } from '../../app/ports/chats.ts'
import type { Decided, Decisions } from '../../app/ports/decisions.ts'
import type { Audience } from '../../app/ports/figures.ts'
import type { DeadLetter, LaneHealth, Lanes, LaneVitals } from '../../app/ports/lane.ts'
import type { Managing } from '../../app/ports/managing.ts'
import type { Copies, Counts, EventOutcome } from '../../app/ports/outcome.ts'
import { together as reachTogether } from '../../core/filter/reach.ts'
import { laneOf } from '../../core/lanes.ts'
import { log } from '../log.ts'
import { withTimeout } from '../with-timeout.ts'
import type { ManagedAsked, ManagedFound } from './chats/managed-chats.ts'
import type { AtHome, LaneObject } from './lane.ts'
import { laneName } from './lane-name.ts'

/** While lanes are added, one may refer to another and that one back. */
const REFERRALS = 4
const VITALS_TIMEOUT_MS = 3_000

/** `count` tells how many lanes there are, `hint` how many there probably are. */
export function laneClient(
  namespace: DurableObjectNamespace<LaneObject>,
  { count, hint }: { count: () => Promise<number>; hint: number },
): Lanes & Chats & Archive & Asking & Decisions & Managing {
  const lane = (index: number) => namespace.getByName(laneName(index))
  type Lane = ReturnType<typeof lane>
  const each = <T>(lanes: number, ask: (lane: Lane) => Promise<T>) =>
    Promise.all(Array.from({ length: lanes }, (_, index) => ask(lane(index))))
  const every = async <T>(ask: (lane: Lane) => Promise<T>) => each(await count(), ask)
  /** Asks where the chat should be, and where it is referred to. */
  const atHome = async <T>(chatId: number, ask: (lane: Lane) => Promise<AtHome<T>>): Promise<T> => {
    for (let lanes = hint, tries = 0; tries < REFERRALS; tries++) {
      const said = await ask(lane(laneOf(chatId, lanes)))
      if ('answer' in said) return said.answer
      lanes = said.moved
    }
    throw new Error('the chat is being moved')
  }
  const managedOf = (person: number, asked: ManagedAsked = {}) =>
    atHome<ManagedFound>(person, (one) => one.managedAtHome(person, asked))
  return {
    put: async (alert) => void (await each(alert.lanes, (one) => one.put(alert))),
    correct: async (alert) => void (await each(alert.lanes, (one) => one.correct(alert))),
    withdraw: async (withdrawal) =>
      void (await each(withdrawal.lanes, (one) => one.withdraw(withdrawal))),
    supersede: async (superseding) =>
      void (await each(superseding.lanes, (one) => one.supersede(superseding))),
    async outcomes(events) {
      const ofLanes = (await every((one) => one.outcomes(events))).flat()
      const byEvent = Map.groupBy(ofLanes, ({ event }) => event)
      return [...byEvent.values()].map((parts) => parts.reduce(joined))
    },
    reach: async (subject) => reachTogether(await every((one) => one.reach(subject))),
    async deadLetters() {
      const lists = await every((one) => one.deadLetters())
      return mergeLetters(lists.flat())
    },
    replay: async (event, which) =>
      (await every((one) => one.replay(event, which))).reduce((a, b) => a + b, 0),
    drop: async (event) => (await every((one) => one.drop(event))).includes(true),
    async restore(chats) {
      const lanes = await count()
      const byLane = Map.groupBy(chats, ({ chatId }) => laneOf(chatId, lanes))
      const restored = [...byLane].map(([index, own]) => lane(index).restore(own))
      return (await Promise.all(restored)).reduce((a, b) => a + b, 0)
    },
    sweep: async (now) => void (await every((one) => one.sweep(now))),
    unblock: async () => void (await every((one) => one.unblock())),
    vitals: () => every((one) => vitalsOf(one.vitals())),
    health: async () => (await every((one) => one.health())).reduce(together),
    copyTo: (index, lanes) => lane(index).copyTo(lanes),
    close: (index, lanes) => lane(index).close(lanes),
    open: async (index, lanes) => void (await lane(index).open(lanes)),
    isAdministrator: (chatId, userId) => lane(laneOf(chatId, hint)).isAdministrator(chatId, userId),
    chat: (chatId) => lane(laneOf(chatId, hint)).chat(chatId),
    answerPress: (press) => lane(laneOf(press.chatId, hint)).answerPress(press),
    read: (target) => atHome<ChatState>(target.chatId, (one) => one.readAtHome(target)),
    commit: (change) => atHome<ChatCommit>(change.target.chatId, (one) => one.commitAtHome(change)),
    about: (target) => atHome<ChatAbout>(target.chatId, (one) => one.aboutAtHome(target)),
    draft: (target, id) =>
      atHome<string | null>(target.chatId, (one) => one.draftAtHome(target, id)),
    // Copies of before, and lists of those who manage it, may be in any of them.
    rename: async (from, to) => void (await every((one) => one.rename(from, to))),
    managed: async (person, chatId) => (await managedOf(person, { chatId })).known,
    inHand: async (person) => (await managedOf(person)).inHand,
    managedPage: async (person, page) => (await managedOf(person, page)).page,
    noteManaged: async (person, note) => void (await managedOf(person, { note })),
    dropManaged: async (person, drop) => void (await managedOf(person, { drop })),
    search: (target, search) =>
      atHome<Found | null>(target.chatId, (one) => one.searchAtHome(target, search)),
    decision: (target, asked) =>
      atHome<Decided | 'too-often' | null>(target.chatId, (one) =>
        one.decisionAtHome(target, asked),
      ),
    tally: (target, since) => atHome<Tally>(target.chatId, (one) => one.tallyAtHome(target, since)),
  }
}

/** One lane that does not answer must not hide how the others do. */
async function vitalsOf(asked: Promise<LaneVitals>): Promise<LaneVitals | null> {
  try {
    return await withTimeout(asked, VITALS_TIMEOUT_MS, 'a lane')
  } catch (error) {
    log('lane.silent', { error: String(error) })
    return null
  }
}

/** The same failure in several lanes is one. */
function mergeLetters(letters: readonly DeadLetter[]): DeadLetter[] {
  const same = Map.groupBy(letters, ({ event, form, reason }) => `${event} ${form} ${reason}`)
  const merged = [...same.values()].flatMap((list) => {
    const chats = list.reduce((sum, letter) => sum + letter.chats, 0)
    const at = Math.max(...list.map((letter) => letter.at))
    return list.slice(0, 1).map((letter) => ({ ...letter, chats, at }))
  })
  return merged.sort((a, b) => b.at - a.at)
}

const joined = (a: EventOutcome, b: EventOutcome): EventOutcome => ({
  event: a.event,
  chats: plus(a.chats, b.chats),
  copies: a.copies && b.copies ? plusCopies(a.copies, b.copies) : (a.copies ?? b.copies),
  ...spanOf([a.sentAt, b.sentAt].filter((span) => span !== undefined)),
})

function spanOf(spans: readonly NonNullable<EventOutcome['sentAt']>[]) {
  if (spans.length === 0) return {}
  const first = Math.min(...spans.map((span) => span.first))
  return { sentAt: { first, last: Math.max(...spans.map((span) => span.last)) } }
}

const plus = (a: Counts, b: Counts): Counts => ({
  matched: a.matched + b.matched,
  sent: a.sent + b.sent,
  pending: a.pending + b.pending,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

const plusCopies = (a: Copies, b: Copies): Copies => ({
  had: a.had + b.had,
  corrected: a.corrected + b.corrected,
  pending: a.pending + b.pending,
  failed: a.failed + b.failed,
  left: a.left + b.left,
})

const together = (a: LaneHealth, b: LaneHealth): LaneHealth => ({
  chats: a.chats + b.chats,
  audience: withBoth(a.audience, b.audience),
  waiting: a.waiting + b.waiting,
  blockedUntil: latestOf(a.blockedUntil, b.blockedUntil),
  behindSeconds: Math.max(a.behindSeconds, b.behindSeconds),
  unreadable: plusEach(a.unreadable, b.unreadable),
  lanes: a.lanes + b.lanes,
})

const withBoth = (a: Audience, b: Audience): Audience => ({
  kinds: {
    private: a.kinds.private + b.kinds.private,
    groups: a.kinds.groups + b.kinds.groups,
    topics: a.kinds.topics + b.kinds.topics,
  },
  languages: plusEach(a.languages, b.languages),
  stops: plusEach(a.stops, b.stops),
  partings: a.partings + b.partings,
})

type Numbers = Readonly<Record<string, number>>

const plusEach = (a: Numbers, b: Numbers): Numbers => {
  const names = new Set([...Object.keys(a), ...Object.keys(b)])
  return Object.fromEntries([...names].map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]))
}

const latestOf = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b)
