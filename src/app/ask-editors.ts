/** Second editors are asked in their private chats: each by the lane of that chat, once an event. */
import type { EventId } from '../core/article.ts'
import { voiceFor } from '../core/languages/languages.ts'
import { approvalAsked } from '../core/message/approval-message.ts'
import type { Chats, Reply } from './ports/chats.ts'
import type { Editor, EditorDesk } from './ports/editors.ts'
import { change } from './subscribe.ts'

export interface AskEditorsDeps {
  readonly desk: EditorDesk
  readonly chats: Pick<Chats, 'read' | 'commit'>
}

interface Asked {
  readonly event: EventId
  readonly line: string
  readonly publisherName: string
}

/** `false`: there is nobody to ask. The event is held before anybody is: unasked, it goes out late and not never. */
export async function askEditors(deps: AskEditorsDeps, asked: Asked): Promise<boolean> {
  const { editors = [] } = await deps.desk.editing({ verb: 'ask', event: asked.event })
  await Promise.all(editors.map((editor) => askOne(deps, asked, editor)))
  return editors.length > 0
}

async function askOne(deps: AskEditorsDeps, asked: Asked, { chatId, language }: Editor) {
  const target = { chatId, threadId: null }
  const saying = (tag: string | null): Reply => ({
    kind: 'message',
    message: approvalAsked(asked, voiceFor(tag)),
  })
  const request = { target, replyThreadId: null, whenUnreadable: saying(language) }
  await change(deps, { ...request, update: updateOf(asked.event) }, (settings) => ({
    settings,
    reply: saying(settings?.language ?? language),
  }))
}

/** No update of Telegram's has a negative number: a chat is asked once, however often this is repeated. */
const updateOf = (event: EventId): number => -Number.parseInt(event.slice(4, 16), 16)
