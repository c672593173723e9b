import type * as english from '../english/stories.ts'
import type { Part } from '../language.ts'

export const stories = (): Part<typeof english.stories> => ({
  tollDead: 'Tote: {bound}{count}',
  tollHurt: 'Verletzte: {bound}{count}',
  tollMissing: 'Vermisste: {bound}{count}',
  tollArrested: 'Festgenommene: {bound}{count}',
  tollMagnitude: 'Stärke {bound}{count}',
  tollVote: 'Stimmen {count}–{against}',
  sameStory: 'Es ist dasselbe Ereignis wie dieses von {name}: {line}. In beiden steht {words}.',
  sameStoryPlain: 'Es ist dasselbe Ereignis wie dieses von {name}: {line}.',
  notTheSame: 'Nicht dasselbe',
  takenApart: 'Getrennt: Hier steht von jetzt an jeder dieser Artikel für sich.',
})
