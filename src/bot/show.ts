/** /show: how much of an alert is shown at first. */
import { showing } from '../core/settings.ts'
import { shownFirst } from './setting.ts'
import { choiceCommand } from './setting-command.ts'

export const show = choiceCommand('show', {
  read: shownFirst,
  set: showing,
  refused: (texts) => texts.showRefused,
  done: (texts, first) => texts.showSet(first),
  state: (texts, settings) => texts.showState(settings),
})
