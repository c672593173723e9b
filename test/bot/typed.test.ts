/** What readers type who know neither commands nor filters: read as it is meant, in every language of the bot. */
import { afterEach, describe, expect, it, test, vi } from 'vitest'
import type { Settings } from '../../src/core/settings.ts'
import { begun, following, makeWorld, me, privately, textOf } from './world.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

async function ask(text: string, settings: Settings = begun()) {
  const world = makeWorld()
  world.chats.set(me, settings)
  expect(await world.bot.handle(privately(text))).toBe('handled')
  const { reply = null } = world.chats.commits.at(-1) ?? {}
  return { ...world, settings: world.chats.get(me), said: textOf(reply) }
}

const asks = async (text: string) => (await ask(text)).said.split('\n')[0]

describe('a command that is glued to its words', () => {
  test.each([
    ['/followrussia', 'Follow russia?'],
    ['/followUS', 'Follow US?'],
    ['/follow_russia', 'Follow russia?'],
    ['/followРоссия', 'Follow Россия?'],
    ['/followسوريا', 'Follow سوريا?'],
    ['/follow#world', 'Follow topic world?'],
    ['/followrussia@LedeBot kerry', 'Follow russia kerry?'],
  ])('%s', async (text, asked) => {
    expect(await asks(text)).toBe(asked)
  })

  it('takes what any command takes', async () => {
    expect((await ask('/budget10')).settings?.budget).toBe(10)
    expect((await ask('/quiet22-7')).settings?.quiet).toBe('22:00-07:00')
    expect((await ask('/timezoneBerlin')).settings?.timeZone).toBe('Europe/Berlin')
  })

  it('offers what deletes, with its words, and does not obey it', async () => {
    const { settings, said } = await ask('/unfollowrussia', following('russia'))
    expect(settings).toEqual(following('russia'))
    expect(said).toContain('/unfollow russia')
  })

  it('is still the command where a letter is too many', async () => {
    expect(await asks('/follows')).toMatch(/^(?!Follow s\?)/)
    expect((await ask('/followingg', following('russia'))).said).toMatch(/russia/)
  })

  it('is no command of ours where another bot is named', async () => {
    expect((await ask('/followrussia@OtherBot')).said).not.toMatch(/^Follow/)
  })
})

describe('a hashtag', () => {
  test.each([
    ['#world', 'Follow topic world?'],
    ['/follow #world', 'Follow topic world?'],
    ['/follow #climate_change', 'Follow topic climate change?'],
    ['/follow russia -#sport', 'Follow russia -topic:sport?'],
    ['/follow C# "#metoo"', 'Follow C# #metoo?'],
  ])('%s', async (text, asked) => {
    expect(await asks(text)).toBe(asked)
  })
})

describe('everything', () => {
  test.each([
    ...['everything', 'all news', 'All the news!', 'alles', 'alle Nachrichten', 'todo'],
    ...['todas las noticias', 'tout', 'toutes les actualités', "toute l'actualité", 'tudo'],
    ...['todas as notícias', 'всё', 'все новости', 'усе', 'усі новини', 'الكل', 'كل شيء'],
    ...['كل الأخبار', 'جميع الأخبار', 'كلّ شيء'],
  ])('is meant by %s', async (words) => {
    expect(await asks(`/follow ${words}`)).toBe('Follow everything?')
    expect(await asks(words)).toBe('Follow everything?')
  })

  it('may leave something out', async () => {
    expect(await asks('/follow كل شيء -russia')).toBe('Follow everything -russia?')
  })

  it('is not meant between quotation marks, or with another word beside it', async () => {
    expect(await asks('/follow "all news"')).toBe('Follow "all news"?')
    expect(await asks('/follow все новости спорта')).not.toBe('Follow everything?')
  })
})

/** A language a row. */
const OFF = [
  ['never', 'none', 'no', 'Off.'],
  ['nie', 'nein', 'keine', 'aus'],
  ['nunca', 'ninguno', 'no', 'jamás'],
  ['jamais', 'aucun', 'non', 'désactiver'],
  ['nunca', 'nenhum', 'não', 'desligar'],
  ['никогда', 'нет', 'не надо', 'выкл'],
  ['ніколи', 'ні', 'не треба', 'вимкнути'],
  ['أبدًا', 'لا', 'لا شيء', 'إيقاف'],
].flat()

describe('what turns a setting off', () => {
  const before: Settings = {
    ...following('everything'),
    quiet: '22:00-07:00',
    budget: 10,
    digest: '08:00',
    pausedUntil: Date.parse('2026-11-23T15:00:00Z'),
    urgentAlways: true,
  }

  test.each(OFF)('%s', async (word) => {
    expect((await ask(`/quiet ${word}`, before)).settings?.quiet).toBe(null)
    expect((await ask(`/budget ${word}`, before)).settings?.budget).toBe(null)
    expect((await ask(`/digest ${word}`, before)).settings?.digest).toBe(null)
    expect((await ask(`/pause ${word}`, before)).settings?.pausedUntil).toBe(null)
    expect((await ask(`/urgent ${word}`, before)).settings?.urgentAlways).toBe(false)
    expect((await ask(`/stories ${word}`, before)).settings?.stories).toBe('none')
  })

  test.each(['yes', 'ja', 'sí', 'oui', 'sim', 'да', 'так', 'نعم'])('and on: %s', async (word) => {
    const { settings } = await ask(`/urgent ${word}`, { ...before, urgentAlways: false })
    expect(settings?.urgentAlways).toBe(true)
  })
})

describe('/budget', () => {
  test.each([
    ['ten', 10],
    ['zehn am Tag', 10],
    ['veinte avisos', 20],
    ['cinq par jour', 5],
    ['três', 3],
    ['десять в день', 10],
    ["п'ять на день", 5],
    ['عشرة', 10],
  ])('takes a number in words: %s', async (words, count) => {
    expect((await ask(`/budget ${words}`)).settings?.budget).toBe(count)
  })

  test.each(['twenty five', 'treinta y cinco', 'five or six', 'zero', 'a few'])(
    'takes no part of %s, and says what it takes',
    async (words) => {
      const { settings, said } = await ask(`/budget ${words}`)
      expect(settings?.budget).toBe(null)
      expect(said).toMatch(/^Send how many alerts a day.*\/budget 10/s)
    },
  )
})
