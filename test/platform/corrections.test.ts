import { expect, test, vi } from 'vitest'
import type { Delivered } from '../../src/app/ports/lane.ts'
import type { Alert, Withdrawal } from '../../src/core/alert.ts'
import { ChatChanges } from '../../src/platform/lane/chats/chat-changes.ts'
import { Items } from '../../src/platform/lane/items/items.ts'
import { alertOf, filterOf, newEventId, settingsOf } from '../alerts.ts'
import { clock } from '../clock.ts'
import { crash, until } from '../turning.ts'
import { refuse, type SentMessage } from './fake-telegram.ts'
import { copies, counts, lane, laneTests, put, rest, save } from './lane-chats.ts'
import { onLane, settle, windows } from './lane-windows.ts'

const world = laneTests()

/** A copy reads so by now. */
const untilShown = (line: string) => until(() => expect(edits().map(first).at(-1)).toBe(line))

const answers = () => sends().slice(1)

const LINE = 'Police say 12 hurt in Kyiv strike'
const CORRECTED = 'Police say 21 hurt in Kyiv strike'
const REWORDED = 'Police say 12 injured in Kyiv strike'

const update = (alert: Alert, line: string, revision = alert.revision + 1) =>
  put(line, { article: alert.article, revision })

async function withdraw({ publisher, article }: Alert, revision: number): Promise<Withdrawal> {
  const publisherName = 'Example News'
  const withdrawal = { event: newEventId(), publisher, article, revision, publisherName, lanes: 1 }
  await lane().withdraw(withdrawal)
  return withdrawal
}

/** An alert that chat 1 has read. */
async function readBy1(): Promise<Alert> {
  await save(1, settingsOf())
  const alert = await put(LINE)
  await rest()
  return alert
}

const first = ({ text }: SentMessage) => text.split('\n')[0]
const edits = () => world.telegram.of('editMessageText')
const sends = () => world.telegram.of('sendMessage')
const repliesTo = ({ payload }: SentMessage) =>
  (payload.reply_parameters as { message_id: number } | undefined)?.message_id

test('a copy is edited in place when its words change, and nobody is disturbed', async () => {
  const alert = await readBy1()
  const { event } = await update(alert, REWORDED)
  await rest()
  expect(edits().map((edit) => [edit.chatId, edit.payload.message_id, first(edit)])).toEqual([
    [1, 1, REWORDED],
  ])
  expect(sends()).toHaveLength(1)
  expect(await copies(event)).toEqual({
    had: 1,
    corrected: 1,
    pending: 0,
    failed: 0,
    left: 0,
  })
})

test('where an article is corrected and no news, those who have it are told, and nobody else', async () => {
  const alert = await readBy1()
  await save(2, settingsOf())
  const { article } = alert
  const next = alertOf({ article, revision: 2, line: CORRECTED })
  await lane().correct(next)
  await lane().correct(next)
  await rest()
  expect(edits().map((edit) => [edit.chatId, first(edit)])).toEqual([[1, CORRECTED]])
  expect(answers().map(({ chatId }) => chatId)).toEqual([1])
  expect(await counts(next.event)).toMatchObject({ matched: 0 })
  await put(REWORDED, { article, revision: 3 })
  await rest()
  expect(sends().map(({ chatId }) => chatId)).toContain(2)
})

test('what is under way goes on where its article is corrected and no news, in the newest words', async () => {
  const chats = Array.from({ length: 30 }, (_, n) => n + 1)
  for (const chat of chats) await save(chat, settingsOf())
  const alert = await put(LINE)
  await until(() => expect(sends().length).toBeGreaterThan(3))
  await save(31, settingsOf())
  const { article } = alert
  const next = alertOf({ article, revision: 2, line: CORRECTED })
  await lane().correct(next)
  const last = alertOf({ article, revision: 3, line: REWORDED })
  await lane().correct(last)
  await rest()
  const shown = new Map<number, string | undefined>()
  for (const sent of world.telegram.delivered) {
    if (repliesTo(sent) === undefined) shown.set(sent.chatId, first(sent))
  }
  expect([...shown.keys()].sort((a, b) => a - b)).toEqual(chats)
  expect(new Set(shown.values())).toEqual(new Set([REWORDED]))
  const [early, late] = [await counts(alert.event), await counts(last.event)]
  expect(late).toMatchObject({ pending: 0, failed: 0 })
  expect(early.sent + late.sent).toBe(30)
})

