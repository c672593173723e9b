/** Which language the bot speaks: its reader's own, or the one that the chat has chosen. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { languageMeant } from '../../src/core/languages/language-meant.ts'
import { newSettings } from '../../src/core/settings.ts'
import { readSettings } from '../../src/platform/stored.ts'
import {
  ADMIN,
  following,
  GROUP,
  inGroup,
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

const group = { chatId: GROUP, threadId: null }

function privatelyIn(language_code: string, text: string) {
  const { message, ...update } = privately(text)
  return { ...update, message: { ...message, from: { ...message.from, language_code } } }
}

/** The bot comes into the group. */
function added(by: number, language_code: string) {
  const { message, update_id } = inGroup(by, '')
  const bot = { id: 4242, is_bot: true, first_name: 'Lede' }
  const my_chat_member = {
    chat: message.chat,
    from: { ...message.from, language_code },
    date: 1_790_000_000,
    old_chat_member: { user: bot, status: 'left' },
    new_chat_member: { user: bot, status: 'member' },
  }
  return { update_id, my_chat_member }
}

describe('/language', () => {
  it('is in a group that of whoever set it up', async () => {
    const { bot, chats } = makeWorld()
    const { message, ...update } = inGroup(ADMIN, '/start')
    const from = { ...message.from, language_code: 'uk' }
    await bot.handle({ ...update, message: { ...message, from } })
    expect(chats.get({ chatId: GROUP, threadId: null })?.language).toBe('uk')
  })

  it('is in a group that of the administrator who lets the bot in', async () => {
    const { bot, chats, said } = makeWorld()
    await bot.handle(added(ADMIN, 'de'))
    expect(said().at(-1)).toMatch(/^Hallo! Ich bin Lede\./)
    expect(chats.get(group)).toEqual({ ...newSettings(), language: 'de' })
    await bot.handle(inGroup(USER, '/following'))
    expect(said().at(-1)).toMatch(/verfolgt noch nichts/)
  })

  it('is kept of no member who lets it in', async () => {
    const { bot, chats, said } = makeWorld()
    await bot.handle(added(USER, 'de'))
    expect(said().at(-1)).toMatch(/^Hallo!/)
    expect(chats.get(group)).toBeNull()
  })

  it('is in private kept as it was at first, also when Telegram speaks another', async () => {
    const { bot, chats, said } = makeWorld()
    await bot.handle(privatelyIn('es', '/start'))
    expect(chats.get(me)?.language).toBe('es')
    await bot.handle(privatelyIn('fr', '/weather'))
    expect(chats.get(me)?.language).toBe('es')
    expect(said().at(-1)).toMatch(/^No conozco ese comando/)
  })

  it('of a private chat of an older version is that of its reader, when it is next heard of', async () => {
    const { bot, chats } = makeWorld()
    chats.set(me, { ...following('russia'), language: null })
    await bot.handle(privatelyIn('ar', '/help'))
    expect(chats.get(me)).toEqual({ ...following('russia'), language: 'ar' })
  })

  it('of a group of an older version is that of who changes it, and of nobody who looks', async () => {
    const { bot, chats } = makeWorld()
    chats.set(group, { ...following('russia'), language: null })
    await bot.handle(inGroup(USER, '/following'))
    expect(chats.get(group)?.language).toBeNull()
    await bot.handle(inGroup(ADMIN, '/digest 8:00'))
    expect(chats.get(group)?.language).toBe('en')
  })

  it('changes what the chat is told from then on', async () => {
    const { bot, chats, said } = makeWorld()
    await bot.handle(privately('/language deutsch'))
    expect(chats.get(me)).toEqual({ ...newSettings(), language: 'de' })
    expect(said().at(-1)).toBe('Ab jetzt spreche ich hier Deutsch.')
    await bot.handle(privately('/weather'))
    expect(said().at(-1)).toMatch(/^Diesen Befehl kenne ich nicht\./)
  })

  it('offers all by buttons, which do the same', async () => {
    const { bot, chats, said } = makeWorld()
    await bot.handle(privately('/language'))
    expect(chats.commits.at(-1)?.reply).toMatchObject({
      message: {
        buttons: expect.arrayContaining([
          expect.arrayContaining([{ text: 'العربية', data: 'language:ar' }]),
        ]),
      },
    })
    await bot.handle(press(USER, 'language:ar', privateList))
    expect(chats.get(me)?.language).toBe('ar')
    expect(said().at(-1)).toContain('العربية')
  })

  it('says which it speaks where it does not speak the one that was written', async () => {
    const { bot, chats, said } = makeWorld()
    await bot.handle(privately('/language klingon'))
    expect(chats.get(me)).toBeNull()
    expect(said().at(-1)).toMatch(
      /^I do not speak klingon\. I speak English, Español, .* and العربية\.$/,
    )
  })

  it('shows all for forged data, and changes nothing', async () => {
    const { bot, chats } = makeWorld()
    await bot.handle(press(USER, 'language:tlh', privateList))
    expect(chats.get(me)).toBeNull()
  })
})

it.each([
  ['Español', 'es'],
  ['ESPANOL', 'es'],
  ['spanish', 'es'],
  ['Spanisch', 'es'],
  ['испанский', 'es'],
  ['українська', 'uk'],
  ['العربية', 'ar'],
  ['pt-BR', 'pt'],
  ['fr', 'fr'],
  ['', undefined],
  ['x', undefined],
])('%s means %s', (written, tag) => {
  expect(languageMeant(written)?.tag).toBe(tag)
})

it('takes over settings of before there was a choice', () => {
  const { language: _, ...before } = newSettings()
  expect(readSettings(JSON.stringify({ v: 1, value: before }))).toEqual(newSettings())
})

describe('everything, as a chat follows it', () => {
  it.each([
    ['de', 'Möchtest du alles verfolgen?'],
    ['es', '¿Seguir todo?'],
    ['fr', 'Suivre tout\u202f?'],
    ['ru', 'Подписаться: всё?'],
  ])('has a name in %s', async (tag, asked) => {
    const { bot, said } = makeWorld()
    await bot.handle(privatelyIn(tag, '/follow everything'))
    expect(said().at(-1)).toMatch(asked)
  })
})
