/**
 * /settings: all that a chat can set, in one message that is edited in place: first what is set, then the choices
 * of one setting. Everybody may look; whoever presses must be allowed to change.
 */
import { Composer } from 'grammy'
import type { Button, Message } from '../core/message/message.ts'
import { newSettings, type Settings } from '../core/settings.ts'
import { adminsOnly } from './admins.ts'
import { type BotContext, command, isPressOf, pressedIn, saying } from './context.ts'
import { SPEAK } from './language.ts'
import { manageButtons } from './manage-buttons.ts'
import { timeIn } from './next-digest.ts'
import { rowsOf } from './rows.ts'
import { SETTING_NAMES, SETTINGS, SETTINGS_HOME, type SettingName } from './setting.ts'
import { TIMES } from './zone-buttons.ts'

export const settings = new Composer<BotContext>()

const SET = SETTINGS_HOME

settings.filter(command('settings'), (ctx) =>
  ctx.change((before) => ({ settings: before, reply: saying(overview(ctx, before)) })),
)

settings.filter(isPressOf(SET), adminsOnly, async (ctx) => {
  const messageId = ctx.pressedMessage
  const [name = '', ...typed] = pressedIn(ctx, SET).split('=')
  const isKnown = name === '' || isSetting(name)
  if (messageId === null || !isKnown) return ctx.answerPress(ctx.texts.settingsTooOld)
  let answer = ''
  await ctx.change((before) => {
    const chosen =
      isSetting(name) && typed.length > 0 ? choose(ctx, before, name, typed.join('=')) : before
    answer = chosen === null && before !== null ? ctx.texts.settingsTooOld : ''
    const after = chosen ?? before
    const isOpen = isSetting(name) && typed.length === 0
    const message = isOpen ? choicesOf(ctx, after, name) : overview(ctx, after)
    return { settings: after, reply: { kind: 'edit', messageId, message } }
  })
  return ctx.answerPress(answer)
})

const isSetting = (name: string): name is SettingName =>
  SETTING_NAMES.some((known) => known === name)

const choose = (
  { deps }: BotContext,
  before: Settings | null,
  name: SettingName,
  typed: string,
): Settings | null => SETTINGS[name].take(before ?? newSettings(), typed, deps.now())

export function overview(ctx: BotContext, before: Settings | null): Message {
  const { texts, deps, managed } = ctx
  const present = before ?? newSettings()
  const buttons = SETTING_NAMES.map(
    (name): Button => ({ text: texts.settingNames[name], data: SET + name }),
  )
  const zone = { text: texts.settingNames.timezone, data: TIMES }
  const language = { text: texts.settingNames.language, data: SPEAK }
  const message = texts.settingsShown(present, timeIn(present.timeZone, deps.now()))
  const rest = managed ? manageButtons(ctx) : []
  return { ...message, buttons: [...rowsOf([...buttons, zone, language], 2), ...rest] }
}

function choicesOf({ texts }: BotContext, before: Settings | null, name: SettingName): Message {
  const rows = SETTINGS[name].choices.map((row) =>
    row.map((typed) => ({ text: texts.choiceShown(name, typed), data: `${SET}${name}=${typed}` })),
  )
  const message = texts.settingExplained(name, before ?? newSettings())
  return { ...message, buttons: [...rows, [{ text: texts.allSettings, data: SET }]] }
}
