/** Lists of 32-bit numbers as they are stored: four bytes a number, little-endian. */

export function packNumbers(numbers: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 4)
  const view = new DataView(bytes.buffer)
  for (const [i, number] of numbers.entries()) view.setUint32(i * 4, number, true)
  return bytes
}

/** Reads what `packNumbers` wrote; a cut-off end loses the last number only. */
export function unpackNumbers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const numbers = new Uint32Array(Math.floor(bytes.length / 4))
  // No callback an item: a look back reads two million of them.
  for (let i = 0; i < numbers.length; i++) numbers[i] = view.getUint32(i * 4, true)
  return numbers
}
