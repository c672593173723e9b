/**
 * What became of one window of an alert's targets, packed into one row.
 *
 * A receipt holds a target's integer and what happened to it, in ascending order of target, as pairs
 * of base-128 varints: the distance from the target before it, and a code. It never holds a chat id,
 * so that deleting the mapping from integer to chat is all that forgetting a chat takes.
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
  readonly target: number
  readonly outcome: Outcome
}

const UNSENT = ['waiting', 'skipped', 'failed', 'doubt'] as const

/** Entries in ascending order of target; throws a RangeError otherwise, which is a bug. */
export function packReceipt(entries: readonly Entry[]): Uint8Array {
  const bytes: number[] = []
  let previous = 0
  for (const { target, outcome } of entries) {
    if (target <= previous) throw new RangeError('receipt entries must ascend')
    writeVarint(bytes, target - previous)
    writeVarint(bytes, codeOf(outcome))
    previous = target
  }
  return Uint8Array.from(bytes)
}

/** Reads what `packReceipt` wrote; a cut-off end loses the last entry only. */
export function unpackReceipt(bytes: Uint8Array): Entry[] {
  const entries: Entry[] = []
  const numbers = readVarints(bytes)
  let target = 0
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    target += numbers[i] ?? 0
    entries.push({ target, outcome: outcomeOf(numbers[i + 1] ?? 0) })
  }
  return entries
}

/** Ascending positive integers as distances; the list of targets an alert is for. */
export function packTargets(targets: readonly number[]): Uint8Array {
  const bytes: number[] = []
  let previous = 0
  for (const target of targets) {
    if (target <= previous) throw new RangeError('targets must ascend')
    writeVarint(bytes, target - previous)
    previous = target
  }
  return Uint8Array.from(bytes)
}

export function unpackTargets(bytes: Uint8Array): number[] {
  let target = 0
  return readVarints(bytes).map((distance) => {
    target += distance
    return target
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
