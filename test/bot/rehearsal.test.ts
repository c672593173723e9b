/** What a filter would have brought is shown before it is saved. */
import { afterEach, describe, expect, it, test, vi } from 'vitest'
import {
  ADMIN,
  buttonsOf,
  dataOf,
  filtersOf,
  following,
  GROUP,
  groupList,
  inGroup,
  makeWorld,
  me,
  press,
  privateList,
  privately,
  textOf,
  USER,
  type World,
} from './world.ts'

const PAST = [
  { number: 9, text: 'Russia talks stall', topics: ['world'] },
  { number: 8, text: 'Bridge opens', topics: ['local'], publisher: 'daily-planet' },
  { number: 7, text: 'Russia talks begin', topics: ['world'] },
]

afterEach(() => {
  vi.unstubAllGlobals()
})

function pastWorld() {
  const world = makeWorld()
  world.archive.past = PAST
  return world
}

const last = ({ chats }: World) => chats.commits.at(-1)?.reply ?? null
const pressed = ({ asking }: World) => asking.pressed.at(-1)?.text
const pressHere = (world: World, label: string) =>
  world.bot.handle(press(USER, dataOf(world.chats, label), privateList))

describe('a topic that nobody writes about', () => {
  test.each([
    ['russia topic:wrold', 'Did you mean world?'],
    ['topic:wrold OR topic:local', 'Did you mean world?'],
    ['russia -topic:locall', 'Did you mean local?'],
    ['russia topic:gardening', 'has the topic gardening.'],
  ])('is named also among others: %s', async (filter, said) => {
    const world = pastWorld()
    await world.bot.handle(privately(`/follow ${filter}`))
    expect(textOf(last(world))).toContain(said)
    expect(buttonsOf(last(world)).map(({ text }) => text)).toEqual(['Save', 'Change', 'Cancel'])
  })

  it('is not found where all are written about', async () => {
    const world = pastWorld()
    await world.bot.handle(privately('/follow russia topic:world -topic:local'))
    expect(textOf(last(world))).not.toContain('has the topic')
  })
})

describe('/follow', () => {
  it('shows what the filter would have brought, and saves nothing', async () => {
    const world = pastWorld()
    await world.bot.handle(privately('/follow Russia'))
    expect(last(world)).toEqual({
      kind: 'list',
      list: {
        title: 'Follow Russia?',
        note: 'In the last 7 days: 2 stories, the newest of them:',
        alerts: [9, 7],
        isDated: true,
        language: 'en',
        buttons: [
          [
            { text: 'Save', data: expect.stringMatching(/^draft:save:[0-9a-f]{16}$/) },
            { text: 'Change', data: expect.stringMatching(/^draft:change:[0-9a-f]{16}$/) },
            { text: 'Cancel', data: expect.stringMatching(/^draft:cancel:[0-9a-f]{16}$/) },
          ],
        ],
      },
    })
    expect(world.chats.get(me)).toBeNull()
    expect(world.archive.searched[0]?.since).toBe(Date.parse('2026-11-15T15:00:00Z'))
  })

  it.each([
    ['bridge', true, 'In the last 7 days: 1 story:'],
    ['snow', true, 'In the last 7 days: no story.'],
    ['Russia', false, 'In the last 7 days: at least 2 stories, the newest of them:'],
    ['snow', false, 'In the last 7 days: no story among the newest.'],
  ])('counts honestly: %s, all looked at: %s', async (word, isAll, note) => {
    const world = pastWorld()
    world.archive.isAll = isAll
    await world.bot.handle(privately(`/follow ${word}`))
    expect(last(world)).toMatchObject({ list: { note } })
  })

  it('asks all the same when it cannot look back', async () => {
    const world = pastWorld()
    world.archive.fault = true
    await world.bot.handle(privately('/follow Russia'))
    expect(textOf(last(world))).toMatch(/^Follow Russia\?\nI cannot look back at the moment/)
    await pressHere(world, 'Save')
    expect(filtersOf(world.chats.get(me))).toEqual(['Russia'])
  })

  it('says that nobody writes about a topic, and offers what was probably meant', async () => {
    const world = pastWorld()
    await world.bot.handle(privately('/follow topic:wrold'))
    expect(textOf(last(world))).toBe(
      'Follow topic wrold?\nIn the last 7 days: no story. No article of the last 30 days has the topic wrold. Did you mean world?',
    )
    await pressHere(world, 'topic world')
    expect(textOf(last(world))).toMatch(/^Follow topic world\?\nIn the last 7 days: 2 stories/)
    expect(last(world)).toMatchObject({ kind: 'list', messageId: 50 })
    await pressHere(world, 'Save')
    expect(filtersOf(world.chats.get(me))).toEqual(['topic:world'])
  })

  it('offers the publisher that was probably meant', async () => {
    const world = pastWorld()
    await world.bot.handle(privately('/follow from:Dayly Planet'))
    await pressHere(world, 'Daily Planet')
    expect(textOf(last(world))).toMatch(/^Follow Daily Planet\?\nIn the last 7 days: 1 story:\n8$/)
  })

  it('asks nothing about what is followed already, or one too many', async () => {
    const world = pastWorld()
    world.chats.set(me, following('Russia'))
    await world.bot.handle(privately('/follow russia'))
    expect(last(world)).toMatchObject({ kind: 'message' })
    expect(textOf(last(world))).toBe('This chat already follows Russia.')
  })
})

