/** The words of a list that is written as one text, a space between them. */
export const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '))
