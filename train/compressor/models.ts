/** The compressor's trained models, unpacked at first use and kept. */
import { once } from '../../src/core/once.ts'
import { unpackTable } from './unpacked-table.ts'
import * as compressor from './weights/compressor.ts'
import * as headline from './weights/headline.ts'

export const compressorTable = once(() => unpackTable(compressor))
export const headlineTable = once(() => unpackTable(headline))

/** Added for each kept word, so that compressions are about as long as published ones. */
export const calibratedBonus = compressor.wordBonus
