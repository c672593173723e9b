import { afterEach, describe, expect, it, vi } from 'vitest'
import { newSettings, type Settings } from '../../src/core/settings.ts'
import {
  ADMIN,
  following,
  GROUP,
  groupList,
  inGroup,
  lastMessage,
  makeWorld,
  me,
  press,
  privateList,
  privately,
  USER,
} from './world.ts'

/** In this world it is Sunday, 15:00 in UTC. */
const NOW = Date.parse('2026-11-22T15:00:00Z')
const HOUR = 3_600_000

afterEach(() => {
  vi.unstubAllGlobals()
})

const berlin = { ...following('everything'), timeZone: 'Europe/Berlin' }

async function ask(text: string, settings: Settings | null = berlin) {
  const world = makeWorld()
  if (settings) world.chats.set(me, settings)
  expect(await world.bot.handle(privately(text))).toBe('handled')
  return {
    ...world,
    settings: world.chats.get(me),
    text: lastMessage(world).text,
    message: lastMessage(world),
  }
}

describe('/quiet', () => {
  it('takes hours as people write them, and says what becomes of what comes in them', async () => {
    const { settings, text } = await ask('/quiet 10pm to 7am')
    expect(settings).toEqual({ ...berlin, quiet: '22:00-07:00' })
    expect(text).toBe(
      'Quiet hours are set: every day, 22:00–07:00 (Berlin). Nothing comes during them; afterwards one message tells what you missed. Urgent news waits, too, unless you send /urgent on.',
    )
  })

  it('takes days, and asks a chat in UTC for its zone', async () => {
    const { settings, text } = await ask('/quiet weekdays 22-6, Sat and Sun 23-9', null)
    expect(settings?.quiet).toBe('mon tue wed thu fri 22:00-06:00; sat sun 23:00-09:00')
    expect(text).toContain('Monday to Friday, 22:00–06:00; Saturday and Sunday, 23:00–09:00 (UTC)')
    expect(text).toContain('/timezone Berlin')
  })

  it('changes nothing by what it does not understand, and says so', async () => {
    const { settings, text } = await ask('/quiet at night')
    expect(settings).toEqual(berlin)
    expect(text).toMatch(/^I do not understand at night as quiet hours\./)
  })

  it('tells the state, and ends', async () => {
    expect((await ask('/quiet')).text).toMatch(/^This chat has no quiet hours/)
    const quiet = { ...berlin, quiet: '22:00-07:00', urgentAlways: true }
    expect((await ask('/quiet', quiet)).text).toContain('Urgent news still comes at once.')
    const ended = await ask('/quiet OFF', quiet)
    expect(ended.settings?.quiet).toBeNull()
    expect(ended.text).toBe('Quiet hours are off. Alerts come as soon as they are published.')
  })
})

describe('/urgent', () => {
  it.each([
    ['on', true],
    ['OFF', false],
  ])('%s', async (word, isOn) => {
    const { settings } = await ask(`/urgent ${word}`, { ...berlin, urgentAlways: !isOn })
    expect(settings?.urgentAlways).toBe(isOn)
  })

  it('takes nothing else', async () => {
    expect((await ask('/urgent yes please')).text).toBe('Send /urgent on or /urgent off.')
  })
})