test('what was withdrawn and is no news now is put right, and goes to nobody who had been waiting', async () => {
  for (let chat = 1; chat <= 30; chat++) await save(chat, settingsOf())
  const alert = await put(LINE)
  await until(() => expect(sends().length).toBeGreaterThan(3))
  await withdraw(alert, 2)
  await rest()
  const had = new Set(sends().map(({ chatId }) => chatId))
  const next = alertOf({ article: alert.article, revision: 3, line: LINE })
  await lane().correct(next)
  await rest()
  expect(had.size).toBeLessThan(30)
  expect(new Set(sends().map(({ chatId }) => chatId))).toEqual(had)
})

test('a correction of what nobody has is for nobody, in a digest either, and ends older versions', async () => {
  await save(1, settingsOf())
  const next = alertOf({ line: CORRECTED, revision: 2 })
  await lane().correct(next)
  await put(LINE, { article: next.article })
  await rest()
  expect(world.telegram.asked).toEqual([])
  const search = { filters: null, since: 0, limit: 9 }
  expect((await lane().search({ chatId: 1, threadId: null }, search))?.alerts).toEqual([])
})

test('an update that reads the same changes nothing', async () => {
  const alert = await readBy1()
  const { event } = await update(alert, LINE)
  await rest()
  expect(world.telegram.asked).toHaveLength(1)
  expect(await copies(event)).toBeNull()
})

test('another meaning is told once more, as a reply that says what was wrong', async () => {
  const alert = await readBy1()
  await update(alert, CORRECTED)
  await rest()
  expect(edits().map(first)).toEqual([CORRECTED])
  const [, reply] = sends()
  expect(reply?.text).toBe(`Update: ${CORRECTED}\n\nThe earlier alert said: “${LINE}”`)
  expect(reply && repliesTo(reply)).toBe(1)
  expect(reply?.payload).not.toHaveProperty('disable_notification')
})

test('a reader who was told of 12 hears of 21 only once, whatever is reworded in between', async () => {
  const alert = await readBy1()
  await update(alert, CORRECTED, 2)
  await rest()
  await update(alert, 'Police say 21 injured in Kyiv strike', 3)
  await rest()
  expect(sends().filter((sent) => sent.text.startsWith('Update: '))).toHaveLength(1)
  expect(edits()).toHaveLength(2)
})

test('a withdrawn article is replaced by a notice and answered once', async () => {
  await save(1, settingsOf())
  await save(2, settingsOf([filterOf('topic:sport')]))
  const alert = await put(LINE)
  await rest()
  const { event } = await withdraw(alert, 2)
  await rest()
  expect(edits().map(timeless)).toEqual([WITHDRAWN])
  expect(sends().slice(1).map(first)).toEqual(['Withdrawn by Example News'])
  expect(world.telegram.delivered.every(({ chatId }) => chatId === 1)).toBe(true)
  expect(await copies(event)).toMatchObject({ had: 1, corrected: 1, pending: 0 })
})

/** The text, whenever it was. */
const timeless = ({ text }: SentMessage) => text.replace(/\d+ \w+ \d{4}, \d\d:\d\d UTC/, 'TIME')

/** What a chat reads, each message in its last words; ids are given in order of arrival. */
function shownTo(chatId: number): string[] {
  const shown = new Map<number, string>()
  for (const [before, sent] of world.telegram.delivered.entries()) {
    const isEdit = sent.method === 'editMessageText'
    if (sent.chatId !== chatId) continue
    if (sent.method === 'deleteMessage') shown.delete(Number(sent.payload.message_id))
    else shown.set(isEdit ? Number(sent.payload.message_id) : before + 1, timeless(sent))
  }
  return [...shown.values()]
}

const WITHDRAWN = 'Withdrawn\n\nExample News has withdrawn its alert of TIME. Please disregard it.'
const WITHDRAWAL =
  'Withdrawn by Example News\n\nThe alert above, of TIME, was withdrawn by its publisher. Please disregard it.'
const REPLY_WITHDRAWN = 'Withdrawn, like the alert above.'

test('a withdrawn line can be read nowhere: not in the replies that corrected it either', async () => {
  const alert = await readBy1()
  await update(alert, CORRECTED, 2)
  await rest()
  await withdraw(alert, 3)
  await rest()
  expect(shownTo(1)).toEqual([WITHDRAWN, WITHDRAWAL])
  expect(sends()).toHaveLength(3)
})

