/**
 * The words that give a language away: its small ones, and those that stand in headlines every day.
 * The languages that have rules of their own come first; the others are known only so that they are
 * not taken for one of these.
 */
import { once } from '../../once.ts'
import { listed } from '../../text/listed.ts'

export const SMALL_WORDS: Readonly<Record<string, string>> = {
  en:
    'the of and to in is that for on with as was at by be from has are have this not said says after over ' +
    'will an its it he his her she their they who what how why new up out about into more than can could ' +
    'would may against first you your we our if but no one two year years day when where off all us amid s t',
  fr:
    'le la les un une des du de d l et en à au aux dans sur pour par avec sans qui que qu est sont a ont ne n ' +
    'pas plus ce cette ces son sa ses se s il elle ils leur leurs mais ou où après avant contre entre chez ' +
    'selon été être fait deux trois comme tout tous lors dit c j y même sous vers depuis face ans va nouveau',
  de:
    'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er ' +
    'hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor ' +
    'zur bis mehr durch man sein wurde sei gegen vom können schon wenn habe seine ihre kein keine unter wegen ' +
    'zwischen soll will jahre jahren neue neuer ab beim ins wir ich',
  es:
    'el la los las de del y en a que un una por con para se no su sus al es lo más como pero sin sobre este esta ' +
    'ha han fue son ser entre tras según hasta desde ya muy hay años año también contra después cuando dos dice ' +
    'o le les está ante millones día nueva nuevo gobierno durante mientras va',
  pt:
    'o a os as de do da dos das em no na nos nas e que um uma por com para se não ao à aos às mais como mas sem ' +
    'sobre este esta foi são ser entre após até pelo pela pelos pelas já muito há anos ano também contra depois ' +
    'quando dois duas diz seu sua seus suas é está tem ter será nesta neste desta deste dia novo nova pode ou ' +
    'ele ela mil vai durante',
  it:
    'il lo la i gli le di del della dei delle degli dello e è in a al alla ai alle da dal dalla nel nella nei ' +
    'nelle con per su sul sulla che non un una uno si come più anche ma o sono ha hanno stato anni dopo contro ' +
    'tra fra suo sua se ecco dell all nell sull l d questo questa ancora due chi così',
  nl:
    'de het een van en in is op te dat voor met zijn niet aan er om ook als bij nog naar uit maar over wordt door ' +
    'tot werd hij zij heeft hebben geen na meer dan jaar kan deze die ze was worden wil moet nieuwe tegen onder ' +
    'ik krijgt weer af',
  ro:
    'de la și si în in din cu pe o a un una nu se că ca care pentru este sunt au am fost mai după prin între sau ' +
    'iar dar lui ei lor său ale al ai fi are va vor acest această către despre până anul ani la s',
  ca:
    'el la els les de del dels i en a que un una per amb no es és al als més com però sense sobre aquest aquesta ' +
    'ha han va van ser entre segons fins des ja molt hi anys també contra després quan dos diu o seu seva són ' +
    'pel pels d l s n nou nova catalunya',
  gl:
    'o a os as de do da dos das e en no na nos nas que un unha por con para se non ao á aos ás máis como pero sen ' +
    'sobre este esta foi son ser entre tras ata polo pola xa moi hai anos tamén contra despois cando dous seu ' +
    'súa é está ten unhas uns',
  da:
    'og i at er det en den til på for af med de ikke som der har et var fra vil om men skal efter ved kan også ' +
    'eller sig nu han hun over ind mod år blev bliver være få får siger',
  sv:
    'och i att är det en den till på för av med de inte som har ett var från vill om men ska efter vid kan också ' +
    'eller sig nu han hon över mot år blev blir vara under får säger',
  no:
    'og i å er det en den til på for av med de ikke som har et var fra vil om men skal etter ved kan også eller ' +
    'seg nå han hun over mot år ble blir være får sier',
  is: 'og í að á er en um við sem til var ekki það hann hún af frá með fyrir',
  pl:
    'i w na z do że się nie to jest o po za od dla jak przez przed ma są był była oraz ale czy co już tylko może ' +
    'roku lat ich jego we ze nowy',
  cs: 'a v na s do že se ne to je o po za od pro jak před má jsou byl byla ale co už jen může roku let jeho k u při podle ve z',
  sk: 'a v na s do že sa nie to je o po za od pre ako pred má sú bol bola ale čo už len môže roku rokov jeho k u pri podľa zo',
  hr: 'i u na s do da se nije to je o po za od kao pred su bio bila ali što već samo može godine ne iz koji',
  sl: 'in v na s do da se ni to je o po za od kot pred so bil bila ali kaj že samo lahko leta ne iz ki',
  hu: 'a az és hogy nem is egy meg volt van de csak már még el ki után szerint magyar',
  fi: 'ja on ei että se oli ovat mutta myös kun kuin niin joka sen ole mukaan vuoden jälkeen',
  et: 'ja on ei et see oli kui ka oma aga mis ning pärast eest',
  lv: 'un ir ka par no ar uz kas pēc nav arī bet pie',
  lt: 'ir kad su į iš yra ne tai bei dėl po bus apie',
  tr: 've bir bu için ile da de çok daha olarak olan sonra kadar gibi yeni göre',
  id: 'yang dan di ke dari untuk dengan ini itu pada adalah tidak akan oleh dalam juga bisa telah',
  tl: 'ang ng sa mga na ay si kay ni at para',
  sw: 'na ya wa kwa ni katika za la cha kuwa hii',
  vi: 'và của là có không được cho trong một các người với đã này ở',
  eu: 'eta du da ez dute izan bat egin dela baina',
  af: 'die en van in is het nie dat vir met op te sy was deur aan om nuwe ook',
  sq: 'dhe të në e i për me një që nga është se ka',
  cy: 'y yn i a ar o yr ei wedi mae am gan',
  ga: 'an na agus ar le go is i bhí tá leis sé',
}

