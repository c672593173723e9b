/**
 * Web and e-mail addresses that Telegram finds in a text by itself, with or without a scheme. The rules
 * are those of TDLib (td/telegram/MessageEntity.cpp: find_urls, find_tg_urls), but for one: TDLib knows
 * the top-level domains by a list, and here any word that is written like one counts, because lists
 * grow and examples end in .example.
 */
import type { Entity } from './entities.ts'

/** What may stand in a host as Telegram sees it; beyond ASCII nearly all, so that IDNs are found. */
const HOST = String.raw`[.\w~\-\u200C\u200D\u2010-\u2015[[\u00C0-\u{10FFFF}]--[\p{Z}\u2000-\u206F]]]`
const PATH = String.raw`[^\n<>"«»\p{Z}\u2000-\u200B\u200E\u200F\u2016-\u206F]`
const USER = String.raw`[^\n\/\[\]\{\}\(\)'\x60<>"@«»\p{Z}\u2000-\u200B\u200E\u200F\u2016-\u206F]`

const ADDRESS = new RegExp(
  [
    String.raw`(?<scheme>[\p{L}\p{N}+\-]+:\/\/)?`,
    `(?<user>${USER}+@)?`,
    `(?<host>${HOST}+)`,
    String.raw`(?<port>:\d+)?`,
    String.raw`(?<path>[\/?#]${PATH}*)?`,
  ].join(''),
  'gv',
)
const OWN_SCHEME = new RegExp(String.raw`(?:tg|ton):\/\/[\w\-]{1,253}(?:[\/?#]${PATH}*)?`, 'giv')
/** What is glued before it does not count, but these are schemes of their own. */
const KNOWN_SCHEME = /(?:(?<!^[st])ftp|(?<!^s)http|https):\/\/$/i
const BEFORE_NONE = /[\p{L}\p{N}_/#@]$/u
const EMAIL = /^[\w.+-]+@(?:[a-z0-9](?:[\w-]{0,28}[a-z0-9])?\.){1,6}[a-z]{2,8}$/i

/** Addresses in order of their kind, perhaps overlapping; e-mail addresses are told apart. */
export const findUrls = (text: string): readonly Entity[] => [
  ...[...text.matchAll(OWN_SCHEME)].map(({ 0: url, index }) => ({
    type: 'url',
    offset: index,
    length: withoutEnd(url).length,
  })),
  ...[...text.matchAll(ADDRESS)].flatMap((match) => addressIn(text, match)),
]

const addressIn = (text: string, { 0: whole, index, groups = {} }: RegExpExecArray): Entity[] => {
  const { scheme = '', user = '', host = '', port = '', path = '' } = groups
  if (!host.includes('.')) return []
  const email = `${user.replace(/^mailto:/, '')}${host.replace(/\.+$/, '')}`
  if (scheme === '' && EMAIL.test(email)) {
    return [{ type: 'email', offset: index + whole.indexOf(email), length: email.length }]
  }
  const known = KNOWN_SCHEME.exec(scheme)?.[0] ?? ''
  if (scheme === '' ? BEFORE_NONE.test(text.slice(Math.max(index - 2, 0), index)) : known === '') {
    return []
  }
  const name = host.replace(/\.+$/, '')
  if (!isHost(name, scheme !== '')) return []
  const place =
    name === host ? `${portOf(port)}${portOf(port) === port ? withoutEnd(path) : ''}` : ''
  const url = `${known}${user}${name}${place}`
  return [{ type: 'url', offset: index + scheme.length - known.length, length: url.length }]
}

const portOf = (port: string): string => {
  const number = Number(port.slice(1))
  return number > 0 && number <= 65_535 ? port : ''
}

const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.|$)){4}$/
/** With a capital only at its head it is the first word of the next sentence. */
const DOMAIN = /^(?!\p{Lu}\P{Lu}*$)[\p{L}\p{M}]{2,}$/u
const PUNYCODE = /^xn--[a-z0-9]{2,}$/i

const isHost = (host: string, hasScheme: boolean): boolean => {
  if (IPV4.test(host)) return true
  const labels = host.split('.')
  const top = labels.at(-1) ?? ''
  if (labels.length < 2 || labels.some(isBadLabel) || labels.at(-2)?.includes('_')) return false
  if (/^[\d.]*$/.test(host) || [...top].length < 2) return false
  return PUNYCODE.test(top) || (hasScheme ? !/[_-]/.test(top) : DOMAIN.test(top))
}

const isBadLabel = (label: string): boolean =>
  label === '' || label.length >= 64 || label.endsWith('-')

const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** A path up to a bracket that closes nothing, without the punctuation at its end. */
const withoutEnd = (path: string): string => {
  const open: Record<string, number> = {}
  let end = 0
  for (; end < path.length; end++) {
    const letter = path[end] ?? ''
    const opener = CLOSERS[letter]
    if (opener === undefined) open[letter] = (open[letter] ?? 0) + 1
    else if ((open[opener] ?? 0) === 0) break
    else open[opener] = (open[opener] ?? 0) - 1
  }
  while (end > 0 && ".:;,('?!`".includes(path[end - 1] ?? ' ')) end--
  return path.slice(0, end)
}
