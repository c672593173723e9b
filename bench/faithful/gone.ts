/**
 * What the words were that a line left out, by their looks and their place alone: a rough sorting for
 * a table, the first kind that fits.
 */
import { type Cut, gapsOf, type Token } from './cut.ts'
import { isCut } from './left-out/length.ts'
import { set } from './words.ts'

export const GONE = [
  'behind "…"',
  'label',
  'tail',
  'part behind a mark',
  'aside',
  'time',
  'clause',
  'phrase',
  'article',
  'auxiliary',
  'figure',
  'adverb',
  'other',
] as const
export type Gone = (typeof GONE)[number]

interface Words {
  readonly article: ReadonlySet<string>
  readonly auxiliary: ReadonlySet<string>
  readonly preposition: ReadonlySet<string>
  readonly joining: ReadonlySet<string>
  readonly time: RegExp
  readonly adverb: RegExp
}

const WORDS: Readonly<Record<string, Words>> = {
  en: {
    article: set('a an the'),
    auxiliary: set('is are was were be been being has have had will would do does did to'),
    preposition: set(
      'about above across after against ahead along amid among around at before behind below between beyond by ' +
        'despite during following for from in inside into like near of off on onto out outside over past per since ' +
        'through throughout to toward towards under until upon via with within without',
    ),
    joining: set(
      'and but or as when while because that who which whose where if unless so although though',
    ),
    time: /^(?:\p{L}+day|today|tonight|tomorrow|yesterday|week|weeks|month|months|year|years|weekend|morning|afternoon|evening|night|hours?|days?|january|february|march|april|june|july|august|september|october|november|december|(?:19|20)\d\d)$/u,
    adverb: /ly$/,
  },
  fr: {
    article: set('le la les un une des du au aux ce cet cette ces'),
    auxiliary: set('est sont a ont été être avoir était étaient va vont sera seront'),
    preposition: set(
      'de à en dans sur sous pour par avec sans chez contre entre vers depuis pendant après avant selon malgré lors face',
    ),
    joining: set('et ou mais que qui dont où quand alors car si comme'),
    time: /^(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|demain|aujourd'hui|matin|soir|nuit|semaine|mois|an|ans|année|années|jours?|heures?|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|(?:19|20)\d\d)$/u,
    adverb: /ment$/,
  },
  de: {
    article: set('der die das den dem des ein eine einen einem einer eines'),
    auxiliary: set(
      'ist sind war waren wird werden wurde wurden hat haben hatte hatten sein worden',
    ),
    preposition: set(
      'in im an am auf aus bei beim mit nach von vom vor zu zum zur für gegen über unter um durch wegen trotz seit ' +
        'während zwischen ohne bis ab hinter neben',
    ),
    joining: set('und oder aber dass weil wenn als während ob sowie'),
    time: /^(?:\p{L}+tag|heute|gestern|morgen|woche|wochen|monat|monate|monaten|jahr|jahre|jahren|stunden?|tagen?|abend|nacht|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|mittwoch|(?:19|20)\d\d)$/u,
    adverb: /(?:weise|lich)$/,
  },
  pt: {
    article: set('o a os as um uma uns umas'),
    auxiliary: set('é são foi foram está estão será serão tem têm ser estar sido vai vão'),
    preposition: set(
      'de do da dos das em no na nos nas para por pelo pela pelos pelas com sem sob sobre entre até desde após contra ' +
        'durante segundo ao à aos às',
    ),
    joining: set('e ou mas que quem onde quando porque se como'),
    time: /^(?:segunda|terça|quarta|quinta|sexta|sábado|domingo|\p{L}+-feira|hoje|ontem|amanhã|manhã|tarde|noite|semana|semanas|mês|meses|ano|anos|dias?|horas?|janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro|(?:19|20)\d\d)$/u,
    adverb: /mente$/,
  },
}

/** A kind for each word that went. */
export function goneOf(cut: Cut): readonly Gone[] {
  const words = WORDS[cut.language] ?? WORDS.en
  if (!words) return []
  return gapsOf(cut.tokens).flatMap(([from, to]) => {
    const place = placeOf(cut, from, to)
    const gap = cut.tokens.slice(from, to)
    return place === null ? wordsOf(gap, words) : gap.map(() => place)
  })
}

/** What goes by where it stands: at an end, at a mark, between two. */
function placeOf({ tokens, line }: Cut, from: number, to: number): Gone | null {
  const mark = tokens[from]?.mark ?? ''
  const next = tokens[to]?.mark ?? ''
  const last = to === tokens.length
  if (last && isCut(line)) return 'behind "…"'
  if (from === 0) return /[:|–—.-]/.test(next) ? 'label' : null
  if (last && /[|([–—-]/.test(mark) && to - from <= 5) return 'tail'
  if (last && /[,;:?!–—-]/.test(mark)) return 'part behind a mark'
  return /[,(–—-]/.test(mark) && /[,)–—-]/.test(next) ? 'aside' : null
}

/** A run of words begins a phrase or clause with its first preposition or conjunction. */
function wordsOf(gap: readonly Token[], words: Words): readonly Gone[] {
  const phrased = gap.filter(({ low }) => !words.article.has(low))
  const isTime =
    phrased.length > 0 && phrased.some(({ low }) => words.time.test(low)) && phrased.length <= 5
  if (isTime) return gap.map(() => 'time')
  let open: Gone | null = null
  return gap.map((token): Gone => {
    if (words.joining.has(token.low)) open = 'clause'
    else if (open === null && words.preposition.has(token.low) && gap.length > 1) open = 'phrase'
    return open ?? wordOf(token, words)
  })
}

function wordOf({ low }: Token, words: Words): Gone {
  if (words.article.has(low)) return 'article'
  if (words.auxiliary.has(low)) return 'auxiliary'
  if (/\d/.test(low)) return 'figure'
  return words.adverb.test(low) ? 'adverb' : 'other'
}
