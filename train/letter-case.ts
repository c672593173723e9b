/**
 * Letter case for lower-cased training rows: names (by their tags), demonyms and the first word get
 * their capitals back in most rows, so that the tagger can use case where a text has it; the other
 * rows stay lower-cased, so that it can do without. A little noise, since real case is not that clean.
 */
import { tagIds } from '../src/core/summary/model/labels.ts'
import type { Row } from './rows.ts'

const names = new Set([tagIds.get('NNP'), tagIds.get('NNPS')])
const DEMONYM =
  /^(?:(?:non-|anti-|pro-|ex-)?(?:american|british|english|french|german|italian|spanish|portuguese|dutch|belgian|swiss|austrian|swedish|norwegian|danish|finnish|polish|czech|slovak|hungarian|romanian|bulgarian|greek|turkish|russian|ukrainian|serbian|croatian|bosnian|albanian|georgian|armenian|chinese|japanese|korean|vietnamese|thai|indonesian|malaysian|filipino|philippine|burmese|indian|pakistani|bangladeshi|afghan|nepalese|iranian|iraqi|syrian|lebanese|israeli|palestinian|jordanian|saudi|yemeni|kuwaiti|qatari|emirati|egyptian|libyan|tunisian|algerian|moroccan|sudanese|ethiopian|somali|kenyan|ugandan|tanzanian|rwandan|congolese|nigerian|ghanaian|african|zimbabwean|zambian|mexican|cuban|haitian|jamaican|colombian|venezuelan|brazilian|argentine|chilean|peruvian|canadian|australian|asian|european|arab|muslim|islamic|islamist|christian|catholic|jewish|hindu|buddhist|protestant|irish|scottish|welsh|latin|democratic|republican|olympic|soviet|western|nazi)s?|i|tv|ceo|mp|dvd|cd|hiv|aids|gdp|dna|pc|ipo|ap)$/

const LOWERED = 0.3
const NOISE = 0.02

export function simulatedCases(row: Row, random: () => number): Uint8Array {
  const cases = new Uint8Array(row.words.length)
  if (random() < LOWERED) return cases
  for (let i = 0; i < cases.length; i++) {
    const word = row.words[i] ?? ''
    if (!/[a-z<]/.test(word)) continue
    const noisy = random() < NOISE
    const capital = names.has(row.tags[i]) || DEMONYM.test(word)
    cases[i] = capital !== noisy ? 2 : 1
    if (i === 0) cases[i] = 3
  }
  return cases
}
