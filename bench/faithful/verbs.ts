/** What of a word may be a verb: base forms that news uses, and how English inflects them. */
import { PAST_OF } from './irregular.ts'
import { set } from './words.ts'

const BASES = set(
  'notice abandon accept accuse achieve acquire act activate add address admire admit adopt advance affect ' +
    'affirm agree aim allege allow announce answer anticipate apologise apologize appeal appear apply ' +
    'appoint approach approve argue arrest arrive ask assist attack attempt attend attract avoid await ' +
    'axe back ban bar battle be beat become beg begin believe belong benefit bet bid bind blame blast ' +
    'block bolster boost bounce break bribe bring build bully burn burst bury buy call cancel capture ' +
    'carry cast catch cause cede celebrate change charge chase cheat check choose cite claim clash ' +
    'clean clear climb clinch close collapse collect combat combine come commence commit compete ' +
    'complete concede conclude condemn conduct confirm confront congratulate consider consist contain ' +
    'continue cope copy cost cover crash create cross crush curb cut damage debut decide declare ' +
    'decline defeat defend defy deliver demand demonstrate deny depend derail describe deserve desire ' +
    'destroy determine develop die dig dip direct disappear disclose discover discuss dismiss disown ' +
    'dispute do dodge dominate donate double doubt downgrade draw drive drop drown dub dump dunk earn ' +
    'ease eat edge elect eliminate emerge employ enable encourage end endorse enhance enjoy ensure ' +
    'enter erupt escape establish estimate evacuate examine execute exist exonerate expand expect ' +
    'experience expire explain explode explore export express extend extradite face fail fear feature ' +
    'feed feel field fight file fill find fine finish fire fix flag flee flood fly focus foil follow ' +
    'force forge free freeze fuel gain gather gear generate get give go grab grant grow guarantee gut ' +
    'hail halt hand hang happen hate head hear help hide highlight hint hire hit hold honor hope host ' +
    'house hunt hurl hurt identify implement import improve inaugurate include increase indicate inform ' +
    'injure insist intend intercept introduce invest investigate invite involve issue jail join jump ' +
    'keep kick kill knock know lack land lash launch lay lead learn leave lend let lift like live look ' +
    'loom loot lose love lower lure maintain make manage manufacture march mark marry mean meet miss ' +
    'mobilise monitor mourn move mull nab name narrow nationalise near need negotiate nominate observe ' +
    'obtain occur offer open operate oppose opt order oust outlaw outpace outshine overcome overrule ' +
    'overtake overturn owe own participate pass patrol pay penalise perform persist persuade phase pick ' +
    'pilot pitch place plan play plead pledge plunder plunge poison portray pose post postpone praise ' +
    'predict prefer premiere prepare present prevent probe produce promise promote prompt propose ' +
    'protect protest prove provide publish pull punch purchase push put qualify quash question quit ' +
    'raid raise rally rank rape ration reach read rebel rebound recall receive reckon recognise ' +
    'recognize recommend record recover recruit reduce reflect refuse register regret reiterate reject ' +
    'relax release remain remember remind remove renew reopen repair repeat replace report represent ' +
    'reprimand require rescue resign resolve respond restore result resume retain retire return reveal ' +
    'reverse revoke rid ride rig rip rise rob rock roll rout ruin rule run sack sanction save say scold ' +
    'score scrap seal secure see seek seem seize select sell send sentence serve set settle share shed ' +
    'shell shelve shoot show shrink shun shut sideline sign sing sit slam slash slide slip slow slump ' +
    'smash smuggle snap snub soar soften sound spark speak specialise specialize spend spin split ' +
    'sponsor spot spread spur stab stage stand start stay steal step stop strand strengthen strike ' +
    'strip strive struggle stumble stun submit sue suffer suggest support surge surpass surprise ' +
    'surrender surround survive suspend sustain swap swear sweep swim tackle take talk target teach ' +
    'tell test testify think thrash threaten throw thrust tie tighten top topple torch touch tour trade ' +
    'trail trap travel treat trigger trim try turn tweet uncover undergo undermine understand unite ' +
    'unveil upgrade urge use vanish veto violate visit voice vote vow wait waive walk want warn watch ' +
    'weaken wear weigh welcome widen win wish withdraw withhold wonder woo wound wrap wreck write',
)

const AUXILIARY = set(
  'am is are was were be been being has have had will would can could may might must shall should do does did ' +
    "isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't couldn't mustn't shouldn't don't " +
    "doesn't didn't cannot",
)

const STEMS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$|ied$/, ['y', 'ie']],
  [/es$/, ['', 'e']],
  [/s$/, ['']],
  [/(\p{L})\1ed$/u, ['$1', '$1$1']],
  [/ed$/, ['', 'e']],
]

const isBase = (word: string) => BASES.has(word)
const baseOf = (word: string): string | undefined => {
  const present = PAST_OF.get(word)
  const known = present === undefined ? word : present
  for (const [ending, tails] of STEMS)
    for (const tail of tails)
      if (ending.test(known) && isBase(known.replace(ending, tail)))
        return known.replace(ending, tail)
  return present
}

/** The regular past of whatever verb. */
const isPast = (word: string) =>
  /^[a-z]{2,}[^e\W]ed$/.test(word) &&
  !/^(?:hundred|kindred|sacred|naked|wicked|beloved|speed|united|red)$/.test(word)

export const isAuxiliary = (word: string): boolean => AUXILIARY.has(word)
/** A form that can be no infinitive, or an auxiliary: "kills", "killed", "was". */
export const isTensed = (word: string): boolean =>
  AUXILIARY.has(word) || baseOf(word) !== undefined || PAST_OF.has(word) || isPast(word)
export const maybeVerb = (word: string): boolean => isTensed(word) || isBase(word)
/** The base form of what may be a verb, else the word itself. */
export const verbOf = (word: string): string => baseOf(word) ?? word
