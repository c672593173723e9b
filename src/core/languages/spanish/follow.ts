import type * as english from '../english/follow.ts'
import type { Part } from '../language.ts'

export const follow = (): Part<typeof english.follow> => ({
  whatToFollow: '¿Qué debe seguir {this}? Elige aquí o dímelo, por ejemplo:\n{examples}',
  everything: 'Todo',
  topics: 'Temas',
  publishers: 'Medios',
  search: 'Buscar',
  earlier: '‹ Anteriores',
  further: 'Más ›',
  back: '‹ Volver',
  lastDays: {
    one: 'el último día',
    many: 'los últimos {count} días',
    other: 'los últimos {count} días',
  },
  noTopicsYet: 'En {days}, ningún artículo ha tenido tema. Mira más tarde, o sigue palabras.',
  topicsToFollow: 'Temas de {days}, y cuántas noticias tuvo cada uno. Pulsa uno para ver qué trae.',
  noPublishersToFollow: 'Todavía no hay medios. Mira más tarde, o sigue todo.',
  publishersToFollow:
    'Medios, y cuántas noticias tuvo cada uno en {days}. Pulsa uno para ver qué trae.',
  howToSay: 'Envíame una palabra o una frase y te muestro qué habría traído.',
  howToSearch: 'Para buscar en los últimos 30 días, envía por ejemplo {example}.',
  followThis: 'Seguir esto',
  nothingThere: 'Eso ya no está. Elige de nuevo.',
  howToUnfollow:
    'Dime qué dejar de seguir, por ejemplo:\n`/unfollow topic:world`\n\n/following muestra todo lo que sigue {this}, con un botón para quitar cada cosa.',

  wouldFollow: '¿Seguir {name}?',
  stories: { one: '1 noticia', other: '{count} noticias' },
  atLeast: 'al menos {stories}',
  noStory: 'ninguna noticia',
  noStoryAmongNewest: 'ninguna entre las noticias más recientes',
  lookedBack: 'En {days}: {stories}',
  oneOfThem: '{lookedBack}:',
  newestOfThem: '{lookedBack}; las más recientes:',
  lookedTooOften:
    'Han sido muchas búsquedas seguidas. Espera un minuto y pregunta otra vez, por favor.',
  noLookBack: 'Ahora mismo no puedo mirar atrás, así que no sé qué habría traído.',
  neverSeen: 'Ningún artículo de los últimos 30 días tiene el tema {topic}.',
  neverSeenNearest:
    'Ningún artículo de los últimos 30 días tiene el tema {topic}. ¿Querías decir {nearest}?',
  linkOffers:
    'Soy Lede y envío las noticias en una línea corta, en cuanto se publican. Esto es lo que ofrece tu enlace; no se sigue nada hasta que lo guardes.',
  linkUnknown:
    'No entiendo qué ofrece tu enlace: quizá esté cortado. Elige aquí qué debe seguir {this}.',
  save: 'Guardar',
  change: 'Cambiar',
  cancel: 'Cancelar',
  saved: 'Guardado.',
  howToChange:
    'Envíame lo que quieres en su lugar. Esto es lo que escribiste; si lo tocas, se copia:',
  howToChangeInGroup:
    'Envía el comando otra vez como lo quieres. Esto es lo que se escribió; si lo tocas, se copia:',
  notSaved: 'De acuerdo, no he cambiado nada.',
  draftTooOld: 'Esta pregunta es demasiado antigua. Envía otra vez lo que quieres seguir.',

  followed: '{This} sigue ahora *{name}*.',
  followsEverythingToo:
    'También sigue todo. Para recibir solo lo que nombras, envía `/unfollow everything`.',
  alreadyFollowed: '{This} ya sigue *{name}*.',
  followsTheMost: '{This} sigue {count} cosas, y ese es el máximo. Quita antes una con /following.',
  unfollowed: '{This} ya no sigue *{name}*.',
  followsEverythingStill: 'Sigue todo, así que todos los avisos llegan igual.',
  nothingLeft: 'No queda nada, así que no llegarán avisos.',
  notFollowed: '{This} no sigue *{name}*.',
  seeFollowing: 'Envía /following para ver qué sigue.',
  followingTitle: '{This} sigue',
  pressToUnfollow: 'Para dejar de seguir algo, pulsa su botón.',
  followsNothing: '{This} todavía no sigue nada. Empieza con uno de estos:\n{examples}',
  removed: 'Ya no se sigue: {name}',
  howEachComes: 'Cómo llega cada uno',
  modeNow: 'Al momento',
  modeSilent: 'Sin sonido',
  modeDigest: 'Solo en el resumen',
  modeNowShort: 'al momento',
  modeSilentShort: 'sin sonido',
  modeDigestShort: 'solo en el resumen',
  anyUrgency: 'Urgente o no',
  urgentAlone: 'Solo lo urgente',
  howThisComes: '¿Cómo debe llegar *{name}*?',
  modeSet: '*{name}* llega desde ahora {mode}.',
  howToSetMode:
    'Envía por ejemplo `/mode silent russia`, `/mode digest topic:sport` o `/mode now russia`. Para lo urgente solo, síguelo como `russia urgent`.',
  removedBefore: 'Ya estaba quitado.',
  listTooOld: 'Esta lista es demasiado antigua. Envía /following para ver una nueva.',
  latestTitle: 'Últimos avisos',
  nothingLatest:
    'Últimamente no ha llegado nada que coincida. Los avisos nuevos llegan solos; no tienes que hacer nada.',
})
