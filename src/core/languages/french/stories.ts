import type * as english from '../english/stories.ts'
import type { Part } from '../language.ts'

export const stories = (): Part<typeof english.stories> => ({
  tollDead: 'morts : {bound}{count}',
  tollHurt: 'blessés : {bound}{count}',
  tollMissing: 'disparus : {bound}{count}',
  tollArrested: 'arrêtés : {bound}{count}',
  tollMagnitude: 'magnitude {bound}{count}',
  tollVote: 'voix {count}–{against}',
  sameStory: 'C’est le même événement que celui-ci, de {name} : {line}. Les deux ont {words}.',
  sameStoryPlain: 'C’est le même événement que celui-ci, de {name} : {line}.',
  notTheSame: 'Pas le même',
  takenApart: 'Séparés : ici chacun de ces articles va désormais à part.',
})
