/** What comes up over the chats: toasts, alerts, choices, and the form for a new chat. */
import { byId, element } from './dom.js'

const TOAST_MS = 4000
let timer

export const toast = (text) => {
  const box = byId('toast')
  box.textContent = text
  box.hidden = false
  clearTimeout(timer)
  timer = setTimeout(() => {
    box.hidden = true
  }, TOAST_MS)
}

export const showAlert = (text) => {
  byId('alert-text').textContent = text
  const dialog = byId('alert')
  if (!dialog.open) dialog.showModal()
}

/** Lets one of `[value, label]` be chosen. */
export const choose = (heading, options, onChoice) => {
  if (options.length === 0) return toast('There is none to choose.')
  const dialog = byId('choice')
  const buttons = options.map(([value, label]) =>
    element('button', { class: 'button quiet', value, onclick: () => onChoice(value) }, label),
  )
  byId('choice-heading').textContent = heading
  byId('choice-options').replaceChildren(...buttons)
  dialog.showModal()
}

/** Asks for kind and name; calls back with what the control API takes. */
export const setUpNewChat = (onCreate) => {
  const dialog = byId('new-chat-dialog')
  const form = byId('new-chat-form')
  const name = byId('new-chat-name')
  byId('new-chat').addEventListener('click', () => {
    name.value = ''
    dialog.returnValue = ''
    dialog.showModal()
  })
  form.addEventListener('submit', (event) => {
    if (event.submitter?.value !== 'create') return
    const kind = new FormData(form).get('kind')
    const title = name.value.trim()
    const naming = kind === 'private' ? { firstName: title || 'Reader' } : title ? { title } : {}
    onCreate({ kind, ...naming })
  })
  // Enter in the name field would press the first button, which cancels.
  name.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    form.requestSubmit(form.querySelector('[value="create"]'))
  })
}