const KEPT = () => refuse(400, "Bad Request: message can't be deleted for everyone")

test('a reply that Telegram does not let be deleted any more is edited', async () => {
  const alert = await readBy1()
  await update(alert, CORRECTED, 2)
  await rest()
  world.telegram.answer = ({ method }) => (method === 'deleteMessage' ? KEPT() : undefined)
  await withdraw(alert, 3)
  await rest()
  expect(shownTo(1)).toEqual([WITHDRAWN, REPLY_WITHDRAWN, WITHDRAWAL])
})

test('a withdrawn line can be read nowhere: not in a reply that stands for an edit either', async () => {
  const alert = await readBy1()
  let isRefusing = true
  world.telegram.answer = ({ method }) =>
    isRefusing && method === 'editMessageText'
      ? refuse(400, "Bad Request: message can't be edited")
      : undefined
  await update(alert, REWORDED, 2)
  await rest()
  isRefusing = false
  await withdraw(alert, 3)
  await rest()
  const [, reply] = sends()
  expect(reply && first(reply)).toBe(`Update: ${REWORDED}`)
  expect(shownTo(1)).toEqual([WITHDRAWN, WITHDRAWAL])
})

test('a correction that arrives when its article has been withdrawn is taken back, too', async () => {
  const alert = await readBy1()
  let isReleased = false
  world.telegram.answer = async ({ text }) => {
    while (text.startsWith('Update: ') && !isReleased) {
      await new Promise((go) => setTimeout(go, 10))
    }
    return undefined
  }
  await update(alert, CORRECTED, 2)
  await until(() => expect(world.telegram.asked.at(-1)?.text).toMatch(/^Update/))
  await withdraw(alert, 3)
  isReleased = true
  await rest()
  expect(shownTo(1).sort()).toEqual([WITHDRAWN, WITHDRAWAL].sort())
})

test('an edit that is refused after its version was over leaves no reply', async () => {
  const alert = await readBy1()
  let isReleased = false
  world.telegram.answer = async ({ method, text }) => {
    if (method !== 'editMessageText' || !text.startsWith(REWORDED)) return undefined
    while (!isReleased) await new Promise((go) => setTimeout(go, 10))
    return refuse(400, "Bad Request: message can't be edited")
  }
  await update(alert, REWORDED, 2)
  await until(() => expect(world.telegram.asked.at(-1)?.text).toMatch(REWORDED))
  await withdraw(alert, 3)
  isReleased = true
  await rest()
  expect(shownTo(1).sort()).toEqual([WITHDRAWN, WITHDRAWAL].sort())
})

test('a reply that cannot be taken back is listed', async () => {
  const alert = await readBy1()
  await update(alert, CORRECTED, 2)
  await rest()
  world.telegram.answer = ({ method, text }) => {
    if (method === 'deleteMessage') return KEPT()
    return text === REPLY_WITHDRAWN
      ? refuse(400, "Bad Request: message can't be edited")
      : undefined
  }
  await withdraw(alert, 3)
  await rest()
  expect(await lane().deadLetters()).toMatchObject([{ form: 'edit', chats: 1 }])
})

test('corrections of one article answer its readers once in a while, with what is true by then', async () => {
  const alert = await readBy1()
  await update(alert, 'Police say 21 hurt in Kyiv strike', 2)
  await rest()
  for (let revision = 3; revision <= 9; revision++) {
    await update(alert, `Police say 2${revision} hurt in Kyiv strike`, revision)
    await untilShown(`Police say 2${revision} hurt in Kyiv strike`)
  }
  expect(answers()).toHaveLength(1)
  await rest()
  expect(answers().map(first)).toEqual([
    'Update: Police say 21 hurt in Kyiv strike',
    'Update: Police say 29 hurt in Kyiv strike',
  ])
})

test('a withdrawal is told at once, however lately its readers were corrected', async () => {
  const alert = await readBy1()
  await update(alert, CORRECTED, 2)
  await rest()
  await withdraw(alert, 3)
  await rest()
  expect(answers().map(first).at(-1)).toBe('Withdrawn by Example News')
})

