/**
 * Features of the compressor. A compression is a path over the kept words: each kept word has a
 * score, each step from one kept word to the next has one, either "adjoin" (nothing between) or
 * open + close + gap (words are dropped between). After McDonald, Discriminative sentence
 * compression with soft syntactic evidence (2006), without its parsers.
 */
import { mix } from '../../src/core/hashing.ts'
import type { SentenceView } from './sentence-view.ts'

/** Most features that one call writes. */
const MOST_FEATURES = 80

const bucket = (n: number) => (n < 5 ? n : n < 7 ? 5 : n < 10 ? 6 : n < 15 ? 7 : n < 25 ? 8 : 9)

/** Collects hashes of templates: each is a number of its own, mixed with its values. */
export class FeatureBuffer {
  readonly hashes = new Int32Array(MOST_FEATURES)
  count = 0
  private template = 0

  start(group: number) {
    this.count = 0
    this.template = group << 8
    this.hashes[this.count++] = mix(0x51ed270b, this.template)
  }
  one(a: number) {
    this.hashes[this.count++] = mix(++this.template, a)
  }
  two(a: number, b: number) {
    this.hashes[this.count++] = mix(mix(++this.template, a), b)
  }
  three(a: number, b: number, c: number) {
    this.hashes[this.count++] = mix(mix(mix(++this.template, a), b), c)
  }
  four(a: number, b: number, c: number, d: number) {
    this.hashes[this.count++] = mix(mix(mix(mix(++this.template, a), b), c), d)
  }
}

/** That the word at `i` is kept. */
export function keepFeatures(s: SentenceView, i: number, out: FeatureBuffer) {
  const { around } = s
  out.start(1)
  const w = s.word(i)
  const w1 = s.word(i + 1)
  const wb = s.word(i - 1)
  const p = s.tag(i)
  const d = s.relation(i)
  const p1 = s.tag(i + 1)
  const pb = s.tag(i - 1)
  const d1 = s.relation(i + 1)
  const db = s.relation(i - 1)
  const role = around.roles[i] ?? 0
  const fromRoot = s.root < 0 ? 99 : i - s.root
  const side = s.root < 0 ? 0 : fromRoot < 0 ? 1 : fromRoot > 0 ? 2 : 3
  const rootDistance = side * 16 + bucket(Math.abs(fromRoot))
  const rootWord = s.root < 0 ? 0 : s.word(s.root)
  const clause = around.clauses[i] ?? 0
  const enclosed = around.enclosures[i] ?? 0
  const length = bucket(s.length >> 1)
  const starter = s.starter(i)
  out.one(w)
  out.one(wb)
  out.one(w1)
  out.two(wb, w)
  out.two(w, w1)
  out.two(w, d)
  out.two(w, side)
  out.one(p)
  out.two(pb, p)
  out.two(p, p1)
  out.three(pb, p, p1)
  out.three(s.tag(i - 2), pb, p)
  out.three(p, p1, s.tag(i + 2))
  out.one(d)
  out.two(db, d)
  out.two(d, d1)
  out.three(db, d, d1)
  out.three(s.relation(i - 2), db, d)
  out.three(d, d1, s.relation(i + 2))
  out.two(p, d)
  out.two(bucket(i), d)
  out.two(bucket(i), p)
  out.three(bucket(i), length, p)
  out.two(bucket(s.length - i), d)
  out.two(rootDistance, d)
  out.two(rootDistance, p)
  out.three(rootDistance, d, length)
  out.three(clause, side, d)
  out.three(clause, side, p)
  out.two(rootWord, d)
  out.three(rootWord, clause, side)
  out.two(role, length)
  out.two(role, w)
  out.two(role, p)
  out.three(role, side, d)
  out.three(starter, side, d)
  out.three(starter, bucket(i - (around.starters[i] ?? -1)), d)
  out.two(around.governors[i] ?? 0, p)
  out.three(around.governors[i] ?? 0, side, bucket(around.prepositionsSinceRoot[i] ?? 0))
  out.two(around.governors[i] ?? 0, around.heads[i] ?? 0)
  out.two(around.heads[i] ?? 0, p)
  out.two(around.heads[i] ?? 0, side)
  out.two(around.verbsBefore[i] ?? 0, d)
  out.two(around.verbsBefore[i] ?? 0, around.governors[i] ?? 0)
  out.two(around.verbsAfter[i] ?? 0, d)
  out.two(enclosed, d)
  out.three(enclosed, p, side)
  out.three(around.names[i] ?? 0, d, side)
  out.three(around.saying[i] ?? 0, clause, side)
  out.three(around.saying[i] ?? 0, d, side)
  out.three(bucket(around.prepositionsSinceRoot[i] ?? 0), d, clause)
}

