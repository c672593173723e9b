/** The control API and the stream of changes, as the page uses them. */
import { toast } from './dialogs.js'

const request = async (path, options) => {
  const response = await fetch(`/sandbox${path}`, options)
  const body = await response.json()
  if (response.ok) return body
  toast(body.error ?? 'That did not work.')
  return undefined
}

export const get = (path) => request(path)

export const post = (path, body = {}) =>
  request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

const KINDS = ['hello', 'chat', 'chats', 'message', 'answer', 'typing', 'reset']

/** Calls `on[kind](data)` for each change; the browser connects again by itself. */
export const listen = (on, onState) => {
  const source = new EventSource('/sandbox/events')
  for (const kind of KINDS) {
    source.addEventListener(kind, (event) => on[kind]?.(JSON.parse(event.data)))
  }
  source.addEventListener('open', () => onState(true))
  source.addEventListener('error', () => onState(false))
}
