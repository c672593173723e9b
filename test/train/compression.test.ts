import { describe, expect, it } from 'vitest'
import { relationIds, tagIds } from '../../src/core/summary/model/labels.ts'
import { alignKept } from '../../train/align.ts'
import {
  type CompressionOptions,
  packCompression,
  trainCompression,
} from '../../train/compression.ts'
import { randomFrom } from '../../train/random.ts'
import type { Row } from '../../train/rows.ts'

const SMALL: CompressionOptions = {
  tagger: {
    bits: 14,
    epochs: 2,
    rates: { alpha: 0.1, beta: 0.3, l1: 0.5 },
    step: 0.01,
    least: 0.01,
  },
  relations: {
    bits: 14,
    epochs: 2,
    rates: { alpha: 0.1, beta: 0.3, l1: 0.5 },
    step: 0.01,
    least: 0.01,
  },
  compressor: {
    bits: 14,
    epochs: 2,
    rates: { alpha: 0.1, beta: 0.3, l1: 0.5 },
    step: 0.01,
    least: 0.01,
  },
  headline: {
    bits: 12,
    epochs: 1,
    rates: { alpha: 0.1, beta: 0.3, l1: 0.5 },
    step: 0.01,
    least: 0.01,
  },
  leastCount: 2,
  vocabularyBits: 10,
}

/** "N officials met N in N on day .", the last phrase dropped. */
function rows(): Row[] {
  const random = randomFrom(3)
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? ''
  const names = ['iran', 'france', 'peru', 'chad']
  const ids = (map: ReadonlyMap<string, number>, text: string) =>
    Uint8Array.from(text.split(' '), (label) => map.get(label) ?? 0)
  return Array.from({ length: 40 }, () => ({
    words: [
      pick(names),
      'officials',
      pick(['met', 'saw']),
      pick(names),
      'on',
      pick(['monday', 'friday']),
      '.',
    ],
    tags: ids(tagIds, 'NNP NNS VBD NNP IN NNP .'),
    relations: ids(relationIds, 'nn nsubj ROOT dobj prep pobj p'),
    keep: Uint8Array.of(1, 1, 1, 1, 0, 0, 1),
  }))
}

const quiet = () => {}

describe('training', () => {
  it('makes the same bytes again', () => {
    const train = () => packCompression(trainCompression(rows(), SMALL, quiet), SMALL)
    const first = train()
    expect(train()).toEqual(first)
    for (const model of [first.tagger, first.relations, first.compressor, first.headline])
      expect(model.levels.length).toBeGreaterThan(50)
  })
})

describe('alignment', () => {
  it('prefers the longer run where a word occurs twice', () => {
    const source = 'the man in the house saw the dog'.split(' ')
    expect(alignKept(source, 'the house saw the dog'.split(' ')).join('')).toBe('00011111')
  })
  it('ignores letter case and words that are not in the source', () => {
    expect(alignKept(['we', 'saw', 'It', '.'], ['We', 'have', 'it', '.']).join('')).toBe('1011')
  })
})
