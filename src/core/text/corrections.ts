/**
 * Correction notes: "Correction: An earlier version of this article misstated …".
 *
 * They are about the article, not of it, so they are kept apart: no summary may be made from them,
 * and whoever announces a correction can quote them. Anchored patterns, one look a paragraph.
 */
const LONGEST = 1_000
const LABEL =
  /^[[(*]*(?:corrections?(?: and clarifications?)?|clarifications?|corrected|erratum|rectificatifs?|précision de la rédaction|korrektur|berichtigung|richtigstellung|correcci[oó]n|fe de err(?:ores|atas)|correção|errata|rettifica)(?:(?:,? [^:.]{0,30}\d[^:.]{0,12})?\s*:|\s+[–—]\s)/iu
const LABEL_ALONE = /^(?:corrections?|clarifications?|rectificatif|korrektur|corrección)$/iu
const NOTE = /^[[(*]*(?:(?:editor[’']?s?[’']? note|note to readers|update)\s*[:–—]\s*)?/iu
const SENTENCE =
  /^(?:an? (?:earlier|previous|original) (?:version|edition) of (?:this|the)|(?:this|the) (?:article|story|post|report|headline|piece|caption|dispatch) (?:was|has been|is|have been) (?:amended|corrected|updated|edited|changed|revised|clarified) (?:on|to|because|at|after|in|since|with)\b|une version (?:précédente|antérieure) de|cet article a été (?:corrigé|modifié)|in einer früheren (?:version|fassung)|(?:dieser|der) (?:artikel|text) wurde (?:nachträglich )?(?:korrigiert|geändert|berichtigt)|una versión anterior de|este artículo (?:ha sido|fue) (?:corregido|modificado)|uma versão anterior d)/iu

export interface Separated {
  readonly paragraphs: readonly string[]
  readonly corrections: readonly string[]
}

/** Body and correction notes, each in order. A body that would be empty keeps all. */
export function separateCorrections(texts: readonly string[]): Separated {
  const paragraphs: string[] = []
  const corrections: string[] = []
  let labelled = false
  for (const text of texts) {
    const isNote = labelled || isCorrection(text)
    labelled = LABEL_ALONE.test(text)
    if (isNote) corrections.push(text)
    else if (!labelled) paragraphs.push(text)
  }
  return paragraphs.length > 0
    ? { paragraphs, corrections }
    : { paragraphs: texts, corrections: [] }
}

/** Newsrooms also note that an article was brought up to date, which admits nothing. */
const BROUGHT_UP_TO_DATE =
  /\b(?:updat|clarif|édité|actuali[sz]|atualiz)|mis(?:e)? à jour|aktualisier|ergänz|präzisier/iu
const ADMITS =
  /correct|misst|misspel|misident|misquot|misattrib|mistak|\berr(?:or|ed)|wrong|errat|(?:earlier|previous|original) (?:version|edition)|rectif|erreur|corrig|korrig|korrekt|berichtig|richtigstell|falsch|fehler|correc[cç]|corregi|err[oó]ne|equivoc|incorret|rettific/iu

/** The notes that say something was wrong, as one text; `null` where none does. */
export function admittedIn(notes: readonly string[]): string | null {
  const admitting = notes.filter((note) => ADMITS.test(note) || !BROUGHT_UP_TO_DATE.test(note))
  return admitting.length > 0 ? admitting.join(' ') : null
}

const isCorrection = (text: string) =>
  text.length <= LONGEST && (LABEL.test(text) || SENTENCE.test(text.replace(NOTE, '')))
