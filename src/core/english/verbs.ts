/**
 * The verbs of headlines in all their forms: whether a text has one, without a parser, and the base
 * of a form.
 *
 * Auxiliaries, the verbs that headlines use, "to" before a word, and participles in -ed. A wrong yes
 * makes a gate stricter or lets a rule be tried that other gates check; a wrong no leaves the
 * publisher's headline as it is.
 */
import { once } from '../once.ts'
import { listed } from '../text/listed.ts'
import { stemOf } from '../text/tokens.ts'

const AUXILIARIES = listed(
  "is are was were be been has have had do does did will would can could may might must should isn't aren't " +
    "wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't shouldn't " +
    "he's she's it's they're we're i'm you're that's there's here's what's who's",
)

const BASE =
  'accept accuse acknowledge acquire act add address admit advance agree aid aim allege allow announce ' +
  'apologise apologize appeal appear approve argue arrest arrive ask assure attend avoid award back ban ' +
  'bar battle beat become beg begin believe block blame blast boost bomb bounce break bring build burn burst ' +
  'buy call campaign cancel capture carry catch cause celebrate challenge charge choose claim clash clear ' +
  'climb close collapse collide come concede conclude condemn confirm confront consider contain continue ' +
  'convict count cover crash create criticise criticize cross cut dead deal debate decide declare decline ' +
  'defeat defend delay deliver demand deny deploy destroy detain die disappear discover discuss dismiss ' +
  'dominate donate double draw drive drop drown earn ease edge elect emerge end endorse enjoy ensure enter ' +
  'erupt escape evacuate exceed expand expect expel expire explain explode extend face fail fall fear feel ' +
  'file find fine finish fire flee flood fly follow force free fuel gain get give go grab grant grow gut ' +
  'hail halt hang happen head hear help hike hint hire hit hold honour hope host hurt identify impose improve ' +
  'include increase indict inform insist inspire intend introduce invest investigate invite jail join jump ' +
  'keep kick kill know lack land launch lay lead leak learn leave lift limit lose lower make mark meet merge ' +
  'miss move mull name need negotiate nominate offer open oppose order oust outline overtake own pass pause ' +
  'pay pick pledge plunge post postpone praise predict prepare present press pressure prevent probe promise ' +
  'prompt propose protest prove pull push put quit raid raise rally reach react read rebound recall receive ' +
  'recover reduce refuse reject release relax remain remember remove renew replace rescue resign respond ' +
  'resume retain retire retreat return reveal reverse rise risk rule run sack save say see seek seem seize ' +
  'sell send sentence set settle shake share shed shoot show shut sign signal sink slam slash slide slip ' +
  'slow slump soar spark speak spend split spread stall stand start stay steal step stop storm strike ' +
  'strip struggle stumble succeed sue suffer suggest surge surrender survive suspect suspend take target ' +
  'tease tell test testify threaten throw tie tighten top topple toss tour trigger trim triumph try tumble ' +
  'turn uncover undergo unleash unveil urge use vanish vindicate visit vote vow walk want warn weaken ' +
  'weigh welcome widen win withdraw withhold work worry wound wrap write yield consent debut differ gauge judge ' +
  'sees sinks aids pose pit slay snub spar swear swoop tip pour swap lash sweep flip spill ship haul dump ' +
  'pile fix feed guard hunt invent lend lure loom mourn nab paint pardon plead publish punish quell rebuild ' +
  'rebuke recruit reopen repay repeal restore rethink rewrite roll rush scrap sail seal search shelve shift ' +
  'shun skip smash smuggle snap solve spare spot spur stab stun swell swing tackle tap tout trap trick unite ' +
  'upgrade upset veto wage wipe woo wreck adopt adapt attract borrow breach cheer cite cling comply ' +
  'confiscate contract crack crush curb dash defy demolish depart derail dip ditch dive dodge drag drain embrace ' +
  'enact endure engage erase exit exploit expose flag forge freeze grapple greet grip grill guarantee harm heal ' +
  'heat hide honor ignore import inject inspect install kidnap linger load mobilise mobilize monitor ' +
  'navigate obtain occupy offset overcome overhaul override owe plot preserve pursue rack rage rattle ravage rebel ' +
  'relocate rely rename repair resist restrict scale score scramble shatter shell shower smell squeeze ' +
  'stem stretch submit subpoena supply suppress surprise swallow teach trade transfer transform trail violate strengthen sneak confess ' +
  'accelerate boast dub grab attempt credit update feature comment'

const IRREGULAR =
  'began begun beaten became bought broke broken brought built caught chose chosen came cut drew drawn drove ' +
  'driven fell fallen felt fled flew flown found fought gave given goes gone got grew grown held hit hurt kept ' +
  'knew known laid led left lost made meant met paid put quit ran rose risen said sank saw seen sent sold shook ' +
  'shot shut slain sought spoke spoken spent spread stole stolen stood struck sued swore sworn swept took taken ' +
  'thought threw thrown told understood went won withdrew withdrawn woke wore worn wrote written dying lying'

