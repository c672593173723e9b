/**
 * Whether a host may be asked for a feed: a name that is nobody's own, or a literal address that is public.
 *
 * `host` is a URL's `hostname`, which every parser of URLs has brought to one form: numbers in whatever
 * spelling are four decimals, and IPv6 is in brackets and as short as it can be. What a name resolves to is not
 * seen here.
 * https://www.iana.org/assignments/iana-ipv4-special-registry, …/iana-ipv6-special-registry
 */

/** Names that mean the machine itself, or its neighbours. */
const OWN_NAME =
  /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|home\.arpa|localdomain)$/

/** First addresses of ranges, and how many of their bits count. */
const NOT_PUBLIC_4: readonly (readonly [string, number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
]

export function isPublicHost(host: string): boolean {
  if (host.startsWith('[')) return isPublic6(host.slice(1, -1))
  const number = numberOf4(host)
  if (number !== null) return isPublic4(number)
  const name = host.replace(/\.$/, '').toLowerCase()
  return name.includes('.') && !OWN_NAME.test(name)
}

/** The parts of a URL, as every parser of URLs has brought them to one form. */
interface UrlParts {
  readonly protocol: string
  readonly username: string
  readonly password: string
  readonly hostname: string
}

/** Whether it is http(s) without a user name, at a public host; `allowLoopback`: or on this machine. */
export function isFetchable(
  { protocol, username, password, hostname }: UrlParts,
  { allowLoopback }: { readonly allowLoopback: boolean },
): boolean {
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return false
  return isPublicHost(hostname) || (allowLoopback && isLoopback(hostname))
}

/** The machine itself. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host)

function numberOf4(host: string): number | null {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(host)) return null
  return host.split('.').reduce((number, part) => number * 256 + Number(part), 0)
}

const isPublic4 = (address: number): boolean =>
  !NOT_PUBLIC_4.some(([first, bits]) => {
    const size = 2 ** (32 - bits)
    return Math.floor(address / size) === Math.floor((numberOf4(first) ?? 0) / size)
  })

/** Only 2000::/3 is given out; in it, what is for documents, or holds an IPv4 address, is not a host's own. */
function isPublic6(text: string): boolean {
  const groups = groupsOf(text)
  if (groups === null) return false
  const [a = 0, b = 0] = groups
  const isGivenOut = a >= 0x2000 && a <= 0x3fff
  const isSpecial = (a === 0x2001 && (b < 0x200 || b === 0xdb8)) || a === 0x2002 || a >= 0x3ff0
  return isGivenOut && !isSpecial
}

function groupsOf(text: string): number[] | null {
  const [head = '', tail] = text.split('::')
  const first = parsed(head)
  const last = tail === undefined ? [] : parsed(tail)
  const missing = tail === undefined ? 0 : 8 - first.length - last.length
  const groups = [...first, ...Array.from({ length: Math.max(0, missing) }, () => 0), ...last]
  return groups.length === 8 && groups.every((group) => group <= 0xffff) ? groups : null
}

const parsed = (part: string): number[] =>
  part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))
