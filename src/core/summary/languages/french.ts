/**
 * French, as headlines need it. The conditional of the press ("aurait tué") is an attribution.
 */
import { anyOf, beginningWith, endingWith, type Grammar } from './grammar.ts'

const ER =
  'abandonn|abrit|accept|accord|accus|achet|affirm|affront|ajout|allum|annonc|annul|appell|arrach|arrêt|arriv|assur|' +
  'attaqu|augment|autoris|avanc|baiss|balay|bloqu|boycott|bris|cach|cartonn|cèd|chang|chant|chass|cherch|coût|commenc|' +
  'confi|confirm|conserv|consol|critiqu|craqu|crois|déclench|déclar|déconseill|décroch|défend|demand|démissionn|démont|' +
  'dénonc|dépass|dépos|déplor|détaill|détourn|dévoil|devanc|dirig|domin|donn|dout|effondr|éclat|élimin|emport|' +
  'encens|enlèv|enregistr|envisag|envoi|épingl|espèr|estim|évoqu|exig|expliqu|expos|ferm|fêt|filt|fustig|frapp|' +
  'gagn|grimp|hésit|impos|incendi|indiqu|inquièt|insist|inspir|insult|interdi|interpell|intrigu|invit|justifi|lanc|livr|' +
  'lutt|maintien|manifest|manqu|march|menac|mobilis|moqu|mont|montr|mis|nomm|nou|obtienn|occup|offr|organis|oubli|' +
  'ouvr|pass|pay|peaufin|pêch|pens|plaid|plaisant|port|posent|pos|pouss|précis|préfèr|prépar|présent|prôn|prolong|propos|' +
  'protest|provoqu|quitt|racont|ralli|rassur|rattrap|recherch|réclam|recommand|record|recul|redémarr|redout|refus|regrett|' +
  'rejett|relanc|relâch|remport|renforc|renonc|rentr|repouss|report|représent|ressembl|rest|retir|retourn|retrouv|' +
  'révèl|risqu|saccag|salu|sauv|sembl|signal|sign|soutienn|souhait|suscit|suspend|stopp|tacl|témoign|tent|terrass|tir|touch|' +
  'échapp|évad|écras|élev|embauch|empêch|engag|enterr|épous|explos|fouill|héberg|immobilis|implant|install|laiss|lou|mang|mari|négoci|paralys|' +
  'parl|partag|perturb|plac|pollu|priv|profit|promen|recrut|rencontr|renvers|réveill|roul|soign|soulèv|succomb|surveill|triomph|tromp|utilis|vaccin|' +
  'vérifi|désign|dissout|distribu|embras|enflamm|étoff|expuls|incarn|modifi|nationalis|patin|rachèt|raccroch|ranim|réinvent|rénov|restitu|sabot|sanctionn|' +
  'supprim|tourn|trait|traqu|travers|trouv|tu|vis|vol|vot'
const OTHERS =
  'est|sont|a|ont|va|vont|fait|font|dit|disent|veut|veulent|peut|peuvent|doit|doivent|prend|prennent|met|mettent|' +
  'perd|perdent|rend|rendent|vend|vendent|attend|attendent|répond|répondent|descend|tend|prévoit|prévoient|voit|voient|' +
  'reçoit|reçoivent|déçoit|revient|reviennent|devient|deviennent|vient|viennent|tient|tiennent|obtient|maintient|' +
  'soutient|intervient|interviennent|prévient|appartient|sort|sortent|part|partent|sert|meurt|meurent|court|bat|battent|' +
  'combat|naît|connaît|reconnaît|reconnaissent|apparaît|disparaît|paraît|plaît|produit|réduit|détruit|conduit|construit|' +
  'suit|suivent|vit|vivent|écrit|inscrit|promet|promettent|permet|admet|remet|remettent|soumet|choisit|réussit|réagit|' +
  'réagissent|finit|investit|durcit|ralentit|bondit|grandit|franchit|punit|réunit|fournit|subit|saisit|avertit|blanchit|rougit|' +
  'envahit|trahit|atterrit|ressurgit|surgit|rugit|rit|sourit|craint|craignent|rejoint|rejoignent|peint|éteint|éteignent|' +
  'contraint|accueille|accueillent|veille|exclut|conclut|inclut|rompt|ouvre|offre|souffre|découvre|recouvre|assaille|' +
  "s['’]en va|jette|achète|projette|appelle|rappelle|lève|relève|mène|ramène|amène|emmène|pèse|sème|crée|créent|était|étaient|" +
  'avait|avaient|allait|sera|seront|aura|auront|fera|feront|pourra|devra|monte|chute|flambe|dégringole|passe|stagne'

/** Nouns that end as participles do. */
const NOUNS =
  '(?:[\\p{L}]*(?:ité|iété|berté|santé|beauté|député)s?|député~|assemblée|entrée|journée|année|armée|soirée|arrivée|rentrée|durée|idée|musée|' +
  'lycée|trophée|matinée|vallée|tournée|montée|employé|café|comité|côté|été|blé|clé|congé|marché|traité)s?(?![\\p{L}])'