describe('Save', () => {
  it('saves what was shown, says so in its place, and does no harm twice', async () => {
    const world = pastWorld()
    await world.bot.handle(privately('/follow Russia'))
    const data = dataOf(world.chats, 'Save')
    for (let i = 0; i < 2; i++) {
      await world.bot.handle(press(USER, data, privateList))
      expect(last(world)).toMatchObject({ kind: 'edit', messageId: 50 })
      expect(textOf(last(world))).toBe(
        'This chat now follows Russia. Alerts come as soon as they are published.',
      )
      expect(pressed(world)).toBe('Saved.')
    }
    expect(filtersOf(world.chats.get(me))).toEqual(['Russia'])
  })

  it('of an older question saves what that one asked', async () => {
    const world = pastWorld()
    await world.bot.handle(privately('/follow Russia'))
    const data = dataOf(world.chats, 'Save')
    await world.bot.handle(privately('/follow bridge'))
    await world.bot.handle(press(USER, data, privateList))
    expect(filtersOf(world.chats.get(me))).toEqual(['Russia'])
  })

  it('answers in a new message where Telegram hides the old one', async () => {
    const world = pastWorld()
    await world.bot.handle(privately('/follow Russia'))
    await world.bot.handle(press(USER, dataOf(world.chats, 'Save'), { ...privateList, date: 0 }))
    expect(last(world)).toMatchObject({ kind: 'message' })
    expect(filtersOf(world.chats.get(me))).toEqual(['Russia'])
  })

  it('of a question that is kept no longer says so', async () => {
    const world = pastWorld()
    await world.bot.handle(privately('/follow Russia'))
    const [save, change] = ['Save', 'Change'].map((label) => dataOf(world.chats, label))
    world.chats.forgetDrafts()
    for (const data of [save, change]) {
      await world.bot.handle(press(USER, data ?? '', privateList))
      expect(pressed(world)).toMatch(/^This question is too old\. Send again/)
    }
    expect(world.chats.get(me)).toBeNull()
  })

  it('is for administrators, who are asked for at each press', async () => {
    const world = pastWorld()
    await world.bot.handle(inGroup(ADMIN, '/follow Russia'))
    const data = dataOf(world.chats, 'Save')
    await world.bot.handle(press(USER, data, groupList))
    world.asking.administratorsOf = []
    await world.bot.handle(press(ADMIN, data, groupList))
    expect(world.chats.get({ chatId: GROUP, threadId: null })).toBeNull()
    expect(pressed(world)).toMatch(/^Only administrators/)
  })

  it.each(['draft:save:', 'draft:save:0000000000000000', "draft:save:' OR 1=1", 'see:zzzz'])(
    'that somebody forged as %s changes nothing',
    async (data) => {
      const world = pastWorld()
      await world.bot.handle(press(USER, data, privateList))
      expect(world.chats.commits).toEqual([])
      expect(world.asking.pressed).toHaveLength(1)
    },
  )

  it('with the button of another chat changes nothing', async () => {
    const world = pastWorld()
    await world.bot.handle(inGroup(ADMIN, '/follow Russia'))
    await world.bot.handle(press(USER, dataOf(world.chats, 'Save'), privateList))
    expect(world.chats.get(me)).toBeNull()
    expect(pressed(world)).toMatch(/^This question is too old/)
  })
})

