/** /urgent: whether urgent news waits for quiet hours and digests. */
import { withUrgent } from '../core/settings.ts'
import { choiceCommand } from './setting-command.ts'

export const urgent = choiceCommand('urgent', {
  read: (typed) => (typed === 'on' ? true : typed === 'off' ? false : null),
  set: withUrgent,
  refused: (texts) => texts.onOrOff('urgent'),
  done: (texts, isOn) => texts.urgentSet(isOn),
  state: (texts, settings) => texts.urgentState(settings),
})
