import { expect, test } from 'vitest'
import { Receipts } from '../../src/platform/lane/items/receipts.ts'
import { Database } from '../../src/platform/sqlite.ts'
import { Unreadable } from '../../src/platform/unreadable.ts'
import { laneTests } from './lane-chats.ts'
import { onLane, rowsOf } from './lane-windows.ts'

laneTests()

const sent = (recipient: number) => ({
  recipient,
  outcome: { kind: 'sent', messageId: recipient * 10 } as const,
})

test('a recipient that came late does not hide those of the window that it falls into', () =>
  onLane((_, storage) => {
    const receipts = new Receipts({ db: new Database(storage), unreadable: new Unreadable() })
    receipts.write(1, [sent(1), { recipient: 5, outcome: { kind: 'waiting' } }], 0)
    receipts.writeOne(1, sent(3), 0)
    receipts.writeOne(1, sent(5), 0)
    expect([1, 2, 3, 4, 5].map((n) => receipts.messageOf(1, n))).toEqual([10, null, 30, null, 50])
    expect([...receipts.allSent(1)].sort()).toEqual([1, 3, 5])
  }))

test('however many came late, the outcome of one is found without looking through the others', () =>
  onLane((_, storage) => {
    const receipts = new Receipts({ db: new Database(storage), unreadable: new Unreadable() })
    const readers = Array.from({ length: 2_000 }, (_, i) => i + 1)
    const { read } = rowsOf(storage.sql, () => {
      for (const n of readers) {
        expect(receipts.outcomeOf(1, n)).toBeNull()
        receipts.writeOne(1, sent(n), 0)
      }
    })
    expect(read).toBeLessThan(10 * readers.length)
    expect([...receipts.allSent(1)].sort((a, b) => a - b)).toEqual(readers)
  }))

test('what an older version put between the windows is found as well', () =>
  onLane((_, storage) => {
    const receipts = new Receipts({ db: new Database(storage), unreadable: new Unreadable() })
    receipts.write(1, [sent(1), sent(5)], 0)
    receipts.write(1, [sent(3)], 0)
    receipts.writeOne(1, { recipient: 3, outcome: { kind: 'failed' } }, 0)
    expect([1, 3, 5].map((n) => receipts.outcomeOf(1, n)?.kind)).toEqual(['sent', 'failed', 'sent'])
    expect(receipts.compact(1, () => true)).toBe(true)
    expect([...receipts.allSent(1)].sort()).toEqual([1, 5])
  }))
