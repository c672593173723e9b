/** Irregular verbs of the news, by their past: "rose" → "rise". Those like their past are left out. */

const PAIRS =
  'began begin, became become, bought buy, brought bring, broke break, built build, came come, caught ' +
  'catch, chose choose, dealt deal, drew draw, drove drive, fell fall, fled flee, flew fly, forgot ' +
  'forget, fought fight, found find, froze freeze, gave give, got get, grew grow, heard hear, held ' +
  'hold, kept keep, knew know, led lead, left leave, lent lend, lost lose, made make, meant mean, met ' +
  'meet, paid pay, ran run, rang ring, rose rise, said say, sang sing, sank sink, sat sit, saw see, sent send, ' +
  'shook shake, shot shoot, slid slide, sold sell, sought seek, spent spend, spoke speak, ' +
  'stole steal, stood stand, struck strike, swam swim, swept sweep, swore swear, taught teach, threw ' +
  'throw, told tell, took take, tore tear, understood understand, went go, withdrew ' +
  'withdraw, won win, wore wear, wrote write'

const BASES: ReadonlyMap<string, string> = new Map(
  PAIRS.split(', ').map((pair) => {
    const [past = '', base = ''] = pair.split(' ')
    return [past, base]
  }),
)

export const baseOfIrregular = (past: string): string | null => BASES.get(past) ?? null