const ANY = once(() => listed(Object.values(SMALL_WORDS).join(' ')))

/** Whether it is one of these in any language, where the language is not told. */
export const isSmallWord = (lower: string): boolean => ANY().has(lower)

/** Letters and endings of a word that hardly any other of the languages has. */
export const LETTERS: Readonly<Record<string, RegExp>> = {
  en: /(?:ing|ings|tion|ed|ly|ness|ght|ghts|ck|cks|sh|th|ths|ay|ays|ew|ow|ows|ry|ty|ves|ees)$|^wh|^th|^sh|ough|ee|oo/,
  fr: /œ|ê|û|(?:eux|euse|euses|aux|eau|ère|ères|ée|ées|és|eur|eurs|ique|iques|oire|aient|ait|ouv)$/,
  de: /ß|sch|(?:ung|ungen|keit|heit|schaft|lich|liche|lichen|ischen|ische|ischer|iert|cht|chte|chten|ern|tz|pf|ler|ter|ger|ben|ten|gen|ren|sen|den)$|^ge.{3,}t$|ü|ä/,
  es: /ñ|(?:ción|ciones|dad|dades|ados|adas|iento|ientos|ería|ía|ían|ón|ará|ués)$/,
  pt: /ã|õ|lh|nh|ss|(?:ção|ções|dade|dades|eiro|eira|eiros|eiras|agem|agens|ência|ências|ado|ados|ada|adas|em|am|ês)$/,
  it: /(?:zione|zioni|ità|etto|etti|ette|atto|aggio|iamo|ò|ù|ì|ucci|elli|ino|ini)$|gli|zz/,
  nl: /ij|aa|uu|(?:heid|lijk|lijke|tie|ties|eert|eerd|oor|oek|een)$/,
  ro: /ă|ș|ț|ş|ţ|(?:ul|ului|ilor|elor|ea)$/,
  ca: /l·l|(?:ció|cions|itat|itats|ment)$|ny$/,
  gl: /(?:ción|cións|ións|eiro|eira)$|^x[aeiou]/,
  da: /ø|å|æ|(?:hed|else)$/,
  sv: /å|(?:het|ning|arna|orna|ade)$/,
  no: /ø|å|(?:het|else)$/,
  pl: /ł|ą|ę|ż|ź|ś|ć|cz|rz|sz/,
  cs: /ř|ě|ů/,
  sk: /ľ|ĺ|ŕ|ô/,
  hr: /č|ć|đ/,
  hu: /ő|ű|sz|gy/,
  fi: /ää|yy|öö|kk|nen$|ssa$|ista$/,
  lv: /ā|ē|ī|ū|ņ|ļ/,
  lt: /ė|ų|ū|į/,
  tr: /ı|ğ|ş|lar$|ler$/,
  vi: /ơ|ư|đ|[\u1ea0-\u1ef9]/,
  is: /ð|þ/,
}

