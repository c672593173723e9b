/**
 * A short name for a text, to tell whether it is the same as before: two multiplicative hashes of 32 bits with
 * their last mixing from MurmurHash3. Who writes both texts can make two of one name, and fools only himself.
 */
export function fingerprint(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 2_654_435_761)
    b = Math.imul(b ^ unit, 1_597_334_677)
  }
  return mixed(a, b).toString(36) + mixed(b, a).toString(36)
}

function mixed(hash: number, other: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 2_246_822_507)
  return (half ^ Math.imul(other ^ (other >>> 13), 3_266_489_909)) >>> 0
}
