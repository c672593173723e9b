/**
 * Classes of tags, relations and forms that tell of a sentence's structure.
 */
import { OUTSIDE, relationIds, tagIds } from './tag-set.ts'

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
