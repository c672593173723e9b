/** One alert: its words, the sentence that its line was made from, and what was corrected. */
import type { PublicAlert } from '../../app/ports/news.ts'
import { Evidenced } from './evidence.tsx'
import { isStanding, type StandingAlert } from './feeds.tsx'
import { Follow, offersOf } from './follow.tsx'
import { Instant } from './instant.tsx'
import { Topics } from './topics.tsx'
import { Words } from './words.tsx'

export const AlertPage = ({ alert, bot }: { alert: PublicAlert; bot: string | null }) =>
  isStanding(alert) ? <Standing alert={alert} bot={bot} /> : <Withdrawn alert={alert} />

const Withdrawn = ({ alert: { publisherName, toldAt, changedAt } }: { alert: PublicAlert }) => (
  <p>
    <bdi>{publisherName}</bdi> withdrew its article of <Instant at={toldAt} /> at{' '}
    <Instant at={changedAt} />. What it said is shown no longer.
  </p>
)

const Standing = ({ alert, bot }: { alert: StandingAlert; bot: string | null }) => {
  const { publisherName, toldAt, words } = alert
  return (
    <>
      <Words language={words.language}>
        {words.sentences.map((sentence) => (
          <p>{sentence}</p>
        ))}
      </Words>
      <p>
        <a href={words.url} rel="noopener">
          Read the article at <bdi>{publisherName}</bdi>
        </a>
      </p>
      <p class="soft">
        <Instant at={toldAt} />
        <Topics topics={words.topics} language={words.language} />
      </p>
      <Follow bot={bot} offers={offersOf(alert)} />
      <h2>Where the line comes from</h2>
      <Evidenced evidence={words.evidence} language={words.language} />
      <h2>Corrections</h2>
      <Corrections words={words} />
    </>
  )
}

const Corrections = ({
  words: { correction, reworded, language },
}: Pick<StandingAlert, 'words'>) =>
  correction === null && reworded.length === 0 ? (
    <p>None.</p>
  ) : (
    <ul>
      {correction !== null && (
        <li>
          Corrected by its publisher{correction === '' ? '.' : ': '}
          <bdi lang={language ?? undefined}>{correction}</bdi>
        </li>
      )}
      {reworded.map((at) => (
        <li>
          The line was changed <Instant at={at} />.
        </li>
      ))}
    </ul>
  )