/** The past of irregular verbs with their base. Those like their past are left out. */
const PASTS =
  'began begin, became become, bought buy, brought bring, broke break, built build, came come, caught ' +
  'catch, chose choose, dealt deal, drew draw, drove drive, fell fall, fled flee, flew fly, forgot ' +
  'forget, fought fight, found find, froze freeze, gave give, got get, grew grow, heard hear, hid hide, held ' +
  'hold, kept keep, knew know, led lead, left leave, lent lend, lied lie, lost lose, made make, meant mean, met ' +
  'meet, paid pay, ran run, rang ring, rose rise, said say, sang sing, sank sink, sat sit, saw see, sent send, ' +
  'shook shake, shot shoot, slept sleep, slid slide, sold sell, sought seek, spent spend, spoke speak, ' +
  'stole steal, stood stand, struck strike, swam swim, swept sweep, swore swear, taught teach, threw ' +
  'throw, told tell, took take, tore tear, understood understand, went go, withdrew ' +
  'withdraw, won win, wore wear, wrote write'

/** Participles that are not like the past, with their base. */
const PARTICIPLES =
  'beaten beat, begun begin, blown blow, broken break, chosen choose, drawn draw, driven drive, eaten eat, ' +
  'fallen fall, flown fly, forgotten forget, frozen freeze, given give, grown grow, known know, ridden ride, ' +
  'risen rise, seen see, shaken shake, shown show, slain slay, spoken speak, stolen steal, sunk sink, sworn ' +
  'swear, taken take, thrown throw, torn tear, withdrawn withdraw, worn wear, written write'

const bases = listed(BASE)
/** Taken when first asked for: to stem hundreds of words is what an isolate need not do at its start. */
const stems = once((): ReadonlySet<string> => new Set(Array.from(bases, stemOf)))
const irregular = listed(IRREGULAR)
/** Headlines use these as nouns at least as often, when nothing marks them as verbs. */
const NOUNS = listed(
  'deal deals test tests report reports vote votes share shares call calls offer offers order orders ' +
    'post posts press top tops work works fire fires fine fines debate debates building meeting dead ' +
    'leader leaders killer killers set need lead end battle battles protest protests visit visits tour ' +
    'release rescue use us united wounded arrest arrests attempt attempts credit credits update updates feature ' +
    'features comment comments',
)

/** Whether a normal word is a verb's form that can carry a headline. */
export const isVerb = (word: string): boolean =>
  AUXILIARIES.has(word) ||
  irregular.has(word) ||
  (!NOUNS.has(word) &&
    (bases.has(word.endsWith('s') ? word.slice(0, -1) : word) ||
      (stems().has(stemOf(word)) && !/(?:er|ers|ion|ions|ment|ments|al|ance)$/.test(word)) ||
      /..[^aeiou]?ed$/.test(word)))

/** Whether it may be a verb, also where headlines use it as a noun ("vote", "offers"). */
export const mayBeVerb = (word: string): boolean =>
  isVerb(word) || bases.has(word.endsWith('s') ? word.slice(0, -1) : word)

const basesIn = (pairs: string): ReadonlyMap<string, string> =>
  new Map(
    pairs.split(', ').map((pair) => {
      const [form = '', base = ''] = pair.split(' ')
      return [form, base]
    }),
  )
const basesOfIrregular = basesIn(PASTS)
const basesOfParticiples = basesIn(PARTICIPLES)

/** "approved" → "approve", "rose" → "rise", of verbs that headlines use; null for any other word. */
export function baseOfPast(past: string): string | null {
  const irregularBase = basesOfIrregular.get(past)
  if (irregularBase !== undefined) return irregularBase
  const options = [
    past.replace(/d$/, ''),
    past.replace(/ed$/, ''),
    past.replace(/ied$/, 'y'),
    past.replace(/([^aeiou])\1ed$/, '$1'),
  ]
  return options.find((base) => base !== past && bases.has(base)) ?? null
}

/** Whether a text has a verb behind its first word, or "to" before another word. */
export const hasVerb = (words: readonly string[]): boolean =>
  words.some((word, i) => (i > 0 && isVerb(word)) || (word === 'to' && i < words.length - 1))

/** Whether the text gives an order or advice ("Save the internet"). */
export const isImperative = (words: readonly string[]): boolean =>
  (bases.has(words[0] ?? '') && !isSubject(words)) ||
  words[0] === "don't" ||
  words[0] === 'let' ||
  words[0] === 'how'

/** "Deal with Iran", "Vote on budget": a noun and what it is about. */
const isSubject = ([first = '', second = '']: readonly string[]) =>
  NOUNS.has(first) && ['with', 'on', 'over', 'in', 'of', 'for', 'at'].includes(second)

/** One text for all forms of a word in normal form: "rose", "rises" and "rise"; "agreed" and "agrees". */
export const familyOf = (word: string): string =>
  stemOf(basesOfIrregular.get(word) ?? basesOfParticiples.get(word) ?? word)
