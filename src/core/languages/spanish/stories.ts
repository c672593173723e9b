import type * as english from '../english/stories.ts'
import type { Part } from '../language.ts'

export const stories = (): Part<typeof english.stories> => ({
  tollDead: 'muertos: {bound}{count}',
  tollHurt: 'heridos: {bound}{count}',
  tollMissing: 'desaparecidos: {bound}{count}',
  tollArrested: 'detenidos: {bound}{count}',
  tollMagnitude: 'magnitud {bound}{count}',
  tollVote: 'votos {count}–{against}',
  sameStory: 'Es el mismo suceso que este de {name}: {line}. Ambos tienen {words}.',
  sameStoryPlain: 'Es el mismo suceso que este de {name}: {line}.',
  notTheSame: 'No es lo mismo',
  takenApart: 'Separados: aquí cada uno de estos artículos va aparte desde ahora.',
})