describe('Change and Cancel', () => {
  it('tells how to send it anew, and goes back to the question', async () => {
    const world = pastWorld()
    await world.bot.handle(privately('/follow Russia talks'))
    await pressHere(world, 'Change')
    expect(textOf(last(world))).toBe(
      'Send me what you want instead. This is what you wrote; a tap copies it:\n\nRussia talks',
    )
    expect(buttonsOf(last(world)).map(({ text }) => text)).toEqual(['‹ Back', 'Cancel'])
    await pressHere(world, '‹ Back')
    expect(textOf(last(world))).toMatch(/^Follow Russia talks\?/)
    await pressHere(world, 'Cancel')
    expect(textOf(last(world))).toBe('All right, nothing was changed.')
    expect(world.chats.get(me)).toBeNull()
  })
})

describe('words without a command', () => {
  it('in private are answered with what they would bring', async () => {
    const world = pastWorld()
    await world.bot.handle(privately('russia'))
    expect(textOf(last(world))).toMatch(/^Follow russia\?\nIn the last 7 days: 2 stories/)
    await pressHere(world, 'Save')
    expect(filtersOf(world.chats.get(me))).toEqual(['russia'])
  })

  it('in groups are talk', async () => {
    const world = pastWorld()
    await world.bot.handle(inGroup(ADMIN, 'russia'))
    expect(world.chats.commits).toEqual([])
  })

  it.each([
    ['help', /^What this chat can follow/],
    ['Follow bridge', /^Follow bridge\?/],
    ['search russia', /^russia\nIn the last 30 days: 2 stories/],
    ['latest', /^This chat follows nothing yet/],
    ['/folow russia', /^Follow russia\?/],
    ['/FOLLOWS russia', /^Follow russia\?/],
    ['/lates', /^This chat follows nothing yet/],
    ['/pravacy', /^What I keep about this chat/],
    ['/stpo', /^I do not know that command\. Did you mean \/stop\?$/],
    ['/unfolow russia', /^I do not know that command\. Did you mean \/unfollow russia\?$/],
    ['/weather', /^I do not know that command\. Send \/help/],
    ['what is this?', /^I did not understand that\./],
    ['the', /^the is in nearly every article\./],
  ])('%s is understood', async (text, answer) => {
    const world = pastWorld()
    await world.bot.handle(privately(text))
    expect(textOf(last(world))).toMatch(answer)
  })

  it('commands of other bots in a group are not ours, however they are written', async () => {
    const world = pastWorld()
    await world.bot.handle(inGroup(ADMIN, '/folow russia'))
    expect(last(world)).toBeNull()
    await world.bot.handle(inGroup(ADMIN, '/folow@LedeBot russia'))
    expect(textOf(last(world))).toMatch(/^Follow russia\?/)
  })
})

describe('too much at once', () => {
  it.each(['/search russia', '/latest', '/latest russia'])('%s asks for a minute', async (text) => {
    const world = pastWorld()
    world.archive.isTooMuch = true
    await world.bot.handle(privately(text))
    expect(textOf(last(world))).toBe(
      'That was a lot to look for at once. Please wait a minute, and ask again.',
    )
  })

  it('does not keep anybody from following', async () => {
    const world = pastWorld()
    world.archive.isTooMuch = true
    await world.bot.handle(privately('/follow Russia'))
    await pressHere(world, 'Save')
    expect(filtersOf(world.chats.get(me))).toEqual(['Russia'])
  })

  it.each(['/follow Russia\n/follow bridge', '/stop\n/start', '/digest 8:00\n  /timezone Berlin'])(
    'several commands in one message do nothing: %j',
    async (text) => {
      const world = pastWorld()
      world.chats.set(me, following('talks'))
      await world.bot.handle(privately(text))
      expect(textOf(last(world))).toMatch(/^There are several commands in that message/)
      expect(world.chats.get(me)).toEqual(following('talks'))
    },
  )
})
