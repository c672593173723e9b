import type * as english from '../english/stories.ts'
import type { Part } from '../language.ts'

export const stories = (): Part<typeof english.stories> => ({
  tollDead: 'mortos: {bound}{count}',
  tollHurt: 'feridos: {bound}{count}',
  tollMissing: 'desaparecidos: {bound}{count}',
  tollArrested: 'detidos: {bound}{count}',
  tollMagnitude: 'magnitude {bound}{count}',
  tollVote: 'votos {count}–{against}',
  sameStory: 'É o mesmo acontecimento que este de {name}: {line}. Ambos têm {words}.',
  sameStoryPlain: 'É o mesmo acontecimento que este de {name}: {line}.',
  notTheSame: 'Não é o mesmo',
  takenApart: 'Separados: aqui cada um destes artigos fica à parte a partir de agora.',
})
