/**
 * Words that lean on what follows them, by language: a line that ends with one has lost something.
 */
import { DANGLING } from '../../english/lexicon.ts'
import { listed } from '../../text/listed.ts'

const BY_LANGUAGE: Readonly<Record<string, ReadonlySet<string>>> = {
  en: DANGLING,
  // "an", "auf", "mit" and the like also end German sentences; behind a cut they lean all the same.
  de: listed(
    'der die das den dem des ein eine einen einem einer eines und oder aber in im ins an am auf aus bei ' +
      'beim mit nach von vom zu zum zur für gegen um über unter vor zwischen durch ohne wegen während ' +
      'seit bis als wie dass weil wenn ob nicht kein keine sich ist sind war waren wird werden hat haben ' +
      'kann können soll sollen will muss sein seine seinen seiner ihr ihre ihren ihrer sehr noch mehr',
  ),
  fr: listed(
    'le la les l un une des du de d et ou mais à au aux en dans sur sous par pour avec sans contre chez ' +
      'vers entre depuis après avant que qui dont où si ne pas plus très se s sa son ses leur leurs ce cet ' +
      'cette ces est sont était a ont va vont peut doit veut comme lors',
  ),
  es: listed(
    'el la los las lo un una unos unas y e o u pero de del a al en con por para sin sobre contra entre ' +
      'desde hasta tras ante según que quien donde cuando como si no más muy se su sus es son era ha han ' +
      'va puede debe',
  ),
  pt: listed(
    'o a os as um uma uns umas e ou mas de do da dos das em no na nos nas ao à aos às com por pelo pela ' +
      'para sem sobre contra entre desde até após que quem onde quando como se não mais muito seu sua seus ' +
      'suas é são era foi tem têm vai pode deve',
  ),
}

/** By a language tag; of a language that has no list, and without a tag, the English ones. */
export const danglingIn = (language: string | null): ReadonlySet<string> =>
  BY_LANGUAGE[language?.slice(0, 2).toLowerCase() ?? 'en'] ?? DANGLING
