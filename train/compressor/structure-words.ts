/** Which labels, and which forms, tell the compressor of a sentence's structure. */
import { OUTSIDE, relationIds, tagSet } from '../../src/core/summary/model/labels.ts'

const relations = (names: string): ReadonlySet<number> =>
  new Set(names.split(' ').map((name) => relationIds.get(name) ?? OUTSIDE))
const forms = (list: string): ReadonlySet<string> => new Set(list.split(' '))

export const NAMES = tagSet('NNP NNPS')
export const PREPOSITIONS = tagSet('IN TO')
export const RELATIVES = tagSet('WDT WP')
export const IN_NOUN_PHRASE = tagSet('NN NNS NNP NNPS CD PRP DT JJ PRP$ POS JJR JJS $ VBN HYPH')

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
