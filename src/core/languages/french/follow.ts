import type * as english from '../english/follow.ts'
import type { Part } from '../language.ts'

export const follow = (): Part<typeof english.follow> => ({
  whatToFollow:
    'Que doit suivre {this} ? Choisissez ici, ou dites-le-moi, par exemple :\n{examples}',
  everything: 'Tout',
  topics: 'Thèmes',
  publishers: 'Médias',
  search: 'Chercher',
  earlier: '‹ Avant',
  further: 'Suite ›',
  back: '‹ Retour',
  lastDays: { one: 'le dernier jour', other: 'les {count} derniers jours' },
  noTopicsYet:
    'Sur {days}, aucun article n’a encore de thème. Revenez plus tard, ou suivez des mots.',
  topicsToFollow:
    'Les thèmes, et combien de nouvelles chacun a eues sur {days}. Appuyez sur l’un d’eux pour voir ce qu’il apporte.',
  noPublishersToFollow: 'Il n’y a pas encore de médias. Revenez plus tard, ou suivez tout.',
  publishersToFollow:
    'Les médias, et combien de nouvelles chacun a eues sur {days}. Appuyez sur l’un d’eux pour voir ce qu’il apporte.',
  howToSay: 'Envoyez-moi un mot ou une expression, et je montre ce que cela aurait apporté.',
  howToSearch: 'Pour chercher dans les 30 derniers jours, envoyez par exemple {example}.',
  followThis: 'Suivre cela',
  nothingThere: 'Cela n’est plus là. Choisissez de nouveau.',
  howToUnfollow:
    'Dites-moi quoi ne plus suivre, par exemple :\n`/unfollow topic:world`\n\n/following montre tout ce que suit {this}, avec un bouton pour retirer chaque chose.',

  wouldFollow: 'Suivre {name} ?',
  stories: { one: '{count} nouvelle', other: '{count} nouvelles' },
  atLeast: 'au moins {stories}',
  noStory: 'aucune nouvelle',
  noStoryAmongNewest: 'aucune parmi les plus récentes',
  lookedBack: 'Sur {days} : {stories}',
  oneOfThem: '{lookedBack} :',
  newestOfThem: '{lookedBack}, dont les plus récentes :',
  lookedTooOften:
    'Cela fait beaucoup de recherches à la fois. Attendez une minute, s’il vous plaît, et redemandez.',
  noLookBack:
    'Je ne peux pas regarder en arrière pour l’instant, je ne sais donc pas ce que cela aurait apporté.',
  neverSeen: 'Aucun article des 30 derniers jours n’a le thème {topic}.',
  neverSeenNearest:
    'Aucun article des 30 derniers jours n’a le thème {topic}. Vouliez-vous dire {nearest} ?',
  linkOffers:
    'Je suis Lede et j’envoie les nouvelles en une courte ligne, dès leur parution. Voici ce que propose votre lien ; rien n’est suivi avant que vous l’enregistriez.',
  linkUnknown:
    'Je ne comprends pas ce que propose votre lien : il est peut-être coupé. Choisissez ici ce que doit suivre {this}.',
  save: 'Enregistrer',
  change: 'Modifier',
  cancel: 'Annuler',
  saved: 'Enregistré.',
  howToChange:
    'Envoyez-moi ce que vous voulez à la place. Voici ce que vous avez écrit ; touchez pour copier :',
  howToChangeInGroup:
    'Renvoyez la commande telle que vous la voulez. Voici ce qui a été écrit ; touchez pour copier :',
  notSaved: 'Très bien, rien n’a été changé.',
  draftTooOld: 'Cette question est trop ancienne. Renvoyez ce que vous voulez suivre.',

  followed: '{This} suit désormais *{name}*.',
  followsEverythingToo:
    'Tout est suivi aussi. Pour ne recevoir que ce que vous nommez, envoyez `/unfollow everything`.',
  alreadyFollowed: '{This} suit déjà *{name}*.',
  followsTheMost:
    '{This} suit {count} choses, et c’est le maximum. Retirez-en d’abord une avec /following.',
  unfollowed: '{This} ne suit plus *{name}*.',
  followsEverythingStill: 'Tout est suivi ici, toutes les alertes viennent donc encore.',
  nothingLeft: 'Il ne reste rien, aucune alerte ne viendra donc.',
  notFollowed: '{This} ne suit pas *{name}*.',
  seeFollowing: 'Envoyez /following pour voir ce qui est suivi.',
  followingTitle: '{This} suit',
  pressToUnfollow: 'Pour ne plus suivre quelque chose, appuyez sur son bouton.',
  followsNothing: '{This} ne suit encore rien. Commencez par exemple ainsi :\n{examples}',
  removed: 'N’est plus suivi : {name}',
  howEachComes: 'Comment chacun vient',
  modeNow: 'Aussitôt',
  modeSilent: 'Sans son',
  modeDigest: 'Dans le résumé seul',
  modeNowShort: 'aussitôt',
  modeSilentShort: 'sans son',
  modeDigestShort: 'dans le résumé seul',
  anyUrgency: 'Urgent ou non',
  urgentAlone: 'Seulement l’urgent',
  howThisComes: 'Comment doit venir *{name}* ?',
  modeSet: '*{name}* vient désormais {mode}.',
  howToSetMode:
    'Envoyez par exemple `/mode silent russia`, `/mode digest topic:sport` ou `/mode now russia`. Pour l’urgent seul, suivez-le comme `russia urgent`.',
  removedBefore: 'C’était déjà retiré.',
  listTooOld: 'Cette liste est trop ancienne. Envoyez /following pour une nouvelle.',
  latestTitle: 'Dernières alertes',
  nothingLatest:
    'Rien qui corresponde n’est arrivé ces derniers temps. Les nouvelles alertes viennent d’elles-mêmes, vous n’avez rien à faire.',
})
