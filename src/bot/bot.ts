/**
 * The bot: takes one update, answers it through the chat's lane, and says whether it was handled.
 *
 * Nothing is asked of Telegram to build it, so it can be built per request. Whatever goes wrong is
 * handled, because Telegram would otherwise send the update again for ever; only when nothing could
 * be saved is the update `unavailable`, to be sent again.
 */
import { Api, Composer } from 'grammy'
import type { Update, UserFromGetMe } from 'grammy/types'
import { reach } from '../app/reach.ts'
import { alert } from './alert.ts'
import { approving } from './approving.ts'
import { browse } from './browse.ts'
import { budget } from './budget.ts'
import { channel } from './channel.ts'
import { BotContext, type BotDeps, type Handling } from './context.ts'
import { digest } from './digest.ts'
import { digestPages } from './digest-pages.ts'
import { exported } from './export.ts'
import { follow } from './follow.ts'
import { following } from './following.ts'
import { help } from './help.ts'
import { language } from './language.ts'
import { latest } from './latest.ts'
import { manage, managersOnly } from './manage.ts'
import { meantBy } from './managed.ts'
import { membership } from './membership.ts'
import { modes } from './modes.ts'
import { offer } from './offer.ts'
import { ownName } from './own-name.ts'
import { pause } from './pause.ts'
import { privacy } from './privacy.ts'
import { quiet } from './quiet.ts'
import { rehearsal } from './rehearsal.ts'
import { settings } from './settings.ts'
import { show } from './show.ts'
import { start } from './start.ts'
import { stop } from './stop.ts'
import { stories } from './stories.ts'
import { supergroup } from './supergroup.ts'
import { timezone } from './timezone.ts'
import { severalAtOnce, unhandled } from './unhandled.ts'
import { isAddressed, isUpdate } from './update.ts'
import { urgent } from './urgent.ts'
import { why } from './why.ts'
import { words } from './words.ts'

export interface Bot {
  /** Takes anything; what is no update is ignored. Never throws. */
  handle(update: unknown): Promise<Handling>
}

/** Telegram sends an update again when it has waited a minute or so for the answer to the first. */
const TIMEOUT_SECONDS = 10

const features = new Composer<BotContext>(
  managersOnly,
  channel,
  severalAtOnce,
  alert,
  approving,
  manage,
  offer,
  start,
  help,
  follow,
  rehearsal,
  browse,
  following,
  modes,
  latest,
  digest,
  digestPages,
  quiet,
  pause,
  budget,
  urgent,
  show,
  stories,
  why,
  timezone,
  language,
  settings,
  stop,
  privacy,
  exported,
  membership,
  supergroup,
  words,
  unhandled,
).middleware()

export function createBot(deps: BotDeps): Bot {
  const api = new Api(deps.token, {
    apiRoot: deps.apiRoot.replace(/\/+$/u, ''),
    timeoutSeconds: TIMEOUT_SECONDS,
  })
  return {
    async handle(update) {
      if (!isUpdate(update)) return 'handled'
      try {
        const username = deps.username ?? (await nameFor(update, api))
        const me = botInfo(deps.token, username)
        const meant = await reach(() => meantBy(update, deps.managing, username))
        if (!meant.ok) return 'unavailable'
        const { managed } = meant.value
        const at = { update: meant.value.update, api, me }
        const ctx = new BotContext(at, { ...deps, username }, managed)
        await ctx.readLanguage()
        await features(ctx, () => Promise.resolve())
        return ctx.handling
      } catch (error) {
        logFailure(update, error)
        return 'handled'
      }
    },
  }
}

/** Only a command that names a bot needs to know ours. */
async function nameFor({ message, channel_post }: Update, api: Api): Promise<string | null> {
  const text = (message ?? channel_post)?.text ?? ''
  return isAddressed(text) ? ownName(api) : null
}

/** What getMe would say, as far as it is known. */
const botInfo = (token: string, username: string | null): UserFromGetMe => ({
  id: Number(/^\d+/u.exec(token)?.[0] ?? 0),
  is_bot: true,
  first_name: 'Lede',
  username: username ?? '',
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  can_manage_bots: false,
  supports_join_request_queries: false,
})

const KINDS = ['message', 'channel_post', 'callback_query', 'my_chat_member'] as const

/** Ids only: neither what was written nor by whom. */
function logFailure(update: Update, error: unknown): void {
  const kind = KINDS.find((key) => update[key] !== undefined) ?? 'other'
  const name = error instanceof Error ? error.name : typeof error
  const { update_id } = update
  console.error(JSON.stringify({ event: 'bot.fault', update_id, kind, error: name }))
}
