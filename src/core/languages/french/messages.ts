import type * as english from '../english/messages.ts'
import type { Part } from '../language.ts'

export const messages = (): Part<typeof english.messages> => ({
  read: 'Lire',
  showMore: 'Plus',
  showLess: 'Moins',
  mute: 'Silence',
  unmute: 'Fin du silence',
  askWhy: 'Pourquoi ?',
  showEvidence: 'Voir le passage d’origine',
  moreInPrivate: 'Plus en privé',

  betweenNames: ', ',
  writtenBy: 'Par {names}',
  aboutTopics: 'Thèmes : {names}',
  sources: { one: '{count} source :', other: '{count} sources :' },
  alsoBy: '(aussi {names})',
  moreSources: 'et {count} autres',
  headlineSays: 'Le titre dit, avec les mots de la ligne en gras :',
  articleSays: 'L’article dit, avec les mots de la ligne en gras :',

  update: 'Mise à jour : {line}',
  correction: 'Correction : {line}',
  publishedAgain: 'De nouveau publié : {line}',
  saidBefore: 'L’alerte précédente disait : « {line} »',
  withdrawn: '*Retirée*\n\n{name} a retiré son alerte du {time}. Merci de ne pas en tenir compte.',
  withdrawnAbove:
    '*Retirée par {name}*\n\nL’alerte ci-dessus, du {time}, a été retirée par son média. Merci de ne pas en tenir compte.',
  withdrawnAmongOthers:
    '*Retirée par {name}*\n\nL’une des nouvelles ci-dessus, du {time}, a été retirée par son média et n’y figure plus : merci de ne pas en tenir compte. Ce qui y reste est toujours valable.',
  withdrawnFromStory:
    '*Retirée par {name}*\n\nSon alerte ci-dessus, du {time}, a été retirée : merci de ne pas en tenir compte. Le message montre maintenant ce que rapporte une autre source.',
  storyWithdrawn:
    '*Retirée*\n\nTous ceux qui rapportaient cela l’ont retiré. Merci de ne pas en tenir compte.',
  withdrawnToo: '*Retirée*, comme l’alerte ci-dessus.',
  withdrawnTooAmongOthers: '*Retirée*, comme l’une des nouvelles ci-dessus.',
  mayWriteAgain:
    'Je n’avais pas le droit d’écrire ici, et des alertes ont manqué. Elles reviennent maintenant ; `/latest` montre les plus récentes.',

  digestTitle: 'Votre résumé',
  afterQuiet: 'Pendant les heures calmes',
  afterPause: 'Pendant la pause',
  beyondBudget: 'La suite du jour',
  heldBack: 'Retenu jusqu’à présent',
  partOf: '{title}, partie {number} sur {of}',
  pageOf: '{title}, page {page} sur {pages}',
  otherTopics: 'Autres',
  nothingStands: 'Ce qui était ici a été retiré ou est passé.',
  pageBefore: '‹ Page {page}',
  pageAfter: 'Page {page} ›',
  pauseOver: {
    one: 'La pause est finie, et les alertes reviennent. Entre-temps, {count} nouvelle est arrivée.',
    other:
      'La pause est finie, et les alertes reviennent. Entre-temps, {count} nouvelles sont arrivées.',
  },
  showOne: 'La voir',
  showAll: 'Les voir',
  justNow: 'à l’instant',
})
