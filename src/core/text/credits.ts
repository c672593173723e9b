/**
 * Credits and notes in brackets inside prose: "(Photo by Jane Roe/Getty Images)", "[Getty Images]",
 * "(Picture: AP)". Brackets of at most 100 characters; everything else in brackets stays.
 */
import { pattern } from '../pattern.ts'

const CREDIT = pattern.giu`\s?[([](?:(?:file )?(?:photo|photograph|image|picture|pic|video|foto|bild|crédit|credit|screenshot|illustration|graphic)s?(?: credits?| by| via| courtesy(?: of)?)?(?:\s*[:/|©]|\s+(?=\p{Lu}))[^()[\]]{1,80}|[^()[\]]{0,60}(?:getty images|ap photo|afp\/getty|shutterstock|istock|alamy|wikimedia commons|reuters\/\p{Lu}\p{Ll}+|epa\/|(?:photo|image|picture|handout)s? (?:via|by|courtesy|provided))[^()[\]]{0,40}|(?:click|tap|scroll|see (?:photo|video|graphic|below)|watch (?:video|below)|read more)\b[^()[\]]{0,60})[)\]]`

/** The paragraph without them; one that holds nothing else is left alone. */
export const dropCredits = (paragraph: string): string =>
  /[([]/.test(paragraph) ? paragraph.replace(CREDIT(), '').trim() || paragraph : paragraph
