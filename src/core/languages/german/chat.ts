import type * as english from '../english/chat.ts'
import type { Part } from '../language.ts'

export const chat = (): Part<typeof english.chat> => ({
  phraseExample: 'künstliche Intelligenz',

  welcome:
    'Willkommen bei *Lede*.\n\nIch schicke dir die Nachrichten in einer kurzen Zeile, sobald sie erscheinen. Jedes Wort davon steht im Artikel.\n\nSag mir, was du verfolgen willst, zum Beispiel:\n{examples}\n\n/help zeigt alles, was ich kann.',
  welcomeBack: {
    one: 'Willkommen zurück. {This} verfolgt 1 Sache: /following zeigt, welche. /help zeigt alles, was ich kann.',
    other:
      'Willkommen zurück. {This} verfolgt {count} Dinge: /following zeigt, welche. /help zeigt alles, was ich kann.',
  },
  greetingGroup:
    'Hallo! Ich bin *Lede*. Ich schicke dieser Gruppe die Nachrichten in einer kurzen Zeile.\n\nEin Administrator kann mir sagen, was hier verfolgt werden soll, zum Beispiel:\n{examples}',
  helpShows: '/help zeigt alles, was ich kann.',
  eachTopic:
    'Jedes Thema der Gruppe verfolgt seine eigenen Dinge: Schick einen Befehl in dem Thema, für das er gelten soll.',
  adminsRule: 'Nur Administratoren können ändern, was verfolgt wird. Ansehen dürfen es alle.',

  helpTitle: 'Was {this} verfolgen kann',
  helpEverything: 'jeden Artikel',
  helpTopic: 'ein Thema',
  helpTopicOfWords: 'ein Thema aus mehreren Wörtern',
  helpPublisher: 'ein Medium',
  helpLanguage: 'eine Sprache',
  helpWord: 'ein Wort in Überschrift oder Text',
  helpPhrase: 'eine Wortfolge',
  helpSeveral: 'mehreres zugleich, eines von beiden, und was wegbleibt',
  helpAuthor: 'einen Autor, und nur Eilmeldungen',
  helpCommands: 'Befehle',

  privacyTitle: 'Was ich über diesen Chat speichere',
  keptId: 'seine Chat-Nummer',
  keptSettings:
    'was er verfolgt und wann er es haben will: Zeitzone, Sprache, Überblick, Ruhezeiten, Pause, wie viele Meldungen am Tag, wie viele heute gekommen sind und wie viel eine Meldung zeigt',
  keptCopies:
    'bis 30 Tage nach der letzten Änderung des Artikels die Nachrichtennummer jeder Meldung, die ich hierher geschickt habe, und jedes Überblicks mit seinen Meldungen, damit sie berichtigt werden können',
  keptPresses:
    'ebenso lange, welche Meldungen durch ihre Knöpfe mehr oder weniger zeigen, und bis zwei Tage nach dem Ende, welche Nachrichten stumm sind; 30 Tage lang, welche du getrennt hast',
  keptDrafts: 'einen Tag lang, was hier angesehen und nicht gespeichert wurde',
  keptManaged:
    'von jeder Gruppe und jedem Kanal, die du von hier aus einrichtest oder in die du mich aufgenommen hast: die Kennung und den Titel, bis drei Monate nach der letzten Verwendung hier, höchstens 200',
  keptEditor:
    'wessen Zweitredaktion dieser Chat ist und in welcher Sprache, bis du /stop schickst oder die Redaktion es beendet',
  keptUpdates: 'zwei Tage lang die Nummern deiner Befehle, damit keiner zweimal wirkt',
  keptAnswers:
    'etwa eine Minute lang, wann ich hier geantwortet habe, um Telegrams Grenzen einzuhalten',
  privacyExport: '/export schickt das alles als Datei.',
  privacyNot:
    'Ich speichere keine Namen von Menschen, keine deiner Nachrichten oder Standorte, und nicht, wer in einer Gruppe ist oder sie verwaltet.',
  privacyStop:
    'Ich behalte es, bis du /stop schickst. Dann wird es sofort gelöscht, und seine Kopie nach etwa einer Minute. Die übrigen Nachrichtennummern verbindet dann nichts mehr mit diesem Chat. Wenn du es so wählst, hebe ich eine Woche lang auf, was der Chat verfolgt, samt seinen Zeiten.',
  privacyRemoved:
    'Wenn du mich blockierst oder entfernst, hebe ich das 30 Tage lang auf, falls du mich wieder zulässt; alles andere wird sofort gelöscht.',
  privacyMark:
    'Ein verschlüsseltes Zeichen bleibt noch etwa einen Tag, damit keine Kopie den Chat zurückbringt; es verrät nicht, wessen es ist.',
  privacyBackup:
    'Cloudflare, wo ich laufe, kann seinen Speicher auf jeden Zeitpunkt der letzten 30 Tage zurücksetzen. Danach ist nichts mehr übrig.',
  exported:
    'Alles, was ich über diesen Chat speichere, in einer Datei. /privacy sagt es in Worten.',
  unreadable:
    'Ich kann im Moment nicht lesen, was {this} verfolgt. Deshalb ist nichts geändert worden und nichts verloren. Bitte versuch es später noch einmal. Der Knopf löscht trotzdem alles.',

  stopTakesNoWords:
    'Hinter {stop} gehören keine Wörter. Um eine Sache nicht mehr zu verfolgen, schick `/unfollow {written}`.',
  stopTitle: 'Keine Nachrichten mehr {toThis} schicken?',
  stopNothing: '{This} verfolgt nichts.',
  stopLost: {
    one: 'Verfolgt wird hier 1 Sache: {names}.',
    other: 'Verfolgt werden hier {count} Dinge: {names}.',
  },
  stopDeletes: 'Die Meldungen enden sofort, und das alles wird gelöscht.',
  stopDeletesTimes:
    'Die Meldungen enden sofort, und das alles wird gelöscht, auch die eingestellten Zeiten.',
  stopRestOfGroup: {
    one: 'Der Rest der Gruppe verfolgt ebenfalls 1 Sache.',
    other: 'Der Rest der Gruppe verfolgt ebenfalls {count} Dinge.',
  },
  stopTopics: {
    one: 'Ihre Themen verfolgen ebenfalls 1 Sache.',
    other: 'Ihre Themen verfolgen ebenfalls {count} Dinge.',
  },
  more: '{count} weitere',
  stopNow: 'Aufhören und alles löschen',
  stopTopic: 'In diesem Thema aufhören',
  stopAll: 'In der ganzen Gruppe aufhören',
  stopAndKeep: 'Aufhören, Einstellungen eine Woche behalten',
  pauseInstead: 'Lieber eine Woche Pause',
  notStopped: 'Gut, alles bleibt, wie es ist.',
  questionTooOld: 'Diese Frage ist zu alt. Schick noch einmal /stop.',
  unfollowThis: '{name} nicht mehr verfolgen',
  farewell:
    'Auf Wiedersehen. Was ich über diesen Chat gespeichert hatte, ist gelöscht; /privacy sagt, was noch etwa einen Tag bleibt. Es kommen keine Meldungen mehr, und die oben werden nicht mehr berichtigt. Wenn du wiederkommen willst, schick /start.',
  farewellFor:
    'Auf Wiedersehen. Es kommen keine Meldungen mehr, und die oben werden nicht mehr berichtigt. Die Einstellungen liegen hier bis {until}, falls du wiederkommst; dann werden sie gelöscht.',
  topicFarewell:
    'Was dieses Thema verfolgt hat, ist gelöscht, und hier kommen keine Meldungen mehr. Die anderen Themen laufen weiter.',
  restore: 'Wiederherstellen',
  deleteNow: 'Jetzt löschen',
  followedBefore: {
    one: '{This} hat früher 1 Sache verfolgt. Die Einstellungen liegen hier bis {until}.',
    other: '{This} hat früher {count} Dinge verfolgt. Die Einstellungen liegen hier bis {until}.',
  },
  restored: {
    one: 'Willkommen zurück. Was {this} verfolgt hat, ist wieder da: 1 Sache. /following zeigt sie. Ab jetzt kommen wieder Meldungen.',
    other:
      'Willkommen zurück. Was {this} verfolgt hat, ist wieder da: {count} Dinge. /following zeigt sie. Ab jetzt kommen wieder Meldungen.',
  },
  nothingToRestore: 'Hier liegt nichts mehr. Schick /start, um neu zu beginnen.',

  hint: 'Das habe ich nicht verstanden. Schick mir ein, zwei Wörter, zu denen du Nachrichten willst, oder /help, um alles zu sehen, was ich kann.',
  commandPerhaps: 'Diesen Befehl kenne ich nicht. Meintest du {command}?',
  oneAtATime:
    'In dieser Nachricht stehen mehrere Befehle, deshalb habe ich nichts getan. Bitte schick sie einzeln.',
  unknownCommand: 'Diesen Befehl kenne ich nicht. Schick /help, um die zu sehen, die ich kenne.',
  forAnotherBot: 'Dieser Befehl nennt einen anderen Bot. Schick ihn ohne den Namen hinter dem @.',
  adminsOnly: 'Das können hier nur Administratoren ändern. Bitte einen von ihnen darum.',
  adminsUnknown:
    'Telegram hat mir nicht gesagt, ob du hier Administrator bist, deshalb habe ich nichts geändert. Bitte versuch es in einer Minute noch einmal.',
})
