/**
 * German, as headlines need it.
 */
import { anyOf, beginningWith, endingWith, type Grammar } from './grammar.ts'

const WEAK =
  'zünd|hol|leg|richt|entgleis|prall|raub|umarm|kracht|krach|brenn|wander|tank|streik|tauch|ernenn|räum|liefer|sammel|verhandel|verlang|vereinbar|unterbrech|' +
  'attackier|bau|bedroh|beend|befürcht|begrüß|bekräftig|bekämpf|belast|beschuldig|besetz|bestätig|besuch|beton|blockier|boykottier|brauch|demonstrier|' +
  'droh|einig|entdeck|entlass|entschuldig|entwickel|erinner|erklär|erober|eröffn|erreich|erschütter|explodier|feier|flücht|folg|forder|fehl|' +
  'garantier|gedenk|gefährd|genehmig|gewähr|gründ|hoff|identifizier|informier|investier|kandidier|kauf|klag|kollidier|kritisier|kündig|kürz|lähm|' +
  'leb|lehn|leist|lieg|lob|lös|mach|meld|möcht|nenn|öffn|organisier|orientier|pass|plan|plädier|präsentier|protestier|qualifizier|reagier|rechn|reduzier|' +
  'regel|reis|rett|sag|schick|schul|schwäch|senk|setz|sorg|spür|stärk|steiger|stell|stimm|stopp|stürz|stürm|such|tausch|teil|tob|töt|trauer|trenn|' +
  'überrasch|überschwemm|unterstütz|untersuch|veranstalt|verdächtig|verehr|verdien|verfehl|verhäng|verkauf|verkünd|verläng|verletz|vernicht|veröffentlich|versetz|' +
  'versicher|verstärk|versuch|verteidig|verüb|verwüst|verzichte|warn|wart|wehr|weiger|wähl|wirk|wünsch|zahl|zeig|zerstör|ziel|zöger|zahlt|starte|start|gefährde|dauer|droht|ehr|siegt|sieg'
const STRONG =
  'beschließt|beschließen|beschloss|erfahren|erfährt|flieht|fliehen|ernannte|ernannt|' +
  'ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|hatte|hatten|will|wollen|wollte|soll|sollen|sollte|kann|können|konnte|konnten|muss|muß|müssen|musste|darf|dürfen|durfte|' +
  'gibt|geben|gab|geht|gehen|ging|kommt|kommen|kam|kamen|nimmt|nehmen|nahm|sieht|sehen|sah|steht|stehen|stand|bleibt|bleiben|blieb|fällt|fallen|fiel|' +
  'hält|halten|hielt|lässt|läßt|lassen|ließ|läuft|laufen|liest|tritt|treten|trat|trifft|treffen|traf|zieht|ziehen|zog|bricht|brechen|brach|beginnt|beginnen|begann|gewinnt|' +
  'gewinnen|gewann|verliert|verlieren|verlor|schlägt|schlagen|schlug|schließt|schließen|schloss|spricht|sprechen|sprach|stirbt|sterben|starb|steigt|steigen|stieg|' +
  'sinkt|sinken|sank|findet|finden|fand|bietet|bieten|bot|erhält|erhalten|erhielt|bittet|bat|wirft|warf|fährt|fuhr|fliegt|flog|stößt|stieß|fordert|ruft|rief|liegt|lag|' +
  'verlässt|verläßt|verließ|verbietet|verbot|verspricht|versprach|weist|wies|bekommt|bekam|stellt|legt|bringt|brachte|denkt|weiß|wissen|tut|lehnt|scheitert|scheiterte|besteht|' +
  'entscheidet|entschied|unterzeichnet|unterzeichnete|einigen|startet|startete|schafft|rät|gerät|geriet|überlebt|überlebte|reißt|riss|schießt|schoss|stoppt|stoppte'

