/** Which language the bot speaks: its reader's own, or the one that the chat has chosen. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { languageMeant } from '../../src/core/languages/language-meant.ts'
import { newSettings } from '../../src/core/settings.ts'
import { readSettings } from '../../src/platform/stored.ts'
import {
  ADMIN,
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

describe('/language', () => {
  it('is in a group that of whoever set it up', async () => {
    const { bot, chats } = makeWorld()
    const { message, ...update } = inGroup(ADMIN, '/start')
    const from = { ...message.from, language_code: 'uk' }
    await bot.handle({ ...update, message: { ...message, from } })
    expect(chats.get({ chatId: GROUP, threadId: null })?.language).toBe('uk')
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
