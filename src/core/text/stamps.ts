/**
 * Lines that say when a piece was published and how long it takes to read, in any of the languages of
 * datelines: a label, and behind it nothing but a date, a clock and what joins them.
 */
import { once } from '../once.ts'
import { pattern } from '../pattern.ts'
import { MONTH, WEEKDAY } from './dates.ts'

const LABEL =
  '(?:first |zuletzt |dernière )?(?:published|updated|modified|posted|created|publiée?|mise? à jour|mise? en ligne|modifiée?|modification|actualisée?|veröffentlicht|aktualisiert|erstellt|stand|publicad[oa]|actualizad[oa]|actualización|atualizad[oa]|pubblicato|aggiornato|gepubliceerd|bijgewerkt|geüpdatet|опубликовано|обновлено)'
const JOINED =
  'on|at|am|pm|a\\.m\\.|p\\.m\\.|le|à|a|am|um|uhr|vom|el|las|em|às|de|del|il|alle|ore|op|om|uur|h|min|est|edt|gmt|utc|bst|cet|cest|ist'
const PIECE = `(?:${WEEKDAY}|${MONTH}|\\d+(?:[.:/-]\\d+)*(?:h\\d{0,2}|er|st|nd|rd|th|º)?|${JOINED})(?![\\p{L}\\d])`
/** What joins the figures of a date is no gap, so that there is one way to read it. */
const GAP = '(?:[\\s,|•·]|[.:–—-](?!\\d)){1,4}'
const STAMP = once(
  () => new RegExp(`^(?:${LABEL}(?:${GAP}${PIECE}){1,12}[\\s.,|•·–—-]*){1,3}$`, 'iu'),
)
/** "Temps de lecture : 3 minutes", "Lecture 3 min." */
const READING_TIME = pattern.iu`^\p{L}[\p{L} ]{3,25} ?[:：]? ?\d{1,2} ?min\p{L}{0,5}\.?$`
const LONGEST = 140

export const isStamp = (text: string): boolean =>
  text.length <= LONGEST && /\d/.test(text) && (STAMP().test(text) || READING_TIME().test(text))
