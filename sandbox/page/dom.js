/** Small means to build the page. Text always goes in as text, never as HTML. */

export const byId = (id) => document.getElementById(id)

/** Makes an element; a property that is undefined is left out, a string child becomes text. */
export const element = (tag, properties = {}, ...children) => {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === false) continue
    if (name === 'class') made.className = value
    else if (name.startsWith('on')) made.addEventListener(name.slice(2), value)
    else made.setAttribute(name, value === true ? '' : String(value))
  }
  made.append(...children.filter((child) => child !== undefined && child !== ''))
  return made
}

/** A calm colour and initials that stay the same for a chat. */
export const paintAvatar = (avatar, { id, title }) => {
  const hue = Math.abs(id * 137) % 360
  avatar.style.setProperty('--hue', String(hue))
  avatar.textContent = initials(title)
  return avatar
}

const initials = (title) =>
  title
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toUpperCase()

export const clockTime = (epochMs) =>
  new Date(epochMs).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

const KIND_NAMES = {
  private: 'private chat',
  group: 'group',
  supergroup: 'supergroup',
  forum: 'forum',
  channel: 'channel',
}
export const kindName = ({ kind }) => KIND_NAMES[kind] ?? kind
