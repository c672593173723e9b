/** Posts of systems that give them no ids: the body is the key. */
import { reset } from 'cloudflare:test'
import { afterEach, expect, test } from 'vitest'
import { articleId } from '../alerts.ts'
import { onDesk, publishedOf, retractedOf } from './desk-world.ts'

afterEach(() => reset())

const one = publishedOf({ headline: 'One' })
const two = publishedOf({ headline: 'Two' })
const body = (webhookId: string) => ({ webhookId, isNamed: false })

test('what says what is so already is a duplicate', () =>
  onDesk(async (world) => {
    await world.add()
    const event = await world.accepted(one, body('1'))
    expect(await world.post(one, body('1'))).toEqual({ kind: 'duplicate', event })
    const ping = await world.accepted({ type: 'ping' }, body('p'))
    expect(await world.post({ type: 'ping' }, body('p'))).toEqual({
      kind: 'duplicate',
      event: ping,
    })
  }))

test('what says again what was so before is news, once', () =>
  onDesk(async (world) => {
    await world.add()
    await world.followed(one, body('1'))
    await world.followed(two, body('2'))
    const back = await world.followed(one, body('1'))
    expect(await world.post(one, body('1'))).toEqual({ kind: 'duplicate', event: back })
    expect(await world.post(two, body('2'))).toMatchObject({ kind: 'accepted' })
  }))

test('what came of another article is not asked about', () =>
  onDesk(async (world) => {
    await world.add()
    const event = await world.accepted(one, body('1'))
    await world.accepted(publishedOf({ id: articleId('other') }), body('2'))
    expect(await world.post(one, body('1'))).toEqual({ kind: 'duplicate', event })
  }))

test('a withdrawal that comes again is a duplicate', () =>
  onDesk(async (world) => {
    await world.add()
    await world.followed(one, body('1'))
    const event = await world.followed(retractedOf(), body('2'))
    expect(await world.post(retractedOf(), body('2'))).toEqual({ kind: 'duplicate', event })
  }))

test('a post that its system names is a duplicate whatever came since', () =>
  onDesk(async (world) => {
    await world.add()
    const event = await world.followed(one, { webhookId: '1' })
    await world.followed(two, { webhookId: '2' })
    expect(await world.post(one, { webhookId: '1' })).toEqual({ kind: 'duplicate', event })
  }))
