/** Draws a text with its entities. Offsets count UTF-16 units, as JavaScript strings do. */
import { element } from './dom.js'

const TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
}

/** Gives a fragment of the text; commands call `onCommand` when pressed. */
export const richText = ({ text, entities }, onCommand) => {
  const fragment = document.createDocumentFragment()
  draw(fragment, { text, start: 0, end: text.length, entities, onCommand })
  return fragment
}

const draw = (parent, { text, start, end, entities, onCommand }) => {
  let at = start
  let queue = [...entities]
  while (queue.length > 0) {
    const [entity, ...others] = queue
    const from = Math.max(entity.offset, at)
    const until = Math.min(entity.offset + entity.length, end)
    const { inside, rest } = divide(others, until)
    queue = rest
    if (until <= from) continue
    parent.append(text.slice(at, from))
    const shell = wrapper(entity, text.slice(from, until), onCommand)
    if (entity.type === 'date_time') shell.append(timeShown(entity, text.slice(from, until)))
    else draw(shell, { text, start: from, end: until, entities: inside, onCommand })
    parent.append(shell)
    at = until
  }
  parent.append(text.slice(at, end))
}

/** Parts entities at an index; one that spans it is cut in two. */
const divide = (entities, index) => {
  const inside = []
  const rest = []
  for (const entity of entities) {
    const end = entity.offset + entity.length
    if (entity.offset >= index) rest.push(entity)
    else if (end <= index) inside.push(entity)
    else {
      inside.push({ ...entity, length: index - entity.offset })
      rest.push({ ...entity, offset: index, length: end - index })
    }
  }
  return { inside, rest }
}

const wrapper = (entity, covered, onCommand) => {
  switch (entity.type) {
    case 'url':
      return link(/^(?:https?|ftp|tg|ton):/i.test(covered) ? covered : `http://${covered}`)
    case 'text_link':
      return link(entity.url)
    case 'date_time':
      return element('time', { datetime: new Date(1_000 * entity.unix_time).toISOString() })
    case 'spoiler':
      return element('span', { class: 'spoiler', tabindex: 0 })
    case 'expandable_blockquote': {
      const quotation = element('blockquote', {
        class: 'closed',
        tabindex: 0,
        onclick: () => quotation.classList.toggle('closed'),
      })
      return quotation
    }
    case 'bot_command':
      return element('button', {
        class: 'command',
        type: 'button',
        onclick: () => onCommand(covered),
      })
    case 'mention':
    case 'hashtag':
    case 'cashtag':
    case 'email':
    case 'phone_number':
    case 'bank_card':
    case 'text_mention':
      return element('span', { class: 'tag' })
    default:
      return element(TAGS[entity.type] ?? 'span')
  }
}

/** In the reader's zone and format, as far as the entity says how; else the text as it was sent. */
const timeShown = ({ unix_time, date_time_format: format }, covered) => {
  const at = new Date(1_000 * unix_time)
  if (format === 'r') return covered
  const options = {
    ...(format.includes('w') && { weekday: 'long' }),
    ...(/d/.test(format) && { year: '2-digit', month: '2-digit', day: '2-digit' }),
    ...(/D/.test(format) && { year: 'numeric', month: 'long', day: 'numeric' }),
    ...(/t/i.test(format) && { hour: '2-digit', minute: '2-digit' }),
    ...(/T/.test(format) && { second: '2-digit' }),
  }
  return Object.keys(options).length > 0 ? at.toLocaleString(undefined, options) : covered
}

/** A link that opens elsewhere; anything but a web address stays text. */
export const link = (url, properties = {}) =>
  /^(?:https?|tg):/i.test(url)
    ? element('a', { href: url, target: '_blank', rel: 'noopener noreferrer', ...properties })
    : element('span', properties)
