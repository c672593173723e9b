/** The trained models, unpacked at first use and kept: tagger, relation labeller, vocabulary. */
import { once } from '../once.ts'
import * as relations from '../weights/relations.ts'
import * as tagger from '../weights/tagger.ts'
import * as vocabulary from '../weights/vocabulary.ts'
import { labelTable } from './label-model.ts'
import { Vocabulary } from './word-form.ts'

export const tagTable = once(() => labelTable(tagger))
export const relationTable = once(() => labelTable(relations))
export const knownForms = once(() => new Vocabulary(vocabulary.text))
