import type * as english from '../english/follow.ts'
import type { Part } from '../language.ts'

export const follow = (): Part<typeof english.follow> => ({
  whatToFollow:
    'Was soll {this} verfolgen? Wähl hier aus, oder sag es mir, zum Beispiel:\n{examples}',
  everything: 'Alles',
  topics: 'Themen',
  publishers: 'Medien',
  search: 'Suchen',
  earlier: '‹ Zurück',
  further: 'Weiter ›',
  back: '‹ Zurück',
  lastDays: { one: 'am letzten Tag', other: 'in den letzten {count} Tagen' },
  noTopicsYet:
    'Noch kein Artikel hatte {days} ein Thema. Schau später wieder, oder verfolge Wörter.',
  topicsToFollow:
    'Themen und wie viele Nachrichten jedes {days} hatte. Drück auf eines, um zu sehen, was es bringt.',
  noPublishersToFollow: 'Es gibt noch keine Medien. Schau später wieder, oder verfolge alles.',
  publishersToFollow:
    'Medien und wie viele Nachrichten jedes {days} hatte. Drück auf eines, um zu sehen, was es bringt.',
  howToSay: 'Schick mir ein Wort oder eine Wortfolge, und ich zeige dir, was das gebracht hätte.',
  howToSearch: 'Um die letzten 30 Tage zu durchsuchen, schick zum Beispiel {example}.',
  followThis: 'Das verfolgen',
  nothingThere: 'Das ist nicht mehr da. Wähl noch einmal.',
  howToUnfollow:
    'Sag mir, was nicht mehr verfolgt werden soll, zum Beispiel:\n`/unfollow topic:world`\n\n/following zeigt alles, was {this} verfolgt, mit einem Knopf zum Entfernen.',

  wouldFollow: 'Möchtest du {name} verfolgen?',
  stories: { one: '1 Nachricht', other: '{count} Nachrichten' },
  atLeast: 'mindestens {stories}',
  noStory: 'keine Nachricht',
  noStoryAmongNewest: 'keine unter den neuesten Nachrichten',
  lookedBack: 'So viel kam {days}: {stories}',
  oneOfThem: '{lookedBack}:',
  newestOfThem: '{lookedBack}, die neuesten davon:',
  lookedTooOften:
    'Das waren viele Suchen auf einmal. Bitte warte eine Minute und frag dann wieder.',
  noLookBack:
    'Ich kann im Moment nicht zurückblicken und weiß deshalb nicht, was das gebracht hätte.',
  neverSeen: 'Kein Artikel der letzten 30 Tage hat das Thema {topic}.',
  neverSeenNearest:
    'Kein Artikel der letzten 30 Tage hat das Thema {topic}. Meintest du {nearest}?',
  linkOffers:
    'Ich bin Lede und schicke Nachrichten in einer kurzen Zeile, sobald sie erscheinen. Das bietet dein Link an; verfolgt wird nichts, bevor du es speicherst.',
  linkUnknown:
    'Ich verstehe nicht, was dein Link anbietet: Vielleicht ist er abgeschnitten. Wähl hier aus, was {this} verfolgen soll.',
  save: 'Speichern',
  change: 'Ändern',
  cancel: 'Abbrechen',
  saved: 'Gespeichert.',
  howToChange:
    'Schick mir, was du stattdessen willst. Das hast du geschrieben; tipp darauf, um es zu kopieren:',
  howToChangeInGroup:
    'Schick den Befehl noch einmal so, wie du ihn willst. Das wurde geschrieben; tipp darauf, um es zu kopieren:',
  notSaved: 'Gut, nichts wurde geändert.',
  draftTooOld: 'Diese Frage ist zu alt. Schick noch einmal, was du verfolgen willst.',

  followed: '{This} verfolgt jetzt *{name}*.',
  followsEverythingToo:
    'Außerdem wird hier alles verfolgt. Um nur zu bekommen, was du nennst, schick `/unfollow everything`.',
  alreadyFollowed: '{This} verfolgt *{name}* schon.',
  followsTheMost:
    '{This} verfolgt {count} Dinge, mehr geht nicht. Entferne erst eines mit /following.',
  unfollowed: '{This} verfolgt *{name}* nicht mehr.',
  followsEverythingStill: 'Hier wird alles verfolgt, deshalb kommen weiter alle Meldungen.',
  nothingLeft: 'Nichts ist mehr übrig, deshalb kommen keine Meldungen.',
  notFollowed: '{This} verfolgt *{name}* nicht.',
  seeFollowing: 'Schick /following, um zu sehen, was hier verfolgt wird.',
  followingTitle: '{This} verfolgt',
  pressToUnfollow: 'Um etwas nicht mehr zu verfolgen, drück auf seinen Knopf.',
  followsNothing: '{This} verfolgt noch nichts. Fang mit einem hiervon an:\n{examples}',
  removed: 'Nicht mehr verfolgt: {name}',
  howEachComes: 'Wie jedes kommt',
  modeNow: 'Sofort',
  modeSilent: 'Ohne Ton',
  modeDigest: 'Nur im Überblick',
  modeNowShort: 'sofort',
  modeSilentShort: 'ohne Ton',
  modeDigestShort: 'nur im Überblick',
  anyUrgency: 'Eilig oder nicht',
  urgentAlone: 'Nur Eiliges',
  howThisComes: 'Wie soll *{name}* kommen?',
  modeSet: '*{name}* kommt von jetzt an {mode}.',
  howToSetMode:
    'Schick zum Beispiel `/mode silent russia`, `/mode digest topic:sport` oder `/mode now russia`. Für Eiliges allein verfolge es wie `russia urgent`.',
  removedBefore: 'Das war schon entfernt.',
  listTooOld: 'Diese Liste ist zu alt. Schick /following für eine neue.',
  latestTitle: 'Neueste Meldungen',
  nothingLatest:
    'In letzter Zeit ist nichts Passendes gekommen. Neue Meldungen kommen von selbst, du musst nichts tun.',
})
