import type * as english from '../english/times.ts'
import type { Part } from '../language.ts'

export const times = (): Part<typeof english.times> => ({
  everyDay: 'todos los días',
  'every mon': 'todos los lunes',
  'every tue': 'todos los martes',
  'every wed': 'todos los miércoles',
  'every thu': 'todos los jueves',
  'every fri': 'todos los viernes',
  'every sat': 'todos los sábados',
  'every sun': 'todos los domingos',
  dayToDay: 'de {first} a {last}',
  hoursOn: '{days}, {hours}',
  betweenHours: '; ',
  daysAt: '{days} a las {times}',
  everyHour: 'cada hora',
  everyHourOn: 'cada hora, {days}',
  instant: '{date} a las {time}',

  atOnce: 'Los avisos llegan en cuanto se publican.',
  atOnceButQuiet: 'Los avisos llegan en cuanto se publican, pero no en las horas de silencio.',
  fromNowAtOnce: 'Desde ahora, los avisos llegan en cuanto se publican.',
  fromNowAtOnceButQuiet:
    'Desde ahora, los avisos llegan en cuanto se publican, pero no en las horas de silencio.',
  inDigest: 'Los avisos llegan en un resumen {schedule} {zone}.',
  nothingUntil: 'No llega nada hasta el {instant}.',
  zoneHint: 'Para usar tu zona horaria, envía tu ciudad, por ejemplo `/timezone Madrid`.',

  digestHow:
    'Para un resumen al día, envía `/digest daily 08:00`; para varios, `/digest 8:00 and 18:00` o `/digest hourly`; para algunos días solamente, `/digest weekdays 8am`.',
  digestChange:
    'Para cambiar la hora, envía por ejemplo `/digest 18:30`, `/digest 8:00 and 18:00`, `/digest weekdays 8am` o `/digest hourly`. Para recibir los avisos al momento, envía `/digest off`.',
  digestSet: 'Desde ahora, los avisos llegan en un resumen {schedule} {zone}.',
  digestAfterQuiet: 'Si uno cae en horas de silencio, llega después de ellas.',
  noTimeOfDay:
    'No entiendo *{written}* como hora de un resumen. Envía por ejemplo `/digest 19:30`, `/digest 8:00 and 18:00` o `/digest weekdays 8am`.',
  digestRefused:
    'No he entendido eso. Envía `/digest daily 08:00` para un resumen al día, o `/digest off` para recibir los avisos al momento.',
  digestTooOld: 'Este resumen es demasiado antiguo. Ya no guardo lo que contaba.',

  quietNoneYet:
    '{This} no tiene horas de silencio: los avisos llegan a cualquier hora.\n\nPara tener noches tranquilas, envía por ejemplo `/quiet 22:00-7:00` o `/quiet weekdays 22-6, Sat and Sun 23-9`. Después, un solo mensaje cuenta lo que hubo entretanto.',
  quietState:
    'Horas de silencio {ofThis}: {quiet} {zone}. Después, un solo mensaje cuenta lo que hubo entretanto.',
  quietChange: 'Para cambiarlas, envía por ejemplo `/quiet 23-8`; para quitarlas, `/quiet off`.',
  quietSet:
    'Horas de silencio fijadas: {quiet} {zone}. En ellas no llega nada; después, un solo mensaje cuenta lo que hubo entretanto.',
  urgentInQuiet: 'Las noticias urgentes llegan igualmente al momento.',
  urgentWaitsInQuiet: 'Las noticias urgentes también esperan, salvo que envíes `/urgent on`.',
  quietOff: 'Ya no hay horas de silencio.',
  quietRefused:
    'No entiendo *{written}* como horas de silencio. Envía cuándo empiezan y acaban, por ejemplo `/quiet 22:00-7:00` o `/quiet weekdays 10pm to 6am`, o bien `/quiet off`.',

  urgentIsOn:
    'Las noticias urgentes llegan al momento, también en horas de silencio y además de los resúmenes. Qué es urgente lo dice el medio. Para que esperen como las demás, envía `/urgent off`.',
  urgentIsOff:
    'Las noticias urgentes esperan, como las demás, al final de las horas de silencio y al resumen. Para recibirlas al momento, envía `/urgent on`. Qué es urgente lo dice el medio.',
  urgentSetOn:
    'Desde ahora, las noticias urgentes llegan al momento, también en horas de silencio y además de los resúmenes. Solo /pause las retiene.',
  urgentSetOff:
    'Desde ahora, las noticias urgentes esperan, como las demás, al final de las horas de silencio y al resumen.',
  onOrOff: 'Envía `/{command} on` o `/{command} off`.',

  pauseNoneYet:
    '¿Durante cuánto tiempo no debe recibir nada {this}? Pulsa un botón, o envía por ejemplo `/pause 3 days` o `/pause until Monday`.\n\nDespués te cuento qué hubo entretanto, de los últimos ocho días como máximo. Lo que ya está aquí se sigue corrigiendo.',
  pauseState:
    'No llega nada hasta el *{instant}* {zone}. Para recibir avisos otra vez, envía /resume.',
  pauseSet:
    'No llega nada hasta el *{instant}* {zone}. Entonces te cuento qué hubo entretanto. Para reanudar los avisos antes, envía /resume.',
  pauseRefused:
    'No entiendo *{written}* como final de una pausa. Envía por ejemplo `/pause 1h`, `/pause until morning`, `/pause until Monday` o `/pause until 24 December`. Una pausa dura como mucho un año; /stop termina con todo.',
  resumed:
    'La pausa ha terminado. {clock} Si hubo algo entretanto, te lo cuento en un minuto más o menos.',
  notPaused: 'No hay ninguna pausa.',
  resumeNow: 'Reanudar ya',
  pauseTooOld: 'Estos botones son demasiado antiguos. Envía /pause para ver otros.',

  budgetNoneYet:
    '{This} recibe todos los avisos que haya en el día. Para recibir al momento diez como máximo, envía `/budget 10`: el resto llega en un mensaje por la noche.',
  budgetIs: {
    one: '{This} recibe al momento 1 aviso al día como máximo; el resto llega en un mensaje a las {time} {zone}. Las noticias urgentes llegan siempre. Para cambiarlo, envía otro número, o `/budget off`.',
    other:
      '{This} recibe al momento {count} avisos al día como máximo; el resto llega en un mensaje a las {time} {zone}. Las noticias urgentes llegan siempre. Para cambiarlo, envía otro número, o `/budget off`.',
  },
  budgetSet: {
    one: 'Desde ahora llega al momento 1 aviso al día como máximo; el resto llega en un mensaje a las {time}, las noticias urgentes llegan siempre, y la cuenta empieza de nuevo a medianoche {zone}.',
    other:
      'Desde ahora llegan al momento {count} avisos al día como máximo; el resto llega en un mensaje a las {time}, las noticias urgentes llegan siempre, y la cuenta empieza de nuevo a medianoche {zone}.',
  },
  budgetSetInDigest: {
    one: 'Desde ahora llega al momento 1 aviso al día como máximo; mientras todo llegue en resúmenes, eso no cambia nada.',
    other:
      'Desde ahora llegan al momento {count} avisos al día como máximo; mientras todo llegue en resúmenes, eso no cambia nada.',
  },
  budgetOff: 'Desde ahora llegan todos los avisos que haya.',
  budgetRefused:
    'Envía cuántos avisos al día pueden llegar al momento, de 1 a {most}, por ejemplo `/budget 10`, o `/budget off`. Para no recibir ninguno al momento, envía `/digest daily`.',

  zoneState: 'La zona horaria {ofThis} es *{zone}*; allí son ahora las {time}.',
  zoneChange:
    'Para cambiarla, pulsa la hora que marca tu reloj, o envía tu ciudad, por ejemplo `/timezone Madrid`.',
  zoneByLocation: 'También puedes compartir una ubicación; no la guardo.',
  zoneSet: 'La zona horaria {ofThis} es ahora *{zone}*; allí son las {time}.',
  offsetHint:
    'Una diferencia fija no conoce el horario de verano. Si en tu país cambia la hora, envía mejor tu ciudad, por ejemplo `/timezone Madrid`.',
  digestMoved: {
    one: 'Esto mueve el resumen: el próximo llega {day} a las {time} según este reloj, dentro de una hora.',
    other:
      'Esto mueve el resumen: el próximo llega {day} a las {time} según este reloj, dentro de {count} horas.',
  },
  digestMovedSoon:
    'Esto mueve el resumen: el próximo llega {day} a las {time} según este reloj, dentro de menos de una hora.',
  quietMoved: 'Las horas de silencio también van según este reloj: {quiet}.',
  budgetMoved: 'La cuenta de los avisos del día empieza de nuevo a medianoche según él.',
  pauseMoved: 'La pausa termina cuando terminaba; según este reloj: {instant}.',
  locationNotKept: 'No guardo tu ubicación.',
  noZoneThere:
    'No conozco ninguna zona horaria para ese lugar. Envía la mayor ciudad cercana, por ejemplo `/timezone Madrid`.',
  whichZone: '*{written}* puede ser varias zonas horarias. ¿Cuál es la tuya?',
  zoneMeantPerhaps:
    'No conozco *{written}*. ¿Querías decir esto?\n\nSi no, envía una ciudad mayor que esté cerca, por ejemplo `/timezone Madrid`. Con /timezone puedes elegir por la hora.',
  zoneRefused:
    'No conozco la zona horaria *{written}*. Pulsa la hora que marca tu reloj, o envía la mayor ciudad cercana, por ejemplo `/timezone Madrid`.',
  whatTimeIsIt:
    'Pulsa la hora que marca tu reloj, o envía tu ciudad, por ejemplo `/timezone Madrid`.',
  citiesWithTime:
    'En estas ciudades son ahora las *{time}*. Pulsa una que tenga tu hora todo el año, o envía la tuya, por ejemplo `/timezone Madrid`.',
  otherTimes: '‹ Otras horas',
  timesTooOld: 'Estos botones son demasiado antiguos. Envía /timezone para ver otros.',
})
