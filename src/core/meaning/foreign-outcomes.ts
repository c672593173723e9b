/**
 * What may have come of it, in the languages that have a grammar beside English: the patterns of one
 * outcome each, written as in `grammar.ts`. A line that has one where the other has none is told.
 */
import { once } from '../once.ts'
import { anyOf } from '../summary/languages/grammar.ts'

const LISTS: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'morte?s?|mortel~|tuée?s?|tue|tuent|décès|décéd~|meur~|mouru~|succomb~|assassin~|meurtr~|noyée?s?|noyade',
    'bless~|brûlée?s?',
    'arrêtée?s?|arrestation~|interpell~|en garde à vue',
    'condamn~|coupables?|reconnue?s? coupable~',
    'acquitt~|relaxée?s?|relaxe|innocent~|blanchi~|non-lieu',
    'approuv~|adopt~|valid~|ratifi~|vote pour',
    'rejet~|censur~|annul~|retoqu~|bloqu~|vote contre',
  ],
  de: [
    'tot|tote[nrsm]?|töd~|tödlich~|getötet~|töte~|tötet~|starb~|stirbt|gestorben~|verstorben~|leben verlor~|ums leben|todesopfer~|erschossen|ermordet~|ertrunk~|leiche~',
    'verletz~',
    'festgenommen~|verhaft~|festnahme~|in haft|in gewahrsam',
    'verurteil~|schuldig~|schuldspruch',
    'freigesprochen~|freispruch~|unschuld~',
    'billig~|beschließ~|beschloss~|genehmig~|stimmt zu|zugestimmt|ratifizier~|bestätig~',
    'lehn~|abgelehn~|kipp~|gekipp~|verworfen|verwirft|stopp~|gestopp~|blockier~',
  ],
  es: [
    'muert~|muere~|murió|murieron|fallec~|mata|matan|mató|mortal~|asesin~|ahog~|víctimas? mortal~|cadáver~',
    'herid~|lesionad~',
    'deten~|detien~|arrest~',
    'conden~|culpable~|declara~ culpable~',
    'absuel~|absolv~|inocen~|exculp~',
    'aprueb~|aprob~|avala~|ratific~|respald~',
    'rechaz~|tumb~|anul~|bloque~|veta~|suspend~',
  ],
  pt: [
    'mort[oae]s?|morre~|morreu|mata|matam|matou|mortal|mortais|assassin~|falec~|afog~|corpos?',
    'ferid~|feriment~',
    'detid~|pres[oa]s?|prend~|deten~|prisão',
    'conden~|culpad~',
    'absolv~|inocen~|ilibad~',
    'aprov~|valid~|ratific~',
    'rejeit~|chumb~|anul~|bloque~|vet[ao]~|suspend~',
  ],
}

/** Made when a line in the language is compared. */
const OUTCOMES: ReadonlyMap<string, () => readonly RegExp[]> = new Map(
  Object.entries(LISTS).map(([language, lists]) => [language, once(() => lists.map(anyOf))]),
)

/** Of a language's two letters; none of one that is not known. */
export const outcomesIn = (language: string | null): readonly RegExp[] =>
  OUTCOMES.get(language ?? '')?.() ?? []
