/**
 * Numbers in words, by language: what each word is worth. How they are put together ("two hundred and
 * five", "einundzwanzig") is read in `number-reader.ts`.
 */
import { once } from '../once.ts'
import { listed } from '../text/listed.ts'

export interface NumberWords {
  /** Below a thousand. */
  readonly small: ReadonlyMap<string, number>
  /** What they are counted in: a hundred, a thousand, a million. */
  readonly scales: ReadonlyMap<string, number>
  readonly ordinals: ReadonlyMap<string, number>
  /** Stands between two parts of one number: "and". */
  readonly joins: ReadonlySet<string>
  /** No number at all, but about so many: "dozens". */
  readonly vague: ReadonlySet<string>
}

/** Words whose worth begins at a number and goes on by a step. */
type Row = readonly [from: number, step: number, words: string]

const worth = (rows: readonly Row[]): ReadonlyMap<string, number> =>
  new Map(
    rows.flatMap(([from, step, words]) =>
      words
        .split(' ')
        .flatMap((forms, i) => forms.split('/').map((word) => [word, from + i * step] as const)),
    ),
  )

const SCALES = {
  en: 'hundred 100, thousand 1e3, million 1e6, mn 1e6, mln 1e6, billion 1e9, bn 1e9, trillion 1e12, tn 1e12, dozen 12',
  fr: 'cent 100, cents 100, mille 1e3, million 1e6, millions 1e6, milliard 1e9, milliards 1e9',
  de: 'hundert 100, tausend 1e3, million 1e6, millionen 1e6, mio 1e6, milliarde 1e9, milliarden 1e9, mrd 1e9, dutzend 12',
  es: 'cien 100, ciento 100, mil 1e3, millón 1e6, millon 1e6, millones 1e6, billón 1e12, billones 1e12, docena 12',
  pt: 'cem 100, cento 100, mil 1e3, milhão 1e6, milhões 1e6, mil_milhões 1e9, bilhão 1e9, bilhões 1e9, trilhão 1e12, trilhões 1e12, dúzia 12',
}

const scales = (list: string): ReadonlyMap<string, number> =>
  new Map(
    list.split(', ').map((pair) => {
      const [word = '', value] = pair.split(' ')
      return [word, Number(value)] as const
    }),
  )

const english = once(
  (): NumberWords => ({
    small: worth([
      [
        1,
        1,
        'one two/couple/twice three/thrice four five six seven eight nine ten eleven twelve thirteen fourteen',
      ],
      [15, 1, 'fifteen sixteen seventeen eighteen nineteen'],
      [20, 10, 'twenty thirty forty/fourty fifty sixty seventy eighty ninety'],
    ]),
    scales: scales(SCALES.en),
    ordinals: worth([
      [1, 1, 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'],
      [
        13,
        1,
        'thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
      ],
      [30, 10, 'thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth'],
    ]),
    joins: listed('and'),
    vague: listed('dozens hundreds thousands millions billions trillions'),
  }),
)

const french = once(
  (): NumberWords => ({
    small: worth([
      [
        1,
        1,
        'un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize',
      ],
      [20, 10, 'vingt/vingts trente quarante cinquante soixante septante huitante/octante nonante'],
    ]),
    scales: scales(SCALES.fr),
    ordinals: worth([
      [
        1,
        1,
        'premier/première deuxième/second/seconde troisième quatrième cinquième sixième septième',
      ],
      [8, 1, 'huitième neuvième dixième'],
    ]),
    joins: listed('et'),
    vague: listed('dizaine dizaines centaine centaines milliers'),
  }),
)

const german = once(
  (): NumberWords => ({
    small: worth([
      [
        1,
        1,
        'eins/ein/eine/einen/einem/einer zwei drei vier fünf sechs sieben acht neun zehn elf zwölf',
      ],
      [13, 1, 'dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'],
      [20, 10, 'zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig'],
    ]),
    scales: scales(SCALES.de),
    ordinals: worth([
      [
        1,
        1,
        'erste/ersten/erster/erstes zweite/zweiten/zweiter dritte/dritten/dritter vierte/vierten/vierter',
      ],
      [
        5,
        1,
        'fünfte/fünften/fünfter sechste/sechsten siebte/siebten achte/achten neunte/neunten zehnte/zehnten',
      ],
    ]),
    joins: listed('und'),
    vague: listed('dutzende hunderte tausende millionen milliarden zehntausende hunderttausende'),
  }),
)

const spanish = once(
  (): NumberWords => ({
    small: worth([
      [
        1,
        1,
        'un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince',
      ],
      [
        16,
        1,
        'dieciséis diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiuna veintidós',
      ],
      [23, 1, 'veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'],
      [30, 10, 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'],
      [200, 100, 'doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas'],
      [500, 100, 'quinientos/quinientas seiscientos/seiscientas setecientos/setecientas'],
      [800, 100, 'ochocientos/ochocientas novecientos/novecientas'],
    ]),
    scales: scales(SCALES.es),
    ordinals: worth([
      [
        1,
        1,
        'primer/primero/primera segundo/segunda tercer/tercero/tercera cuarto/cuarta quinto/quinta',
      ],
      [6, 1, 'sexto/sexta séptimo/séptima octavo/octava noveno/novena décimo/décima'],
    ]),
    joins: listed('y'),
    vague: listed('decenas docenas cientos miles'),
  }),
)

const portuguese = once(
  (): NumberWords => ({
    small: worth([
      [
        1,
        1,
        'um/uma dois/duas três quatro cinco seis sete oito nove dez onze doze treze catorze/quatorze',
      ],
      [15, 1, 'quinze dezesseis/dezasseis dezessete/dezassete dezoito dezenove/dezanove'],
      [20, 10, 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'],
      [
        200,
        100,
        'duzentos/duzentas trezentos/trezentas quatrocentos/quatrocentas quinhentos/quinhentas',
      ],
      [
        600,
        100,
        'seiscentos/seiscentas setecentos/setecentas oitocentos/oitocentas novecentos/novecentas',
      ],
    ]),
    scales: scales(SCALES.pt),
    ordinals: worth([
      [
        1,
        1,
        'primeiro/primeira segundo/segunda terceiro/terceira quarto/quarta quinto/quinta sexto/sexta',
      ],
      [7, 1, 'sétimo/sétima oitavo/oitava nono/nona décimo/décima'],
    ]),
    joins: listed('e'),
    vague: listed('dezenas dúzias centenas milhares'),
  }),
)

/** None: digits only. */
const NONE: NumberWords = {
  small: new Map(),
  scales: new Map(),
  ordinals: new Map(),
  joins: new Set(),
  vague: new Set(),
}

/** Made when a line in the language is compared. */
const ALL: ReadonlyMap<string, () => NumberWords> = new Map([
  ['en', english],
  ['fr', french],
  ['de', german],
  ['es', spanish],
  ['pt', portuguese],
])

/** Of a language's two letters. */
export const numberWords = (language: string | null): NumberWords =>
  ALL.get(language ?? '')?.() ?? NONE
