import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromCloudEvent } from '../../src/sources/cloud-events.ts'
import { native } from '../../src/sources/native.ts'
import { contextOf } from './golden.ts'

const data = { id: 'a1', url: 'https://example.org/a1', headline: 'Talks stall', text: 'Stalled.' }
const event = {
  specversion: '1.0',
  id: 'e1',
  source: 'https://example.org/cms',
  type: 'org.example.article.published.v2',
  time: '2026-05-01T09:00:00Z',
  datacontenttype: 'application/json',
  data,
}
const inNative = { type: 'article.published', timestamp: '2026-05-01T09:00:00Z', data }
const none = new Headers()

const read = (json: unknown, headers = {}) =>
  native.read(
    new TextEncoder().encode(JSON.stringify(json)),
    contextOf({ domains: ['example.org'], settings: null, headers }),
  )

describe('a CloudEvent', () => {
  it('is opened', () => {
    expect(fromCloudEvent(event, none)).toEqual(inNative)
  })

  it.each([
    ['article.published', 'article.published'],
    ['com.example/article.retracted', 'article.retracted'],
    ['article.updated.v1', 'article.updated'],
    ['ping', 'ping'],
    ['hyperarticle.published', 'hyperarticle.published'],
    ['article.published.draft', 'article.published.draft'],
    [7, 7],
  ])('of the type %j is %j', (type, expected) => {
    expect(fromCloudEvent({ ...event, type }, none)).toMatchObject({ type: expected })
  })

  it('may have its data in base64', () => {
    const data_base64 = btoa(JSON.stringify(data))
    expect(fromCloudEvent({ ...event, data: undefined, data_base64 }, none)).toEqual(inNative)
    expect(fromCloudEvent({ ...event, data_base64: '%' }, none)).toMatchObject({ data: undefined })
  })

  it('may be binary, with its attributes in headers', () => {
    const headers = new Headers({
      'ce-specversion': '1.0',
      'ce-type': event.type,
      'ce-time': event.time,
    })
    expect(fromCloudEvent(data, headers)).toEqual(inNative)
  })

  it('that is none is left as it is', () => {
    expect(fromCloudEvent(inNative, none)).toBe(inNative)
    expect(fromCloudEvent([event], none)).toEqual([event])
  })

  it('is read as what is posted without one, and faults stand where they were written', () => {
    expect(read(event)).toEqual(read(inNative))
    expect(read(event)).toMatchObject({ ok: true })
    expect(read({ ...event, data: { ...data, headline: '…' } })).toMatchObject({
      error: { faults: [{ path: 'data.headline' }] },
    })
    expect(read({ ...event, type: 'order.paid' })).toMatchObject({
      error: { faults: [{ path: 'type' }] },
    })
  })

  it('never throws, whatever it is', () => {
    const parts = fc.record(
      {
        specversion: fc.anything(),
        type: fc.anything(),
        data_base64: fc.string(),
        data: fc.json(),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.oneof(parts, fc.anything()), (json) => {
        fromCloudEvent(json, none)
        fromCloudEvent(json, new Headers({ 'ce-type': 'x' }))
      }),
    )
  })
})
