/**
 * Spanish, as headlines need it.
 */
import { anyOf, beginningWith, endingWith, type Grammar } from './grammar.ts'

const AR =
  'encuentr|hall|captur|decomis|desmantel|desactiv|multa|mult|coloc|enseñ|grab|levant|limpi|localiz|march|pint|plant|pesc|renuev|reserv|sac|salv|sancion|visit|viaj|vigil|' +
  'abandon|acab|acept|acord|acus|adelant|afirm|afront|alcanz|amenaz|ampl[ií]|anul|anunci|apoy|aprueb|aprob|apuest|arras|arranc|' +
  'asegur|asum|avanz|aument|ayud|baj|bat|bloque|busc|cambi|cancel|cel|celebr|cierr|cerr|clam|colaps|comienz|compr|confirm|consider|' +
  'contrat|convoc|cre|critic|cruz|cuest|culp|declar|dej|demand|denunci|derrot|derrib|desat|descart|despleg|desvel|detect|devast|dict|' +
  'disput|domin|don|elev|empez|empiez|encabez|encarg|enfrent|entr|entreg|espera|estren|estudi|eval|evit|exculp|explic|exprop|firm|' +
  'fracas|fren|gan|gast|golpe|halag|impuls|inaugur|incaut|incorpor|inici|insist|instal|invest|investig|juzg|lament|lanz|lider|' +
  'lleg|llev|llam|logr|mat|mejor|mostr|muestr|negoci|nombr|obsequi|oblig|ocup|ofert|ordena|orden|organiz|otorg|pact|pag|paraliz|pas|' +
  'plante|present|preocup|pregunt|prepar|presion|procla|prolong|protagoniz|protest|prueb|public|qued|quem|rasp|rebaj|recaud|rechaz|reclam|' +
  'recort|recuper|reform|refuerz|regres|regul|renov|renunci|repart|reproch|rescat|resalt|respald|result|retir|retras|revel|' +
  'revis|roba|rob|señal|sentenci|solicit|super|suspend|toc|tom|trabaj|traslad|trat|triunf|ultim|utiliz|vali|vot|acerc|ataca|atac|agot|desploma|desplom|dispar|' +
  'impact|inund|afect|activ|adjudic|alert|decreta|decret|detall|prorrog|publica|lastra|lastr'
const ER =
  'aparec|asciend|atiend|cae|ced|conced|coinc?id|comet|compit|conoc|consigu|constru[y]|convenc|cre|crec|deb|decid|defiend|depend|descart|' +
  'descub|desaparec|despid|detien|devuelv|dimit|disminuy|elig|enciend|entiend|establec|exig|exist|expuls|extiend|favorec|hac|hier|hund|impid|impon|' +
  'incumpl|interrump|intervien|introduc|mantien|muer|muev|nac|obtien|ofrec|padec|part|permit|perd|pierd|pid|pon|present|pretend|promet|prohíb|' +
  'propon|reabr|recib|reconoc|recog|reduc|reivindic|remit|resist|respond|restring|resuelv|reún|rompe|romp|sal|segu|sigu|sub|sufr|sugier|' +
  'suspend|tem|ten|tien|traduc|tra[e]|transmit|un|ven|venc|vend|viv|vuelv|abr|acud|advert|adviert|admit|agred|corr|cubr|vien|prevé|revé'
const OTHERS =
  'es|son|está|están|ha|han|hay|va|van|da|dan|fue|fueron|será|serán|era|eran|quiere|quieren|puede|pueden|dice|dicen|cae|caen|trae|' +
  'prevé|prevén|ve|ven|lee|cree|creen|oye|huye|huyen|incluye|incluyen|excluye|destruye|atribuye|construye|constituye|tendrá|tendrán|' +
  'habrá|podrá|podrán|deberá|deberán|hará|harán|irá|dará|abrirá|pagará|cerrará|subirá|bajará|llegará|recibirá|perderá|seguirá|costará|' +
  'acogerá|estrenará|invertirá|[\\p{L}]{3,}(?:ó|aron|ieron)|se'

