import type * as english from '../english/stories.ts'
import type { Part } from '../language.ts'

export const stories = (): Part<typeof english.stories> => ({
  tollDead: 'погибшие: {bound}{count}',
  tollHurt: 'раненые: {bound}{count}',
  tollMissing: 'пропавшие: {bound}{count}',
  tollArrested: 'задержанные: {bound}{count}',
  tollMagnitude: 'магнитуда {bound}{count}',
  tollVote: 'голоса {count}–{against}',
  sameStory: 'Это то же событие, что и здесь ({name}): {line}. В обеих статьях есть {words}.',
  sameStoryPlain: 'Это то же событие, что и здесь ({name}): {line}.',
  notTheSame: 'Это не то же',
  takenApart: 'Разделено: теперь каждая из этих статей приходит сюда отдельно.',
})
