import { expect, test } from 'vitest'
import { isPublicSuffix } from '../../src/core/public-suffix/public-suffix.ts'

test.each([
  'com',
  'example',
  'co.uk',
  'com.au',
  'github.io',
  'pages.dev',
  'workers.dev',
  'blogspot.com',
  'netlify.app',
  'vercel.app',
  'k12.ca.us',
  // By a rule for all names below another, and that other.
  'anything.ck',
  'ward.kawasaki.jp',
  'kawasaki.jp',
  // In punycode: 公司.cn and 個人.hk.
  'xn--55qx5d.cn',
  'xn--ciqpn.hk',
])('%s is nobody’s', (host) => {
  expect(isPublicSuffix(host)).toBe(true)
})

test.each([
  'example.org',
  'example.co.uk',
  'daily.github.io',
  'news.daily.github.io',
  'bbc.co.uk',
  'uk.com.example',
  'wordpress.org',
  // By exceptions from a rule for all names.
  'www.ck',
  'city.kawasaki.jp',
  'school.k12.ca.us',
])('%s can be somebody’s', (host) => {
  expect(isPublicSuffix(host)).toBe(false)
})
