/**
 * How the readers of an article hear of a new version: "Correction" is a newsroom's own word for it, an
 * update is any other change of what they were told, and the rest is an edit of their copy.
 */
import type { Alert } from '../alert.ts'
import { DAY_MS } from '../time/spans.ts'
import { tellsOtherwise } from './meaning.ts'

export type ChangeKind = 'correction' | 'update' | 'edit'

/** `before`: what they were told, each by one of these. */
export function changeKindOf(alert: Alert, before: readonly Alert[]): ChangeKind {
  const isChanged = before.some((old) => tellsOtherwise(old, alert))
  const isSeen = before.some((old) => shownOf(old) !== shownOf(alert))
  if (isAdmitted(alert, before) && isSeen) return 'correction'
  return isChanged && alert.updates === 'reply' ? 'update' : 'edit'
}

/** What is older is no news to those who never had it. */
const NEWS_MS = DAY_MS

/** Whether those who have no copy are alerted of a new version, `age` ms after the first one. */
export const isNewsAnew = (alert: Alert, before: Alert, age: number): boolean =>
  age <= NEWS_MS && (tellsOtherwise(before, alert) || addsTopic(before, alert))

const addsTopic = ({ subject: before }: Alert, { subject }: Alert): boolean =>
  subject.topics.some((topic) => !before.topics.includes(topic))

const shownOf = ({ line, sentences }: Alert): string => [line, ...sentences].join('\n')

/** A note that stood in a version before says nothing of this one. */
const isAdmitted = ({ correction }: Alert, before: readonly Alert[]): boolean =>
  correction !== null && (correction === '' || before.every((old) => old.correction !== correction))
