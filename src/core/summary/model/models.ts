/**
 * The trained models, unpacked at first use and kept: labels, relations, compressor, vocabulary.
 */
import * as compressor from '../weights/compressor.ts'
import * as headline from '../weights/headline.ts'
import * as relations from '../weights/relations.ts'
import * as tagger from '../weights/tagger.ts'
import * as vocabulary from '../weights/vocabulary.ts'
import { labelTable } from './label-model.ts'
import { unpackTable } from './packed-table.ts'
import { Vocabulary } from './word-form.ts'

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

export const tagTable = once(() => labelTable(tagger))
export const relationTable = once(() => labelTable(relations))
export const compressorTable = once(() => unpackTable(compressor))
export const headlineTable = once(() => unpackTable(headline))
export const knownForms = once(() => new Vocabulary(vocabulary.text))

/** Added for each kept word, so that compressions are about as long as published ones. */
export const calibratedBonus = compressor.wordBonus