test('a reply that tells of a withdrawal is not taken back by the next one', async () => {
  const alert = await readBy1()
  await withdraw(alert, 2)
  await rest()
  await update(alert, LINE, 3)
  await rest()
  await withdraw(alert, 4)
  await rest()
  expect(shownTo(1)).toEqual([WITHDRAWN, WITHDRAWAL, WITHDRAWAL])
})

test('a correction that was wrong itself is answered by another, which says so', async () => {
  const alert = await readBy1()
  await update(alert, CORRECTED, 2)
  await rest()
  const again = 'Police say 22 hurt in Kyiv strike'
  await update(alert, again, 3)
  await rest()
  expect(shownTo(1).slice(1)).toEqual([
    `Update: ${CORRECTED}\n\nThe earlier alert said: “${LINE}”`,
    `Update: ${again}\n\nThe earlier alert said: “${CORRECTED}”`,
  ])
})

test('an article that is published again stands in its place again', async () => {
  const alert = await readBy1()
  await withdraw(alert, 2)
  await rest()
  await update(alert, LINE, 3)
  await rest()
  expect(edits().map(first)).toEqual(['Withdrawn', LINE])
  expect(sends().map(first).at(-1)).toBe(`Published again: ${LINE}`)
})

test('an edit that Telegram refuses becomes a reply, and counts as corrected', async () => {
  const alert = await readBy1()
  world.telegram.answer = ({ method }) =>
    method === 'editMessageText' ? refuse(400, "Bad Request: message can't be edited") : undefined
  const { event } = await update(alert, REWORDED)
  await rest()
  expect(sends().map(first)).toEqual([LINE, `Update: ${REWORDED}`])
  expect(await copies(event)).toMatchObject({ had: 1, corrected: 1, failed: 0, pending: 0 })
})

test('a chat that has left is counted as left, one that reads the same already as corrected', async () => {
  for (const chat of [1, 2, 3]) await save(chat, settingsOf())
  const alert = await put(LINE)
  await rest()
  world.telegram.answer = ({ chatId, method }) => {
    if (method !== 'editMessageText') return undefined
    if (chatId === 1) return refuse(403, 'Forbidden: bot was blocked by the user')
    return chatId === 2 ? refuse(400, 'Bad Request: message is not modified') : undefined
  }
  const { event } = await update(alert, REWORDED)
  await rest()
  expect(await copies(event)).toEqual({
    had: 3,
    corrected: 2,
    pending: 0,
    failed: 0,
    left: 1,
  })
})

const NO_RIGHTS = 'Bad Request: not enough rights to send text messages to the chat'

/** A group with a copy that then takes the right to write away. */
async function pausedGroup(): Promise<Alert> {
  await save(-1, settingsOf())
  const alert = await put(LINE)
  await rest()
  world.telegram.answer = ({ method }) =>
    method === 'sendMessage' ? refuse(400, NO_RIGHTS) : undefined
  await put('Council opens bridge')
  await rest()
  return alert
}

const heard = () => sends().map(first).slice(1)
const RESUMED = expect.stringContaining('I was not allowed to write here')

test('a chat that does not let the bot write has its copies edited, and the replies when it does', async () => {
  const alert = await pausedGroup()
  const { event } = await withdraw(alert, 2)
  await rest()
  expect(edits().map(timeless)).toEqual([WITHDRAWN])
  expect(heard()).toEqual([])
  world.telegram.answer = () => undefined
  await save(-1, settingsOf())
  await rest()
  expect(edits()).toHaveLength(1)
  expect(heard()).toEqual([RESUMED, 'Withdrawn by Example News'])
  expect(await copies(event)).toMatchObject({ had: 1, corrected: 1, left: 0 })
})

test('a chat that lets the bot edit nothing either is corrected when it does', async () => {
  const alert = await pausedGroup()
  world.telegram.answer = () => refuse(400, NO_RIGHTS)
  const { event } = await update(alert, REWORDED)
  await rest()
  expect(await copies(event)).toMatchObject({ had: 1, corrected: 0, failed: 0, left: 1 })
  expect(await lane().deadLetters()).toEqual([])
  world.telegram.answer = () => undefined
  await save(-1, settingsOf())
  await rest()
  expect(edits().map(first)).toEqual([REWORDED])
  expect(heard()).toEqual([RESUMED])
  await save(-1, settingsOf())
  await rest()
  expect(edits()).toHaveLength(1)
})

