import { expect, test } from 'vitest'
import { ChatPace } from '../../../src/core/rate/chat-pace.ts'

test('one chat is sent to once a second', () => {
  const chats = new ChatPace()
  chats.note(7, 'alert', 5_000)
  expect(chats.at(7, 'edit', 5_010)).toBe(6_000)
  expect(chats.at(8, 'alert', 5_010)).toBe(5_010)
})

test('a group gets no more than twenty in a minute, a private chat may', () => {
  const chats = new ChatPace()
  for (let i = 0; i < 20; i++) {
    for (const chat of [-5, 5]) chats.note(chat, 'alert', i * 1_000)
  }
  expect(chats.at(-5, 'alert', 20_000)).toBe(61_000)
  expect(chats.at(5, 'alert', 20_000)).toBe(20_000)
})

test('answers take at most half of what a group may be sent in a minute', () => {
  const chats = new ChatPace()
  for (let i = 0; i < 10; i++) chats.note(-1, 'answer', 10_000 + i * 1_000)
  expect(chats.at(-1, 'answer', 19_000)).toBe(71_000)
  for (const use of ['alert', 'edit', 'digest'] as const) {
    expect(chats.at(-1, use, 19_000)).toBe(20_000)
  }
  expect(chats.at(-2, 'answer', 19_000)).toBe(19_000)
})

test('in private, answers are spaced like all else', () => {
  const chats = new ChatPace()
  for (let at = 0; at < 30_000; at += 1_000) chats.note(5, 'answer', at)
  expect(chats.at(5, 'answer', 30_000)).toBe(30_000)
})

test('a question to Telegram delays no message, and a chat causes forty in a minute', () => {
  const chats = new ChatPace()
  for (let i = 0; i < 40; i++) chats.note(7, 'call', i)
  expect(chats.at(7, 'alert', 100)).toBe(100)
  expect(chats.at(7, 'call', 100)).toBe(61_000)
  expect(chats.at(8, 'call', 100)).toBe(100)
})

test('a chat that is held is not ready before, whatever is forgotten meanwhile', () => {
  const chats = new ChatPace()
  chats.hold(-1, 900_000)
  chats.hold(-1, 30_000)
  chats.forget(500_000)
  expect([-1, -2].map((chat) => chats.at(chat, 'alert', 500_000))).toEqual([900_000, 500_000])
  chats.forget(900_001)
  expect(chats.at(-1, 'alert', 900_001)).toBe(900_001)
})

test('an operator may have all that are held tried', () => {
  const chats = new ChatPace()
  chats.hold(-1, 900_000)
  chats.release()
  expect(chats.at(-1, 'alert', 1)).toBe(1)
})

test('forgetting frees no chat early', () => {
  const chats = new ChatPace()
  chats.note(-5, 'alert', 1_000)
  for (let i = 0; i < 20; i++) chats.note(-6, 'alert', i)
  for (let i = 0; i < 40; i++) chats.note(7, 'call', i)
  chats.forget(60_000)
  expect(chats.at(-5, 'alert', 1_500)).toBe(2_000)
  expect(chats.at(-6, 'alert', 60_000)).toBe(61_000)
  expect(chats.at(7, 'call', 60_000)).toBe(61_000)
})
