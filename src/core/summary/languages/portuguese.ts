/**
 * Portuguese, as headlines need it, on both sides of the ocean.
 */
import { anyOf, beginningWith, endingWith, type Grammar } from './grammar.ts'

const AR =
  'abandon|acab|aceit|acompanh|acus|adi|afirm|alcanç|alert|ameaç|anul|anunci|apoi|apont|apresent|aprov|apreend|arrecad|arrast|assin|assum|ataca|atac|' +
  'atras|aument|autoriz|avali|avanç|ajud|baix|bloquei|busc|cancel|captur|celebr|cheg|cobr|começ|compr|confirm|conquist|consider|contrat|convoc|cri|' +
  'critic|deb|declar|deix|deleg|denunci|derrot|derrub|descart|desembarc|destac|detalh|determin|devast|divulg|doa|domin|elev|elogi|encerr|encontr|' +
  'entra|entr|entreg|enfrent|envi|esper|estreia|estud|estrei|exalt|explic|express|fatur|fech|fic|firm|ganh|grav|homenage|impact|inaugur|indic|inici|' +
  'instal|interdit|intensific|investig|invad|jog|julg|lament|lanç|lider|lot|lev|libera|liber|mand|marc|mat|melhor|ministr|mostr|multa|mud|neg|nome|ocup|ordena|organiz|' +
  'pag|para|paralis|particip|pass|perdo|planej|prepar|prolong|promulg|prorrog|protest|proíb|public|queim|realiz|rebaix|reclam|recomend|recupera|' +
  'recuper|reforç|registr|rejeit|relat|renov|repass|repudi|resgat|result|retir|retom|retorn|revel|reún|roub|salv|sanciona|sancion|sofr|solicit|' +
  'super|suspend|tent|test|tom|trabalh|transform|trat|troc|us|visit|volt|vot|viaj|pression|alag|atropel|provoc|caus|derrub|deix|desab|afet|fatur'
const ER =
  'abr|acontec|acend|adquir|admit|agred|aparec|apreend|atend|atinge|ating|bat|ced|combat|comet|comprov|conced|concorr|conhec|consegu|constró|contribu|' +
  'converg|corr|cresc|cumpr|dec[ií]d|defend|desc|descobr|desaparec|desist|discut|divid|eleg|escolh|escond|escrev|estabelec|exib|exig|exist|expõ|extingu|' +
  'faz|foge|imped|interromp|inclu|invest|morr|mov|nasc|obtém|obtêm|oferec|ofend|part|ped|perd|permanec|permit|pod|prend|pretend|promet|promov|propõ|' +
  'proíb|reabr|receb|reconhec|reduz|remet|respond|repet|resist|resolv|reún|rompe|segu|serv|sent|sob|sofr|sug[ie]r|surpreend|suspend|tem|tend|torc|' +
  'transmit|traz|vai|venc|vend|viv|quer|diz|produz|conduz|introduz|cai|sai|trai|dev'
const OTHERS =
  'é|são|está|estão|há|vai|vão|dá|dão|foi|foram|será|serão|era|eram|tem|têm|terá|terão|quer|querem|diz|dizem|faz|fazem|traz|trazem|cai|caem|' +
  'sai|saem|vê|veem|lê|crê|põe|põem|vem|vêm|mantém|mantêm|obtém|detém|contém|pode|podem|deve|devem|reduz|produz|conduz|fará|irá|pagará|abrirá|' +
  'receberá|poderá|deverá|haverá|dará|[\\p{L}]{3,}(?:ou|aram|eram|iram|ará|erá|irá)'