test('all topics of a group that lets the bot write again are corrected in one go', async () => {
  await save(-1, settingsOf())
  await save(-1, settingsOf(), {}, 5)
  const alert = await put(LINE)
  await rest()
  world.telegram.answer = () => refuse(400, NO_RIGHTS)
  await update(alert, REWORDED)
  await rest()
  world.telegram.answer = () => undefined
  const looks = vi.spyOn(Items.prototype, 'standingCorrections')
  await onLane((parts, storage) => {
    const changes = new ChatChanges({ ...parts, bot: 1 })
    const target = { chatId: -1, threadId: null }
    const { rev, settings } = parts.recipients.state(target)
    const change = { update: 1_000_000, target, rev, settings, reply: null, replyThreadId: null }
    storage.transactionSync(() => changes.apply(change, clock.now()))
  })
  expect(looks).toHaveBeenCalledOnce()
  looks.mockRestore()
  await lane().sweep(clock.now())
  await rest()
  expect(edits().map(first)).toEqual([REWORDED, REWORDED])
})

test('a chat is spared the corrections that are over when it lets the bot write again', async () => {
  const alert = await pausedGroup()
  await update(alert, CORRECTED, 2)
  await rest()
  await update(alert, 'Police say 22 hurt in Kyiv strike', 3)
  await rest()
  world.telegram.answer = () => undefined
  await save(-1, settingsOf())
  await rest()
  expect(heard()).toEqual([RESUMED, 'Update: Police say 22 hurt in Kyiv strike'])
})

test('a retraction during the fan-out: nobody is shown the line after it, all who were are told', async () => {
  for (let chat = 1; chat <= 60; chat++) await save(chat, settingsOf())
  const alert = await put(LINE)
  await until(() => expect(sends().length).toBeGreaterThan(22))
  await lane().supersede({
    publisher: alert.publisher,
    article: alert.article,
    revision: 2,
    lanes: 1,
  })
  const shown = world.telegram.asked.length
  await withdraw(alert, 2)
  await rest()
  const alerts = world.telegram.asked.filter((sent) => first(sent) === LINE)
  expect(alerts.length).toBe(shown)
  const had = alerts.map(({ chatId }) => chatId).sort()
  expect(
    edits()
      .map(({ chatId }) => chatId)
      .sort(),
  ).toEqual(had)
  const told = sends().filter((sent) => first(sent)?.startsWith('Withdrawn'))
  expect(told.map(({ chatId }) => chatId).sort()).toEqual(had)
})

test('a copy whose answer came only after the update was put is corrected too', async () => {
  await save(1, settingsOf())
  let isReleased = false
  world.telegram.answer = async ({ method }) => {
    while (method === 'sendMessage' && !isReleased) await new Promise((go) => setTimeout(go, 10))
    return undefined
  }
  const alert = await put(LINE)
  await until(() => expect(world.telegram.asked).toHaveLength(1))
  const { event } = await update(alert, REWORDED)
  isReleased = true
  await rest()
  expect(edits().map(first)).toEqual([REWORDED])
  expect(await copies(event)).toMatchObject({ had: 1, corrected: 1 })
  expect(sends()).toHaveLength(1)
})

test('a lane that dies while it corrects goes on where it was', async () => {
  for (let chat = 1; chat <= 30; chat++) await save(chat, settingsOf())
  const alert = await put(LINE)
  await rest()
  await update(alert, CORRECTED)
  await until(() => expect(edits().length).toBeGreaterThan(3))
  await crash()
  await rest()
  const chats = Array.from({ length: 30 }, (_, i) => i + 1)
  expect([...new Set(edits().map(({ chatId }) => chatId))].sort((a, b) => a - b)).toEqual(chats)
  const told = sends().filter((sent) => sent.text.startsWith('Update: '))
  expect([...new Set(told.map(({ chatId }) => chatId))].sort((a, b) => a - b)).toEqual(chats)
})

test('a newer version takes the place of a correction that is under way', async () => {
  for (let chat = 1; chat <= 30; chat++) await save(chat, settingsOf())
  const alert = await put(LINE)
  await rest()
  await update(alert, CORRECTED, 2)
  await until(() => expect(edits().length).toBeGreaterThan(3))
  await update(alert, 'Police say 22 hurt in Kyiv strike', 3)
  await rest()
  const last = new Map(edits().map((edit) => [edit.chatId, first(edit)]))
  expect(last.size).toBe(30)
  expect(new Set(last.values())).toEqual(new Set(['Police say 22 hurt in Kyiv strike']))
})

