import { pattern } from '../../../pattern.ts'
import { listed } from '../../../text/listed.ts'
import type { PointingWords } from './words.ts'

export const SPANISH: PointingWords = {
  pronouns: listed('él ella ellos ellas su sus le les suyo suya'),
  plurals: listed('ellos ellas les'),
  either: listed('su sus'),
  objects: listed('le les'),
  inverted: listed('-'),
  impersonal: listed('-'),
  openers: pattern.u`^(?:pero|y|e|o|u|aunque no|sino|entonces|luego|después|además|también|tampoco|asimismo|así|por eso|por ello|por tanto|por lo tanto|sin embargo|no obstante|en cambio|por otr[ao]|por su parte|en este sentido|en ese|en esa|en respuesta|de hecho|de ahí|mientras tanto|(?:en )?la víspera(?! de)|más tarde|posteriormente|poco después|al mismo tiempo|a su vez|pese a (?:ello|esto|eso)|tras (?:ello|esto|eso)|según (?:él|ella|ellos)|para (?:él|ella|ellos)|con ello|eso|esto|aquello|ést[ae]s?|ellos|ellas|ella|él|otr[ao]s?|lo(?! (?:que|más|de|del|mejor|peor|último|único|primero) )|cabe recordar|esta vez|(?:no )?(?:es|fue|era|será|son) (?:así|est[aoe]s?|lo|la|el|los|las|un|una|su|por (?:eso|ello))(?! (?:[\p{L}\p{N}]+ ){1,5}(?:cuando|donde|quien) )|un (?:segundo|tercer)|una (?:segunda|tercera)|(?:los|las) (?:dos|tres)(?= (?:fueron|son|han|habían|hombres|mujeres))|los otros|las otras|el (?:otro|segundo|tercero?|cuarto)|la (?:otra|segunda|tercera|cuarta)|ambos|ambas|ningun[ao] de|allí|ahí|aquí|dich[ao]s?|tal(?:es)?|la misma|el mismo|lo mismo|se trata|se \p{L}+ (?:si|por|en|a)|es decir|(?:fue|fueron|ha sido|han sido|era|eran|est(?:á|aba)n?|siguen?|permanecen?) \p{L}+[aei]d[oa]s?(?! (?:(?:ayer|hoy|est[ea] \p{L}+) )?(?:el|la|los|las|unos?|unas?) )|(?:\p{L}{2,}ó|(?:ten|viv|deb|pod|sab|sufr|padec|quer)ía|tiene|vive|lleva)(?= (?:\d|(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|vari[oa]s)(?!\p{L})))|(?:\p{L}{2,}ó|\p{L}{2,}(?<!a|sh)(?:aron|ieron)|(?:ten|viv|deb|pod|sab|sufr|padec|quer|\p{L}{2,}ab)(?:ía|a)n?|tienen?|viven?|llevan?)(?= (?:en|a|al|con|por|de|del|durante|hasta|desde|tras|para|sin|como) )|añadió|agregó|añade|su|sus)(?![\p{L}\p{N}])`,
  adding: listed('también además asimismo'),
  goingOn: listed(
    'entonces luego después otro otra otros otras mismo misma tal tales así todavía allí ambos',
  ),
  articles: listed('el la los las'),
  demonstratives: listed(
    'este esta estos estas ese esa esos esas aquel aquella aquellos aquellas dicho dicha',
  ),
  halfDemonstratives: listed('-'),
  indefinite: listed(
    'un una unos unas dos tres cuatro cinco seis siete ocho nueve diez varios varias algunos algunas cada ningún',
  ),
  counts: listed(
    'dos tres cuatro cinco seis siete ocho nueve diez varios varias algunos algunas muchos ninguno',
  ),
  stops: listed(
    'el la los las lo un una unos unas y e o u pero de del a al en con por para sin sobre contra entre desde hasta tras ante ' +
      'según que quien donde cuando como si no es son era fue fueron ha han había habían será serán va van puede debe se su sus ' +
      'dijo está están este esta',
  ),
  relatives: listed('-'),
  finite: null,
  identifying: listed('de del que quien cuyo cuya donde en a contra entre para'),
  locating: listed('en a de desde hasta hacia por del al para'),
  within: pattern.gu`(?<=(?:^|[\s(])[Ee]n )\p{Lu}[\p{L}\p{M}-]+(?![\p{L}'’])`,
  known: listed(
    'gobierno presidente papa policía ejército justicia fiscalía mundo tierra sol mar economía ley ' +
      'constitución parlamento congreso senado oposición izquierda derecha pasado futuro día días semana mes meses año años siglo ' +
      'temporada verano invierno primavera otoño mañana tarde noche momento mayoría número inicio fin final euro dólar mercado ' +
      'mercados prensa población capital autoridades bomberos',
  ),
  superlatives: listed(
    'primer primera primeros primeras último última últimos últimas más menos mejor peor principal único única',
  ),
  times: listed(
    'minuto minutos hora horas lunes martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre día días semana semanas mes meses año años siglo temporada verano invierno primavera otoño mañana tarde noche madrugada momento vez',
  ),
  toldTimes: listed(
    'siguiente siguientes anterior mismo misma ese esa esos esas aquel aquella aquellos aquellas',
  ),
  countedTimes: listed('antes después tarde'),
  shortly: listed('poco más'),
  roles: listed(
    'hombre mujer hombres mujeres niño niña niños joven pareja sospechoso víctima víctimas agresor conductor menor paciente ' +
      'actor actriz cantante jugador empresa compañía grupo club equipo incidente accidente ataque explosión incendio tiroteo ' +
      'decisión anuncio medida informe estudio encuesta libro película vídeo video foto imagen plan propuesta acuerdo proyecto ' +
      'sentencia fallo juicio caso',
  ),
  sources: listed('comunicado informe estudio revista diario periódico texto documento'),
  auxiliaries: listed('es son fue fueron era ha han había habían será va van puede debe'),
  leading: listed('dijo afirmó aseguró explicó que cuando si porque como y pero donde mientras'),
  reporting: listed('dijo afirmó aseguró según indicó informó'),
  accordingTo: listed('según'),
  titles: listed('sr sra señor señora don doña'),
  first: listed(
    'yo mí mi mis me nosotros nosotras nuestro nuestra nuestros nuestras nos Yo Mi Mis Nosotros Nuestro Nuestra Nos Me',
  ),
  second: listed('tú tu tus te ti usted ustedes vosotros'),
  inside:
    /^\p{Lu}\p{L}+(?:ó|rá|(?:(?<!Tehe|I)rán|aron|ieron)(?! (?:\d|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|vari[oa]s|al) ?)) (?!\p{Lu}|ayer|hoy|est[ea] )|["”»,] ?(?:dijo|dijeron|añadió|agregó|afirmó|aseguró|explicó|señaló|indicó|sostuvo|concluyó|subrayó|declaró|comentó|expresó|apuntó|manifestó|ha dicho|ha añadido)(?: (?:en|durante|tras|ayer|este)(?: \S+){1,6})?\.?$/u,
  teaser:
    /^(?:aquí (?:está|te|les)|estos son los|así es como|lea |descubre|conoce|te contamos|te explicamos)/iu,
  capitalNouns: false,
  stems: false,
}
