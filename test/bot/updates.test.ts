import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { parseCommand } from '../../src/bot/update.ts'
import {
  filtersOf,
  follow,
  following,
  inGroup,
  makeWorld,
  me,
  membership,
  press,
  privateList,
  privately,
  textOf,
  USER,
} from './world.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('an update', () => {
  it('acts once', async () => {
    const { bot, chats } = makeWorld()
    const update = privately('/follow Russia')
    expect(await bot.handle(update)).toBe('handled')
    expect(await bot.handle(update)).toBe('handled')
    expect(chats.commits).toHaveLength(1)
  })

  it.each(['read', 'commit'] as const)(
    'is unavailable when the lane fails to %s',
    async (fault) => {
      const world = makeWorld()
      const { bot, chats } = world
      chats.fault = fault
      const update = privately('/follow Russia')
      expect(await bot.handle(update)).toBe('unavailable')
      chats.fault = null
      await follow(world, update)
      expect(filtersOf(chats.get(me))).toEqual(['Russia'])
    },
  )

  it('is unavailable when the newest alerts or the publishers cannot be read', async () => {
    const { bot, chats, archive } = makeWorld({ publishers: null })
    archive.fault = true
    expect(await bot.handle(privately('/latest'))).toBe('unavailable')
    expect(await bot.handle(privately('/follow from:demo'))).toBe('unavailable')
    expect(chats.commits).toEqual([])
  })

  it('does not answer a press before it is saved', async () => {
    const { bot, chats, calls } = makeWorld()
    chats.fault = 'commit'
    const update = press(USER, 'unfollow:0000000000000000', privateList)
    expect(await bot.handle(update)).toBe('unavailable')
    expect(calls).toEqual([])
  })

  it('that meets a bug counts as handled, and is logged by ids only', async () => {
    const { bot, chats } = makeWorld()
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    // Settings that no lane would hand out.
    Object.assign(chats, { read: async () => ({ rev: 1, settings: { filters: null } }) })
    const update = privately('/follow secret words')
    expect(await bot.handle(update)).toBe('handled')
    expect(logged.mock.calls.map(([line]) => JSON.parse(String(line)))).toEqual([
      { event: 'bot.fault', update_id: update.update_id, kind: 'message', error: 'TypeError' },
    ])
  })

  it('that edits a message is ignored', async () => {
    const { bot, chats } = makeWorld()
    const { update_id, message } = privately('/follow Russia')
    expect(await bot.handle({ update_id, edited_message: message })).toBe('handled')
    expect(chats.commits).toEqual([])
  })

  it('from another bot gets no hint', async () => {
    const { bot, chats } = makeWorld()
    const from = { id: 5, is_bot: true, first_name: 'Echo' }
    for (const text of ['I did not understand that?', 'news', '/weather']) {
      await bot.handle(privately(text, { from }))
    }
    expect(chats.commits.filter(({ reply }) => reply !== null)).toEqual([])
  })
})

describe('a hostile update', () => {
  const genuine = [
    () => privately('/follow Russia'),
    () => privately('/following'),
    () => inGroup(USER, '/stop'),
    () => press(USER, 'unfollow:0', privateList),
    () => membership({ id: 1, type: 'group' }, { status: 'left' }, { status: 'member' }),
  ]

  /** A genuine update in which one value, at any depth, is replaced by anything. */
  const damaged = fc
    .tuple(fc.constantFrom(...genuine), fc.nat(60), fc.jsonValue())
    .map(([make, at, value]) => {
      let seen = 0
      return JSON.parse(JSON.stringify(make()), (_, old) => (seen++ === at ? value : old))
    })

  it('never throws and never loops', async () => {
    const { bot } = makeWorld()
    const logged = vi.spyOn(console, 'error')
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), fc.jsonValue(), damaged), async (update) => {
        expect(await bot.handle(update)).toBe('handled')
      }),
      { numRuns: 1000 },
    )
    expect(logged).not.toHaveBeenCalled()
  })

  it('of any text is handled', async () => {
    const { bot, chats } = makeWorld()
    chats.set(me, following('Russia'))
    const command = fc.constantFrom(
      '',
      '/follow ',
      '/unfollow ',
      '/digest ',
      '/timezone ',
      '/',
      '/@',
    )
    await fc.assert(
      fc.asyncProperty(command, fc.string({ unit: 'binary' }), async (start, text) => {
        expect(await bot.handle(privately(start + text))).toBe('handled')
        const reply = chats.commits.at(-1)?.reply
        expect(reply && textOf(reply).isWellFormed()).toBe(true)
      }),
    )
  })

  it('cannot keep the parser busy', async () => {
    const { bot } = makeWorld()
    for (const part of ['/follow ', '"', ': ', 'a:', '\u0301', ' /', '@']) {
      expect(await bot.handle(privately(`/follow ${part.repeat(100_000)}`))).toBe('handled')
      expect(await bot.handle(privately(part.repeat(100_000)))).toBe('handled')
    }
  })
})

describe('parseCommand', () => {
  it.each([
    ['/follow topic:world', { name: 'follow', argument: 'topic:world' }],
    ['/Follow', { name: 'follow', argument: '' }],
    ['/digest \u200Edai\u200Bly 08:00\u202E', { name: 'digest', argument: 'daily 08:00' }],
    ['/follow@LEDEBOT  a \n b ', { name: 'follow', argument: 'a \n b' }],
    ['/follow@OtherBot a', null],
    ['\u200E/follow\u200F syria', { name: 'follow', argument: 'syria' }],
    [' /follow', null],
    ['/', null],
    ['/follow:world', null],
    ['follow', null],
  ])('reads %j', (text, expected) => {
    expect(parseCommand(text, 'LedeBot')).toEqual(expected)
  })
})
