/**
 * The control API: what tests, scripts and the page do with the sandbox over HTTP. JSON in, JSON out;
 * mistakes are answered with `{error}` in a plain sentence.
 */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import * as v from 'valibot'
import { liveChat, migrate, press, rename, say, shareLocation } from './actions.ts'
import type { Answer } from './answer.ts'
import type { Bindings } from './bot-routes.ts'
import type { Chat } from './chat.ts'
import * as schema from './control-schema.ts'
import { createChat, createPrivateChats } from './create.ts'
import { parseJson } from './json.ts'
import { type LimitSettings, NO_LIMITS, TELEGRAM_LIMITS } from './limits.ts'
import { setMember } from './members.ts'
import { messageById } from './message.ts'
import { shareable, shareChat } from './share-chat.ts'
import { setStanding } from './standing.ts'
import { streamChanges } from './stream.ts'
import { chatView, listChats, messageView } from './views.ts'
import { resetWorld, type World } from './world.ts'

const MAX_BODY = 1024 * 1024
const MAX_LISTED = 10_000

type Control = Context<Bindings>

/** Routes under `/sandbox`. */
export const controlRoutes = (world: World): Hono<Bindings> => {
  const app = new Hono<Bindings>()
  const tooLarge = (c: Context) => c.json({ error: 'The body is too large: 1 MiB at most.' }, 413)
  app.use(bodyLimit({ maxSize: MAX_BODY, onError: tooLarge }))
  app.route('/chats', chatRoutes(world))
  app.route('/faults', faultRoutes(world))
  app.get('/bot', (c) => c.json({ ...world.bot, commands: commandNames(world) }))
  app.get('/limits', (c) => c.json(world.limiter.settings))
  app.put('/limits', (c) => withBody(c, schema.limitsBody, (body) => setLimits(world, body)))
  app.get('/counts', (c) => c.json(world.calls.counts()))
  app.get('/calls', (c) => c.json(world.calls.all().slice(-listed(c, 1000))))
  app.get('/webhook', (c) => c.json(webhookView(world)))
  app.get('/events', (c) => streamChanges(c, world))
  app.post('/reset', (c) => {
    resetWorld(world)
    return c.json({ ok: true })
  })
  return app
}

const chatRoutes = (world: World): Hono<Bindings> => {
  const app = new Hono<Bindings>()
  app.get('/', (c) =>
    c.json({
      total: world.chats.size,
      chats: listChats(world, { limit: listed(c, 200), query: c.req.query('query') ?? '' }),
    }),
  )
  app.post('/', (c) =>
    withBody(c, schema.chatBody, (body) => {
      const chat = createChat(world, body)
      if (chat.ok) world.changes.emit('chats')
      return map(chat, (value) => chatView(world, value))
    }),
  )
  app.post('/bulk', (c) =>
    withBody(c, schema.bulkBody, ({ count }) => {
      const ids = createPrivateChats(world, count)
      world.changes.emit('chats')
      return map(ids, (value) => ({ ids: value }))
    }),
  )
  app.route('/:id', oneChatRoutes(world))
  return app
}

const oneChatRoutes = (world: World): Hono<Bindings> => {
  const app = new Hono<Bindings>()
  app.get('/', (c) => withChat(world, c, (chat) => c.json(chatView(world, chat))))
  app.get('/messages', (c) =>
    withChat(world, c, (chat) =>
      c.json(chat.messages.slice(-listed(c, 500)).map((message) => messageView(chat, message))),
    ),
  )
  app.get('/messages/:messageId', (c) =>
    withChat(world, c, (chat) => {
      const message = messageById(chat, Number(c.req.param('messageId')))
      return message ? c.json(messageView(chat, message)) : notFound(c, 'There is no such message.')
    }),
  )
  app.post('/read', (c) =>
    withChat(world, c, (chat) => {
      chat.unread = 0
      return c.json({ ok: true })
    }),
  )
  actRoutes(world, app)
  return app
}

