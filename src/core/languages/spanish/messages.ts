import type * as english from '../english/messages.ts'
import type { Part } from '../language.ts'

export const messages = (): Part<typeof english.messages> => ({
  read: 'Leer',
  showMore: 'Más',
  showLess: 'Menos',
  mute: 'Silenciar',
  unmute: 'Reactivar',
  askWhy: '¿Por qué?',
  showEvidence: 'Ver el pasaje original',
  moreInPrivate: 'Más en privado',

  betweenNames: ', ',
  writtenBy: 'Por {names}',
  aboutTopics: 'Temas: {names}',
  sources: { one: '{count} fuente:', other: '{count} fuentes:' },
  alsoBy: '(también {names})',
  moreSources: 'y {count} más',
  headlineSays: 'El titular dice, con las palabras de la línea en negrita:',
  articleSays: 'El artículo dice, con las palabras de la línea en negrita:',

  update: 'Actualización: {line}',
  correction: 'Corrección: {line}',
  publishedAgain: 'Publicado de nuevo: {line}',
  saidBefore: 'El aviso anterior decía: «{line}»',
  withdrawn:
    '*Retirado*\n\n{name} ha retirado su aviso del {time}. Por favor, no lo tengas en cuenta.',
  withdrawnAbove:
    '*Retirado por {name}*\n\nEl aviso de arriba, del {time}, ha sido retirado por su medio. Por favor, no lo tengas en cuenta.',
  withdrawnAmongOthers:
    '*Retirado por {name}*\n\nUna de las noticias de arriba, del {time}, ha sido retirada por su medio y ya no está ahí: por favor, no la tengas en cuenta. Lo demás sigue en pie.',
  withdrawnFromStory:
    '*Retirado por {name}*\n\nSu aviso de arriba, del {time}, ha sido retirado: por favor, no lo tengas en cuenta. El mensaje muestra ahora lo que cuenta otra fuente.',
  storyWithdrawn:
    '*Retirado*\n\nTodos los que lo contaban lo han retirado. Por favor, no lo tengas en cuenta.',
  withdrawnToo: '*Retirado*, como el aviso de arriba.',
  withdrawnTooAmongOthers: '*Retirado*, como una de las noticias de arriba.',
  mayWriteAgain:
    'No se me permitía escribir aquí, así que hubo avisos que no llegaron. Ahora vuelven a llegar; `/latest` muestra los más recientes.',

  digestTitle: 'Tu resumen',
  afterQuiet: 'Durante las horas de silencio',
  afterPause: 'Durante la pausa',
  beyondBudget: 'Más de hoy',
  heldBack: 'Retenido hasta ahora',
  partOf: '{title}, parte {number} de {of}',
  pageOf: '{title}, página {page} de {pages}',
  otherTopics: 'Otras',
  nothingStands: 'Lo que había aquí se ha retirado o ya ha pasado.',
  pageBefore: '‹ Página {page}',
  pageAfter: 'Página {page} ›',
  pauseOver: {
    one: 'La pausa ha terminado y los avisos vuelven a llegar. Entretanto hubo 1 noticia.',
    other: 'La pausa ha terminado y los avisos vuelven a llegar. Entretanto hubo {count} noticias.',
  },
  showOne: 'Mostrarla',
  showAll: 'Mostrarlas',
  justNow: 'ahora mismo',
})
