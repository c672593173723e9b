import type * as english from '../english/alerts.ts'
import type { Part } from '../language.ts'

export const alerts = (): Part<typeof english.alerts> => ({
  story: 'Sucesos',
  storiesMajor: 'Lo más grave',
  storiesAll: 'Todo lo nuevo',
  storiesNone: 'Un solo mensaje',
  storiesApart: 'Artículos aparte',
  storiesMajorShort: 'un mensaje cada uno, y otro para lo grave',
  storiesAllShort: 'un mensaje cada uno, y otro para todo lo nuevo',
  storiesNoneShort: 'un mensaje cada uno, y nada más',
  storiesApartShort: 'cada artículo aparte',
  storyExplained:
    '{state}. Los artículos de un mismo suceso van juntos: quien también lo cuenta se añade al mensaje sin sonido.',
  storiesState:
    'De los sucesos recibes {state}. Para cambiarlo, envía `/stories major`, `/stories all`, `/stories none` o `/stories apart`.',
  storiesSet: 'Desde ahora, de los sucesos recibes {state}.',
  storiesRefused: 'Envía `/stories major`, `/stories all`, `/stories none` o `/stories apart`.',

  show: 'Un aviso muestra',
  showLine: 'Solo la línea',
  showSentences: 'Con frases',
  showFull: 'Todo',
  showLineShort: 'solo la línea',
  showSentencesShort: 'la línea y sus frases',
  showFullShort: 'todo lo que hay',
  showExplained:
    '{state}. Los botones debajo de un aviso muestran más de él, o menos, en un chat privado.',
  showState:
    'Un aviso muestra primero {state}. Para cambiarlo, envía `/show line`, `/show sentences` o `/show full`.',
  showSet: 'Los avisos muestran desde ahora {state}.',
  showRefused: 'Envía `/show line`, `/show sentences` o `/show full`.',

  alertTooOld: 'Es demasiado antiguo: ya no sé nada de este aviso.',
  alertInPrivate: 'Aquí lo verían todos. El botón de al lado lo abre en nuestro chat privado.',
  alertWithdrawn: 'Su medio ha retirado este aviso.',
  alertGone: 'Ya no sé nada de este artículo: es demasiado antiguo, o fue retirado.',
  storyMuted: 'En silencio: nada más de esta noticia durante un día, salvo que sea urgente.',
  storyUnmuted: 'Volverás a saber de esta noticia.',

  howToAskWhy:
    'Envía `/why` y el enlace de un artículo, o su medio y su identificador como `/why city-wire/a1`. Te digo por qué llegó aquí, o por qué no.',
  whyUnknown:
    'No conozco ese artículo. Recuerdo los de las últimas semanas, por el enlace que abre su aviso. /latest muestra los más recientes.',
  changeThis: 'Cambiarlo',
  howToReplace:
    'Envíame lo que quieres en su lugar. Esto es lo que escribiste; si lo tocas, se copia:\n\n{filter}\n\nEl botón quita lo anterior.',
  howToReplaceHere:
    'Envía el comando otra vez como lo quieres. Esto es lo que se escribió; si lo tocas, se copia:\n\n{filter}\n\nEl botón quita lo anterior.',
  filterGone: 'Eso ya no se sigue.',

  whyCame: 'Llegó aquí porque {this} sigue {filter}.',
  whyCameBefore: 'Llegó aquí por algo que {this} ya no sigue.',
  whyCameInDigest: 'Llegó aquí en un resumen porque {this} sigue {filter}.',
  whyComing: 'Coincide con {filter}: está en camino.',
  whyRefused: 'Coincide con {filter}: Telegram no lo aceptó.',
  whyMuted: 'Coincide con {filter}: su noticia está aquí en silencio.',
  whyExpired: 'Coincide con {filter}: caducó antes de poder llegar.',
  whyPause: 'Coincide con {filter}: llegó durante una pausa, y se cuenta después de ella.',
  whyDigest: 'Coincide con {filter}: espera al resumen.',
  whyQuiet: 'Coincide con {filter}: llegó en las horas de silencio, y se cuenta después de ellas.',
  whyBudget:
    'Coincide con {filter}: los avisos de ese día se habían agotado, así que llega por la noche.',
  whyBefore: 'Coincide con {filter}: llegó antes de que {this} lo siguiera.',
  whyToldAlready: 'Coincide con {filter}: esa noticia ya se había contado aquí.',
  whyChanged: 'Coincide con {filter}: lo retuvo algo que se ha cambiado desde entonces.',
  whyNothingFollowed: 'Aquí no se sigue nada.',
  whyWithdrawn: 'Su medio lo ha retirado.',
  whyNoMatch: 'Nada de lo que sigue {this} coincide.',
  whyLacks:
    'Nada de lo que se sigue aquí coincide; lo más cercano es {filter}, pero no tiene {lacks}.',
  whyHas: 'Nada de lo que se sigue aquí coincide; lo más cercano es {filter}, pero tiene {has}.',
  whyLacksAndHas:
    'Nada de lo que se sigue aquí coincide; lo más cercano es {filter}, pero no tiene {lacks}, y tiene {has}.',
})
