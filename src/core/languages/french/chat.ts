import type * as english from '../english/chat.ts'
import type { Part } from '../language.ts'

export const chat = (): Part<typeof english.chat> => ({
  phraseExample: 'intelligence artificielle',

  welcome:
    'Bienvenue sur *Lede*.\n\nJe vous envoie l’actualité en une courte ligne, dès sa publication. Chaque mot en est tiré de l’article.\n\nDites-moi quoi suivre, par exemple :\n{examples}\n\n/help montre tout ce que je sais faire.',
  welcomeBack: {
    one: 'Bon retour. {This} suit {count} chose : /following montre laquelle. /help montre tout ce que je sais faire.',
    other:
      'Bon retour. {This} suit {count} choses : /following montre lesquelles. /help montre tout ce que je sais faire.',
  },
  greetingGroup:
    'Bonjour ! Je suis *Lede*. J’envoie à ce groupe l’actualité en une courte ligne.\n\nUn administrateur peut me dire quoi suivre, par exemple :\n{examples}',
  helpShows: '/help montre tout ce que je sais faire.',
  eachTopic:
    'Chaque sujet du groupe suit ses propres choses : envoyez une commande dans le sujet qu’elle concerne.',
  adminsRule:
    'Seuls les administrateurs peuvent changer ce qui est suivi. Tout le monde peut regarder.',

  helpTitle: 'Ce que {this} peut suivre',
  helpEverything: 'tous les articles',
  helpTopic: 'un thème',
  helpTopicOfWords: 'un thème en plusieurs mots',
  helpPublisher: 'un média',
  helpLanguage: 'une langue',
  helpWord: 'un mot du titre ou du texte',
  helpPhrase: 'une expression',
  helpSeveral: 'plusieurs à la fois, l’un ou l’autre, et sans',
  helpAuthor: 'un auteur, et seulement ce qui ne peut pas attendre',
  helpCommands: 'Commandes',

  privacyTitle: 'Ce que je garde sur cette discussion',
  keptId: 'son numéro',
  keptSettings:
    'ce qu’elle suit et quand elle le veut : fuseau horaire, langue, résumé, heures calmes, pause, combien d’alertes par jour, combien sont arrivées aujourd’hui, et ce qu’une alerte montre',
  keptCopies:
    'jusqu’à 30 jours après le dernier changement de son article, le numéro de message de chaque alerte envoyée ici, et de chaque résumé avec ses nouvelles, pour pouvoir les corriger',
  keptPresses:
    'aussi longtemps, les alertes qui montrent plus ou moins par leurs boutons, et jusqu’à deux jours après leur fin, les sujets mis en silence ; pendant 30 jours, ceux que vous avez séparés',
  keptDrafts: 'pendant un jour, ce qui a été regardé ici sans être enregistré',
  keptManaged:
    'de chaque groupe ou canal que vous réglez d’ici ou dans lequel vous m’avez fait entrer : son identifiant et son titre, jusqu’à trois mois après la dernière utilisation ici, 200 au plus',
  keptEditor:
    'de quels médias cette discussion est second éditeur et dans quelle langue, jusqu’à ce que vous envoyiez /stop ou que le média y mette fin',
  keptUpdates:
    'pendant deux jours, les numéros de vos commandes, pour qu’aucune n’agisse deux fois',
  keptAnswers:
    'pendant une minute environ, l’heure de mes réponses ici, pour respecter les limites de Telegram',
  privacyExport: '/export envoie tout cela en un fichier.',
  privacyNot:
    'Je ne garde aucun nom de personne, aucun de vos messages, aucune de vos positions, ni qui est dans un groupe ou l’administre.',
  privacyStop:
    'Je le garde jusqu’à ce que vous envoyiez /stop. Tout est alors supprimé aussitôt, et sa copie en une minute environ. Plus rien ne relie ensuite à cette discussion les numéros de message qui restent. Si vous le choisissez, ce que suit la discussion et ses horaires restent inactifs pendant une semaine.',
  privacyRemoved:
    'Si vous me bloquez ou me retirez, ils restent inactifs pendant 30 jours, au cas où vous me laisseriez revenir ; tout le reste est supprimé aussitôt.',
  privacyMark:
    'Une marque codée reste encore un jour environ, pour qu’aucune copie ne fasse revenir la discussion ; elle ne dit pas à qui elle est.',
  privacyBackup:
    'Cloudflare, qui me fait fonctionner, peut rétablir son stockage à n’importe quel moment des 30 derniers jours. Après cela, il ne reste rien.',
  exported:
    'Tout ce que je garde sur cette discussion, en un fichier. /privacy le dit avec des mots.',
  unreadable:
    'Je ne peux pas lire pour l’instant ce que suit {this} : rien n’a donc été changé, et rien n’est perdu. Réessayez plus tard, s’il vous plaît. Le bouton supprime tout malgré cela.',

  stopTakesNoWords:
    '{stop} ne prend rien derrière. Pour ne plus suivre une seule chose, envoyez `/unfollow {written}`.',
  stopTitle: 'Ne plus envoyer d’actualité {toThis} ?',
  stopNothing: '{This} ne suit rien.',
  stopLost: {
    one: '{count} chose est suivie ici : {names}.',
    other: '{count} choses sont suivies ici : {names}.',
  },
  stopDeletes: 'Les alertes cessent aussitôt, et tout cela est supprimé.',
  stopDeletesTimes:
    'Les alertes cessent aussitôt, et tout cela est supprimé, avec les horaires choisis.',
  stopRestOfGroup: {
    one: 'Le reste du groupe suit aussi {count} chose.',
    other: 'Le reste du groupe suit aussi {count} choses.',
  },
  stopTopics: {
    one: 'Ses sujets suivent aussi {count} chose.',
    other: 'Ses sujets suivent aussi {count} choses.',
  },
  more: '{count} de plus',
  stopNow: 'Arrêter et tout supprimer',
  stopTopic: 'Arrêter dans ce sujet',
  stopAll: 'Arrêter dans tout le groupe',
  stopAndKeep: 'Arrêter, garder les réglages une semaine',
  pauseInstead: 'Plutôt une pause d’une semaine',
  notStopped: 'Très bien, tout reste comme avant.',
  questionTooOld: 'Cette question est trop ancienne. Renvoyez /stop.',
  unfollowThis: 'Ne plus suivre {name}',
  farewell:
    'Au revoir. Ce que je gardais sur cette discussion est supprimé ; /privacy dit ce qui reste un jour environ. Aucune alerte ne viendra plus, et celles ci-dessus ne sont plus corrigées. Pour revenir, envoyez /start.',
  farewellFor:
    'Au revoir. Aucune alerte ne viendra plus, et celles ci-dessus ne sont plus corrigées. Les réglages restent ici jusqu’au {until}, au cas où vous reviendriez ; puis ils sont supprimés.',
  topicFarewell:
    'Ce que suivait ce sujet est supprimé, et aucune alerte ne viendra plus ici. Les autres sujets continuent.',
  restore: 'Rétablir',
  deleteNow: 'Supprimer maintenant',
  followedBefore: {
    one: '{This} suivait {count} chose auparavant. Les réglages restent ici jusqu’au {until}.',
    other: '{This} suivait {count} choses auparavant. Les réglages restent ici jusqu’au {until}.',
  },
  restored: {
    one: 'Bon retour. Ce que suivait {this} est rétabli : {count} chose. /following la montre. Les alertes reprennent dès maintenant.',
    other:
      'Bon retour. Ce que suivait {this} est rétabli : {count} choses. /following les montre. Les alertes reprennent dès maintenant.',
  },
  nothingToRestore: 'Il ne reste plus rien ici. Envoyez /start pour recommencer.',

  hint: 'Je n’ai pas compris. Envoyez-moi un mot ou deux sur ce qui vous intéresse, ou /help pour voir tout ce que je sais faire.',
  commandPerhaps: 'Je ne connais pas cette commande. Vouliez-vous dire {command} ?',
  oneAtATime:
    'Ce message contient plusieurs commandes, je n’ai donc rien fait. Envoyez-les une par une, s’il vous plaît.',
  unknownCommand:
    'Je ne connais pas cette commande. Envoyez /help pour voir celles que je connais.',
  forAnotherBot: 'Cette commande nomme un autre bot. Envoyez-la sans le nom derrière le @.',
  adminsOnly:
    'Seuls les administrateurs peuvent changer cela ici. Demandez à l’un d’eux de le faire.',
  adminsUnknown:
    'Telegram ne m’a pas dit si vous êtes administrateur ici, je n’ai donc rien changé. Réessayez dans une minute, s’il vous plaît.',
})
