/**
 * The closed word lists of English that the rules and gates stand on, in normal form (lower case).
 *
 * Closed classes (function words, negations, hedges) are listed in full; open ones (speaker kinds,
 * relational nouns) hold what newsrooms use, and a word that is missing only means that a rule does
 * not apply.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Words without content of their own; only these may stand in a line without standing in the article. */
export const FUNCTION_WORDS = set(
  'a an the and or but nor of in on at to for from by with as into onto over under off out up down ' +
    'about after before against amid among between during near per since than through until via ' +
    'within without is are was were be been being has have had do does did will would can could may ' +
    'might must shall should not no it its he she they them his her their this that these those ' +
    'who which what when where why how if while so yet both all any some more most such says say said',
)

export const PRONOUNS = set('he she it they him her them his its their this that these those')
/** Somebody speaks in person: such words cannot be reported without a change. */
export const IN_PERSON = set(
  "i me my we our ours you your yours i'm i've i'll i'd we're we've we'll we'd you're you've let's",
)

export const NEGATIONS = set(
  'not no never none nobody nothing nor neither without cannot denies denied deny refuses refused ' +
    'refuse rejects rejected reject fails failed fail unlikely false fake hoax untrue unproven ' +
    'unconfirmed disputed lacks only',
)

export const HEDGES = set(
  'may might could would should alleged allegedly alleges allege reportedly apparently ' +
    'supposedly purported purportedly suspected suspect suspects accused possible possibly perhaps ' +
    'maybe likely probable probably potential potentially claims claimed claim rumor rumors rumour ' +
    'rumours rumored rumoured seems appears seem appear believed thought expected plans plan planned ' +
    'proposed proposes considers considering mulls weighs attempted if unless except until but almost ' +
    'nearly partly partially ' +
    'fears feared threatens threatened hopes aims seeks wants urges',
)

/** Verbs that report a statement and take a clause. */
export const SAYING = set(
  'says say said warns warn warned claims claim claimed admits admit admitted insists insist insisted ' +
    'reveals reveal revealed suggests suggest suggested finds find found confirms confirm confirmed ' +
    'believes believe believed predicts predict predicted argues argue argued tells told announces ' +
    'announced adds added declares declared states stated alleges alleged denies denied notes noted ' +
    'concludes concluded reports reported shows showed hints hinted acknowledges acknowledged ' +
    'accuses accused tweeted complained stressed explained replied promised vowed pledged ' +
    'tell allege show report announce declare',
)

/** Behind a speaker at a headline's end, these tell that what stands before is his, too. */
export const TELLING = set(
  [
    ...SAYING,
    'allege',
    'allegation',
    'hear',
    'hears',
    'heard',
    'rule',
    'rules',
    'ruled',
    'think',
    'thinks',
    'fear',
  ]
    .concat(
      'fears hope hopes indicate indicates decide decides tell writes wrote tweets tweeted sources'.split(
        ' ',
      ),
    )
    .join(' '),
)

/** The forms of these that may follow a speaker in a line. */
export const REPORTING = set(
  'says say said warns warn claims claim admits admit insists insist reveals reveal suggests suggest ' +
    'finds find confirms confirm believes believe predicts predict argues argue shows show',
)

/** Kinds of speakers: after "…:" or "… -" such a noun is whose statement it is. */
export const SPEAKER_KINDS = set(
  'police officials official report reports study studies survey surveys poll polls source sources ' +
    'analysts analyst traders trader experts expert scientists scientist researchers researcher ' +
    'prosecutors prosecutor prosecution lawyer lawyers attorney court judge minister ministry ' +
    'government army military spokesman spokeswoman spokesperson watchdog regulator regulators agency ' +
    'president pm mayor governor senator lawmakers activists witnesses witness doctors doctor hospital ' +
    'family union unions media monitor monitors group ngo charity economists economist diplomat ' +
    'diplomats investigators rebels opposition firefighters authorities coroner bank think-tank ' +
    'club team dealers company firm school university college hospital academy guard council councillors deputies rescue service ' +
    'brokers investors lawmakers scholars archaeologists astronomers physicians engineers teachers parents neighbours neighbors ' +
    'chief ceo boss secretary commissioner envoy research inquiry data figures users campaigners ambassador company paper papers tv',
)

/** Nouns for something between two sides, whose other side headline style puts in front. */
export const RELATIONAL = set(
  'talks deal deals war border ties trade relations negotiations agreement treaty pact truce ' +
    'ceasefire summit row dispute conflict standoff match game alliance accord',
)

export const PREPOSITIONS = set(
  'on in at under off over near with by for from to into against amid behind without out of within after before',
)

/** Words that end a headline as its predicate: "talks over", "deal dead". */
export const PREDICATES = set(
  'over off on out up down dead alive likely unlikely possible impossible near close safe ready set due ' +
    'missing free guilty innocent open closed wrong right key illegal legal unsafe false true inevitable',
)
