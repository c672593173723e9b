/**
 * The bot's own name, where the settings do not tell it. A command that is addressed to another bot
 * of the same group (`/stop@other_bot`) must not be obeyed, so Telegram is asked then, and only then.
 */
import type { Api } from 'grammy'

/** Names by token, for as long as the isolate lives. Values only: a promise belongs to its request. */
const known = new Map<string, string>()

/** Without `@`; `null` when Telegram does not tell, and it is asked again the next time. */
export async function ownName(api: Api): Promise<string | null> {
  const name = known.get(api.token)
  if (name !== undefined) return name
  try {
    const { username } = await api.getMe()
    if (username) known.set(api.token, username)
    return username || null
  } catch {
    return null
  }
}
