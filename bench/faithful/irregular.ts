/** Past forms of irregular verbs by their present ones, for the checker: news tells the past in the present. */
const PAIRS =
  'is:was is:were are:were has:had says:said wins:won loses:lost takes:took gives:gave goes:went comes:came ' +
  'gets:got makes:made sees:saw finds:found leaves:left leads:led meets:met sets:set puts:put cuts:cut ' +
  'hits:hit beats:beat buys:bought brings:brought seeks:sought thinks:thought catches:caught teaches:taught ' +
  'fights:fought sells:sold tells:told holds:held stands:stood understands:understood keeps:kept sleeps:slept ' +
  'feels:felt deals:dealt means:meant sends:sent spends:spent lends:lent builds:built loses:lost shoots:shot ' +
  'sits:sat runs:ran begins:began swims:swam sings:sang rings:rang drinks:drank sinks:sank shrinks:shrank ' +
  'breaks:broke speaks:spoke steals:stole chooses:chose freezes:froze wakes:woke wears:wore swears:swore ' +
  'tears:tore bears:bore drives:drove rides:rode rises:rose writes:wrote strikes:struck sticks:stuck ' +
  'falls:fell grows:grew knows:knew throws:threw flies:flew draws:drew shows:showed becomes:became ' +
  'overcomes:overcame forgives:forgave forgets:forgot hides:hid bites:bit bids:bid quits:quit shuts:shut ' +
  'pays:paid lays:laid hears:heard does:did withdraws:withdrew undergoes:underwent flees:fled feeds:fed ' +
  'bleeds:bled digs:dug hangs:hung swings:swung spins:spun clings:clung shakes:shook eats:ate lies:lay'

const pairs = PAIRS.split(' ').map((pair) => pair.split(':') as [string, string])

/** Past form → present form of the third person. */
export const PAST_OF: ReadonlyMap<string, string> = new Map(
  pairs.map(([present, past]) => [past, present]),
)
