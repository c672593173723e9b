/**
 * The closed word lists of English that the rules and gates stand on, in normal form (lower case).
 *
 * Closed classes (function words, negations, hedges) are listed in full; open ones (speaker kinds,
 * relational nouns) hold what newsrooms use, and a word that is missing only means that a rule does
 * not apply.
 */
import { once } from '../once.ts'
import { listed } from '../text/listed.ts'
import { familyOf } from './verbs.ts'

/** Words without content of their own; only these may stand in a line without standing in the article. */
export const FUNCTION_WORDS = listed(
  'a an the and or but nor of in on at to for from by with as into onto over under off out up down ' +
    'about after before against amid among between during near per since than through until via ' +
    'within without is are was were be been being has have had do does did will would can could may ' +
    'might must shall should not no it its he she they them his her their this that these those ' +
    'who which what when where why how if while so yet both all any some more most such says say said',
)

/** Words that lean on what follows them: a line that ends with one has lost something. */
export const DANGLING = listed(
  'a an the and or but nor of in on at to for from by with as into onto about against amid among ' +
    'between during near per since than through until via within without is are was were be been ' +
    'being has have had do does did will would can could may might must shall should not no its his ' +
    'her their this that these those who which when where why how if while says say said vs very more ' +
    'most over under after before my our your whose new first last because despite only except even just he they it according per claims claiming via',
)

export const PRONOUNS = listed('he she it they him her them his its their this that these those')
/** Somebody speaks in person: such words cannot be reported without a change. */
export const IN_PERSON = listed(
  "i me my we our ours you your yours i'm i've i'll i'd we're we've we'll we'd you're you've let's",
)

export const NEGATIONS = listed(
  'not no never none nobody nothing nor neither without cannot denies denied deny refuses refused ' +
    'refuse rejects rejected reject fails failed fail unlikely false fake hoax untrue unproven ' +
    'unconfirmed disputed lacks only',
)

export const isNegation = (word: string): boolean => NEGATIONS.has(word) || word.endsWith("n't")

export const HEDGES = listed(
  'may might could would should alleged allegedly alleges allege reportedly apparently ' +
    'supposedly purported purportedly suspected suspect suspects accused possible possibly perhaps ' +
    'maybe likely probable probably potential potentially claims claimed claim rumor rumors rumour ' +
    'rumours rumored rumoured seems appears seem appear believed thought expected plans plan planned ' +
    'proposed proposes considers considering mulls weighs attempted if unless except until but almost ' +
    'nearly partly partially ' +
    'fears feared threatens threatened hopes aims seeks wants urges',
)

/** Verbs that report a statement and take a clause. */
export const SAYING = listed(
  'says say said warns warn warned claims claim claimed admits admit admitted insists insist insisted ' +
    'shown sworn written spoken reveals reveal revealed suggests suggest suggested finds find found confirms confirm confirmed ' +
    'believes believe believed predicts predict predicted argues argue argued tells told announces ' +
    'announced adds added declares declared states stated alleges alleged denies denied notes noted ' +
    'concludes concluded reports reported shows showed hints hinted acknowledges acknowledged ' +
    'accuses accused tweeted complained stressed explained replied promised vowed pledged ' +
    'tell allege show report announce declare',
)

/** Whether a normal word is one of these, in any of its forms. */
const inAnyForm = (words: string, others: Iterable<string> = []) => {
  const families = once(() => new Set(Array.from([...others, ...listed(words)], familyOf)))
  return (word: string): boolean => families().has(familyOf(word))
}

/** Whether a normal word, in any form, may tell whose statement something is. */
export const isTelling = inAnyForm(
  'hear rule think fear hope indicate decide write source according per via cite testify inform ' +
    'assure describe blame sue contend maintain assert caution complain charge lament recount attest swear ' +
    'recall remark stress state tweet protest confession complaint testimony indictment lawsuit account ' +
    'interview',
  SAYING,
)

/** The forms of these that may follow a speaker in a line. */
export const REPORTING = listed(
  'says say said warns warn claims claim admits admit insists insist reveals reveal suggests suggest ' +
    'finds find confirms confirm believes believe predicts predict argues argue shows show',
)

/** Words that open a question to be clicked on; "Is …?" and "Should …?" doubt what stands before. */
export const ASKS = /^(?:what|who|how|why|where|when|which)$/i

