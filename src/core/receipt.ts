/**
 * What became of one window of an alert's recipients, packed into one row.
 *
 * A receipt holds a recipient's number and what happened to it, in ascending order of recipient, as pairs
 * of base-128 varints: the distance from the one before it, and a code. It never holds a chat id,
 * so that deleting the mapping from number to chat is all that forgetting a chat takes.
 */
export type Outcome =
  /** Not over: waits in a retry row. */
  | { readonly kind: 'waiting' }
  /** Not sent, and rightly so: unfollowed, expired, superseded. */
  | { readonly kind: 'skipped' }
  | { readonly kind: 'failed' }
  /** A send whose answer never came, not repeated because the operator chose `skip`. */
  | { readonly kind: 'doubt' }
  | { readonly kind: 'sent'; readonly messageId: number }

export interface Entry {
  readonly recipient: number
  readonly outcome: Outcome
}

const UNSENT = ['waiting', 'skipped', 'failed', 'doubt'] as const

/** Entries in ascending order of recipient; throws a RangeError otherwise, which is a bug. */
export function packReceipt(entries: readonly Entry[]): Uint8Array {
  const bytes: number[] = []
  let previous = 0
  for (const { recipient, outcome } of entries) {
    if (recipient <= previous) throw new RangeError('receipt entries must ascend')
    writeVarint(bytes, recipient - previous)
    writeVarint(bytes, codeOf(outcome))
    previous = recipient
  }
  return Uint8Array.from(bytes)
}

/** Reads what `packReceipt` wrote; a cut-off end loses the last entry only. */
export function unpackReceipt(bytes: Uint8Array): Entry[] {
  const entries: Entry[] = []
  const numbers = readVarints(bytes)
  let recipient = 0
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    recipient += numbers[i] ?? 0
    entries.push({ recipient, outcome: outcomeOf(numbers[i + 1] ?? 0) })
  }
  return entries
}

/** Ascending positive integers as distances; those that an alert is for. */
export function packAscending(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = []
  let previous = 0
  for (const number of numbers) {
    if (number <= previous) throw new RangeError('numbers must ascend')
    writeVarint(bytes, number - previous)
    previous = number
  }
  return Uint8Array.from(bytes)
}

export function unpackAscending(bytes: Uint8Array): number[] {
  let number = 0
  return readVarints(bytes).map((distance) => {
    number += distance
    return number
  })
}

function codeOf(outcome: Outcome): number {
  return outcome.kind === 'sent' ? UNSENT.length + outcome.messageId : UNSENT.indexOf(outcome.kind)
}

function outcomeOf(code: number): Outcome {
  const kind = UNSENT[code]
  return kind ? { kind } : { kind: 'sent', messageId: code - UNSENT.length }
}

/** Arithmetic, not shifts: message ids may pass 2^31. */
function writeVarint(bytes: number[], value: number): void {
  let rest = value
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) + 0x80)
    rest = Math.floor(rest / 0x80)
  }
  bytes.push(rest)
}

function readVarints(bytes: Uint8Array): number[] {
  const numbers: number[] = []
  let value = 0
  let scale = 1
  for (const byte of bytes) {
    value += (byte % 0x80) * scale
    scale *= 0x80
    if (byte < 0x80) {
      numbers.push(value)
      value = 0
      scale = 1
    }
  }
  return numbers
}
