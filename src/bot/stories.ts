/** /stories: what comes of a story after its first alert. */
import { withStoryAlerts } from '../core/settings.ts'
import { typedStoryAlerts } from './setting.ts'
import { choiceCommand } from './setting-command.ts'

export const stories = choiceCommand('stories', {
  read: typedStoryAlerts,
  set: withStoryAlerts,
  refused: (texts) => texts.storiesRefused,
  done: (texts, alerts) => texts.storiesSet(alerts),
  state: (texts, settings) => texts.storiesState(settings),
})
