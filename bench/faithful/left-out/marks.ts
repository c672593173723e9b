/** Words that turn a claim, by language: negations, hedges, deaths, conditions, and whose claim it is. */
import { set } from '../words.ts'

export interface Marks {
  readonly negating: RegExp
  readonly hedging: RegExp
  readonly loss: RegExp
  /** In the words of a headline, in lower case. */
  readonly condition: RegExp
  /** Where another clause begins, that may go with its own negation. */
  readonly joining: ReadonlySet<string>
}

export const MARKS: Readonly<Record<string, Marks>> = {
  en: {
    negating:
      /^(?:not|no|never|none|nobody|nothing|nor|neither|cannot|fails?|failed|denies|denied|deny|denying|refuses?|refused|rejects?|rejected|unlikely|false|falsely|untrue|\p{L}+n't)$/u,
    hedging:
      /^(?:may|might|could|alleged|allegedly|reportedly|apparently|apparent|possible|possibly|likely|unlikely|suspected|accused|purported|purportedly|probably|perhaps|thought|believed|feared|rumou?red|supposed|supposedly|presumed|suspects?|expected|hints?)$/,
    loss: /^(?:kill\w*|dies?|died|dying|dead|deaths?|deadly|fatal\w*|murder\w*|drown\w*|perish\w*|lives|slain|corpses?|victims?|casualties|bodies)$/,
    condition:
      /\b(?:if|unless|provided|providing|in return for|in exchange for|as long as|as soon as|on condition|only when|only with|subject to|once (?:the|its|it|they|he|she|all))\b/,
    joining: set('and but because while although though who whose which for despite as after'),
  },
  fr: {
    negating:
      /^(?:ne|n'.+|pas|jamais|aucune?|ni|non|nulle?|personne|rien|dément\w*|refus\w+|rejette\w*|nie|nient)$/,
    hedging:
      /^(?:pourrai(?:t|ent)|aurai(?:t|ent)|serai(?:t|ent)|présumée?s?|soupçonn\S+|suspect\S*|accusée?s?|peut-être|probable\S*|éventuel\S*|semble\S*)$/,
    loss: /^(?:mort\S*|tuée?s?|tue|tuent|meurt|meurent|décès|décéd\S+|cadavres?|noyée?s?|meurtr\S+|assassin\S*|victimes?|obsèques)$/,
    condition: /(?:^| )(?:si|s'ils?|sauf|à condition|sous réserve|faute d[e'])(?: |$)/,
    joining: set('et mais car qui que pour après sans'),
  },
  de: {
    negating:
      /^(?:nicht|kein\w{0,2}|nie|niemals|niemand|nichts|weder|noch|dementier\w+|bestreite\w+|lehnt|lehnen|weist|verweiger\w+)$/,
    hedging:
      /^(?:soll|sollen|könnten?|dürften?|mutmaßlich\w*|angeblich\w*|offenbar|vermutlich\w*|wohl|möglich\w*|verdächtig\w*|verdachts?|wahrscheinlich)$/,
    loss: /^(?:tote?[nrs]?|getötet\w*|töte[nt]|stirbt|sterben|gestorben|starb\w*|tod\w*|opfern?|leichen?|ermordet\w*|mord\w*|ertrunken|ertrinken|erschossen|leben)$/,
    condition: /(?:^| )(?:wenn|falls|sofern|unter der bedingung|es sei denn)(?: |$)/,
    joining: set('und aber weil nachdem nach für wegen'),
  },
  pt: {
    negating:
      /^(?:não|nunca|jamais|nenhuma?|nem|ninguém|nada|neg(?:a|am|ou)|recus(?:a|am|ou)|rejeit(?:a|am|ou))$/,
    hedging:
      /^(?:poderia[m]?|pode|podem|teriam?|seriam?|suspeit\S+|acusad\S+|supost\S+|possíve\S+|prováve\S+|provavelmente)$/,
    loss: /^(?:mort\S*|morre\S*|mata|matam|matou|mataram|óbitos?|cadáver\S*|corpos?|vítimas?|assassin\S+|afogad\S+)$/,
    condition: /(?:^| )(?:desde que|a menos que|se não|se for|se houver)(?: |$)/,
    joining: set('e mas que porque para após'),
  },
}

/** What opens the words that say whose claim it is, in other languages than English. */
export const VOICES: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: set(
    "selon d'après dit disent affirme affirment annonce annoncent assure assurent estime estiment déclare prévient",
  ),
  de: set('laut so sagt sagen meint meinen berichtet berichten zufolge'),
  pt: set(
    'segundo conforme diz dizem afirma afirmam informa informam aponta apontam revela revelam',
  ),
}
