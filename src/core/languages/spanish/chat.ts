import type * as english from '../english/chat.ts'
import type { Part } from '../language.ts'

export const chat = (): Part<typeof english.chat> => ({
  phraseExample: 'tipos de interés',

  welcome:
    'Te damos la bienvenida a *Lede*.\n\nTe envío las noticias en una línea corta, en cuanto se publican. Cada palabra sale del artículo.\n\nDime qué quieres seguir, por ejemplo:\n{examples}\n\n/help muestra todo lo que sé hacer.',
  welcomeBack: {
    one: 'Hola de nuevo. {This} sigue 1 cosa: /following muestra cuál. /help muestra todo lo que sé hacer.',
    other:
      'Hola de nuevo. {This} sigue {count} cosas: /following muestra cuáles. /help muestra todo lo que sé hacer.',
  },
  greetingGroup:
    '¡Hola! Soy *Lede*. Envío a este grupo las noticias en una línea corta.\n\nUn administrador puede decirme qué seguir, por ejemplo:\n{examples}',
  helpShows: '/help muestra todo lo que sé hacer.',
  eachTopic: 'Cada tema del grupo sigue lo suyo: envía el comando en el tema al que se refiere.',
  adminsRule: 'Solo los administradores pueden cambiar lo que se sigue. Verlo puede cualquiera.',

  helpTitle: 'Qué puede seguir {this}',
  helpEverything: 'todos los artículos',
  helpTopic: 'un tema',
  helpTopicOfWords: 'un tema de varias palabras',
  helpPublisher: 'un medio',
  helpLanguage: 'un idioma',
  helpWord: 'una palabra del titular o del texto',
  helpPhrase: 'una frase',
  helpSeveral: 'varias a la vez, una u otra, y lo que no',
  helpAuthor: 'un autor, y solo lo urgente',
  helpCommands: 'Comandos',

  privacyTitle: 'Qué guardo sobre este chat',
  keptId: 'el número del chat',
  keptSettings:
    'qué sigue y cuándo lo quiere: zona horaria, idioma, resumen, horas de silencio, pausa, cuántos avisos al día, cuántos han llegado hoy y cuánto muestra un aviso',
  keptCopies:
    'hasta 30 días después del último cambio de su artículo, el número de mensaje de cada aviso que envié aquí, y de cada resumen con sus noticias, para poder corregirlos',
  keptPresses:
    'el mismo tiempo, qué avisos muestran más o menos por sus botones, y hasta dos días después de que acabe, qué noticias están en silencio; durante 30 días, cuáles has separado',
  keptDrafts: 'durante un día, lo que aquí se miró y no se guardó',
  keptManaged:
    'de cada grupo o canal que configuras desde aquí o en el que me has incluido: su identificador y su título, hasta tres meses después del último uso aquí, 200 como máximo',
  keptEditor:
    'de qué medios este chat es segundo editor y en qué idioma, hasta que envíes /stop o el medio lo termine',
  keptUpdates: 'durante dos días, los números de tus comandos, para que ninguno actúe dos veces',
  keptAnswers:
    'durante un minuto más o menos, cuándo respondí aquí, para respetar los límites de Telegram',
  privacyExport: '/export lo envía todo en un archivo.',
  privacyNot:
    'No guardo nombres de personas, ni tus mensajes o ubicaciones, ni quién está en un grupo o lo administra.',
  privacyStop:
    'Lo guardo hasta que envíes /stop. Entonces se borra en el acto, y su copia en un minuto más o menos. Después nada relaciona con este chat los números de mensaje que quedan. Si así lo eliges, lo que sigue el chat y sus horarios quedan inactivos durante una semana.',
  privacyRemoved:
    'Si me bloqueas o me quitas, quedan inactivos durante 30 días, por si me dejas volver; todo lo demás se borra en el acto.',
  privacyMark:
    'Queda una marca cifrada durante un día más o menos, para que ninguna copia reviva el chat; no dice de quién es.',
  privacyBackup:
    'Cloudflare, donde funciono, puede restaurar su almacenamiento a cualquier momento de los últimos 30 días. Después no queda nada.',
  exported: 'Todo lo que guardo sobre este chat, en un archivo. /privacy lo dice en palabras.',
  unreadable:
    'Ahora mismo no puedo leer qué sigue {this}, así que no he cambiado nada ni se ha perdido nada. Prueba más tarde, por favor. El botón lo borra todo de todas formas.',

  stopTakesNoWords:
    '{stop} no lleva nada detrás. Para dejar de seguir una cosa, envía `/unfollow {written}`.',
  stopTitle: '¿Dejar de enviar noticias {toThis}?',
  stopNothing: '{This} no sigue nada.',
  stopLost: {
    one: 'Sigue 1 cosa: {names}.',
    other: 'Sigue {count} cosas: {names}.',
  },
  stopDeletes: 'Los avisos cesan en el acto y todo esto se borra.',
  stopDeletesTimes:
    'Los avisos cesan en el acto y todo esto se borra, también los horarios elegidos.',
  stopRestOfGroup: {
    one: 'El resto del grupo sigue además 1 cosa.',
    other: 'El resto del grupo sigue además {count} cosas.',
  },
  stopTopics: {
    one: 'Sus temas siguen además 1 cosa.',
    other: 'Sus temas siguen además {count} cosas.',
  },
  more: '{count} más',
  stopNow: 'Parar y borrarlo todo',
  stopTopic: 'Parar en este tema',
  stopAll: 'Parar en todo el grupo',
  stopAndKeep: 'Parar y guardar los ajustes una semana',
  pauseInstead: 'Mejor una pausa de una semana',
  notStopped: 'De acuerdo, todo queda como está.',
  questionTooOld: 'Esta pregunta es demasiado antigua. Envía /stop otra vez.',
  unfollowThis: 'Dejar de seguir {name}',
  farewell:
    'Adiós. He borrado lo que guardaba sobre este chat; /privacy dice qué queda durante un día más o menos. No llegarán más avisos, y los de arriba ya no se corrigen. Para volver, envía /start.',
  farewellFor:
    'Adiós. No llegarán más avisos, y los de arriba ya no se corrigen. Los ajustes se guardan hasta el {until}, por si vuelves; después se borran.',
  topicFarewell:
    'He borrado lo que seguía este tema, y aquí no llegarán más avisos. Los demás temas siguen igual.',
  restore: 'Recuperar',
  deleteNow: 'Borrarlos ya',
  followedBefore: {
    one: '{This} seguía antes 1 cosa. Los ajustes se guardan hasta el {until}.',
    other: '{This} seguía antes {count} cosas. Los ajustes se guardan hasta el {until}.',
  },
  restored: {
    one: 'Hola de nuevo. {This} vuelve a seguir lo de antes: 1 cosa, que puedes ver con /following. Desde ahora llegan avisos otra vez.',
    other:
      'Hola de nuevo. {This} vuelve a seguir lo de antes: {count} cosas, que puedes ver con /following. Desde ahora llegan avisos otra vez.',
  },
  nothingToRestore: 'Aquí ya no queda nada. Envía /start para empezar de nuevo.',

  hint: 'No he entendido eso. Envíame una o dos palabras sobre lo que te interesa, o /help para ver todo lo que sé hacer.',
  commandPerhaps: 'No conozco ese comando. ¿Querías decir {command}?',
  oneAtATime:
    'En ese mensaje hay varios comandos, así que no he hecho nada. Envíalos uno a uno, por favor.',
  unknownCommand: 'No conozco ese comando. Envía /help para ver los que conozco.',
  forAnotherBot: 'Ese comando nombra a otro bot. Envíalo sin el nombre que va detrás de la @.',
  adminsOnly: 'Aquí solo los administradores pueden cambiar esto. Pídeselo a uno de ellos.',
  adminsUnknown:
    'Telegram no me ha dicho si eres administrador aquí, así que no he cambiado nada. Prueba otra vez en un minuto, por favor.',
})
