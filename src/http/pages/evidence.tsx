/** Where a line comes from: its words marked in the text that it was made of, and the lines that fell. */
import type { Evidence } from '../../core/summary/summary.ts'
import { Words } from './words.tsx'

type Proof = Omit<Evidence, 'rejected'>

interface Shown {
  readonly evidence: Proof
  /** Of the article, where it is known. */
  readonly language?: string | null
}

export const Evidenced = ({ evidence, language = null }: Shown) => {
  const { source, added, rules } = evidence
  return (
    <>
      <Words language={language}>
        <p>{piecesOf(evidence).map(({ text, isKept }) => (isKept ? <mark>{text}</mark> : text))}</p>
      </Words>
      <p class="soft">
        {`Made from the ${source}; marked words stand in the line.`}
        {added.length > 0 && ` Added: ${added.map(({ word }) => word).join(', ')}.`}
        {rules.length > 0 && ` Rules: ${rules.join(', ')}.`}
      </p>
    </>
  )
}

/** In the order of the text; where places overlap, the first has it. */
function piecesOf({ text, kept }: Proof) {
  const pieces: { text: string; isKept: boolean }[] = []
  let end = 0
  for (const place of [...kept].sort((a, b) => a.start - b.start)) {
    if (place.start < end) continue
    pieces.push({ text: text.slice(end, place.start), isKept: false })
    pieces.push({ text: text.slice(place.start, place.end), isKept: true })
    end = place.end
  }
  return [...pieces, { text: text.slice(end), isKept: false }]
}

export const Rejected = ({ rejected }: Pick<Evidence, 'rejected'>) =>
  rejected.length === 0 ? (
    <p>No other line was tried and fell.</p>
  ) : (
    <ul>
      {rejected.map(({ line, gate }) => (
        <li>
          {line} <span class="soft">{`fell at ${gate}`}</span>
        </li>
      ))}
    </ul>
  )
