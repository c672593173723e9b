/**
 * All methods the sandbox knows, and which of them the flood limits count.
 */
import { bot } from './bot.ts'
import { chats } from './chats.ts'
import { messages } from './messages.ts'
import { type MethodTable, methodTable } from './method.ts'
import { updates } from './updates.ts'

export const METHODS: MethodTable = methodTable({ ...bot, ...updates, ...messages, ...chats })

const PACED = new Set(['sendmessage', 'senddocument', 'editmessagetext', 'editmessagereplymarkup'])

/** True for sends and edits. */
export const isPaced = (method: string): boolean => PACED.has(method.toLowerCase())
