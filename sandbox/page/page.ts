/**
 * The page that shows the chats: one HTML shell, plain scripts and one stylesheet, all served from this
 * folder under a policy that allows nothing else.
 */
import { readFile } from 'node:fs/promises'
import { Hono } from 'hono'
import { html } from 'hono/html'
import type { Bindings } from '../bot-routes.ts'

const TYPES: ReadonlyMap<string, string> = new Map([
  ['app.js', 'text/javascript'],
  ['api.js', 'text/javascript'],
  ['chat-list.js', 'text/javascript'],
  ['composer.js', 'text/javascript'],
  ['conversation.js', 'text/javascript'],
  ['dialogs.js', 'text/javascript'],
  ['dom.js', 'text/javascript'],
  ['message.js', 'text/javascript'],
  ['rich-text.js', 'text/javascript'],
  ['style.css', 'text/css'],
  ['icon.svg', 'image/svg+xml'],
])

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

export const pageRoutes = (): Hono<Bindings> => {
  const app = new Hono<Bindings>()
  app.use('/', secured)
  app.use('/page/*', secured)
  app.get('/', (c) => c.html(shell()))
  app.get('/page/:file', async (c) => {
    const type = TYPES.get(c.req.param('file'))
    if (!type) return c.notFound()
    const body = await readFile(new URL(c.req.param('file'), import.meta.url), 'utf8')
    return c.body(body, 200, {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-cache',
    })
  })
  return app
}

const secured: Parameters<Hono<Bindings>['use']>[1] = async (c, next) => {
  await next()
  c.header('content-security-policy', POLICY)
  c.header('x-content-type-options', 'nosniff')
  c.header('referrer-policy', 'no-referrer')
}

const shell = () => html`<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Lede sandbox</title>
    <link rel="icon" href="/page/icon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/page/style.css">
    <script type="module" src="/page/app.js"></script>
  </head>
  <body>
    <aside class="sidebar" aria-label="Chats">
      <header class="bar">
        <h1>Lede sandbox</h1>
        <span class="live" id="live" role="status" hidden></span>
        <button class="button small push" id="new-chat" type="button">New chat</button>
      </header>
      <p class="about">A stand-in for Telegram on this machine: nothing here leaves it.</p>
      <div class="search">
        <input id="search" type="search" placeholder="Search" aria-label="Search chats" autocomplete="off">
      </div>
      <ul class="chats" id="chats"></ul>
      <p class="hint" id="more" hidden></p>
    </aside>
    <main class="conversation" id="conversation" aria-label="Conversation">
      <p class="placeholder" id="placeholder">Choose a chat, or make a new one.</p>
      <header class="bar" id="chat-bar" hidden>
        <button class="icon back" id="back" type="button" aria-label="Back to all chats">
          <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M15 5l-7 7 7 7"></path></svg>
        </button>
        <span class="avatar" id="chat-avatar" aria-hidden="true"></span>
        <div class="who">
          <h2 id="chat-title"></h2>
          <p id="chat-status" aria-live="polite"></p>
        </div>
        <div class="actions" id="chat-actions"></div>
      </header>
      <div class="messages" id="messages" role="log" aria-label="Messages" tabindex="0" hidden></div>
      <form class="composer" id="composer" hidden>
        <div class="commands" id="commands" aria-label="Commands"></div>
        <div class="choices" id="choices"></div>
        <div class="line">
          <textarea id="text" rows="1" maxlength="4096" placeholder="Write a message" aria-label="Message"></textarea>
          <button class="icon send" id="send" type="submit" aria-label="Send">
            <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 12l16-8-5 16-4-6z"></path></svg>
          </button>
        </div>
      </form>
    </main>
    <dialog id="new-chat-dialog" aria-labelledby="new-chat-heading">
      <form method="dialog" id="new-chat-form">
        <h2 class="dialog-title" id="new-chat-heading">New chat</h2>
        <fieldset class="kinds">
          <legend>Kind</legend>
          ${KINDS.map(
            ([kind, label], index) => html`<label>
              <input type="radio" name="kind" value="${kind}" ${index === 0 ? 'checked' : ''}>
              <span>${label}</span>
            </label>`,
          )}
        </fieldset>
        <label class="field">
          <span>Name</span>
          <input id="new-chat-name" maxlength="128" autocomplete="off" placeholder="Reader">
        </label>
        <div class="buttons">
          <button class="button quiet" value="cancel" formnovalidate>Cancel</button>
          <button class="button" value="create">Create</button>
        </div>
      </form>
    </dialog>
    <dialog id="choice" aria-labelledby="choice-heading">
      <form method="dialog">
        <h2 class="dialog-title" id="choice-heading"></h2>
        <div class="buttons stacked" id="choice-options"></div>
        <div class="buttons"><button class="button quiet" value="cancel">Cancel</button></div>
      </form>
    </dialog>
    <dialog id="alert" aria-label="Answer of the bot">
      <form method="dialog">
        <p id="alert-text"></p>
        <div class="buttons"><button class="button" value="ok">OK</button></div>
      </form>
    </dialog>
    <div class="toast" id="toast" role="status" hidden></div>
  </body>
</html>`

const KINDS = [
  ['private', 'Private chat'],
  ['group', 'Group'],
  ['supergroup', 'Supergroup'],
  ['forum', 'Forum with topics'],
  ['channel', 'Channel'],
] as const
