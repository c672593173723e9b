import { afterEach, describe, expect, it, vi } from 'vitest'
import { COMMANDS, commandsIn, OFFERED } from '../../src/bot/commands.ts'
import { textsFor } from '../../src/bot/texts/texts.ts'
import { voiceFor } from '../../src/core/languages/languages.ts'
import { newSettings } from '../../src/core/settings.ts'
import {
  answers,
  begun,
  filtersOf,
  follow,
  following,
  makeWorld,
  me,
  press,
  privateList,
  privately,
  USER,
} from './world.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Sends texts to a chat with these settings, and tells what came of it. */
async function talk(settings: ReturnType<typeof following> | null, ...texts: readonly string[]) {
  const world = makeWorld()
  if (settings) world.chats.set(me, settings)
  for (const text of texts) await follow(world, privately(text))
  expect(world.calls).toEqual([])
  return { ...world, settings: world.chats.get(me), said: answers(world) }
}

describe('/start', () => {
  it('welcomes, gives examples, and begins to keep the chat', async () => {
    const { settings, said } = await talk(null, '/start')
    expect(settings).toEqual(begun())
    expect(said).toEqual([
      `Welcome to Lede.

I send you the news in one short line, the moment it is published. Every word of it comes from the article.

Tell me what to follow, for example:
/follow everything
/follow topic:world
/follow "interest rates"

/help shows everything I can do.`,
    ])
  })

  it('keeps what a chat follows, and says how much it is', async () => {
    const { settings, said } = await talk(following('topic:world'), '/start')
    expect(settings).toEqual(following('topic:world'))
    expect(said[0]).toBe(
      'Welcome back. This chat follows 1 thing: /following shows what. /help shows everything I can do.',
    )
    const { said: ofTwo } = await talk(following('topic:world', 'Russia'), '/start')
    expect(ofTwo[0]).toMatch(/^Welcome back\. This chat follows 2 things:/)
  })
})

describe('/help', () => {
  it('names every command, and creates nothing', async () => {
    const { settings, said } = await talk(null, '/help')
    for (const command of COMMANDS) expect(said[0]).toContain(`/${command} – `)
    expect(settings).toBeNull()
  })

  it('shows a publisher that there is, and in private no rule of groups', async () => {
    const { bot, said } = makeWorld({ publishers: [{ id: 'demo', name: 'Example News' }] })
    await bot.handle(privately('/help'))
    expect(said()[0]).toContain('/follow from:demo – a publisher')
    expect(said()[0]).not.toMatch(/administrators|topic follows/)
  })

  it('answers also when the publishers cannot be read', async () => {
    const { bot, said } = makeWorld({ publishers: null })
    expect(await bot.handle(privately('/help'))).toBe('handled')
    expect(said()[0]).toContain('/follow from:daily-planet')
  })
})

