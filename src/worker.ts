/**
 * The Worker: the place where the parts meet. Requests, queue messages and cron come in here, and each is
 * handed to one use case with what it needs, the clock that it runs on included.
 */
import { askDueHubs, askHub } from './app/ask-hub.ts'
import { pollDueFeeds } from './app/due-feeds.ts'
import { failedProofs } from './app/failed-proofs.ts'
import { moveChats } from './app/move-chats.ts'
import { publisherSchemas } from './app/new-publisher.ts'
import { pollFeed } from './app/poll.ts'
import { processEvent } from './app/process.ts'
import { pullOutcomes } from './app/pull-outcomes.ts'
import { createBot } from './bot/bot.ts'
import { type PublisherId, parseEventId, parsePublisherId } from './core/article.ts'
import { createApp } from './http/app.ts'
import type { Clock } from './platform/clock.ts'
import { type Config, readConfig } from './platform/config.ts'
import { deskClient, publisherDirectory } from './platform/desk-client.ts'
import { feedFetch } from './platform/feed-fetch.ts'
import { hubRequest } from './platform/hub-request.ts'
import { articleCopies } from './platform/kv/article-copies.ts'
import { chatCopies } from './platform/kv/chat-copies.ts'
import { publisherCopies } from './platform/kv/publisher-copies.ts'
import { laneClient } from './platform/lane/lane-client.ts'
import { log } from './platform/log.ts'
import { isSignedByHub } from './sources/feed/hub-signature.ts'
import { feedReader } from './sources/feed/reader.ts'
import { nativeData } from './sources/native.ts'
import { sources } from './sources/sources.ts'

type Now = Clock['now']

export function makeWorker(clock: Clock) {
  const now = () => clock.now()
  /** Routes are compiled once: that is most of what a request without storage would cost. */
  const apps = new WeakMap<Env, ReturnType<typeof createApp>>()
  const appOf = (env: Env) => {
    const made = apps.get(env) ?? createApp(httpDeps(env, now))
    apps.set(env, made)
    return made
  }
  const work = async (body: unknown, env: Env) => {
    const event = typeof body === 'string' ? parseEventId(body) : null
    if (event) {
      const parts = owners(env)
      const hasStories = readConfig(env).stories !== 'off'
      return processEvent({ ...parts, chats: parts.lanes, hasStories, now, log }, event)
    }
    const feed = feedOf(body)
    if (feed) return pollFeed(pollDeps(env, clock), feed)
    const hub = hubOf(body)
    if (hub !== null) await askHub(askHubDeps(env), hub)
  }
  return {
    fetch(request, env, ctx) {
      return appOf(env).fetch(request, env, ctx)
    },

    /**
     * Events by their ids, and feeds and hubs that are due; those of one batch at once, since a server may take
     * long. Dead letters are ids whose messages kept failing; they get the same treatment once more.
     */
    async queue(batch, env) {
      const done = batch.messages.map(async (message) => {
        try {
          await work(message.body, env)
          message.ack()
        } catch (error) {
          log('queue.retried', { queue: batch.queue, error: String(error) })
          message.retry({ delaySeconds: Math.min(60, 2 ** message.attempts) })
        }
      })
      await Promise.all(done)
    },

    async scheduled(controller, env) {
      const { desk, lanes } = owners(env)
      // A run that fires early must not make digests early; a late one makes what was due then.
      const work = [
        lanes.sweep(Math.min(controller.scheduledTime, now())),
        pullOutcomes({ desk, lanes }),
        desk.sweep(),
        pollDueFeeds({ desk, send: (feeds) => sendFeeds(env, feeds) }),
        askDueHubs({ desk, send: (hubs) => sendHubs(env, hubs) }),
        moveChats({ desk, lanes, log }, readConfig(env).laneCount),
      ]
      for (const result of await Promise.allSettled(work)) {
        if (result.status === 'rejected') log('cron.failed', { error: String(result.reason) })
      }
    },
  } satisfies ExportedHandler<Env, unknown>
}

function owners(env: Env) {
  const desk = deskClient(env.DESK)
  const { laneCount } = readConfig(env)
  return { desk, lanes: laneClient(env.LANE, { count: () => desk.lanes(), hint: laneCount }) }
}

/** `{feed: publisher}`: its feed is due. */
function feedOf(body: unknown): PublisherId | null {
  if (typeof body !== 'object' || body === null || !('feed' in body)) return null
  return typeof body.feed === 'string' ? parsePublisherId(body.feed) : null
}

/** `{hub: subscription}`: its hub is to be asked. */
function hubOf(body: unknown): number | null {
  if (typeof body !== 'object' || body === null || !('hub' in body)) return null
  return typeof body.hub === 'number' ? body.hub : null
}

async function sendFeeds(env: Env, feeds: readonly PublisherId[]): Promise<void> {
  await env.FEEDS.sendBatch(feeds.map((feed) => ({ body: { feed } })))
}

async function sendHubs(env: Env, hubs: readonly number[]): Promise<void> {
  await env.FEEDS.sendBatch(hubs.map((hub) => ({ body: { hub } })))
}

function askHubDeps(env: Env) {
  const allowLoopback = readConfig(env).feedsFromLoopback
  return { desk: owners(env).desk, ask: hubRequest({ allowLoopback }), log }
}

function pollDeps(env: Env, clock: Clock) {
  const now = () => clock.now()
  const allowLoopback = readConfig(env).feedsFromLoopback
  return {
    desk: owners(env).desk,
    fetch: feedFetch({ allowLoopback, now }),
    feeds: feedReader,
    now,
    random: () => clock.random(),
    log,
  }
}

function httpDeps(env: Env, now: Now) {
  const config = readConfig(env)
  const { desk, lanes } = owners(env)
  return {
    desk,
    lanes,
    directory: publisherDirectory(env.KV, { token: config.operatorToken, now }),
    copies: {
      articles: articleCopies(env.KV),
      publishers: publisherCopies(env.KV, config.operatorToken),
      chats: chatCopies(env.KV),
    },
    failedProofs: failedProofs({ now, log }),
    sources,
    feeds: feedReader,
    isSigned: isSignedByHub,
    schemas: { ...nativeData, ...publisherSchemas },
    now,
    log,
    ...config,
    secrets: {
      TELEGRAM_BOT_TOKEN: config.botToken !== null,
      TELEGRAM_WEBHOOK_SECRET: config.webhookSecret !== null,
      OPERATOR_TOKEN: config.operatorToken !== null,
    },
    readKv: async () => void (await env.KV.get('healthz')),
    handleUpdate: (update: unknown) => handleUpdate({ env, config, now }, update),
  }
}

async function handleUpdate(
  { env, config, now }: { env: Env; config: Config; now: Now },
  update: unknown,
): Promise<'handled' | 'unavailable'> {
  const { botToken, apiRoot, botUsername } = config
  if (botToken === null) return 'unavailable'
  const { desk, lanes } = owners(env)
  const bot = createBot({
    token: botToken,
    apiRoot,
    username: botUsername,
    chats: lanes,
    archive: lanes,
    asking: lanes,
    decisions: lanes,
    managing: lanes,
    editors: desk,
    publishers: () => desk.publishers(),
    now,
  })
  return bot.handle(update)
}