/** Kinds of speakers: after "…:" or "… -" such a noun is whose statement it is. */
export const SPEAKER_KINDS = listed(
  'police officials official report reports study studies survey surveys poll polls source sources ' +
    'analysts analyst traders trader experts expert scientists scientist researchers researcher ' +
    'prosecutors prosecutor prosecution lawyer lawyers attorney court judge minister ministry ' +
    'government army military spokesman spokeswoman spokesperson watchdog regulator regulators agency ' +
    'president pm mayor governor senator lawmakers activists witnesses witness doctors doctor hospital ' +
    'family union unions media monitor monitors group ngo charity economists economist diplomat ' +
    'diplomats investigators rebels opposition firefighters authorities coroner bank think-tank ' +
    'club team dealers company firm school university college academy guard council councillors deputies rescue service ' +
    'brokers investors scholars archaeologists astronomers physicians engineers teachers parents neighbours neighbors ' +
    'chief ceo boss secretary commissioner envoy research inquiry data figures users campaigners ambassador paper papers tv',
)

/** Nouns for something between two sides, whose other side headline style puts in front. */
export const RELATIONAL = listed(
  'talks deal deals war border ties trade relations negotiations agreement treaty pact truce ' +
    'ceasefire summit row dispute conflict standoff match game alliance accord',
)

export const PREPOSITIONS = listed(
  'on in at under off over near with by for from to into against amid behind without out of within after before',
)

/** Words that end a headline as its predicate: "talks over", "deal dead". */
export const PREDICATES = listed(
  'over off on out up down dead alive likely unlikely possible impossible near close safe ready set due ' +
    'missing free guilty innocent open closed wrong right key illegal legal unsafe false true inevitable',
)

/** What a statement holds under; it stays, wherever it stands. */
export const CONDITIONS = listed(
  'if unless until except only even without nor neither but yet despite though although whereas rather instead subject provided providing ' +
    'pending barring whether lest otherwise exception exceptions exempt exempts exempting exemption exemptions',
)

/** Those of them that only begin a second side, of which nothing is told yet. */
export const CONTRASTS = listed('but though although whereas yet even despite')

/** Conditions and exceptions of several words. */
export const CONDITION_PHRASE =
  /(?<!\S)(?:(?:as|so) (?:long|soon|far) as|in case|other than|on condition|apart from)(?!\S)/

/** Words that mean each of their kind. */
export const UNIVERSAL = listed('all every each any none entire whole both everyone everything')

/** Whether somebody puts an end or a limit to something; to what exactly, stands behind it. */
export const isEnding = inAnyForm(
  'halt stop end ban bar block cancel suspend close shut scrap drop lift freeze forbid outlaw prohibit ' +
    'restrict limit clear acquit convict pardon exempt',
)

/** Who came to harm is never a detail. */
export const LOSS = listed(
  'dead death deaths dies die died dying kill kills killed killing fatal fatally fatality fatalities ' +
    'injured injures injure injuring injury injuries wounded wounds wounding hurt hurts missing drowned ' +
    'drowns murder murdered murders slain victim victims casualties casualty toll body bodies suicide ' +
    'stabbed shot hospitalised hospitalized maimed paralysed paralyzed orphaned miscarriage stillborn coma critical raped abducted kidnapped burned burnt',
)

/** What befalls somebody: why it did is a part of it. */
export const FATE = listed(
  'step steps stepped delayed postponed withdraws withdrawn accused held resign resigns resigned quit quits fired sacked dismissed ousted arrested detained charged jailed sentenced convicted acquitted ' +
    'cleared banned suspended fined sued sues apologises apologizes apologised apologized cancelled canceled cancels ' +
    'evacuated evacuates closed shut collapses collapsed expelled deported extradited hospitalised rescued ' +
    'stripped disqualified freed released forced blasted slammed mocked booed praised criticised criticized',
)

/** Whether somebody who does it besides undoes, limits or explains what he did, or tells what came of it. */
export const isTurn = inAnyForm(
  'apologise apologize regret retract withdraw recant reverse undo revoke rescind restore reinstate suspend ' +
    'stay delay postpone pause halt stop limit narrow ease soften spare clear acquit free release settle ' +
    'recover rebound pare erase trim recoup rise fall end close finish drop slip climb gain lose cite blame ' +
    'credit survive escape flee crash face risk remain keep leave win return resume allow permit exempt ' +
    'admit concede confess acknowledge backtrack back need require stand hold',
)

/** What makes an event no news, or no event: without the word, it would be read as one. */
const FRAMES = listed(
  'drill drills exercise exercises mock rehearsals trainee anniversary centenary recalled recalls ' +
    'memorial archive archives ago years-old flashback throwback novel novels ' +
    'fiction fictional imagine imagined imaginary hypothetical scenario theory myth legend rumour rumor ' +
    'story stories satire parody spoof joke jokes prank hoax april-fool opinion column comment commentary editorial ' +
    'essay sponsored advert advertisement advertorial promotion poem prediction predictions replica obituary dream dreams opera stage theatre theater play staged',
)

