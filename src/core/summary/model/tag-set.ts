/**
 * The labels the models know: Penn part-of-speech tags, and the grammatical relations of the older
 * Stanford scheme, one a word, without heads. Their order is part of the weights.
 */

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
