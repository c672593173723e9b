/**
 * The labels the models know: Penn part-of-speech tags, and the grammatical relations of the older
 * Stanford scheme, one a word, without heads. And which of them tell of a sentence's structure.
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

export const tagSet = (names: string): ReadonlySet<number> =>
  new Set(names.split(' ').map((name) => tagIds.get(name) ?? OUTSIDE))

export const FINITE_VERBS = tagSet('VBD VBZ VBP MD')
export const VERBS = tagSet('VBD VBZ VBP MD VB VBG VBN')
export const NOUNS = tagSet('NN NNS NNP NNPS CD PRP')
/** Where a phrase or a clause may begin. */
export const OPENERS = tagSet('IN WDT WP WRB , : CC TO ``')

export const ROOT = relationIds.get('ROOT') ?? OUTSIDE
