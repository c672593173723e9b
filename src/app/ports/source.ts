/**
 * What a source is: how a system proves that a post is its publisher's, and what is read from it.
 *
 * A source is one file or folder of `sources/` with a line in `sources/sources.ts`, a page in
 * `docs/publishers/` and golden fixtures; accepting knows none of them.
 */
import type { FieldFault, Happening, PublisherId } from '../../core/article.ts'
import type { JsonFault } from '../../core/json.ts'
import type { Result } from '../../core/result.ts'

/** The formats of `POST /v1/publishers`; a feed is not posted but polled. */
export const FORMATS = ['native', 'ghost', 'wordpress', 'ninjs', 'mapped', 'feed'] as const
export type Format = (typeof FORMATS)[number]

/** Headers, by name in any case. */
export interface PostHeaders {
  get(name: string): string | null
}

export interface Post {
  readonly headers: PostHeaders
  /** Path and query of the address that it came to, as they were sent: some systems sign them. */
  readonly path: string
  readonly body: Uint8Array
  /** The secret in the address, for systems that can set no header; null where there is none. */
  readonly addressSecret: string | null
}

export type ProofFault =
  | { readonly kind: 'malformed-headers'; readonly header: string }
  | { readonly kind: 'stale-timestamp' }

/** What can be said of a post before its body is read. */
export interface PostHead {
  /** The system's name for this post; null where the SHA-256 of the body is its key. */
  readonly id: string | null
}

/** Whether any of the publisher's secrets proves the post; asked again it costs nothing for the same secret. */
export type Verify = (secrets: readonly string[]) => Promise<boolean>

export interface SourceContext {
  readonly publisher: PublisherId
  readonly domains: readonly string[]
  /** The publisher's `settings`, as the source's own schema has checked them. */
  readonly settings: unknown
  /** Epoch ms. */
  readonly now: number
  readonly headers: PostHeaders
}

/** What stood in a post that was accepted and dropped, such as one bad topic of many. */
export type Warning = FieldFault

export type Read =
  | {
      readonly kind: 'happenings'
      /** Never empty; in the order in which they happened. */
      readonly happenings: readonly Happening[]
      readonly warnings: readonly Warning[]
    }
  /** No news, and no fault: a draft was saved, an item is a picture. `reason` is a sentence for the sender. */
  | { readonly kind: 'skipped'; readonly reason: string }

export type ReadFault =
  | JsonFault
  | { readonly kind: 'invalid-event'; readonly faults: readonly FieldFault[] }

/** What is known of a format when a publisher is added. */
export interface Setup {
  /** Settings as they are stored, `null` for none, or what is wrong with them (paths below `settings`). */
  settings(value: unknown): Result<object | null, readonly FieldFault[]>
  /**
   * What a person does in that system, a sentence a step; `url` is where it posts to. `secret` is `null` where
   * there is none to enter: the address holds it.
   */
  steps(
    address: { readonly url: string; readonly secret: string | null },
    settings: unknown,
  ): readonly string[]
}

export interface Source extends Setup {
  /** Never throws. */
  head(headers: PostHeaders, now: number): Result<PostHead, ProofFault>
  verifier(post: Post): Verify
  /** Of a body that has been proven to come from the publisher; never throws, whatever it is. */
  read(body: Uint8Array, context: SourceContext): Result<Read, ReadFault>
  /** The system can set no header: what it posts to is the address with the secret. Left out: it can. */
  postsToSecretAddress?(settings: unknown): boolean
}

export type PostedFormat = Exclude<Format, 'feed'>

/** Each format that there is; a feed is fetched, so it can only be set up. */
export type Sources = Readonly<Partial<Record<PostedFormat, Source> & { feed: Setup }>>