export const spanish = (): Grammar => ({
  marks: {
    negation: anyOf(
      'no|nunca|jamás|ningún~|nada|nadie|ni|sin|tampoco|niega~|niegan|negó|rechaz~|descart~|desmient~|imposible|fracas~|fals~|bulo~|' +
        'anul~|cancel~|excluy~|evit~|impid~|absuel~|absolu~',
    ),
    hedge: anyOf(
      'podría~|habría~|sería~|tendría~|debería~|[\\p{L}]{3,}ría[ns]?|puede~|quizá~|presunt~|supuest~|sospech~|acus~|parec~|posibl~|probabl~|' +
        'amenaz~|estudi~|plante~|esper~|tem[ei]~|casi|cerca|unos|unas|alrededor|intent~|prev[eé]~|proyect~|propon~|potencial~|quier~|pretend~|investigad~|arriesg~|afront~',
    ),
    speaker: anyOf(
      'según|dice~|dij~|asegur~|afirm~|declar~|anunci~|denunci~|explic~|sostien~|advert~|adviert~|admit~|reconoc~|revel~|señal~|inform~|' +
        'estudio~|encuesta~|informe~|fuente~|testig~|opina~|cre[ei]~|cuent~|apunt~|critic~|lament~|pid[ei]~|exig~|reclam~|alert~|insist~|' +
        'recuerd~|respond~|pregunt~|juez~|fiscal~|sentencia',
    ),
    loss: anyOf(
      'muer~|mat[aóo]~|herid~|víctima~|fallec~|desaparec~|ahog~|cadáver~|cuerpo~|supervivient~|asesin~|homicid~|suicid~|viola~|rehén|rehenes|' +
        'mortal~|tragedia|vida~|agred~|agres~',
    ),
    condition: anyOf(
      'si|salvo|excepto|condición~|a menos|siempre que|mientras no|hasta|en caso|a falta|a cambio|provisional~|pendiente',
    ),
    contrast: anyOf(
      'pero|mientras|al tiempo que|en medio de|aunque|sin embargo|pese|a pesar|sino|frente|contra|en vez|en lugar|solo|sólo|excepto|incluso|al contrario|empat~|remont~|mantien~|recurr~|recurso~|apel~|final~|luego|contrari~',
    ),
    frame: anyOf(
      'simulacr~|aniversari~|sátir~|opinión|ficci~|novela|películ~|serie|libro|documental|juicio~|ensayo~|entrenam~|amistos~|sueñ~|rodaje|laboratorio|ratones|prueba~|homenaj~|conmemor~|historia|' +
        'teatro|juego|inocentada|(?:1[0-9]|20)\\d\\d|años|análisis|recre~',
    ),
  },
  rank: anyOf(
    'primer~|últim~|únic~|más|menos|mejor~|peor~|récord|mayor~|menor~|segund[oa]|tercer~|\\d+[ºª]|máxim~|mínim~|históric~',
  ),
  verbs: anyOf(`(?:${AR})(?:a|an)|(?:${ER})(?:e|en)|${OTHERS}`),
  indefinite: beginningWith(
    'una?|unos|unas|dos|tres|cuatro|cinco|seis|siete|diez|varios|varias|\\d+',
  ),
  definite:
    /(?<!\p{L})(?:[Ee]l|[Ll][ao]s?|del|al) \p{Ll}[\p{L}-]*(?![\p{L}-])(?! (?:del? (?:la )?)?\p{Lu})/u,
  leading: beginningWith(
    'para|por|en|a|al|con|sin|sobre|tras|ante|desde|según|pese|durante|si|cuando|cómo|qué|que|quién|dónde|[\\p{L}]{3,}(?:ado|ada|ados|adas|ido|ida|idos|idas|ando|iendo)',
  ),
  that: anyOf('que|quien~|cuy~|donde'),
  to: null,
  at: '(?:en|cerca de|[(])(?: (?:el|la|los|las))?',
  the: '(?:el|la|los|las|un|una|del|al|este|esta)',
  leaning: endingWith(
    'el|la|los|las|lo|un|una|unos|unas|y|e|o|u|pero|de|del|a|al|en|con|por|para|sin|sobre|contra|entre|desde|hasta|ante|según|que|quien|donde|' +
      'cuando|como|si|no|más|muy|se|su|sus|es|son|ha|han|va|puede|debe|días?|meses|mes|años?|horas?|semanas?|poco|justo|ya|incluso|tras|era|sino|aunque|porque|mientras|presunt[oa]s?|supuest[oa]s?',
  ),
})
