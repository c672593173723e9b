/** All that is said, which is the pattern for other languages. */
import { chat } from './chat.ts'
import { commands } from './commands.ts'
import { filters } from './filters.ts'
import { follow } from './follow.ts'
import { settings } from './settings.ts'
import { times } from './times.ts'

export const words = () => ({
  ...chat(),
  ...commands(),
  ...filters(),
  ...follow(),
  ...settings(),
  ...times(),
})