describe('/pause', () => {
  it('lasts until what was written, and says when that is', async () => {
    const { settings, text } = await ask('/pause until monday')
    expect(settings?.pausedUntil).toBe(Date.parse('2026-11-23T07:00Z'))
    expect(text).toMatch(
      /^Nothing comes until Monday, 23 November 2026 at 08:00 \(Berlin\)\. Then I tell you what came meanwhile/,
    )
  })

  it('offers buttons, and takes what is pressed', async () => {
    const world = await ask('/pause')
    expect(world.message.buttons.flat().map(({ text }) => text)).toEqual([
      '1 hour',
      '3 hours',
      'Until morning',
      'Until Monday',
      '1 week',
    ])
    for (const button of world.message.buttons.flat()) {
      const data = 'data' in button ? button.data : ''
      await world.bot.handle(press(USER, data, privateList))
      expect(world.chats.get(me)?.pausedUntil).toBeGreaterThan(NOW)
      expect(world.chats.commits.at(-1)?.reply).toMatchObject({ kind: 'edit', messageId: 50 })
    }
    expect(world.chats.get(me)?.pausedUntil).toBe(NOW + 7 * 24 * HOUR)
    await world.bot.handle(press(USER, 'resume', privateList))
    expect(world.chats.get(me)?.pausedUntil).toBeNull()
  })

  it('does not take a forged button', async () => {
    const world = await ask('/pause')
    await world.bot.handle(press(USER, 'pause:for ever', privateList))
    expect(world.chats.get(me)).toEqual(berlin)
    expect(world.asking.pressed.at(-1)?.text).toMatch(/too old/)
  })

  it('changes nothing by what it does not understand', async () => {
    const { settings, text } = await ask('/pause for ever')
    expect(settings).toEqual(berlin)
    expect(text).toMatch(/^I do not understand for ever as the end of a pause\./)
  })

  it('is over with /resume, and when its time has come', async () => {
    const paused = { ...berlin, pausedUntil: NOW + HOUR }
    expect((await ask('/pause', paused)).text).toMatch(/^Nothing comes until Sunday, 22 November/)
    expect((await ask('/following', paused)).text).toContain('Nothing comes until Sunday')
    const resumed = await ask('/resume', paused)
    expect(resumed.settings?.pausedUntil).toBeNull()
    expect(resumed.text).toMatch(/^The pause is over\. Alerts come as soon as they are published\./)
    expect((await ask('/resume', { ...berlin, pausedUntil: NOW })).text).toMatch(
      /^There is no pause/,
    )
    expect((await ask('/following', { ...berlin, pausedUntil: NOW })).text).toContain(
      'Alerts come as soon',
    )
  })

  it('is for administrators in a group, pressed or typed', async () => {
    const world = makeWorld()
    const group = { chatId: GROUP, threadId: null }
    await world.bot.handle(inGroup(USER, '/pause 1h'))
    await world.bot.handle(press(USER, 'pause:1h', groupList))
    expect(world.chats.get(group)?.pausedUntil ?? null).toBeNull()
    await world.bot.handle(press(ADMIN, 'pause:1h', groupList))
    expect(world.chats.get(group)?.pausedUntil).toBe(NOW + HOUR)
  })
})

describe('/budget', () => {
  it.each([
    ['10', 10],
    ['3 a day', 3],
    ['١٠', 10],
  ])('takes %s', async (written, budget) => {
    const { settings, text } = await ask(`/budget ${written}`)
    expect(settings?.budget).toBe(budget)
    expect(text).toContain(`From now on, at most ${budget} alerts a day come at once;`)
    expect(text).toContain('at 20:00')
  })

  it.each(['0', '-1', '1.5', 'many', '1001'])('does not take %s', async (written) => {
    const { settings, text } = await ask(`/budget ${written}`)
    expect(settings).toEqual(berlin)
    expect(text).toMatch(/^Send how many alerts a day may come at once, from 1 to 1000/)
  })

  it('tells the state, and ends', async () => {
    expect((await ask('/budget', { ...berlin, budget: 1 })).text).toContain('at most 1 alert a day')
    expect((await ask('/budget off', { ...berlin, budget: 1 })).settings?.budget).toBeNull()
  })
})

describe('/digest on some days', () => {
  it.each([
    ['weekdays 8am', 'mon tue wed thu fri 08:00', 'Monday to Friday at 08:00'],
    ['every monday at 9', 'mon 09:00', 'every Monday at 09:00'],
    ['Tue, Thu 8 and 18', 'tue thu 08:00 18:00', 'Tuesday and Thursday at 08:00 and 18:00'],
    ['hourly on weekends', 'sat sun hourly', 'every hour, Saturday and Sunday'],
  ])('takes %s', async (written, digest, shown) => {
    const { settings, text } = await ask(`/digest ${written}`)
    expect(settings?.digest).toBe(digest)
    expect(text).toBe(`From now on, alerts come in a digest ${shown} (Berlin).`)
  })
})

describe('/timezone', () => {
  it('says what moves with it', async () => {
    const all = {
      ...newSettings(),
      digest: '06:00',
      quiet: '22:00-07:00',
      budget: 5,
      pausedUntil: NOW + HOUR,
    }
    const { text } = await ask('/timezone Tokyo', all)
    expect(text.split('\n\n').slice(1)).toEqual([
      'This moves the digest: the next one comes today at 07:00 by this clock, 7 hours from now.',
      'Quiet hours go by this clock, too: every day, 22:00–07:00.',
      'The count of a day’s alerts begins anew at midnight by it.',
      'The pause ends when it did, by this clock: Monday, 23 November 2026 at 01:00.',
    ])
    expect((await ask('/timezone UTC', all)).text).not.toContain('Quiet')
  })
})
