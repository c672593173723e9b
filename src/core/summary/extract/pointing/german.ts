import { pattern } from '../../../pattern.ts'
import { listed } from '../../../text/listed.ts'
import type { PointingWords } from './words.ts'

export const GERMAN: PointingWords = {
  pronouns: listed(
    'er ihn ihm sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres ihnen sie',
  ),
  plurals: listed('ihnen'),
  either: listed('-'),
  objects: listed('ihn ihm ihnen'),
  inverted: listed('er sie'),
  impersonal: listed('-'),
  openers: pattern.u`^(?:aber|und|oder|doch|denn|dann|danach|davor|darauf(?:hin)?|dabei|dadurch|dafür|dagegen|daher|damit|daneben|daran|daraus|darin|darüber|darum|darunter|davon|dazu|deshalb|deswegen|trotzdem|dennoch|allerdings|jedoch|hingegen|indes(?:sen)?|inzwischen|mittlerweile|zudem|außerdem|überdies|ferner|ebenso|ebenfalls|gleichzeitig|zugleich|zuvor|später|anschließend|schließlich|stattdessen|vielmehr|so(?! (?:viele|wenig|genannt))|somit|also|auch|sonst|folglich|demnach|demzufolge|hierbei|hierzu|hierfür|hier|dort|dorthin|da|weiter|weitere[nrs]?|andere[nrs]?|ein (?:anderer|weiterer|zweiter|dritter)|eine (?:andere|weitere|zweite|dritte)|einer der|eine der|beide|die (?:beiden|anderen|übrigen)|der (?:andere|zweite|dritte)|das (?:andere|ist|war|hat|sei|wurde|wird|sagte|geht|bedeutet)|das (?:(?:teil|berichte|erklär|bestätig|melde|sag|zeig|mach|erreich|begründe|kündig|führ|sorg|entsprich|schätz|forder|kritisier|hör)(?:t|ten?)|erfuhr(?:en)?|erfährt|schrieb(?:en)?|schreibt|ergab(?:en)?|gab(?:en)?|gibt|geschah|entschied|entsprach|sollte|könnte|würde|kann|muss)|dies|dies(?:er|e|es)(?= (?:ist|war|sind|waren|hat|hatte|wird|wurde|würde|sei|solle?|könne?|soll|kann|geschah|teilte|begründete)(?!\p{L}))|(?:in|mit|bei|zu|an|auf|aus|von|nach|unter) dies(?:em|er|en)(?= (?:ist|war|sind|hat|hatte|wird|wurde|werden|wurden|heißt|steht|soll|kann|will)(?!\p{L}))|es(?! (?:gibt|gab|kam|handelt))|er|sie|ihm|ihn|ihr(?:e[nmrs]?)?|sein(?:e[nmrs]?)?|am nächsten (?:tag|morgen|abend)|am vor(?:tag|abend)(?! de[rs])|tags (?:darauf|zuvor)|im gegenzug|diesmal|dieses mal|in der folge|zum einen|zum anderen|zum beispiel|beispielsweise|infolgedessen|solche[nrs]?|letztere[nrs]?|erstere[nrs]?|derselbe|dieselbe|dasselbe|nach (?:seinen|ihren|eigenen) |laut (?:ihm|ihr)|deren|dessen|anders(?! als)|ähnlich|insgesamt|im anschluss(?! an)|vor ort|zum vergleich|wie es|beim (?:ersten|zweiten|letzten) mal|(?:grund|anlass|ursache) dafür|ein(?:e[nr]?)? (?:\p{L}+ ){0,2}\p{L}+, (?:das|die|der|den|dem|deren|dessen) [^,]*$|ein(?:e[nr]?)? (?:\p{L}+ ){1,2}als \p{L}+\.?$|ein (?:plus|minus) von|laut (?:mitteilung|angaben) (?!de[rs]))(?![\p{L}\p{N}])`,
  adding: listed(
    'auch ebenfalls außerdem zudem jedoch allerdings hingegen dagegen dabei daraufhin anschließend trotzdem deshalb daher demnach demzufolge genannten',
  ),
  goingOn: listed(
    'dann wieder weitere weiterer weiteren weiteres andere anderer anderen anderes solche solcher solchen ebenso zuvor danach damals dort so selbst derselben gleichen beide beiden',
  ),
  articles: listed('der die das den dem des'),
  demonstratives: listed('dieser diese dieses diesen diesem jener jene jenes jenen solche solcher'),
  halfDemonstratives: listed('-'),
  indefinite: listed(
    'ein eine einen einem einer eines zwei drei vier fünf sechs sieben acht neun zehn mehrere einige viele kein keine',
  ),
  counts: listed(
    'zwei drei vier fünf sechs sieben acht neun zehn mehrere einige viele alle keiner jeder',
  ),
  stops: listed(
    'und oder aber in im ins an am auf aus bei beim mit nach von vom zu zum zur für gegen um über unter vor zwischen durch ohne ' +
      'wegen während seit bis als wie dass weil wenn ob nicht ist sind war waren wird werden wurde wurden hat haben hatte hatten ' +
      'kann können soll sollen will muss sich er sie es habe sei',
  ),
  relatives: listed('-'),
  finite: null,
  identifying: listed('von der des dem vom zur in im aus für gegen bei mit an am auf zwischen'),
  locating: listed('in im aus nach bei von vom an am auf zu zur zum für über'),
  within: pattern.gu`(?<=(?:^|[\s(])[Ii]n )\p{Lu}[\p{L}\p{M}-]+(?![\p{L}'’])`,
  known: listed(
    'polizei regierung bundesregierung feuerwehr staatsanwaltschaft justiz bundeswehr armee welt erde sonne meer ' +
      'wirtschaft gesetz grundgesetz verfassung parlament bundestag bundesrat senat opposition linke rechte vergangenheit zukunft ' +
      'tag tage woche wochenende monat jahr jahre jahrhundert saison sommer winter frühling herbst morgen abend nacht zeit mehrheit ' +
      'zahl anfang ende mitte markt euro dollar presse medien bevölkerung öffentlichkeit menschen bundeskanzler bundeskanzlerin ' +
      'bundespräsident papst behörden deutschen kommission europäische vereinten',
  ),
  superlatives: listed(
    'erste ersten letzte letzten größte größten wichtigste wichtigsten einzige einzigen',
  ),
  times: listed(
    'montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend minute minuten stunde stunden januar februar märz april mai juni juli august september oktober november dezember tag tage tagen woche wochen wochenende monat monaten jahr jahre jahren jahres jahrhundert saison sommer winter frühling herbst morgen abend nacht vormittag nachmittag mal zeit',
  ),
  toldTimes: listed('darauffolgenden folgenden selben gleichen vorherigen jenem jener'),
  countedTimes: listed('später zuvor darauf danach davor'),
  shortly: listed('kurz wenig bald'),
  roles: listed(
    'mann frau männer frauen junge mädchen kind kinder paar täter tatverdächtige tatverdächtigen verdächtige verdächtigen opfer angreifer fahrer jugendliche ' +
      'unternehmen konzern firma gruppe verein mannschaft team vorfall unfall unglück anschlag angriff explosion brand feuer ' +
      'schritt entscheidung beschluss ankündigung bericht studie umfrage buch film video plan vorschlag abkommen urteil prozess fall ' +
      'maschine flugzeug schiff fahrzeug tier',
  ),
  sources: listed('mitteilung bericht studie magazin zeitung blatt'),
  auxiliaries: listed(
    'ist war sind waren hat haben hatte hatten wird werden wurde wurden will kann soll muss',
  ),
  leading: listed('sagte erklärte teilte dass so wenn weil ob und aber wie als nachdem während'),
  reporting: listed('sagte erklärte teilte laut berichtete'),
  accordingTo: listed('laut nach'),
  titles: listed('herr frau'),
  first: listed(
    'ich mich mir mein meine meinen meinem meiner wir uns unser unsere unseren unserem unserer Ich Wir Mein Meine Unser Unsere Uns',
  ),
  second: listed('du dich dir dein deine euch euer eure'),
  inside:
    /[“”",«] ?(?:so|sagte|sagt|erklärte|erklärt|betonte|meinte|fügte|schrieb|teilte) (?:er|sie|es)(?!\p{L})/u,
  teaser: /^(?:hier (?:sind|ist|erfahren|finden)|lesen sie|sehen sie|erfahren sie|das müssen)/iu,
  capitalNouns: true,
  stems: false,
}
