import type * as english from '../english/messages.ts'
import type { Part } from '../language.ts'

export const messages = (): Part<typeof english.messages> => ({
  read: 'Lesen',
  showMore: 'Mehr',
  showLess: 'Weniger',
  mute: 'Stumm',
  unmute: 'Stumm aus',
  askWhy: 'Warum?',
  showEvidence: 'Beleg zeigen',
  moreInPrivate: 'Mehr im privaten Chat',

  betweenNames: ', ',
  writtenBy: 'Von {names}',
  aboutTopics: 'Themen: {names}',
  sources: { one: '{count} Quelle:', other: '{count} Quellen:' },
  alsoBy: '(auch {names})',
  moreSources: 'und {count} weitere',
  headlineSays: 'In der Schlagzeile steht, mit den Wörtern der Zeile in Fett:',
  articleSays: 'Im Artikel steht, mit den Wörtern der Zeile in Fett:',

  update: 'Neuer Stand: {line}',
  correction: 'Korrektur: {line}',
  publishedAgain: 'Wieder veröffentlicht: {line}',
  saidBefore: 'In der früheren Meldung stand: „{line}“',
  withdrawn:
    '*Zurückgezogen*\n\n{name} hat die Meldung vom {time} zurückgezogen. Bitte beachte sie nicht mehr.',
  withdrawnAbove:
    '*Zurückgezogen von {name}*\n\nDie Meldung oben, vom {time}, hat ihr Medium zurückgezogen. Bitte beachte sie nicht mehr.',
  withdrawnAmongOthers:
    '*Zurückgezogen von {name}*\n\nEine der Nachrichten oben, vom {time}, hat ihr Medium zurückgezogen; sie steht dort nicht mehr. Bitte beachte sie nicht mehr. Was dort noch steht, gilt.',
  withdrawnFromStory:
    '*Zurückgezogen von {name}*\n\nDie Meldung oben, vom {time}, wurde zurückgezogen. Bitte beachte sie nicht mehr. An ihrer Stelle steht jetzt, was eine andere Quelle berichtet.',
  storyWithdrawn:
    '*Zurückgezogen*\n\nAlle, die das berichtet haben, haben es zurückgezogen. Bitte beachte es nicht mehr.',
  withdrawnToo: '*Zurückgezogen* wie die Meldung oben.',
  withdrawnTooAmongOthers: '*Zurückgezogen* wie eine der Nachrichten oben.',
  mayWriteAgain:
    'Ich durfte hier nicht schreiben, deshalb sind Meldungen ausgefallen. Jetzt geht es weiter; `/latest` zeigt die neuesten.',

  digestTitle: 'Dein Überblick',
  afterQuiet: 'Während der Ruhezeit',
  afterPause: 'Während der Pause',
  beyondBudget: 'Mehr von heute',
  heldBack: 'Bis jetzt zurückgehalten',
  partOf: '{title}, Teil {number} von {of}',
  pageOf: '{title}, Seite {page} von {pages}',
  otherTopics: 'Weiteres',
  nothingStands: 'Was hier stand, wurde zurückgezogen oder ist vorbei.',
  pageBefore: '‹ Seite {page}',
  pageAfter: 'Seite {page} ›',
  pauseOver: {
    one: 'Die Pause ist vorbei, und Meldungen kommen wieder. Inzwischen kam 1 Nachricht.',
    other:
      'Die Pause ist vorbei, und Meldungen kommen wieder. Inzwischen kamen {count} Nachrichten.',
  },
  showOne: 'Zeigen',
  showAll: 'Zeigen',
  justNow: 'gerade eben',
})
