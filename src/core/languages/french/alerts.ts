import type * as english from '../english/alerts.ts'
import type { Part } from '../language.ts'

export const alerts = (): Part<typeof english.alerts> => ({
  story: 'Événements',
  storiesMajor: 'Le plus grave',
  storiesAll: 'Tout le nouveau',
  storiesNone: 'Un seul message',
  storiesApart: 'Articles séparés',
  storiesMajorShort: 'un message chacun, et un autre pour ce qui est grave',
  storiesAllShort: 'un message chacun, et un autre pour tout ce qui est nouveau',
  storiesNoneShort: 'un message chacun, et rien d’autre',
  storiesApartShort: 'chaque article à part',
  storyExplained:
    '{state}. Les articles d’un même événement vont ensemble : les autres sources s’ajoutent au message sans bruit.',
  storiesState:
    'Des événements, vous recevez {state}. Pour changer cela, envoyez `/stories major`, `/stories all`, `/stories none` ou `/stories apart`.',
  storiesSet: 'Désormais, vous recevez des événements {state}.',
  storiesRefused: 'Envoyez `/stories major`, `/stories all`, `/stories none` ou `/stories apart`.',

  show: 'Une alerte montre',
  showLine: 'La ligne seule',
  showSentences: 'Avec des phrases',
  showFull: 'Tout',
  showLineShort: 'la ligne seule',
  showSentencesShort: 'la ligne et ses phrases',
  showFullShort: 'tout ce qu’il y a',
  showExplained:
    '{state}. Les boutons sous une alerte en montrent plus, ou moins, dans une discussion privée.',
  showState:
    'Une alerte montre d’abord {state}. Pour changer cela, envoyez `/show line`, `/show sentences` ou `/show full`.',
  showSet: 'Les alertes montrent désormais {state}.',
  showRefused: 'Envoyez `/show line`, `/show sentences` ou `/show full`.',

  alertTooOld: 'C’est trop ancien : je ne sais plus rien de cette alerte.',
  alertInPrivate:
    'Ici, tout le monde le verrait. Le bouton à côté l’ouvre dans notre discussion privée.',
  alertWithdrawn: 'Son média a retiré cette alerte.',
  alertGone: 'Je ne sais plus rien de cet article : il est trop ancien, ou il a été retiré.',
  storyMuted: 'En silence : plus rien à ce sujet pendant un jour, sauf en cas d’urgence.',
  storyUnmuted: 'Vous en entendrez de nouveau parler.',

  howToAskWhy:
    'Envoyez `/why` et le lien d’un article, ou son média et son identifiant comme `/why city-wire/a1`. Je dis pourquoi il est arrivé ici, ou pourquoi pas.',
  whyUnknown:
    'Je ne connais pas cet article. Je me souviens de ceux des dernières semaines, par le lien que leur alerte ouvre. /latest montre les plus récents.',
  changeThis: 'Modifier',
  howToReplace:
    'Envoyez-moi ce que vous voulez à la place. Voici ce que vous avez écrit ; touchez pour copier :\n\n{filter}\n\nLe bouton supprime l’ancien.',
  howToReplaceHere:
    'Renvoyez la commande telle que vous la voulez. Voici ce qui a été écrit ; touchez pour copier :\n\n{filter}\n\nLe bouton supprime l’ancien.',
  filterGone: 'Cela n’est plus suivi.',

  whyCame: 'C’est arrivé ici parce que {this} suit {filter}.',
  whyCameBefore: 'C’est arrivé ici pour quelque chose que {this} ne suit plus.',
  whyCameInDigest: 'C’est arrivé ici dans un résumé parce que {this} suit {filter}.',
  whyComing: 'Cela correspond à {filter} : c’est en route.',
  whyRefused: 'Cela correspond à {filter} : Telegram ne l’a pas accepté.',
  whyMuted: 'Cela correspond à {filter} : ce sujet est ici en silence.',
  whyExpired: 'Cela correspond à {filter} : c’était périmé avant de pouvoir venir.',
  whyPause: 'Cela correspond à {filter} : c’est arrivé pendant une pause, et vous est dit ensuite.',
  whyDigest: 'Cela correspond à {filter} : cela attend le résumé.',
  whyQuiet:
    'Cela correspond à {filter} : c’est arrivé pendant les heures calmes, et vous est dit ensuite.',
  whyBudget:
    'Cela correspond à {filter} : les alertes du jour étaient épuisées, donc cela vient le soir.',
  whyBefore: 'Cela correspond à {filter} : c’est arrivé avant que {this} ne le suive.',
  whyToldAlready: 'Cela correspond à {filter} : cette nouvelle avait déjà été annoncée ici.',
  whyChanged: 'Cela correspond à {filter} : ce qui l’a retenu a été changé depuis.',
  whyNothingFollowed: 'Rien n’est suivi ici.',
  whyWithdrawn: 'Son média l’a retiré.',
  whyNoMatch: 'Rien de ce que suit {this} n’y correspond.',
  whyLacks:
    'Rien de suivi ici n’y correspond ; le plus proche est {filter}, mais il y manque {lacks}.',
  whyHas: 'Rien de suivi ici n’y correspond ; le plus proche est {filter}, mais on y trouve {has}.',
  whyLacksAndHas:
    'Rien de suivi ici n’y correspond ; le plus proche est {filter}, mais il y manque {lacks}, et on y trouve {has}.',
})
