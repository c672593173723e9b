/**
 * The labels the models know: Penn part-of-speech tags, and the grammatical relations of the older
 * Stanford scheme, one a word, without heads. And which of them, and which forms, tell of a sentence's
 * structure.
 */

/** Their order is part of the weights, here and below. */
export const TAGS = (
  'NNP NN IN DT JJ NNS . , VBD VBN VBZ VB CD VBG CC RB PRP$ TO PRP VBP MD POS ' +
  "'' `` NNPS WDT RP JJR WP $ WRB JJS : SYM HYPH RBR RBS EX PDT UH ADD WP$ ) NFP ( FW LS GW AFX XX"
).split(' ')

export const RELATIONS = (
  'nn prep pobj p det amod nsubj dobj aux ROOT conj poss cc advmod ccomp num xcomp auxpass dep ' +
  'nsubjpass tmod pcomp partmod rcmod appos ps advcl title mark complm acomp number prt quantmod ' +
  'attr infmod neg suffix npadvmod mwe iobj parataxis rel expl predet csubj preconj pred purpcl ' +
  'csubjpass abbrev'
).split(' ')

/** One past either list: what stands before the first word and after the last. */
export const OUTSIDE = 60

const idsOf = (labels: readonly string[]): ReadonlyMap<string, number> =>
  new Map(labels.map((label, id) => [label, id]))

export const tagIds = idsOf(TAGS)
export const relationIds = idsOf(RELATIONS)

const tags = (names: string): ReadonlySet<number> =>
  new Set(names.split(' ').map((name) => tagIds.get(name) ?? OUTSIDE))
const relations = (names: string): ReadonlySet<number> =>
  new Set(names.split(' ').map((name) => relationIds.get(name) ?? OUTSIDE))
const forms = (list: string): ReadonlySet<string> => new Set(list.split(' '))

export const FINITE_VERBS = tags('VBD VBZ VBP MD')
export const VERBS = tags('VBD VBZ VBP MD VB VBG VBN')
export const NOUNS = tags('NN NNS NNP NNPS CD PRP')
export const NAMES = tags('NNP NNPS')
export const PREPOSITIONS = tags('IN TO')
export const RELATIVES = tags('WDT WP')
export const IN_NOUN_PHRASE = tags('NN NNS NNP NNPS CD PRP DT JJ PRP$ POS JJR JJS $ VBN HYPH')
/** Where a phrase or a clause may begin. */
export const OPENERS = tags('IN WDT WP WRB , : CC TO ``')

export const ROOT = relationIds.get('ROOT') ?? OUTSIDE
export const SUBJECTS = relations('nsubj nsubjpass csubj csubjpass expl')
export const OBJECTS = relations('dobj attr acomp')
/** Relations of the verb of a clause other than the main one. */
export const CLAUSES = relations('ccomp xcomp rcmod advcl partmod infmod parataxis conj pcomp')

export const CLAUSE_STARTERS = forms(
  'that which who whom whose where when after as while because although though if since before ' +
    'until but and , : ; -- - ( )',
)
export const SAYING = forms(
  'said says say told reported reports announced according added claimed claims confirmed reveals ' +
    'revealed',
)
