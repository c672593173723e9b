/** The numbers of an English text, in digits and words. */
import { listed } from '../text/listed.ts'
import { words } from '../text/tokens.ts'

/** A number with the sign or word that says of what: "$4 billion", "5%", "10-cent", "3 dead". */
const NUMBER =
  /[$£€¥]?\d[\d.,:/]*(?:\s?(?:%|°\p{L}?)|[-\s]?(?:percent|per cent|million|billion|trillion|thousand|bn|mn|m|k|pc|pct|cents?|km|kg|mph|kph|years?|days?|months?|weeks?|hours?|minutes?)(?!\p{L}))*/giu
export const NUMBER_WORDS = listed(
  'two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand ' +
    'thousands million millions billion billions trillion half double third quarter first second twice',
)

/** With their units, sorted. */
export function numbersOf(text: string): string[] {
  const digits = Array.from(text.matchAll(NUMBER), ([number]) =>
    number.toLowerCase().replace(/[.,:/]+$/, ''),
  )
  return [...digits, ...words(text).filter((word) => NUMBER_WORDS.has(word))].sort()
}
