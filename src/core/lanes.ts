/**
 * Which lane a chat lives in. Jump consistent hash (Lamping and Veach, 2014): when lanes are added, a
 * chat stays where it is or moves to one of the new ones.
 */
const MULTIPLIER = 2862933555777941757n
const TOP_BITS = 33n
const RANGE = 2 ** 31

export const MOST_LANES = 64

/** From 0; `lanes` is at least 1. */
export function laneOf(chatId: number, lanes: number): number {
  let key = BigInt.asUintN(64, BigInt(chatId))
  let lane = 0
  for (let next = 0; next < lanes; ) {
    lane = next
    key = BigInt.asUintN(64, key * MULTIPLIER + 1n)
    next = Math.floor((lane + 1) * (RANGE / (Number(key >> TOP_BITS) + 1)))
  }
  return lane
}