describe('/follow', () => {
  it.each([
    ['/follow everything', 'everything', 'everything'],
    ['/follow topic:World', 'topic:world', 'topic world'],
    ['/follow from:daily-planet', 'from:daily-planet', 'Daily Planet'],
    ['/follow lang:FR', 'lang:fr', 'articles in French'],
    ['/FOLLOW Russia', 'Russia', 'Russia'],
    ['/follow “interest rates”', '"interest rates"', '"interest rates"'],
    ['/follow@ledebot\ninterest rates', 'interest rates', 'interest rates'],
    [
      '/follow syria (russia OR from:"Daily Planet") -sport',
      'syria (russia OR from:daily-planet) -sport',
      'syria (russia OR from:"Daily Planet") -sport',
    ],
    ['/follow trump or biden', 'trump OR biden', 'trump OR biden'],
    ['/follow all', 'everything', 'everything'],
  ])('%s follows %s, which is called %s', async (text, canonical, name) => {
    const { settings, said } = await talk(null, text)
    expect(filtersOf(settings)).toEqual([canonical])
    expect(said).toEqual([
      `This chat now follows ${name}. Alerts come as soon as they are published.`,
    ])
  })

  it('says when alerts come in a digest', async () => {
    const settings = { ...newSettings(), digest: '08:00', timeZone: 'Europe/Berlin' }
    const { said } = await talk(settings, '/follow Russia')
    expect(said[0]).toBe(
      'This chat now follows Russia. Alerts come in a digest every day at 08:00 (Berlin).',
    )
  })

  it('warns once that everything is followed as well', async () => {
    const { said } = await talk(following('everything'), '/follow topic:world', '/follow Russia')
    expect(said[0]).toContain(
      'It also follows everything. To get only what you name, send /unfollow everything.',
    )
    expect(said[1]).toBe('This chat now follows Russia. Alerts come as soon as they are published.')
  })

  it.each(['from:Daily Planet', 'from:"daily  PLANET"', 'from:DAILY-PLANET'])(
    'finds the publisher of %s',
    async (text) => {
      const { settings } = await talk(null, `/follow ${text}`)
      expect(filtersOf(settings)).toEqual(['from:daily-planet'])
    },
  )

  it('does not choose between publishers of one name', async () => {
    const publishers = [
      { id: 'a', name: 'Times' },
      { id: 'b', name: 'The Globe' },
      { id: 'c', name: 'times' },
    ]
    const { bot, chats } = makeWorld({ publishers })
    await bot.handle(privately('/follow from:Times'))
    expect(chats.get(me)).toBeNull()
  })

  it('names twenty publishers, and says how many more there are', async () => {
    const publishers = Array.from({ length: 22 }, (_, i) => ({ id: `p${i}`, name: 'N'.repeat(99) }))
    const { bot, said } = makeWorld({ publishers })
    await bot.handle(privately('/follow from:nobody'))
    expect(said()[0]).toMatch(
      /^I know no publisher called nobody\. I know (N+…, ){19}N+… and 2 more\.$/,
    )
  })

  it('says that there are no publishers yet', async () => {
    const { bot, said } = makeWorld({ publishers: [] })
    await bot.handle(privately('/follow from:nobody'))
    expect(said()[0]).toBe('I know no publisher called nobody. There are no publishers yet.')
  })

  it.each(['the', 'The', '"the"', 'of', 'was', 'with'])(
    'refuses %s, which nearly every article has',
    async (word) => {
      const { settings, said } = await talk(null, `/follow ${word}`)
      expect(settings).toBeNull()
      expect(said[0]).toMatch(
        /is in nearly every article\. Send a rarer word, or a phrase such as \/follow "the white house"\.$/,
      )
    },
  )

  it.each(['"the white house"', 'WHO', 'US', 'May'])('takes %s', async (words) => {
    const { settings } = await talk(null, `/follow ${words}`)
    expect(filtersOf(settings)).toEqual([words])
  })

  it.each([
    ['/follow', /^What should this chat follow\? Choose here, or tell me, for example:\n/],
    ['/follow talk', /^This chat already follows talks\.$/],
    [
      '/follow from:nobody',
      /^I know no publisher called nobody\. I know Daily Planet, Example News\.$/,
    ],
    ['/follow from:The Planet', /^I know no publisher called The Planet\. I know Daily Planet/],
    [
      '/follow from:Dayly Planet',
      /^I know no publisher called Dayly Planet\. Did you mean this\?$/,
    ],
    ['/follow from:', /^Name a publisher after from:\. I know Daily Planet/],
    [
      '/follow re:world',
      /^I do not know re: – only topic:, from:, by: and lang:\. Did you mean this\?\n\/follow "re:world"\n\nre:world$/,
    ],
    ['/follow lang:x1', /^I do not know that language\. Write its code/],
    ['/follow -sport', /^That says only what to leave out.*\n\/follow everything -sport$/s],
    ['/follow us', /^us is in nearly every article\..*\n\/follow US$/s],
    [
      '/follow syria "russia talks',
      /not closed\. Did you mean this\?\n\/follow syria "russia talks"\n\nsyria "russia talks$/,
    ],
    ['/follow lang:fr lang:de', /^No article can be all of that at once\..*OR lang:de$/s],
    ['/follow topic:', /^Name a topic after topic:\. Did you mean this\?\n\/follow topic:world/],
    [
      '/follow rain from:"Dayly Planet"',
      /^I know no publisher called Dayly Planet\. Did you mean this\?\n\/follow rain from:daily-planet$/,
    ],
    [
      '/follow -from:demmo (rain OR snow)',
      /^I know no publisher called demmo\. Did you mean this\?\n\/follow -from:demo \(rain OR snow\)$/,
    ],
    ['/follow rain from:nobody', /^I know no publisher called nobody\. I know Daily Planet/],
    ['/follow ?!', /^I see no word in that to look for\. Send a word, or several\.$/],
    [`/follow ${'x'.repeat(301)}`, /^That is too long: 300 characters are the most\.$/],
  ])('%s changes nothing and says why', async (text, why) => {
    const { settings, said } = await talk(following('talks'), text)
    expect(settings).toEqual(following('talks'))
    expect(said).toEqual([expect.stringMatching(why)])
  })

  it('stops at fifty', async () => {
    const full = following(...Array.from({ length: 50 }, (_, i) => `topic:t${i}`))
    const { settings, said } = await talk(full, '/follow Russia')
    expect(settings).toEqual(full)
    expect(said[0]).toBe(
      'This chat follows 50 things, and that is the most. Remove one with /following first.',
    )
  })
})

