import { describe, expect, it } from 'vitest'
import { mapped } from '../../src/sources/mapped/mapped.ts'
import { native } from '../../src/sources/native.ts'
import { ninjs } from '../../src/sources/ninjs.ts'

/** The known answer of the specification's own library. */
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const id = 'msg_p5jXN8AQM9LWM0D4loKWxJek'
const at = 1614265330
const signature = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='

const headersOf = (prefix: string) => ({
  [`${prefix}-id`]: id,
  [`${prefix}-timestamp`]: String(at),
  [`${prefix}-signature`]: signature,
})

const post = (headers: Record<string, string>) => ({
  headers: new Headers(headers),
  body: new TextEncoder().encode('{"test": 2432232314}'),
  addressSecret: null,
  path: '/v1/publishers/demo/events',
})

describe.each([
  ['native', native],
  ['ninjs', ninjs],
  ['mapped', mapped],
] as const)('a post in the format %s', (_, source) => {
  it.each(['webhook', 'svix'])('is proven and named by %s- headers', async (prefix) => {
    const { headers } = post(headersOf(prefix))
    expect(source.head(headers, at * 1_000)).toEqual({ ok: true, value: { id } })
    expect(source.head(headers, (at + 301) * 1_000)).toEqual({
      ok: false,
      error: { kind: 'stale-timestamp' },
    })
    expect(await source.verifier(post(headersOf(prefix)))([secret])).toBe(true)
    expect(await source.verifier(post(headersOf(prefix)))([`${secret}A`])).toBe(false)
  })

  it('is not proven by headers of two kinds', async () => {
    const mixed = { ...headersOf('svix'), ...headersOf('webhook'), 'webhook-id': 'other' }
    expect(await source.verifier(post(mixed))([secret])).toBe(false)
  })
})
