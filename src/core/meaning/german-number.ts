/** German writes a number as one word: "einundzwanzigtausend". */
import type { NumberWords } from './number-words.ts'

/** What such a word is worth; `null` when it is none. */
export function germanNumber(word: string, { small }: NumberWords): number | null {
  const [, high, low] = /^(.*)tausend(?:und)?(.*)$/u.exec(word) ?? [null, null, word]
  const thousands = high === null ? 0 : belowThousand(high || 'eins', small)
  const rest = low === '' ? 0 : belowThousand(low ?? '', small)
  return thousands === null || rest === null ? null : thousands * 1_000 + rest
}

type Small = ReadonlyMap<string, number>

function belowThousand(word: string, small: Small): number | null {
  const [, high, low] = /^(.*)hundert(?:und)?(.*)$/u.exec(word) ?? [null, null, word]
  const hundreds = high === null ? 0 : (small.get(high || 'eins') ?? null)
  const rest = low === '' ? 0 : belowHundred(low ?? '', small)
  return hundreds === null || rest === null ? null : hundreds * 100 + rest
}

function belowHundred(word: string, small: Small): number | null {
  const [, one = '', ten = ''] = /^(.+?)und(.+)$/u.exec(word) ?? []
  const [ones, tens] = [small.get(one), small.get(ten)]
  const sum = ones !== undefined && tens !== undefined ? ones + tens : null
  return small.get(word) ?? sum
}
