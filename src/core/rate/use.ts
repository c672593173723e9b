/**
 * What a message is sent for, as far as it matters for when it may leave. `alert`: what is said of an article
 * by a message of its own; `edit`: the same in the place of one that is there; `answer`: what a chat has asked
 * for; `digest`: what comes at a time that the chat has chosen; `call`: no message, but a question to Telegram.
 */
export type Use = 'alert' | 'edit' | 'answer' | 'digest' | 'call'
