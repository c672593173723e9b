import { expect, test } from 'vitest'
import { Receipts } from '../../src/platform/lane/receipts.ts'
import { Database } from '../../src/platform/sqlite.ts'
import { Unreadable } from '../../src/platform/unreadable.ts'
import { laneTests } from './lane-chats.ts'
import { onLane } from './lane-windows.ts'

laneTests()

const sent = (target: number) => ({
  target,
  outcome: { kind: 'sent', messageId: target * 10 } as const,
})

test('a recipient that came late does not hide those of the window that it falls into', () =>
  onLane((_, storage) => {
    const receipts = new Receipts(new Database(storage), new Unreadable())
    receipts.write(1, [sent(1), { target: 5, outcome: { kind: 'waiting' } }], 0)
    receipts.settle(1, sent(3), 0)
    receipts.settle(1, sent(5), 0)
    expect([1, 2, 3, 4, 5].map((n) => receipts.messageOf(1, n))).toEqual([10, null, 30, null, 50])
    expect([...receipts.allSent(1)].sort()).toEqual([1, 3, 5])
  }))