/** What people do in a chat. */
const actRoutes = (world: World, app: Hono<Bindings>): void => {
  const chatId = (c: Control) => Number(c.req.param('id'))
  app.post('/say', (c) =>
    withBody(c, schema.sayBody, (body) =>
      map(say(world, { ...body, chatId: chatId(c) }), ({ id }) => ({ messageId: id })),
    ),
  )
  app.post('/location', (c) =>
    withBody(c, schema.locationBody, (body) =>
      map(shareLocation(world, { ...body, chatId: chatId(c) }), ({ id }) => ({ messageId: id })),
    ),
  )
  app.post('/share', (c) =>
    withBody(c, schema.shareBody, (body) =>
      map(shareChat(world, { ...body, chatId: chatId(c) }), ({ id }) => ({ messageId: id })),
    ),
  )
  app.get('/shareable', (c) => {
    const [messageId, requestId] = ['messageId', 'requestId'].map((name) =>
      Number(c.req.query(name)),
    )
    const asked = { chatId: chatId(c), messageId: messageId ?? 0, requestId: requestId ?? 0 }
    const views = (chats: readonly Chat[]) => chats.map((chat) => chatView(world, chat))
    return send(c, map(shareable(world, asked), views))
  })
  app.post('/press', (c) =>
    withBody(c, schema.pressBody, (body) =>
      map(press(world, { ...body, chatId: chatId(c) }), (id) => ({ queryId: id })),
    ),
  )
  app.post('/bot', (c) =>
    withBody(c, schema.standingBody, ({ standing, from }) =>
      map(liveChat(world, chatId(c)), (chat) => {
        setStanding(world, chat, { standing, by: from })
        return chatView(world, chat)
      }),
    ),
  )
  app.post('/members', (c) =>
    withBody(c, schema.memberBody, (body) => setMember(world, { ...body, chatId: chatId(c) })),
  )
  app.post('/migrate', (c) =>
    send(
      c,
      map(migrate(world, chatId(c)), (chat) => chatView(world, chat)),
    ),
  )
  app.post('/rename', (c) =>
    withBody(c, schema.renameBody, ({ title }) =>
      map(rename(world, chatId(c), title), (chat) => chatView(world, chat)),
    ),
  )
}

const faultRoutes = (world: World): Hono<Bindings> => {
  const app = new Hono<Bindings>()
  app.get('/', (c) => c.json(world.faults.list()))
  app.post('/', (c) =>
    withBody(c, schema.faultBody, (rule) => ({ ok: true, value: { id: world.faults.add(rule) } })),
  )
  app.delete('/', (c) => {
    world.faults.clear()
    return c.json({ ok: true })
  })
  app.delete('/:id', (c) => {
    world.faults.clear(Number(c.req.param('id')))
    return c.json({ ok: true })
  })
  return app
}

/** The bot's commands in any scope, for the page to offer. */
const commandNames = ({ commands }: World): readonly unknown[] => [
  ...new Set([...commands.values()].flat().map(({ command }) => command)),
]

/** Changes only the limits given; `off` and `telegram` name whole sets. */
export const setLimits = (
  world: World,
  limits: Partial<LimitSettings> | 'off' | 'telegram',
): Answer<LimitSettings> => {
  const sets = { off: NO_LIMITS, telegram: TELEGRAM_LIMITS }
  const changed = typeof limits === 'string' ? sets[limits] : limits
  world.limiter.settings = { ...world.limiter.settings, ...changed }
  return { ok: true, value: world.limiter.settings }
}

/** The webhook, what waits for it and how each attempt went. */
export const webhookView = ({ webhook, updates }: World) => ({
  url: webhook.settings?.url ?? '',
  pending: updates.pending,
  lastError: webhook.lastError ?? null,
  deliveries: webhook.deliveries,
})

const withBody = async <const Schema extends v.GenericSchema>(
  c: Control,
  bodySchema: Schema,
  act: (body: v.InferOutput<Schema>) => Answer<unknown>,
): Promise<Response> => {
  const parsed = v.safeParse(bodySchema, parseJson(await c.req.text()))
  if (parsed.success) return send(c, act(parsed.output))
  const issue = parsed.issues[0]
  return c.json({ error: `${v.getDotPath(issue) ?? 'body'}: ${issue.message}` }, 400)
}

const withChat = (
  world: World,
  c: Control,
  act: (chat: NonNullable<ReturnType<World['chats']['get']>>) => Response,
): Response => {
  const chat = world.chats.get(Number(c.req.param('id')))
  return chat ? act(chat) : notFound(c, 'There is no such chat.')
}

const notFound = (c: Control, error: string): Response => c.json({ error }, 404)

const send = (c: Control, answer: Answer<unknown>): Response =>
  answer.ok
    ? c.json(answer.value)
    : Response.json({ error: answer.refusal.description }, { status: answer.refusal.status })

const map = <T, U>(answer: Answer<T>, change: (value: T) => U): Answer<U> =>
  answer.ok ? { ok: true, value: change(answer.value) } : answer

const listed = (c: Control, otherwise: number): number => {
  const limit = Number(c.req.query('limit') ?? otherwise)
  return Number.isSafeInteger(limit) && limit > 0 ? Math.min(limit, MAX_LISTED) : otherwise
}
