/**
 * SipHash-2-4 (Aumasson and Bernstein, 2012) of one integer: a hash that nobody can compute, or turn back
 * by trying, without its 128-bit key. WebCrypto's are asynchronous, and so none for a transaction.
 */
export interface HashKey {
  readonly k0: bigint
  readonly k1: bigint
}

const KEY = /^[0-9a-f]{32}$/

/** 32 hexadecimal digits: 16 bytes, little-endian in halves, as the paper's test vectors are. */
export function parseHashKey(hex: string): HashKey | null {
  if (!KEY.test(hex)) return null
  const bytes = hex.match(/../g) ?? []
  const word = (from: number) =>
    BigInt(
      `0x${bytes
        .slice(from, from + 8)
        .reverse()
        .join('')}`,
    )
  return { k0: word(0), k1: word(8) }
}

/** Of the integer's 8 bytes in two's complement, little-endian. 64 bits. */
export function keyedHash(value: bigint, { k0, k1 }: HashKey): bigint {
  const state: State = [
    k0 ^ 0x736f6d6570736575n,
    k1 ^ 0x646f72616e646f6dn,
    k0 ^ 0x6c7967656e657261n,
    k1 ^ 0x7465646279746573n,
  ]
  absorb(state, BigInt.asUintN(64, value))
  // The last block: the message's length, in bytes, in its highest byte.
  absorb(state, 8n << 56n)
  state[2] ^= 0xffn
  for (let round = 0; round < 4; round++) mix(state)
  return state[0] ^ state[1] ^ state[2] ^ state[3]
}

type State = [bigint, bigint, bigint, bigint]

function absorb(state: State, block: bigint): void {
  state[3] ^= block
  mix(state)
  mix(state)
  state[0] ^= block
}

const plus = (a: bigint, b: bigint): bigint => BigInt.asUintN(64, a + b)

const rotated = (word: bigint, by: bigint): bigint =>
  BigInt.asUintN(64, word << by) | (word >> (64n - by))

function mix(state: State): void {
  let [a, b, c, d] = state
  a = plus(a, b)
  b = rotated(b, 13n) ^ a
  a = rotated(a, 32n)
  c = plus(c, d)
  d = rotated(d, 16n) ^ c
  a = plus(a, d)
  d = rotated(d, 21n) ^ a
  c = plus(c, b)
  b = rotated(b, 17n) ^ c
  c = rotated(c, 32n)
  state[0] = a
  state[1] = b
  state[2] = c
  state[3] = d
}