test('an update of an article whose first version is forgotten is no second publication', () =>
  onLane((parts, { sql }) => {
    const DAY = 86_400_000
    const start = clock.now() - 40 * DAY
    const say = (line: string, revision: number, day: number) => {
      const alert = alertOf({ line, revision })
      if (parts.alerts.put(alert, start + day * DAY)) {
        parts.corrections.update(alert, start + day * DAY)
      }
      windows(parts)
      return alert.event
    }
    const forms = (event: string) =>
      sql
        .exec<{ kind: string }>(
          `SELECT item.kind FROM item JOIN version ON version.seq = item.version
           WHERE version.event = ? ORDER BY item.seq`,
          event,
        )
        .toArray()
        .map(({ kind }) => kind)
    settle(sql, 1)
    say(LINE, 1, 0)
    settle(sql, 1, 2)
    say('Police say 13 hurt in Kyiv strike', 2, 1)
    sql.exec('DELETE FROM item WHERE seq = 1')
    sql.exec('DELETE FROM version WHERE seq = 1')
    expect(forms(say('Police say 13 wounded in Kyiv strike', 3, 30))).toEqual(['edit'])
    expect(forms(say('Police say 21 wounded in Kyiv strike', 4, 31))).toEqual(['edit', 'reply'])
  }))

test('a copy that arrives two versions late is corrected, also where the last one reads like the one before', () =>
  onLane((parts, { sql }) => {
    settle(sql, 1)
    const say = (line: string, revision: number) => {
      const alert = alertOf({ line, revision })
      parts.alerts.put(alert, clock.now())
      parts.corrections.update(alert, clock.now())
      return alert
    }
    say(LINE, 1)
    const inFlight = parts.outbox.advance([], { now: clock.now(), limit: 20 })
    say(CORRECTED, 2)
    const { event } = say(CORRECTED, 3)
    const arrived = (inFlight ?? []).map((parcel): Delivered => {
      return { parcel, delivery: { kind: 'sent', messageId: 7 } }
    })
    const forms = windows(parts, arrived)
      .flat()
      .flatMap(({ parcel, delivery }) =>
        parcel.kind === 'alert' && delivery.kind === 'sent' ? [parcel.form] : [],
      )
    expect(forms.sort()).toEqual(['edit', 'reply'])
    expect(parts.outcomes.copies(event)).toMatchObject({ had: 1, corrected: 1, pending: 0 })
  }))

test('an answer quotes what its own reader was told, where readers were told different things', () =>
  onLane((parts, { sql }) => {
    const say = (line: string, revision: number) => {
      const alert = alertOf({ line, revision })
      parts.alerts.put(alert, clock.now())
      parts.corrections.update(alert, clock.now())
    }
    settle(sql, 1)
    say(LINE, 1)
    windows(parts)
    const one = { chatId: 1, threadId: null }
    parts.bars.bar(one, { scope: 'chat', reason: 'closed' }, clock.now())
    settle(sql, 1, 2)
    say(CORRECTED, 2)
    windows(parts)
    parts.bars.lift(one, clock.now())
    say('Police say 22 hurt in Kyiv strike', 3)
    const answered = windows(parts)
      .flat()
      .filter(({ parcel }) => parcel.kind === 'alert' && parcel.form === 'reply')
    const quotes = answered.map(({ parcel }) => {
      sql.exec('DELETE FROM receipt WHERE alert = (SELECT MAX(seq) FROM item)')
      const contents = parts.outbox.open(parcel, clock.now())
      return contents.kind === 'message' && contents.message.text.split('said: ')[1]
    })
    expect(quotes).toEqual([`“${LINE}”`, `“${CORRECTED}”`])
  }))

test('each change of a figure is told once, also where it goes back and forth', async () => {
  const alert = await readBy1()
  for (const [i, line] of [CORRECTED, REWORDED, LINE, CORRECTED].entries()) {
    await update(alert, line, i + 2)
    await rest()
  }
  expect(answers().map(first)).toEqual([
    `Update: ${CORRECTED}`,
    `Update: ${REWORDED}`,
    `Update: ${CORRECTED}`,
  ])
})
