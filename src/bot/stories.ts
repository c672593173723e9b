/** /stories: what comes of a story after its first alert. Without an argument it tells the state. */
import { Composer } from 'grammy'
import { newSettings, tellingStories } from '../core/settings.ts'
import { adminsOnly } from './admins.ts'
import { type BotContext, command, commandWithArgument, saying } from './context.ts'
import { storyTelling } from './setting.ts'

export const stories = new Composer<BotContext>()

stories.filter(commandWithArgument('stories'), adminsOnly, (ctx) => {
  const { argument, texts } = ctx
  const chosen = storyTelling(argument.toLowerCase())
  if (chosen === null) return ctx.say(texts.storiesRefused)
  return ctx.change((settings) => ({
    settings: tellingStories(settings ?? newSettings(), chosen),
    reply: saying(texts.storiesSet(chosen)),
  }))
})

stories.filter(command('stories'), (ctx) =>
  ctx.change((settings) => ({
    settings,
    reply: saying(ctx.texts.storiesState(settings ?? newSettings())),
  })),
)
