import { describe, expect, it } from 'vitest'
import type { Filter } from '../../src/core/filter/filter.ts'
import {
  digestAt,
  digestOff,
  follow,
  inTimeZone,
  MAX_FILTERS,
  newSettings,
  type Settings,
  unfollow,
} from '../../src/core/settings.ts'
import { filterOf } from '../alerts.ts'

const topic = (name: string): Filter => filterOf(`topic:${name}`)

const following = (...filters: readonly Filter[]): Settings => ({ ...newSettings(), filters })

describe('settings', () => {
  it('begin with nothing followed, in UTC, with immediate alerts', () => {
    expect(newSettings()).toEqual({
      v: 1,
      filters: [],
      timeZone: 'UTC',
      digest: null,
      quiet: null,
      pausedUntil: null,
      budget: null,
      urgentAlways: false,
      show: 'sentences',
      language: null,
      stories: 'major',
    })
  })

  it('keep filters in the order they were followed', () => {
    const result = follow(following(topic('b')), topic('a'))
    expect(result).toEqual({ ok: true, value: following(topic('b'), topic('a')) })
  })

  it('refuse what is followed already, and name it', () => {
    const talk: Filter = filterOf('talk')
    const talks: Filter = filterOf('talks')
    expect(follow(following(talk), talks)).toEqual({
      ok: false,
      error: { kind: 'already', filter: talk },
    })
  })

  it('hold fifty filters and no more', () => {
    let settings = newSettings()
    for (let i = 0; i < MAX_FILTERS; i++) {
      const result = follow(settings, topic(`t${i}`))
      if (result.ok) settings = result.value
    }
    expect(settings.filters).toHaveLength(50)
    expect(follow(settings, topic('more'))).toEqual({
      ok: false,
      error: { kind: 'full', limit: 50 },
    })
  })

  it('drop one filter and leave the others', () => {
    const settings = following(filterOf('everything'), topic('a'))
    expect(unfollow(settings, filterOf('everything'))).toEqual({
      ok: true,
      value: following(topic('a')),
    })
    expect(unfollow(settings, topic('b'))).toEqual({ ok: false, error: { kind: 'not-followed' } })
  })

  it('turn the digest on and off, and change the zone, without touching the rest', () => {
    const settings = inTimeZone(digestAt(following(topic('a')), '08:00'), 'Asia/Tokyo')
    expect(settings).toEqual({ ...following(topic('a')), digest: '08:00', timeZone: 'Asia/Tokyo' })
    expect(digestOff(settings)).toEqual({ ...settings, digest: null })
  })
})
