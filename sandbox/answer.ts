/**
 * What a Bot API method gives back: a result, or a refusal with the HTTP status and the wording that
 * Telegram uses. Refusals are values, so that every check reads as one line and none is forgotten.
 */

/** Extra facts that Telegram puts beside some refusals. */
export interface RefusalParameters {
  /** Seconds to wait. */
  readonly retry_after?: number
  readonly migrate_to_chat_id?: number
}

export interface Refusal {
  readonly status: number
  readonly description: string
  readonly parameters?: RefusalParameters
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal }

export type Refused = Extract<Answer<never>, { ok: false }>

/** A method's success. */
export const accept = <T>(value: T): Answer<T> => ({ ok: true, value })

/** Any refusal; `description` is given in full, as Telegram words it. */
export const refuse = (
  status: number,
  description: string,
  parameters?: RefusalParameters,
): Refused => ({
  ok: false,
  refusal: parameters ? { status, description, parameters } : { status, description },
})

export const badRequest = (detail: string, parameters?: RefusalParameters): Refused =>
  refuse(400, `Bad Request: ${detail}`, parameters)

export const forbidden = (detail: string): Refused => refuse(403, `Forbidden: ${detail}`)

export const conflict = (detail: string): Refused => refuse(409, `Conflict: ${detail}`)

/** Flood control; `seconds` is a whole number, as Telegram sends it. */
export const tooManyRequests = (seconds: number): Refused =>
  refuse(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds })
