import type * as english from '../english/alerts.ts'
import type { Part } from '../language.ts'

export const alerts = (): Part<typeof english.alerts> => ({
  story: 'Ereignisse',
  storiesMajor: 'Wichtiges noch einmal',
  storiesAll: 'Alles Neue',
  storiesNone: 'Je eine Nachricht',
  storiesApart: 'Artikel getrennt',
  storiesMajorShort: 'je eine Nachricht, und Wichtiges noch einmal',
  storiesAllShort: 'je eine Nachricht, und alles, was Neues sagt',
  storiesNoneShort: 'je eine Nachricht, sonst nichts',
  storiesApartShort: 'jeder Artikel für sich',
  storyExplained:
    '{state}. Artikel über ein Ereignis gehören zusammen: Wer sonst davon berichtet, kommt ohne Ton in dieselbe Nachricht.',
  storiesState:
    'Zu Ereignissen kommt {state}. Um das zu ändern, schick `/stories major`, `/stories all`, `/stories none` oder `/stories apart`.',
  storiesSet: 'Zu Ereignissen kommt von jetzt an {state}.',
  storiesRefused: 'Schick `/stories major`, `/stories all`, `/stories none` oder `/stories apart`.',

  show: 'Eine Meldung zeigt',
  showLine: 'Nur die Zeile',
  showSentences: 'Mit Sätzen',
  showFull: 'Alles',
  showLineShort: 'nur die Zeile',
  showSentencesShort: 'die Zeile und ihre Sätze',
  showFullShort: 'alles, was es gibt',
  showExplained:
    '{state}. Die Knöpfe unter einer Meldung zeigen in einem privaten Chat mehr davon, oder weniger.',
  showState:
    'Eine Meldung zeigt zuerst {state}. Um das zu ändern, schick `/show line`, `/show sentences` oder `/show full`.',
  showSet: 'Meldungen zeigen von jetzt an {state}.',
  showRefused: 'Schick `/show line`, `/show sentences` oder `/show full`.',

  alertTooOld: 'Das ist zu alt: Von dieser Meldung weiß ich nichts mehr.',
  alertInPrivate: 'Hier sähen es alle. Der Knopf daneben öffnet es in unserem privaten Chat.',
  alertWithdrawn: 'Ihr Medium hat diese Meldung zurückgezogen.',
  alertGone: 'Von diesem Artikel weiß ich nichts mehr: Er ist zu alt oder wurde zurückgezogen.',
  storyMuted: 'Stumm: einen Tag lang nichts mehr dazu, es sei denn, es wird eilig.',
  storyUnmuted: 'Du hörst wieder davon.',

  howToAskWhy:
    'Schick `/why` und den Link eines Artikels, oder sein Medium und seine Kennung wie `/why city-wire/a1`. Ich sage, warum er hierher kam oder warum nicht.',
  whyUnknown:
    'So kenne ich keinen Artikel. Ich erinnere mich an die der letzten Wochen, unter dem Link, den ihre Meldung öffnet. /latest zeigt die neuesten.',
  changeThis: 'Ändern',
  howToReplace:
    'Schick mir, was du stattdessen willst. Das hast du geschrieben; tipp darauf, um es zu kopieren:\n\n{filter}\n\nDer Knopf beendet das alte.',
  howToReplaceHere:
    'Schick den Befehl noch einmal so, wie du ihn willst. Das wurde geschrieben; tipp darauf, um es zu kopieren:\n\n{filter}\n\nDer Knopf beendet das alte.',
  filterGone: 'Das wird nicht mehr verfolgt.',

  whyCame: 'Es kam hierher, weil {this} {filter} verfolgt.',
  whyCameBefore: 'Es kam hierher wegen etwas, das {this} nicht mehr verfolgt.',
  whyCameInDigest: 'Es kam im Überblick, weil {this} {filter} verfolgt.',
  whyComing: 'Es passt zu „{filter}“: Es ist unterwegs.',
  whyRefused: 'Es passt zu „{filter}“: Telegram hat es nicht angenommen.',
  whyMuted: 'Es passt zu „{filter}“: Diese Nachricht ist hier stumm.',
  whyExpired: 'Es passt zu „{filter}“: Es war abgelaufen, bevor es kommen konnte.',
  whyPause: 'Es passt zu „{filter}“: Es kam während einer Pause; danach erfährst du davon.',
  whyDigest: 'Es passt zu „{filter}“: Es wartet auf den Überblick.',
  whyQuiet: 'Es passt zu „{filter}“: Es kam in den Ruhezeiten; danach erfährst du davon.',
  whyBudget:
    'Es passt zu „{filter}“: Die Meldungen des Tages waren verbraucht, also kommt es am Abend.',
  whyBefore: 'Es passt zu „{filter}“: Es kam, bevor {this} das verfolgt hat.',
  whyToldAlready: 'Es passt zu „{filter}“: Diese Nachricht wurde hier schon gemeldet.',
  whyChanged: 'Es passt zu „{filter}“: Etwas hielt es zurück, das seither geändert wurde.',
  whyNothingFollowed: 'Hier wird nichts verfolgt.',
  whyWithdrawn: 'Das Medium hat es zurückgezogen.',
  whyNoMatch: 'Nichts, was {this} verfolgt, passt dazu.',
  whyLacks: 'Nichts hier passt dazu; am nächsten ist „{filter}“, aber darin fehlt {lacks}.',
  whyHas: 'Nichts hier passt dazu; am nächsten ist „{filter}“, aber darin steht {has}.',
  whyLacksAndHas:
    'Nichts hier passt dazu; am nächsten ist „{filter}“, aber darin fehlt {lacks}, und es steht {has} darin.',
})