describe('/unfollow', () => {
  it('drops one filter', async () => {
    const { settings, said } = await talk(following('everything', 'Russia'), '/unfollow everything')
    expect(filtersOf(settings)).toEqual(['Russia'])
    expect(said).toEqual(['This chat no longer follows everything.'])
  })

  it('says when everything still comes', async () => {
    const { said } = await talk(
      following('everything', 'Russia'),
      '/unfollow Russia',
      '/unfollow topic:world',
    )
    expect(said).toEqual([
      'This chat no longer follows Russia. It follows everything, so all alerts still come.',
      'This chat does not follow topic world. It follows everything, so all alerts still come.',
    ])
  })

  it('finds a publisher by its name, and one that is gone by its id', async () => {
    const { settings } = await talk(
      following('from:demo', 'from:gone'),
      '/unfollow from:Example News',
      '/unfollow from:gone',
    )
    expect(filtersOf(settings)).toEqual([])
  })

  it('takes what is followed as it is shown', async () => {
    const { settings } = await talk(
      following('from:demo', 'topic:world', 'lang:fr', 'Russia'),
      '/unfollow Example News',
      '/unfollow topic World',
      '/unfollow articles in French',
    )
    expect(filtersOf(settings)).toEqual(['Russia'])
  })

  it('says when nothing is left', async () => {
    const { said } = await talk(following('talks'), '/unfollow talk')
    expect(said[0]).toBe(
      'This chat no longer follows talk. Nothing is left, so no alerts will come.',
    )
  })

  it('explains itself, and what it does not find', async () => {
    const { settings, said } = await talk(null, '/unfollow', '/unfollow Russia', '/unfollow topic:')
    expect(settings).toBeNull()
    expect(said[0]).toMatch(/^Tell me what to stop following/)
    expect(said[1]).toBe(
      'This chat does not follow Russia. Send /following to see what it follows.',
    )
    expect(said[2]).toMatch(/^This chat does not follow topic:\./)
  })
})

describe('/latest', () => {
  it('lists the five newest', async () => {
    const world = makeWorld()
    world.chats.set(me, following('everything'))
    world.archive.past = [9, 8, 7, 6, 5, 4].map((number) => ({ number }))
    await world.bot.handle(privately('/latest'))
    expect(world.chats.commits[0]?.reply).toEqual({
      kind: 'list',
      list: { title: 'Latest alerts', alerts: [9, 8, 7, 6, 5], isDated: true, language: 'en' },
    })
  })

  it('says when there is none, and when nothing is followed', async () => {
    expect((await talk(following('Russia'), '/latest')).said[0]).toMatch(/^Nothing that matches/)
    expect((await talk(newSettings(), '/latest')).said[0]).toMatch(/^This chat follows nothing yet/)
    expect((await talk(null, '/latest')).settings).toBeNull()
  })
})

