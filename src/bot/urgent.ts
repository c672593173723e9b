/** /urgent: whether urgent news waits for quiet hours and digests. */
import { withUrgent } from '../core/settings.ts'
import { onOrOff } from './setting.ts'
import { choiceCommand } from './setting-command.ts'

export const urgent = choiceCommand('urgent', {
  read: onOrOff,
  set: withUrgent,
  refused: (texts) => texts.onOrOff('urgent'),
  done: (texts, isOn) => texts.urgentSet(isOn),
  state: (texts, settings) => texts.urgentState(settings),
})
