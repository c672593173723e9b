import { describe, expect, test } from 'vitest'
import { isFetchable, isLoopback, isPublicHost } from '../../src/core/public-host.ts'

const hostOf = (host: string) => new URL(`http://${host}/`).hostname
const shown = (hosts: string) => hosts.trim().split(/\s+/)

describe('is not public', () => {
  test.each(
    shown(`
      127.0.0.1 127.1 2130706433 0x7f000001 0x7f.1 0177.0.0.1 017700000001 127.0.0.1. 0 0.0.0.0
      10.1.2.3 0xa.1 012.1.2.3 172.16.0.1 172.31.255.255 192.168.0.1 192.168.257 100.64.0.1
      169.254.169.254 0xa9fea9fe 2852039166 0251.0376.0251.0376 169.254.43518
      192.0.0.8 192.0.2.1 198.18.0.1 198.19.255.255 198.51.100.1 203.0.113.9 224.0.0.1 255.255.255.255
      １２７.０.０.１ 127。0。0。1
    `),
  )('%s', (host) => {
    expect(isPublicHost(hostOf(host))).toBe(false)
  })
  test.each(
    shown(`
      [::] [::1] [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1] [::ffff:7f00:1] [::ffff:8.8.8.8] [::127.0.0.1]
      [64:ff9b::7f00:1] [fe80::1] [febf::1] [fc00::1] [fd12:3456::1] [fec0::1] [ff02::1]
      [2001:db8::1] [2001::1] [2002:7f00:1::] [fd00:ec2::254] [100::1] [3fff::1]
    `),
  )('%s', (host) => {
    expect(isPublicHost(hostOf(host))).toBe(false)
  })
  test.each(
    shown(`
      localhost LOCALHOST localhost. a.localhost printer printer.local metadata.google.internal
      router.lan nas.home.arpa x.localdomain
    `),
  )('%s', (host) => {
    expect(isPublicHost(hostOf(host))).toBe(false)
  })
})

test.each(
  shown(`
    example.org www.example.org. 8.8.8.8 134744072 172.15.0.1 172.32.0.1 100.63.0.1 192.0.1.1
    [2606:4700::1111] [2a00:1450:4001:800::200e] localhost.example.org internal.example.org
  `),
)('%s is public', (host) => {
  expect(isPublicHost(hostOf(host))).toBe(true)
})

test('the machine itself is told from its neighbours', () => {
  expect(['localhost', '127.1', '[::1]'].map((host) => isLoopback(hostOf(host)))).toEqual([
    true,
    true,
    true,
  ])
  expect(['10.0.0.1', '[::2]', '127.example.org'].some((h) => isLoopback(hostOf(h)))).toBe(false)
})

test.each([
  ['https://example.org/feed', true],
  ['http://example.org:8080/feed', true],
  ['ftp://example.org/feed', false],
  ['https://user@example.org/feed', false],
  ['https://:pass@example.org/feed', false],
  ['http://0x7f.1/feed', false],
])('a feed may be asked for at a public http(s) address alone: %s', (address, may) => {
  expect(isFetchable(new URL(address), { allowLoopback: false })).toBe(may)
})

test('a feed of this machine may be asked for where that is allowed', () => {
  expect(isFetchable(new URL('http://0x7f.1:9000/feed'), { allowLoopback: true })).toBe(true)
  expect(isFetchable(new URL('http://10.0.0.1/feed'), { allowLoopback: true })).toBe(false)
})
