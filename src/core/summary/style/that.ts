/** "The regulator says that data are weak" → "The regulator says data are weak". */
import { SAYING } from '../../english/lexicon.ts'
import { hasTag, is, type Tagged } from '../read/tagged.ts'

/** Only right behind a verb of saying and before what may be a subject. */
export function withoutThat(words: Tagged): Tagged {
  const at = words.findIndex(
    (word, i) =>
      is(word, /^that$/i) &&
      SAYING.has(words[i - 1]?.text.toLowerCase() ?? '') &&
      hasTag(words[i + 1], /^(?:NN|JJ|DT|CD|PRP)/),
  )
  return at < 0 ? words : words.filter((_, i) => i !== at)
}
