/**
 * French sets high punctuation and quotation marks off by a space at which no line is broken: a whole one with a colon
 * and in quotation marks, else a narrow one. In the texts it is typed as any other space, which can be seen.
 */
const NO_BREAK = '\u00a0'
const NARROW_NO_BREAK = '\u202f'

export const typeset = (text: string): string =>
  text.replace(/ (?=[:»])|(?<=«) /gu, NO_BREAK).replace(/ (?=[;?!])/gu, NARROW_NO_BREAK)