describe('/digest', () => {
  it.each([
    ['/digest daily 08:00', '08:00'],
    ['/digest daily at 6pm', '18:00'],
    ['/digest 7.30', '07:30'],
    ['/digest daily', '08:00'],
    ['/digest 8 Uhr', '08:00'],
    ['/digest às 8h', '08:00'],
    ['/digest every day at 7:30pm', '19:30'],
    ['/digest midnight', '00:00'],
  ])('%s comes at %s', async (text, time) => {
    const { settings, said } = await talk(null, text)
    expect(settings?.digest).toBe(time)
    expect(said[0]).toBe(
      `From now on, alerts come in a digest every day at ${time} (UTC).\n\nTo use your own time zone, send your city, for example /timezone Berlin.`,
    )
  })

  it.each([
    ['/digest 8:00 and 18:00', '08:00 18:00', 'every day at 08:00 and 18:00'],
    ['/digest 8pm, 1pm, 8am', '08:00 13:00 20:00', 'every day at 08:00, 13:00 and 20:00'],
    ['/digest hourly', 'hourly', 'every hour'],
  ])('%s comes several times a day', async (text, schedule, when) => {
    const { settings, said } = await talk({ ...newSettings(), timeZone: 'Asia/Tokyo' }, text)
    expect(settings?.digest).toBe(schedule)
    expect(said[0]).toBe(`From now on, alerts come in a digest ${when} (Tokyo).`)
  })

  it('goes back to immediate alerts', async () => {
    const { settings, said } = await talk({ ...newSettings(), digest: '08:00' }, '/digest off')
    expect(settings?.digest).toBeNull()
    expect(said).toEqual(['From now on, alerts come as soon as they are published.'])
  })

  it('creates nothing by being turned off', async () => {
    expect((await talk(null, '/digest off')).settings).toBeNull()
  })

  it('tells how things are, and how to change them', async () => {
    expect((await talk(null, '/digest')).said[0]).toBe(
      'Alerts come as soon as they are published. For one digest a day instead, send /digest daily 08:00; for several, /digest 8:00 and 18:00 or /digest hourly; for some days alone, /digest weekdays 8am.',
    )
    const daily = { ...newSettings(), digest: '08:00', timeZone: 'Asia/Tokyo' }
    expect((await talk(daily, '/digest')).said[0]).toBe(
      'Alerts come in a digest every day at 08:00 (Tokyo). To change the time, send for example /digest 18:30, /digest 8:00 and 18:00, /digest weekdays 8am or /digest hourly. For immediate alerts, send /digest off.',
    )
  })

  it.each(['daily 25:00', '8:75', 'daily at 99', 'monday 8:00 and friday 9:00'])(
    'says that the time of %s is none',
    async (written) => {
      const { settings, said } = await talk(null, `/digest ${written}`)
      expect(settings).toBeNull()
      expect(said[0]).toBe(
        `I do not understand ${written} as the time of a digest. Send for example /digest 7:30pm, /digest 8:00 and 18:00 or /digest weekdays 8am.`,
      )
    },
  )

  it.each(['/digest at eight', '/digest yearly', '/digest dailyish'])(
    'refuses %s',
    async (text) => {
      const { settings, said } = await talk(null, text)
      expect(settings).toBeNull()
      expect(said[0]).toMatch(/^I did not understand that\. Send \/digest daily 08:00 for/)
    },
  )
})

describe('/privacy', () => {
  it('says what is kept, for how long, and how to delete it', async () => {
    const { settings, said } = await talk(null, '/privacy')
    expect(settings).toBeNull()
    for (const kept of ['chat id', 'follows', 'time zone', 'message ids', '30 days', '/stop']) {
      expect(said[0]).toContain(kept)
    }
  })
})

describe('what is no command', () => {
  it('gets a hint in private', async () => {
    const { said } = await talk(null, 'what can you do?', '/weather', '/help@OtherBot')
    expect(said).toEqual([
      'I did not understand that. Send me a word or two that you want to hear of, or /help to see everything I can do.',
      'I do not know that command. Send /help to see the ones I know.',
      'That command names another bot. Send it without the name after the @.',
    ])
  })
})

describe('COMMANDS', () => {
  it.each(COMMANDS)('has /%s, which is answered', async (command) => {
    const { said } = await talk(following('topic:world'), `/${command}`)
    expect(said).toHaveLength(1)
    expect(said).not.toEqual([textsFor('en', 'chat').unknownCommand.text])
  })

  it('offers to members of groups only what changes nothing', () => {
    const changing = ['follow', 'unfollow', 'stop', 'digest', 'settings', 'language'] as const
    for (const name of changing) {
      expect(OFFERED.all_group_chats).not.toContain(name)
      expect(OFFERED.all_chat_administrators).toContain(name)
    }
    expect(OFFERED.all_chat_administrators).not.toContain('manage')
    expect(OFFERED.all_private_chats).toEqual(COMMANDS)
  })

  it('is what setMyCommands takes', () => {
    for (const { command, description } of commandsIn(voiceFor('en'))) {
      expect(command).toMatch(/^[a-z0-9_]{1,32}$/)
      expect(description.length).toBeLessThanOrEqual(256)
    }
  })
})

it('says of a chat whose settings it cannot read only that, and changes nothing of it', async () => {
  const { bot, chats, said } = makeWorld()
  chats.unreadable.add(USER)
  for (const text of [
    '/follow everything',
    '/unfollow world',
    '/following',
    '/digest daily 8',
    '/start',
  ]) {
    await bot.handle(privately(text))
  }
  expect(new Set(said())).toEqual(new Set([expect.stringContaining('cannot read')]))
  expect(chats.commits.every(({ settings, forgets }) => settings === null && !forgets)).toBe(true)
  await bot.handle(press(USER, 'stop:delete', privateList))
  expect(chats.commits.at(-1)).toMatchObject({ settings: null, forgets: 'chat' })
  expect(said().at(-1)).toContain('Goodbye')
})
