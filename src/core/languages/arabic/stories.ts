import type * as english from '../english/stories.ts'
import type { Part } from '../language.ts'

export const stories = (): Part<typeof english.stories> => ({
  tollDead: 'القتلى: {bound}{count}',
  tollHurt: 'الجرحى: {bound}{count}',
  tollMissing: 'المفقودون: {bound}{count}',
  tollArrested: 'الموقوفون: {bound}{count}',
  tollMagnitude: 'القوة {bound}{count}',
  tollVote: 'الأصوات {count}–{against}',
  sameStory: 'هو الحدث نفسه الذي في هذا الخبر من {name}: {line}. في كليهما {words}.',
  sameStoryPlain: 'هو الحدث نفسه الذي في هذا الخبر من {name}: {line}.',
  notTheSame: 'ليس الحدث نفسه',
  takenApart: 'فُصلت: من الآن يأتي كل من هذه المقالات هنا وحده.',
})
