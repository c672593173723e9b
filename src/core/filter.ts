/** What subscribers follow things by: parse, match, explain. */
export type Filter =
  | { readonly kind: 'everything' }
  | { readonly kind: 'topic'; readonly topic: string }
  | { readonly kind: 'publisher'; readonly publisher: string }
  /** A word or a phrase; `stems` are what is matched, `text` is what the subscriber wrote. */
  | { readonly kind: 'phrase'; readonly text: string; readonly stems: readonly string[] }
