import type * as english from '../english/stories.ts'
import type { Part } from '../language.ts'

export const stories = (): Part<typeof english.stories> => ({
  tollDead: 'загиблі: {bound}{count}',
  tollHurt: 'поранені: {bound}{count}',
  tollMissing: 'зниклі: {bound}{count}',
  tollArrested: 'затримані: {bound}{count}',
  tollMagnitude: 'магнітуда {bound}{count}',
  tollVote: 'голоси {count}–{against}',
  sameStory: 'Це та сама подія, що й тут ({name}): {line}. В обох статтях є {words}.',
  sameStoryPlain: 'Це та сама подія, що й тут ({name}): {line}.',
  notTheSame: 'Це не те саме',
  takenApart: 'Розділено: тепер кожна з цих статей надходить сюди окремо.',
})
