import { pattern } from '../../../pattern.ts'
import { listed } from '../../../text/listed.ts'
import type { PointingWords } from './words.ts'

export const FRENCH: PointingWords = {
  pronouns: listed('il elle ils elles lui eux leur leurs celui celle ceux celles son sa ses'),
  plurals: listed('ils elles eux leur leurs ceux celles'),
  either: listed('-'),
  objects: listed('lui eux'),
  inverted: listed('-'),
  impersonal: listed('y faut faudra faudrait s pleut neige'),
  openers: pattern.u`^(?:[^"“”«»]{3,100} (?:en effet|en revanche|en outre|par ailleurs|d['’]ailleurs|d['’]autre part|de (?:son|leur) côté|pour sa part|à son tour|quant à (?:lui|elle|eux))|(?:[^\s"“”«»]+ ){1,5}(?:donc|pourtant|ainsi)|si tel|quant (?:à|aux?)|(?:peut-être )?parce qu(?![^,]*,)|(?:pour (?:le moment|l['’]instant) )?(?:oui|non)|eh |(?:\p{L}+ ){1,4}plus (?:tard|tôt)|pour preuve|mais|et|ou|or|donc|car|puis|ensuite|alors(?! qu)|aussi|ainsi|enfin|cependant|toutefois|pourtant|néanmoins|d['’]autre part|en outre|de plus|par ailleurs|par contre|en revanche|au contraire|à l['’]inverse|en effet|en conséquence|du coup|résultat|autrement|sinon|la veille(?! d)|le lendemain(?! d)|plus tard|depuis lors|entre-temps|dans le même temps|au même moment|à cette|à ce|à la suite|après (?:cela|cette|ce|quoi)|(?:selon|d['’]après) (?:lui|elle|eux|elles)|pour (?:lui|elle|eux|elles|cela)|avec (?:lui|elle|eux)|de son côté|de leur côté|de même|pour sa part|pour autant|malgré (?:cela|tout)|une (?:autre|deuxième|seconde|troisième)|un (?:autre|deuxième|second|troisième)|d['’]autres?|les (?:deux|trois|quatre)(?= (?:ont|sont|avaient|étaient|hommes|femmes))|les autres|l['’]autre|tous(?: (?:deux|trois))?|toutes(?: deux)?|certains|certaines|l[ea]s? mêmes?|celui-ci|celle-ci|ceux-ci|ces derniers?|ce derniers?|cette dernière|cela|ça|ceci|ce (?:qui|que|dont|qu['’]|n['’]|sont(?! (?!le cas |(?:\S+ ){0,3}ce qu|(?:\S+ )?(?:ce|cela|cette|ces|ainsi|alors|là|donc|eux|elles?|lui)(?!\p{L}))(?:\S+ ){1,8}?qu(?:i |e |['’]))|sera|serait)|c['’](?:en|(?:est|était)(?! (?!le cas |(?:\S+ ){0,3}ce qu|(?:\S+ )?(?:ce|cela|cette|ces|ainsi|alors|là|donc|eux|elles?|lui)(?!\p{L}))(?:\S+ ){1,8}?qu(?:i |e |['’])))|ce (?:n['’])?(?:est|était)|il(?! (?:n['’])?y (?:a|avait|aura)(?! \p{L}{2,}[^t]é )| (?:ne )?faut| (?:ne )?faudra| s['’]agit| (?:est|était) (?:\d|midi|minuit)| n['’](?:est|était) pas (?:\p{L}+ )?que?)|elle|ils|elles|tel(?:le|s|les)? (?:est|était|sont)|là|idem|parmi (?:eux|elles)|en fait|[àa] l['’]époque|un constat|une façon|c['’]est dire|c['’]est la raison|pas de quoi|(?:très|avant d(?:e|['’])) ?[^,]*$|(?:(?!(?:à|au|aux|en|dans|chez|sur|du|de|des|une?|où|il|et) )[^\s"“”«»,]+ ){1,4}y(?! compris)|c['’](?:est|était) [^,"“«]{2,60} qu['’](?:ils?|elles?)|une? \p{L}+ \p{L}+ée?s? par [^,.]{2,40}\.$|tout comme (?:ses|son|sa|leurs?|lui|elles?|eux)|voilà (?:comment|pourquoi|ce qu[ei]?)|preuve|de quoi|d['’]où(?! v)|pour rappel|cette fois|(?:[^\s"“”«»,]+ ){0,3}dans la foulée|[^,\d"“”«»]{1,120} \p{L}+ai(?:t|ent) alors(?! qu)(?! âgée?s? )|sur place|autre|reste que|(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|plusieurs|quelques|\d+) autres|c['’]est [^,]{0,40}(?:comme (?:cela|ça)|ainsi) que|sauf que|soit|d['’]abord|autrement dit|explication|pas(?! (?:une?|moins|d[eu]|d['’]|question|moyen)))(?![\p{L}\p{N}])`,
  adding: listed('également aussi'),
  goingOn: listed(
    'exemple pourtant cependant toutefois néanmoins également aussitôt alors ensuite encore autre autres même mêmes tel telle tels telles ainsi enfin désormais nouveau nouvelle toujours notamment on donc',
  ),
  articles: listed('le la les l'),
  demonstratives: listed('ce cet cette ces'),
  halfDemonstratives: listed('-'),
  indefinite: listed(
    'un une des deux trois quatre cinq six sept huit neuf dix plusieurs quelques certains chaque aucun',
  ),
  counts: listed(
    'deux trois quatre cinq six sept huit neuf dix plusieurs quelques certains certaines beaucoup chacun chacune aucun',
  ),
  stops: listed(
    'le la les l un une des du de d et ou mais où à au aux en dans sur sous par pour avec sans contre chez vers entre depuis ' +
      'après avant qui que qu dont si ne n pas plus est sont était étaient a ont avait avaient sera seront va vont peut doit ' +
      'se s y il elle ils elles a-t-il dit ont été aura aurait ce cette ces son sa ses leur leurs',
  ),
  relatives: listed('qui que qu dont où lequel laquelle lesquels lesquelles'),
  finite:
    /^(?:est|sont|a|ont|va|vont|peut|peuvent|doit|doivent|avait|avaient|était|étaient|sera|seront|aura|auront|serait|aurait)$/u,
  identifying: listed('de du des d qui que qu dont où à au aux en contre entre pour'),
  locating: listed('à de d en au aux dans chez vers du des pour depuis'),
  within: pattern.gu`(?<=(?:^|[\s(])(?:[Àà]|[Ee]n|[Aa]ux?) )\p{Lu}[\p{L}\p{M}-]+(?![\p{L}'’])`,
  known: listed(
    'gouvernement président pape police gendarmerie justice armée parquet monde terre soleil mer economie économie ' +
      'loi parlement sénat assemblée opposition gauche droite passé avenir jour jours semaine week-end mois an ans année ' +
      'années siècle saison été hiver printemps automne matin soir nuit moment plupart majorité nombre début fin euro dollar ' +
      'marché marchés presse météo hexagone capitale élysée matignon ' +
      'préfecture gendarmes pompiers français françaises secours autorités crise pandémie épidémie coronavirus',
  ),
  superlatives: listed(
    'premier première premiers premières dernier dernière derniers dernières plus moins mieux pire principal principale principaux seul seule',
  ),
  times: listed(
    'heure heures minute minutes lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre jour jours semaine semaines week mois an ans année années siècle saison été hiver printemps automne matin matinée soir soirée nuit après midi moment fois début fin milieu end ci',
  ),
  toldTimes: listed(
    'suivant suivante suivants suivantes précédent précédente précédents précédentes même là',
  ),
  countedTimes: listed('après avant auparavant tard tôt'),
  shortly: listed('peu juste plus'),
  roles: listed(
    'homme femme hommes femmes garçon fille fillette enfant enfants couple duo trio suspect suspects victime victimes ' +
      'agresseur assaillant conducteur adolescent patient acteur actrice chanteur chanteuse joueur entreprise société groupe ' +
      'club équipe incident accident attaque explosion incendie fusillade décision annonce rapport étude sondage livre film ' +
      'vidéo photo image plan projet accord texte mesure jugement verdict procès affaire navire avion appareil véhicule phrase propos déclaration déclarations information rumeur ong association organisation magazine quotidien hebdomadaire journal chaîne syndicat événement établissement communiqué université documentaire média',
  ),
  sources: listed(
    'communiqué magazine quotidien hebdomadaire mensuel journal rapport étude média site radio université institution',
  ),
  auxiliaries: listed('est sont a ont avait avaient était étaient sera seront va vont peut doit'),
  leading: listed(
    'dit déclaré affirmé expliqué indiqué précisé que qu estime selon quand lorsque si comme car et mais où',
  ),
  reporting: listed(
    'dit déclaré affirmé indiqué annoncé précisé selon rapporte estime explique affirme assure ajoute souligne indique précise raconte confie révèle relate relève',
  ),
  accordingTo: listed('selon'),
  titles: listed('m mme mlle mm me maître pr dr'),
  first: listed('je j nous notre nos mon ma mes moi Je Nous Notre Nos Mon Ma Mes J'),
  second: listed('vous votre vos tu ton tes toi'),
  inside:
    /(?:(?<=^[^,]{0,120} )(?<!(?:qui|dont|où) )\p{L}+ai(?:t|ent) alors(?! qu)(?! âgée?s? )(?=[ ,])|(?<= (?:a|ont|est|sont|avai(?:en)?t|étai(?:en)?t) )(?:en (?:fait|réalité)|depuis (?:\p{L}+ée?s?|fait|mis|pris|dit))|(?<=^[^,.]{0,60} )(?:pour|avec|après|avant|malgré|sans|contre) (?:ça|cela)|-t-(?:il|elle|ils|elles)|[»”",] ?(?:dit|ajoute|explique|affirme|assure|estime|poursuit|précise|conclut)-(?:il|elle|ils|elles))(?!\p{L})/u,
  teaser: /^(?:(?:en )?voici|voilà|découvrez|retrouvez|lire |regardez|à lire|explications)/iu,
  capitalNouns: false,
  stems: false,
}