export const portuguese = (): Grammar => ({
  marks: {
    negation: anyOf(
      'não|nunca|jamais|nenhum~|nada|ninguém|nem|sem|tampouco|nega~|rejeit~|descart~|desment~|impossível|fracass~|fals~|boato~|anul~|cancel~|' +
        'exclu~|evit~|imped~|absolv~|recus~|proíb~|proib~',
    ),
    hedge: anyOf(
      'poderia~|teria~|seria~|deveria~|haveria~|[\\p{L}]{3,}riam?|pode|podem|deve|devem|talvez|suposta~|suposto~|suspeit~|acusad~|acus~|parec~|' +
        'possív~|possivel~|prováv~|provavel~|ameaç~|estud~|planej~|espera~|tem[ei]~|quase|cerca|tent~|prevê~|previst~|propõ~|potencia~|quer|querem|pretend~|investigad~|arrisc~',
    ),
    speaker: anyOf(
      'segundo|de acordo|conforme|para(?= \\p{L}{3})|diz~|disse~|afirm~|declar~|anunci~|denunci~|explic~|alert~|admit~|reconhec~|revel~|apont~|inform~|estudo~|' +
        'pesquisa~|relatório~|fonte~|testemunh~|opina~|acredit~|cont[ao]|contam|critic~|lament~|ped[ei]~|cobr~|exig~|reclam~|insist~|lembr~|respond~|' +
        'juiz~|promotor~|sentença|avali~|destac~',
    ),
    loss: anyOf(
      'mort~|morr~|mata~|matou|ferid~|fere~|vítima~|falec~|desaparec~|afog~|cadáver~|corpo~|sobreviv~|assassin~|homicíd~|suicíd~|estupr~|refém|reféns|' +
        'mortal~|tragédia|vida~|óbito~|balead~|atropel~|agred~|agress~',
    ),
    condition: anyOf(
      'se|caso|salvo|exceto|condição|condicion~|a menos|desde que|até|em troca|na falta|provisóri~|pendente',
    ),
    contrast: anyOf(
      'mas|enquanto|ao passo que|em meio|porém|embora|apesar|contudo|entretanto|senão|contra|em vez|ao invés|só|somente|apenas|mesmo|inclusive|empat~|mant[êé]m|recorr~|recurso~|apel~|final~|depois|acab~|contrári~',
    ),
    frame: anyOf(
      'simula~|aniversári~|sátira|opinião|ficç~|romance|filme~|série|livro|documentário|julgament~|ensaio~|trein~|amistos~|sonh~|gravaç~|laboratório|ratos|teste~|homenage~|comemor~|celebr~|história|' +
        'teatro|jogo~|novela|peça|show|(?:1[0-9]|20)\\d\\d|anos|análise|mentira',
    ),
  },
  rank: anyOf(
    'primeir~|últim~|únic~|mais|menos|melhor~|pior~|recorde~|maior~|menor~|segund[oa]|terceir~|\\d+[ºª]|máxim~|mínim~|históric~',
  ),
  verbs: anyOf(`(?:${AR})(?:a|am)|(?:${ER})(?:e|em)|${OTHERS}`),
  indefinite: beginningWith(
    'uma?|uns|umas|dois|duas|três|quatro|cinco|seis|sete|dez|vários|várias|\\d+',
  ),
  definite:
    /(?<!\p{L})(?:[OoAa]s?|[dn][oa]s?|aos?|às?|pel[oa]s?) \p{Ll}[\p{L}-]*(?![\p{L}-])(?! (?:d[eoa]s? )?\p{Lu})/u,
  leading: beginningWith(
    'para|por|em|no|na|nos|nas|com|sem|sobre|após|ante|desde|segundo|apesar|durante|se|quando|como|que|quem|onde|[\\p{L}]{3,}(?:ado|ada|ados|adas|ido|ida|idos|idas|ando|endo|indo)',
  ),
  that: anyOf('que|quem|cuj~|onde'),
  to: null,
  at: '(?:em|no|na|nos|nas|perto de|[(])(?: (?:o|a|os|as))?',
  the: '(?:o|a|os|as|um|uma|do|da|ao|à|no|na|deste|desta)',
  leaning: endingWith(
    'o|a|os|as|um|uma|uns|umas|e|ou|mas|de|do|da|dos|das|em|no|na|nos|nas|ao|à|aos|às|com|por|pelo|pela|para|sem|sobre|contra|entre|desde|até|que|' +
      'quem|onde|quando|como|se|não|mais|muito|seu|sua|seus|suas|é|são|foi|era|tem|têm|vai|pode|deve|dias?|meses|mês|anos?|horas?|semanas?|pouco|logo|já|mesmo|dia|após|porém|porque|enquanto|embora|supost[oa]s?',
  ),
})