const isActed = inAnyForm(
  'rehearse rehearsal simulate re-enact reenact reenactment re-enactment practise remember ' +
    'commemorate dramatise dramatize impersonate',
)

/** Whether a normal word tells that what is told did not happen, or not now. */
export const isFrame = (word: string): boolean => FRAMES.has(word) || isActed(word)

/** Works in which things happen that are no news; in the news they are often what it is about. */
export const WORKS = listed(
  'film films movie movies drama series episode game musical comedy thriller documentary ' +
    'book memoir song album trailer scene review preview recap quiz poll forecast forecasts explainer ' +
    'virtual artist cartoon history historic test training',
)

/** Verbs and adverbs behind which "as" tells what somebody is. */
export const ROLE_TAKING =
  /^(?:se(?:en|t)|names?|named|naming|appoint\p{L}*|confirm\p{L}*|elect\p{L}*|sworn|describe[sd]?|known|regard(?:s|ed)|hail(?:s|ed)|treat(?:s|ed)|chosen|picks?|picked|taps?|tapped|dub(?:s|bed)|brand(?:s|ed)|bill(?:s|ed)|serve[sd]?|serving|works?|worked|acts?|acted|used?|uses|pos(?:e|es|ed|ing)|touts?|touted|cast|slams?|slammed|reveal(?:s|ed)|identif(?:y|ies|ied)|recogni[sz]e[sd]?|quits?|resign(?:s|ed)?|steps?|stands?|stood|retires?|retired|returns?|returned|replac\p{L}*|starts?|started|begins?|such|same|well|soon|long|far|much|many|just|so|itself|himself|herself|themselves)$/iu

/** Nouns for one that is known only by whom the story is about: its company, its lawyer. */
export const BELONGS =
  /^(?:company|firm|airline|network|carmaker|retailer|bank|body|city|town|state|county|club|team|party|family|school|university|college|hospital|union|charity|group|agency|executive|chief|ceo|boss|lawyers?|attorneys?|parents|owners?|coach|paper|tv)$/i

/** "agrees to lift tariffs as talks proceed": if they do. */
export const AGREES = /^(?:agree|promise|plan|vow|pledge|hope)(?:s|d|ed)?$/i

/** Nouns for what has two sides: "a call | with the president". */
export const BETWEEN =
  /^(?:calls?|conversations?|meetings?|talks|deals?|agreements?|feuds?|fights?|interviews?|disputes?|wars?|ties|relations|clashes|debates?|lunch|dinner|contracts?|letters?|match|game)$/i

/** "predicts return to normal life as people are vaccinated": that is how. */
export const FORESEES = /^(?:predict|expect|foresee|forecast|see)(?:s|ed)?$/i
/** "The grim search goes on in Oso as crews find more remains": that is the news. */
export const GOES_ON =
  /^(?:continu|linger|persist|remain|loom|mount|deepen|intensif|resum)\p{L}*$|^go(?:es)?$/iu

/** "rose 4 percent before falling back" */
export const UNDOES =
  /^(?:being|falling|rising|paring|easing|recovering|retreating|slipping|rebounding|bouncing|reversing|settling|closing|ending|losing|dropping|withdrawing|apologi[sz]ing|resigning|collapsing|returning|changing)$/i

/** It may undo what was told before it. */
export const TURNS_BACK =
  /^(?:later|since|still|yet|however|but|again|instead|others?|remain|remains)$/i

/** What follows is what somebody says or thinks. */
export const TELLS = /^(?:says?|said|claims?|believes?|thinks?|predicts?|warns?|argues?)$/i

/** What finds and shows, as people do not. */
export const DOCUMENT =
  /(?<!\p{L})(?:study|studies|reports?|polls?|surveys?|research|review|analysis|inquiry|probe|figures|data|statement)$/iu

/** Words that begin many headlines and are no names. */
export const COUNTING =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|millions|several|many|few|most|new|former|another)$/

/** "a few", "a lot", "the first": without the article they say something else. */
export const ASKS_FOR_ONE =
  /^(?:dozen|hundred|thousand|million|billion|few|lot|little|bit|number|day|week|month|year|while|half|third|quarter|same|other|latter|former|single|earliest|latest|age|very|only|worst|best|rest|point|lead|strain|row|middle|far|years|decades)$/i
