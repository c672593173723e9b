/** /stories: what comes of a story after its first alert. */
import { tellingStories } from '../core/settings.ts'
import { storyTelling } from './setting.ts'
import { choiceCommand } from './setting-command.ts'

export const stories = choiceCommand('stories', {
  read: storyTelling,
  set: tellingStories,
  refused: (texts) => texts.storiesRefused,
  done: (texts, telling) => texts.storiesSet(telling),
  state: (texts, settings) => texts.storiesState(settings),
})
