import { describe, expect, it } from 'vitest'
import type { ChatChange, ChatCommit } from '../../src/app/ports/chats.ts'
import { change, type Decide, type SubscribeDeps } from '../../src/app/subscribe.ts'
import { notice } from '../../src/core/message/message.ts'
import { inTimeZone, newSettings, type Settings } from '../../src/core/settings.ts'

const request = { update: 7, target: { chatId: 1, threadId: null }, replyThreadId: null }
const reply = { kind: 'message', message: notice('ok') } as const
const sorry = { kind: 'message', message: notice('sorry') } as const
const asked = { ...request, whenUnreadable: sorry }
const toTokyo: Decide = (settings) => ({
  settings: inTimeZone(settings ?? newSettings(), 'Asia/Tokyo'),
  reply,
})

/** A chat that answers commits as scripted. */
const chatsAnswering = (
  answers: readonly (ChatCommit | Error)[],
  settings: Settings | null = null,
  isUnreadable = false,
) => {
  const commits: ChatChange[] = []
  let rev = 3
  const chats: SubscribeDeps['chats'] = {
    read: async () => ({ rev: rev++, settings, isUnreadable }),
    commit: async (asked) => {
      const answer = answers[Math.min(commits.push(asked), answers.length) - 1] ?? 'committed'
      if (answer instanceof Error) throw answer
      return answer
    },
  }
  return { chats, commits }
}

describe('change', () => {
  it('commits what was decided, from the revision that was read', async () => {
    const { chats, commits } = chatsAnswering(['committed'])
    expect(await change({ chats }, asked, toTokyo)).toBe('done')
    const settings = { ...newSettings(), timeZone: 'Asia/Tokyo' }
    expect(commits).toEqual([{ ...request, rev: 3, settings, reply }])
  })

  it('changes nothing that cannot be read, and says so', async () => {
    const { chats, commits } = chatsAnswering(['committed'], null, true)
    expect(await change({ chats }, asked, toTokyo)).toBe('done')
    expect(commits).toEqual([{ ...request, rev: 3, settings: null, reply: sorry }])
  })

  it('forgets a chat whose settings cannot be read', async () => {
    const { chats, commits } = chatsAnswering(['committed'], null, true)
    const stop: Decide = () => ({ settings: null, forgets: 'chat', reply })
    expect(await change({ chats }, asked, stop)).toBe('done')
    expect(commits).toEqual([{ ...request, rev: 3, settings: null, forgets: 'chat', reply }])
  })

  it('decides anew when the chat was changed in between', async () => {
    const { chats, commits } = chatsAnswering(['conflict', 'committed'])
    expect(await change({ chats }, asked, toTokyo)).toBe('done')
    expect(commits.map(({ rev }) => rev)).toEqual([3, 4])
  })

  it('gives up when the chat never stays the same', async () => {
    const { chats, commits } = chatsAnswering(['conflict'])
    expect(await change({ chats }, asked, toTokyo)).toBe('unavailable')
    expect(commits).toHaveLength(5)
  })

  it('tells a duplicate', async () => {
    const { chats } = chatsAnswering(['duplicate'])
    expect(await change({ chats }, asked, toTokyo)).toBe('duplicate')
  })

  it('is unavailable when the lane cannot be reached', async () => {
    const { chats } = chatsAnswering([new Error('lost')])
    expect(await change({ chats }, asked, toTokyo)).toBe('unavailable')
    const unread = { ...chats, read: () => Promise.reject(new Error('lost')) }
    expect(await change({ chats: unread }, asked, toTokyo)).toBe('unavailable')
  })

  it('does not hide a bug in the decision', async () => {
    const { chats } = chatsAnswering(['committed'])
    const bug = () => {
      throw new Error('bug')
    }
    await expect(change({ chats }, asked, bug)).rejects.toThrow('bug')
  })

  it('creates nothing for a reply in an unknown chat', async () => {
    const { chats, commits } = chatsAnswering(['committed'])
    await change({ chats }, asked, (settings) => ({ settings, reply }))
    expect(commits[0]?.settings).toBeNull()
  })
})
