import type * as english from '../english/times.ts'
import type { Part } from '../language.ts'

export const times = (): Part<typeof english.times> => ({
  everyDay: 'jeden Tag',
  'every mon': 'jeden Montag',
  'every tue': 'jeden Dienstag',
  'every wed': 'jeden Mittwoch',
  'every thu': 'jeden Donnerstag',
  'every fri': 'jeden Freitag',
  'every sat': 'jeden Samstag',
  'every sun': 'jeden Sonntag',
  dayToDay: '{first} bis {last}',
  hoursOn: '{days}, {hours}',
  betweenHours: '; ',
  daysAt: '{days} um {times}',
  everyHour: 'jede Stunde',
  everyHourOn: 'jede Stunde, {days}',
  instant: '{date} um {time}',

  atOnce: 'Meldungen kommen, sobald sie erscheinen.',
  atOnceButQuiet: 'Meldungen kommen, sobald sie erscheinen, aber nicht in den Ruhezeiten.',
  fromNowAtOnce: 'Ab jetzt kommen Meldungen, sobald sie erscheinen.',
  fromNowAtOnceButQuiet:
    'Ab jetzt kommen Meldungen, sobald sie erscheinen, aber nicht in den Ruhezeiten.',
  inDigest: 'Meldungen kommen in einem Überblick {schedule} {zone}.',
  nothingUntil: 'Nichts kommt bis {instant}.',
  zoneHint: 'Für deine eigene Zeitzone schick deine Stadt, zum Beispiel `/timezone Berlin`.',

  digestHow:
    'Für einen Überblick am Tag schick `/digest daily 08:00`; für mehrere `/digest 8:00 and 18:00` oder `/digest hourly`; nur für manche Tage `/digest weekdays 8:00`.',
  digestChange:
    'Um die Zeit zu ändern, schick zum Beispiel `/digest 18:30`, `/digest 8:00 and 18:00`, `/digest weekdays 8:00` oder `/digest hourly`. Für sofortige Meldungen schick `/digest off`.',
  digestSet: 'Ab jetzt kommen Meldungen in einem Überblick {schedule} {zone}.',
  digestAfterQuiet: 'Fällt einer in die Ruhezeiten, kommt er danach.',
  noTimeOfDay:
    'Ich verstehe *{written}* nicht als Zeit eines Überblicks. Schick zum Beispiel `/digest 19:30`, `/digest 8:00 and 18:00` oder `/digest weekdays 8:00`.',
  digestRefused:
    'Das habe ich nicht verstanden. Schick `/digest daily 08:00` für einen Überblick am Tag oder `/digest off` für sofortige Meldungen.',
  digestTooOld: 'Dieser Überblick ist zu alt. Was darin stand, ist nicht mehr gespeichert.',

  quietNoneYet:
    '{This} hat keine Ruhezeiten: Meldungen kommen zu jeder Zeit.\n\nFür ruhige Nächte schick zum Beispiel `/quiet 22:00-7:00` oder `/quiet weekdays 22-6, Sat and Sun 23-9`. Was darin gekommen wäre, steht danach in einer Nachricht.',
  quietState:
    'Ruhezeiten {ofThis}: {quiet} {zone}. Was darin gekommen wäre, steht danach in einer Nachricht.',
  quietChange:
    'Um sie zu ändern, schick zum Beispiel `/quiet 23-8`; um sie zu beenden, `/quiet off`.',
  quietSet:
    'Die Ruhezeiten sind eingestellt: {quiet} {zone}. In ihnen kommt nichts; danach sagt dir eine Nachricht, was du verpasst hast.',
  urgentInQuiet: 'Eilmeldungen kommen trotzdem sofort.',
  urgentWaitsInQuiet: 'Auch Eilmeldungen warten, es sei denn, du schickst `/urgent on`.',
  quietOff: 'Die Ruhezeiten sind aus.',
  quietRefused:
    'Ich verstehe *{written}* nicht als Ruhezeiten. Schick, wann sie beginnen und enden, zum Beispiel `/quiet 22:00-7:00` oder `/quiet weekdays 22-6`, oder `/quiet off`.',

  urgentIsOn:
    'Eilmeldungen kommen sofort, auch in Ruhezeiten und neben Überblicken. Was eilig ist, sagt das Medium. Damit sie warten wie alles andere, schick `/urgent off`.',
  urgentIsOff:
    'Eilmeldungen warten wie alles andere auf das Ende der Ruhezeiten und auf den Überblick. Um sie sofort zu bekommen, schick `/urgent on`. Was eilig ist, sagt das Medium.',
  urgentSetOn:
    'Ab jetzt kommen Eilmeldungen sofort, auch in Ruhezeiten und neben Überblicken. Nur /pause hält sie zurück.',
  urgentSetOff:
    'Ab jetzt warten Eilmeldungen wie alles andere auf das Ende der Ruhezeiten und auf den Überblick.',
  onOrOff: 'Schick `/{command} on` oder `/{command} off`.',

  pauseNoneYet:
    'Wie lange soll {this} nichts bekommen? Drück auf einen Knopf, oder schick zum Beispiel `/pause 3 days` oder `/pause until Monday`.\n\nDanach sage ich dir, was inzwischen kam, höchstens aus den letzten acht Tagen. Was schon hier steht, wird weiter berichtigt.',
  pauseState:
    'Nichts kommt bis *{instant}* {zone}. Um jetzt wieder Meldungen zu bekommen, schick /resume.',
  pauseSet:
    'Nichts kommt bis *{instant}* {zone}. Dann sage ich dir, was inzwischen kam. Um früher weiterzumachen, schick /resume.',
  pauseRefused:
    'Ich verstehe *{written}* nicht als Ende einer Pause. Schick zum Beispiel `/pause 1h`, `/pause until morning`, `/pause until Monday` oder `/pause until 24 December`. Eine Pause dauert höchstens ein Jahr; /stop beendet alles.',
  resumed:
    'Die Pause ist vorbei. {clock} Falls inzwischen etwas kam, sage ich es dir in etwa einer Minute.',
  notPaused: 'Es gibt keine Pause.',
  resumeNow: 'Jetzt weiter',
  pauseTooOld: 'Diese Knöpfe sind zu alt. Schick /pause für neue.',

  budgetNoneYet:
    '{This} bekommt so viele Meldungen am Tag, wie es gibt. Für höchstens zehn sofort schick `/budget 10`: Der Rest kommt dann am Abend in einer Nachricht.',
  budgetIs: {
    one: '{This} bekommt höchstens 1 Meldung am Tag sofort; der Rest kommt um {time} {zone} in einer Nachricht. Eilmeldungen kommen immer. Um das zu ändern, schick eine andere Zahl oder `/budget off`.',
    other:
      '{This} bekommt höchstens {count} Meldungen am Tag sofort; der Rest kommt um {time} {zone} in einer Nachricht. Eilmeldungen kommen immer. Um das zu ändern, schick eine andere Zahl oder `/budget off`.',
  },
  budgetSet: {
    one: 'Ab jetzt kommt höchstens 1 Meldung am Tag sofort; der Rest kommt um {time} in einer Nachricht, Eilmeldungen kommen immer, und um Mitternacht {zone} beginnt die Zählung neu.',
    other:
      'Ab jetzt kommen höchstens {count} Meldungen am Tag sofort; der Rest kommt um {time} in einer Nachricht, Eilmeldungen kommen immer, und um Mitternacht {zone} beginnt die Zählung neu.',
  },
  budgetSetInDigest: {
    one: 'Ab jetzt kommt höchstens 1 Meldung am Tag sofort; solange alle in Überblicken kommen, ändert das nichts.',
    other:
      'Ab jetzt kommen höchstens {count} Meldungen am Tag sofort; solange alle in Überblicken kommen, ändert das nichts.',
  },
  budgetOff: 'Ab jetzt kommen so viele Meldungen, wie es gibt.',
  budgetRefused:
    'Schick, wie viele Meldungen am Tag sofort kommen dürfen, von 1 bis {most}, zum Beispiel `/budget 10`, oder `/budget off`. Damit keine sofort kommt, schick `/digest daily`.',

  zoneState: 'Die Zeitzone {ofThis} ist *{zone}*; dort ist es jetzt {time}.',
  zoneChange:
    'Um sie zu ändern, drück auf die Zeit, die deine Uhr zeigt, oder schick deine Stadt, zum Beispiel `/timezone Berlin`.',
  zoneByLocation: 'Du kannst auch einen Standort teilen; ich speichere ihn nicht.',
  zoneSet: 'Die Zeitzone {ofThis} ist jetzt *{zone}*; dort ist es {time}.',
  offsetHint:
    'Ein fester Abstand kennt keine Sommerzeit. Wenn deine Uhren umgestellt werden, schick lieber deine Stadt, zum Beispiel `/timezone Berlin`.',
  digestMoved: {
    one: 'Das verschiebt den Überblick: Der nächste kommt {day} um {time} nach dieser Uhr, in einer Stunde.',
    other:
      'Das verschiebt den Überblick: Der nächste kommt {day} um {time} nach dieser Uhr, in {count} Stunden.',
  },
  digestMovedSoon:
    'Das verschiebt den Überblick: Der nächste kommt {day} um {time} nach dieser Uhr, in weniger als einer Stunde.',
  quietMoved: 'Auch die Ruhezeiten gehen nach dieser Uhr: {quiet}.',
  budgetMoved: 'Die Zählung der Meldungen eines Tages beginnt nach ihr um Mitternacht neu.',
  pauseMoved: 'Die Pause endet, wann sie sollte; nach dieser Uhr: {instant}.',
  locationNotKept: 'Dein Standort wird nicht gespeichert.',
  noZoneThere:
    'Für diesen Ort kenne ich keine Zeitzone. Schick die größte Stadt in deiner Nähe, zum Beispiel `/timezone Berlin`.',
  whichZone: '*{written}* kann mehrere Zeitzonen bedeuten. Welche ist deine?',
  zoneMeantPerhaps:
    '*{written}* kenne ich nicht. Meintest du das?\n\nWenn nicht, schick eine größere Stadt in deiner Nähe, zum Beispiel `/timezone Berlin`. Mit /timezone kannst du nach der Uhrzeit wählen.',
  zoneRefused:
    'Die Zeitzone *{written}* kenne ich nicht. Drück auf die Zeit, die deine Uhr zeigt, oder schick die größte Stadt in deiner Nähe, zum Beispiel `/timezone Berlin`.',
  whatTimeIsIt:
    'Drück auf die Zeit, die deine Uhr zeigt, oder schick deine Stadt, zum Beispiel `/timezone Berlin`.',
  citiesWithTime:
    'In diesen Städten ist es jetzt *{time}*. Drück auf eine, deren Uhr das ganze Jahr deine ist, oder schick deine eigene, zum Beispiel `/timezone Berlin`.',
  otherTimes: '‹ Andere Zeiten',
  timesTooOld: 'Diese Knöpfe sind zu alt. Schick /timezone für neue.',
})