export const french = (): Grammar => ({
  marks: {
    negation: anyOf(
      "ne|n['’]~|pas|jamais|aucune?|rien|personne|ni|non|sans|nulle?|refus~|dément~|nie|nient|exclu~|écart~|impossible|" +
        'échou~|échec|faux|fausse~|infox|fake|annul~|rejet~|contest~|abandon~',
    ),
    hedge: anyOf(
      '[\\p{L}]{2,}rai(?:t|ent)|peut-être|présumée?s?|soupçon~|suspect~|accus~|sembl~|possibl~|probabl~|peut|peuvent|veut|' +
        'veulent|menac~|envisag~|espèr~|craint|craignent|projet~|presque|quasi~|environ|tent~|éventuel~|potentiel~|supposée?s?|doute~|risqu~|encour~',
    ),
    speaker: anyOf(
      "selon|d['’]après|dit|disent|déclar~|affirm~|assur~|estim~|annonc~|dénonc~|expliqu~|précis~|confi[eé]~|jur~|prome~|" +
        'racont~|juge|jugent|prévien~|averti~|regrett~|déplor~|propos~|répond~|lance|lancent|tacl~|fustig~|agac~|reconna~|' +
        'adme~|révèl~|révél~|rapport~|sondage~|étud~|enquêt~|source~|témoign~|avou~|insist~|rugit|plaid~|demand~|exig~|' +
        'souhait~|alert~|assèn~|appell~|pense|pensent|cri[et]~|ironis~|critiqu~|soulign~|rappell~|indiqu~|évoqu~|ajout~',
    ),
    loss: anyOf(
      'morte?s?|mortel~|meur~|tué~|tue|tuent|tuer|bless~|victime~|décè~|décéd~|dispar~|noy~|corps|cadavre~|surviv~|assassin~|' +
        'meurtr~|suicid~|viol~|otage~|drame|agress~|abatt~',
    ),
    condition: anyOf(
      "si|s['’]ils?|sauf|condition~|à moins|tant que|jusqu~|faute|en cas|hors|hormis|excepté~|dès que|sous réserve|provisoir~",
    ),
    contrast: anyOf(
      'mais|alors qu~|tandis qu~|pendant qu~|malgré|cependant|pourtant|toutefois|bien que|au lieu|contrairement|plutôt|contre|or|seulement|même|face|égalis~|renvers~|maintien~|appel|recours|final~|puis|enfin|avant de|autrement|inverse~',
    ),
    frame: anyOf(
      'exercice~|simul~|anniversaire~|satir~|parodi~|avis|tribune|opinion|fiction|roman|film~|séri~|livre|documentaire|' +
        'procès|essai~|test~|entraîn~|répétition~|amica~|rêve~|tournage~|laboratoire~|souris|il y a|hommage|commémor~|histoire|théâtre|jeu|intox|canular|avril|(?:1[0-9]|20)\\d\\d|ans',
    ),
  },
  rank: anyOf(
    'premi~|derni~|seule?s?|plus|moins|meilleur~|pires?|record~|\\d+e|\\d+ème|\\d+er|deuxième|seconde?|troisième|unique|dixième',
  ),
  verbs: anyOf(
    `(?:${ER})(?:e|ent)|${OTHERS}|(?!${NOUNS})[\\p{L}]{3,}(?:é|ée|és|ées)(?= (?:par|à|au|aux|en|dans|pour|après|sur|avec|contre|alors|lors|devant|chez|et)(?![\\p{L}])|,|$)`,
  ),
  indefinite: beginningWith('une?|des|deux|trois|quatre|cinq|six|sept|dix|plusieurs|quelque|\\d+'),
  definite:
    /(?<![\p{L}'’])(?:[Ll]es?|[Ll]a|[Ll]['’]|du|aux?) ?\p{Ll}[\p{L}-]*(?![\p{L}-])(?! (?:d(?:e|es|u) |d['’])?\p{Lu})/u,
  leading: beginningWith(
    "pour|par|en|à|au|aux|dans|sur|avec|sans|après|avant|depuis|face|selon|d['’]après|malgré|lors|pendant|si|quand|comment|pourquoi|que|ce qu~|qui|où|[\\p{L}]{3,}(?:é|ée|és|ées|ant)",
  ),
  that: anyOf(
    "que|qui|qu['’]~|dont|où|(?:au|du|le)quel|(?:la|à la|de la)quelle|(?:aux|des|les)quel(?:le)?s",
  ),
  to: 'à',
  at: "(?:en|au|aux|dans|près de|[(])(?: (?:le|la|les|l['’]))?",
  the: "(?:le|la|les|l['’]|un|une|du|au|des|de l['’]|de la|cette|ce)",
  leaning: endingWith(
    "n['’][\\p{L}]+|ne [\\p{L}'’]+|on|je|tu|il|elle|ils|elles|nous|vous|le|la|les|l|un|une|des|du|de|d|et|ou|mais|à|au|aux|en|dans|sur|sous|par|pour|avec|sans|contre|chez|vers|entre|depuis|avant|" +
      'que|qui|dont|où|si|ne|pas|plus|très|se|son|sa|ses|leur|leurs|ce|cette|ces|est|sont|était|a|ont|va|vont|peut|doit|veut|comme|juste|peu|mois|jours?|ans|semaines?|heures?|quelques|même|dès|après|s|cet|lors|car|donc|puis|lorsque|tandis|alors|auxquels|présumée?s?',
  ),
})