/** Headlines have few small words; these make up for them. */
export const NEWS_WORDS: Readonly<Record<string, string>> = {
  en:
    'man men woman women people police killed dead dies death court judge charged arrested shot fire crash week ' +
    'weeks month months home state city school house market stocks stock sales report reports news game win wins ' +
    'deal price prices billion million percent high low old time review release launch drop drops down rise world ' +
    'government minister president american british chinese found faces charge opens signed hits set back top next ' +
    'big make makes get gets see life study show shows star song share shares cut cuts talks vote party open so let app apps leads ready fears files bank oil gas war show festival general per ' +
    'minutes should being urge war record exports before next',
  fr:
    'affaire mort morts homme femme enquête gouvernement ministre maire coronavirus confinement actualité infos ' +
    'police prison garde procès accusé arrêté mis examen enfant enfants élections présidentielle président attentat ' +
    'loi grève retraites réforme vidéo direct français française france paris hausse baisse euros milliards blessés ' +
    'blessé polémique incendie nouveaux nouvelle veut peut doit très moins près alors pourquoi quand cas candidat premier',
  de:
    'tote toter verletzte polizei regierung gericht präsident minister deutschland deutsche deutscher deutschen eu ' +
    'gewinnt gewinnen eröffnet festgenommen verhaftet getötet erdbeben flughafen streit rücktritt wahl wahlen partei ' +
    'schwere schwer mehrere weiter wieder beginnt gestorben verurteilt fordert warnt kritik will bleibt stadt land ' +
    'menschen drei zwei vier millionen erste ersten erster neues neuen gegenüber unfall brand krise bundesliga us kind',
  es:
    'gobierno policía ley juez mujer hombre muere mueren muertos heridos detenido detenidos españa españoles madrid ' +
    'elecciones presidente ministro alcalde mayor primera primer segundo segunda precio precios sube bajo baja cae ' +
    'partido acuerdo guerra ataque fiscalía tribunal vivienda alquiler agua incendio nuevos nuevas ciudad mundo ' +
    'pide anuncia niega acusa investiga ayuda salud reforma trabajadores todo toda todos todas tiene tienen derecho derechos euros empresas mejor ciento tres cuatro jueves',
  pt:
    'inscrições vagas feira segunda terça quarta quinta sexta prefeitura polícia governo abre abertas encerra recebe ' +
    'realiza oferece começa termina confira concurso homem mulher morre morrem preso presos suspeito suspeitos água ' +
    'moradores acidente candidatos presidente prefeito eleições justiça brasil brasileiro brasileira paulo janeiro ' +
    'semana festa campanha empresas emprego cidade estado projeto milhões chuva greve alta queda investiga ' +
    'apresenta região zona sul norte cursos teatro direitos dólar vereadores caminhão bairro',
  it:
    'governo polizia arrestato arrestati morto morti uomo donna ministro presidente italia roma milano anni giudice ' +
    'morte guerra nuovo nuova prima euro milioni legge scuola incidente incendio elezioni caso oggi',
  nl:
    'politie man vrouw doden gewonden kabinet minister nederland nederlandse amsterdam miljoen miljard verdachte ' +
    'opgepakt aangehouden brand ongeluk jarige twee drie rechter rechtbank nieuw grote',
  ca: 'govern policia mossos barcelona detingut detinguts mor ferits home dona milions primer llei jutge',
  ro: 'poliția guvernul președintele ministrul bărbat femeie mort morți milioane lege accident incendiu românia',
  gl: 'goberno policía concello xunta galicia homes muller veciños',
  da: 'politi politiet dansk danske mand kvinde regeringen millioner dræbt død anholdt sigtet milliarder nye ny',
  sv: 'polis polisen svensk svenska man kvinna regeringen miljoner döda död gripen åtalas miljarder nya ny',
  no: 'politi politiet norsk norske mann kvinne regjeringen millioner drept død siktet milliarder nye ny',
}

/** How words of the Romance languages of the south end; French and English words hardly do. */
export const ENDINGS: Readonly<Record<string, RegExp>> = {
  es: /[^aeiou][oa]s?$/,
  pt: /[^aeiou][oa]s?$/,
  it: /[^s][oai]$/,
  gl: /[^aeiou][oa]s?$/,
}