export const german = (): Grammar => ({
  marks: {
    negation: anyOf(
      'nicht|kein~|nie|niemals|niemand|nichts|ohne|weder|noch|dementier~|bestreite~|bestritt~|lehn~|verweiger~|unmöglich|scheiter~|gescheiter~|falsch~|' +
        'abgesag~|abgelehn~|verhinder~|freigesprochen|freispruch|verzicht~|verbot~|verbiet~|stopp~|weiger~|un[\\p{L}]{6,}',
    ),
    hedge: anyOf(
      'könn~|kann|soll~|dürf~|darf|will|woll~|würd~|hätt~|wär~|möcht~|müss~|muss|mutmaßlich~|angeblich~|vermeintlich~|verdächt~|verdacht~|möglich~|wahrscheinlich~|' +
        'vielleicht|offenbar|wohl|drohe~|droht|plan~|plän~|erwäg~|prüf~|fast|beinahe|rund|etwa|versuch~|vermut~|befürcht~|schein~',
    ),
    speaker: anyOf(
      'laut|zufolge|sagt~|sagen|so|nach angaben|angaben|erklär~|behaupt~|beton~|bericht~|meld~|warn~|forder~|kritisier~|bestätig~|teilt~|studie~|umfrage~|zeuge~|' +
        'quelle~|meint|meinen|glaub~|verkünd~|kündig~|angekündig~|rät|raten|urteil~|gericht~|werf~|wirft|vorwurf|vorwürf~|geständ~|gesteh~|gestand',
    ),
    loss: anyOf(
      'tot|tote~|töd~|töte~|getöt~|sterb~|starb~|stirbt|gestorb~|verstorb~|verletz~|opfer~|todes~|leich~|vermiss~|ertrunk~|überleb~|mord~|ermord~|ums leben|' +
        'erschoss~|erschieß~|umgekomm~|selbstmord~|suizid~|vergewalt~|geisel~|leben',
    ),
    condition: anyOf(
      'wenn|falls|sofern|sobald|es sei denn|außer|bis|unter|vorbehaltlich|vorläufig~|bedingung~|solange|ob',
    ),
    contrast: anyOf(
      'aber|doch|während(?! eine[rs] )|obwohl|trotz~|sondern|jedoch|dennoch|statt~|anstatt|gegen|nur|sogar|allerdings|gegenüber|hingegen|berufung|revision|einspruch|anfecht~|schließlich|dann|danach|ausgleich~|anders|umgekehrt',
    ),
    frame: anyOf(
      'übung~|üb(?:t|en|te|ten)|freundschafts~|traum~|dreh~|labor~|mäuse~|jahrestag~|jubiläum~|satir~|glosse|kommentar~|meinung|roman~|film~|serie|buch|dokumentar~|prozess~|probe~|test~|gedenk~|geschichte|theater~|spiel~|' +
        'scherz~|aprilscherz|(?:1[0-9]|20)\\d\\d|jahren|jahre|simul~|trailer|fiktiv~',
    ),
  },
  rank: anyOf(
    'erst~|letzt~|einzig~|meist~|best~|größt~|höchst~|schlimmst~|schwerst~|rekord~|zweit~|dritt~|\\d+\\.|älteste~|jüngste~|längste~|mehr|weniger',
  ),
  verbs: anyOf(`(?:${WEAK})(?:t|et|en|n|te|ten|ete|eten)|${STRONG}|\\p{Ll}*ge\\p{Ll}{2,}(?:t|en)$`),
  indefinite: beginningWith('eine?|einem|zwei|drei|vier|fünf|sechs|sieben|zehn|mehrere|\\d+'),
  definite:
    /(?<!\p{L})(?:[Dd](?:er|ie|as|e[mns])|[Ii]m|[Aa]m|[Zz]u[mr]|[Vv]om|[Bb]eim) (?:\p{Ll}+ )?\p{Lu}\p{Ll}[\p{L}-]*(?![\p{L}-])(?! (?:von )?\p{Lu})/u,
  leading: beginningWith(
    'für|durch|in|im|an|am|auf|aus|bei|beim|mit|nach|von|vom|vor|wegen|trotz|während|wenn|wie|was|wer|wo|warum|als|ob|dass|laut',
  ),
  that: anyOf('dass|daß|ob'),
  to: null,
  at: '(?:in|im|aus|[(])(?: (?:der|den|dem|die))?',
  the: '(?:der|die|das|dem|den|des|ein|eine|einer|einem|einen|zur|zum|im|beim)',
  leaning: endingWith(
    'der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|und|oder|aber|doch|jedoch|sondern|damit|was|wo|sodass|denn|mutmaßliche[nrms]?|angebliche[nrms]?|in|im|ins|an|am|auf|aus|bei|beim|mit|von|vom|zu|zum|zur|für|gegen|um|über|unter|vor|' +
      'zwischen|durch|ohne|seit|bis|als|wie|dass|weil|wenn|ob|nicht|kein|keine|sich|sehr|noch|mehr|jahre|jahren|tage|tagen|wochen|monate|monaten|stunden|kurz|erst|je|auch|sowie|nach|wegen|während|ist|sind|war|waren|wird|werden|hat|haben|kann|können|soll|sollen|will|muss|sein|seine|seinen|seiner|ihr|ihre|ihren|ihrer',
  ),
})