/** That the words at `i - 1` and `i` are kept, side by side; `i` may be one past either end. */
export function adjoinFeatures(s: SentenceView, i: number, out: FeatureBuffer) {
  const { around } = s
  out.start(2)
  const p = s.tag(i)
  const pb = s.tag(i - 1)
  const d = s.relation(i)
  const db = s.relation(i - 1)
  out.two(pb, p)
  out.two(db, d)
  out.two(s.word(i - 1), s.word(i))
  out.one(s.word(i - 1))
  out.one(s.word(i))
  out.two(s.word(i - 1), p)
  out.two(pb, s.word(i))
  out.three(s.tag(i - 2), pb, p)
  out.three(pb, p, s.tag(i + 1))
  out.three(s.relation(i - 2), db, d)
  out.three(db, d, s.relation(i + 1))
  out.three(d, around.clauses[i] ?? 0, around.roles[i] ?? 0)
  out.two(bucket(i), p)
}

/** That the word at `i` is kept and the next is not; `i` may be -1. */
export function openFeatures(s: SentenceView, i: number, out: FeatureBuffer) {
  out.start(3)
  boundary(s, i, i + 1, out)
}

/** That the word at `i` is kept and the one before is not; `i` may be one past the end. */
export function closeFeatures(s: SentenceView, i: number, out: FeatureBuffer) {
  out.start(4)
  boundary(s, i - 1, i, out)
}

function boundary(s: SentenceView, i: number, j: number, out: FeatureBuffer) {
  const { around } = s
  const p = s.tag(i)
  const q = s.tag(j)
  const d = s.relation(i)
  const e = s.relation(j)
  out.two(p, q)
  out.two(d, e)
  out.one(s.word(i))
  out.one(s.word(j))
  out.two(s.word(i), s.word(j))
  out.two(s.word(i), q)
  out.two(p, s.word(j))
  out.two(s.word(i), e)
  out.two(d, s.word(j))
  out.three(s.tag(i - 1), p, q)
  out.three(p, q, s.tag(j + 1))
  out.three(s.relation(i - 1), d, e)
  out.three(d, e, s.relation(j + 1))
  out.four(s.tag(i - 1), p, q, s.tag(j + 1))
  out.four(s.relation(i - 1), d, e, s.relation(j + 1))
  out.three(e, around.clauses[i] ?? 0, around.roles[j] ?? 0)
  out.three(d, e, bucket(Math.abs(j - s.root)) + (j < s.root ? 16 : 0))
}

/** That the words strictly between `i` and `j` are dropped. */
export function gapFeatures(s: SentenceView, i: number, j: number, out: FeatureBuffer) {
  out.start(5)
  const dropped = j - i - 1
  const length = bucket(dropped)
  const p = s.tag(i)
  const q = s.tag(j)
  const d = s.relation(i)
  const e = s.relation(j)
  const inner = s.contents(i + 1, j)
  out.one(length)
  out.three(p, q, Math.min(dropped, 3))
  out.three(d, e, length)
  out.four(p, s.tag(i + 1), s.tag(j - 1), q)
  out.four(d, s.relation(i + 1), s.relation(j - 1), e)
  out.two(s.word(i), s.word(j))
  out.one(inner)
  out.three(inner, d, e)
  out.three(s.relation(i + 1), e, length)
  out.three(s.tag(i + 1), q, length)
  out.three(s.word(i + 1), s.tag(j - 1), q)
  out.three(s.tag(i - 1), p, q)
  out.three(p, q, s.tag(j + 1))
  out.three(d, e, s.relation(j + 1))
  out.two(s.word(i), e)
  out.two(d, s.word(j))
  if (dropped === 1) out.three(s.word(i + 1), p, q)
  if (dropped === 2) out.four(s.tag(i + 1), s.tag(i + 2), p, q)
  if (dropped === 3) out.four(s.relation(i + 1), s.relation(i + 2), s.relation(i + 3), e)
}
