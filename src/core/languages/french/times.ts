import type * as english from '../english/times.ts'
import type { Part } from '../language.ts'

export const times = (): Part<typeof english.times> => ({
  everyDay: 'chaque jour',
  'every mon': 'chaque lundi',
  'every tue': 'chaque mardi',
  'every wed': 'chaque mercredi',
  'every thu': 'chaque jeudi',
  'every fri': 'chaque vendredi',
  'every sat': 'chaque samedi',
  'every sun': 'chaque dimanche',
  dayToDay: 'du {first} au {last}',
  hoursOn: '{days}, {hours}',
  betweenHours: ' ; ',
  daysAt: '{days} à {times}',
  everyHour: 'chaque heure',
  everyHourOn: 'chaque heure, {days}',
  instant: '{date} à {time}',

  atOnce: 'Les alertes viennent dès leur publication.',
  atOnceButQuiet: 'Les alertes viennent dès leur publication, sauf pendant les heures calmes.',
  fromNowAtOnce: 'Désormais, les alertes viennent dès leur publication.',
  fromNowAtOnceButQuiet:
    'Désormais, les alertes viennent dès leur publication, sauf pendant les heures calmes.',
  inDigest: 'Les alertes viennent dans un résumé {schedule} {zone}.',
  nothingUntil: 'Rien ne vient jusqu’au {instant}.',
  zoneHint:
    'Pour utiliser votre fuseau horaire, envoyez votre ville, par exemple `/timezone Paris`.',

  digestHow:
    'Pour un résumé par jour, envoyez `/digest daily 08:00` ; pour plusieurs, `/digest 8:00 and 18:00` ou `/digest hourly` ; pour certains jours seulement, `/digest weekdays 8:00`.',
  digestChange:
    'Pour changer l’heure, envoyez par exemple `/digest 18:30`, `/digest 8:00 and 18:00`, `/digest weekdays 8:00` ou `/digest hourly`. Pour des alertes immédiates, envoyez `/digest off`.',
  digestSet: 'Désormais, les alertes viennent dans un résumé {schedule} {zone}.',
  digestAfterQuiet: 'S’il tombe pendant les heures calmes, il vient après elles.',
  noTimeOfDay:
    'Je ne comprends pas *{written}* comme heure d’un résumé. Envoyez par exemple `/digest 19:30`, `/digest 8:00 and 18:00` ou `/digest weekdays 8:00`.',
  digestRefused:
    'Je n’ai pas compris. Envoyez `/digest daily 08:00` pour un résumé par jour, ou `/digest off` pour des alertes immédiates.',
  digestTooOld: 'Ce résumé est trop ancien. Ce qu’il contenait n’est plus gardé.',

  quietNoneYet:
    '{This} n’a pas d’heures calmes : les alertes viennent à toute heure.\n\nPour des nuits calmes, envoyez par exemple `/quiet 22:00-7:00` ou `/quiet weekdays 22-6, Sat and Sun 23-9`. Ce qui serait venu pendant ces heures est dit ensuite en un message.',
  quietState:
    'Heures calmes {ofThis} : {quiet} {zone}. Ce qui serait venu pendant ces heures est dit ensuite en un message.',
  quietChange:
    'Pour les changer, envoyez par exemple `/quiet 23-8` ; pour y mettre fin, `/quiet off`.',
  quietSet:
    'Les heures calmes sont réglées : {quiet} {zone}. Rien ne vient pendant ces heures ; ensuite un message dit ce qui serait venu.',
  urgentInQuiet: 'Les nouvelles urgentes viennent quand même aussitôt.',
  urgentWaitsInQuiet: 'Les nouvelles urgentes attendent aussi, sauf si vous envoyez `/urgent on`.',
  quietOff: 'Il n’y a plus d’heures calmes.',
  quietRefused:
    'Je ne comprends pas *{written}* comme heures calmes. Envoyez quand elles commencent et finissent, par exemple `/quiet 22:00-7:00` ou `/quiet weekdays 22-6`, ou `/quiet off`.',

  urgentIsOn:
    'Les nouvelles urgentes viennent aussitôt, même pendant les heures calmes et en plus des résumés. C’est le média qui dit ce qui est urgent. Pour qu’elles attendent comme le reste, envoyez `/urgent off`.',
  urgentIsOff:
    'Les nouvelles urgentes attendent, comme le reste, la fin des heures calmes et le résumé. Pour les recevoir aussitôt, envoyez `/urgent on`. C’est le média qui dit ce qui est urgent.',
  urgentSetOn:
    'Désormais, les nouvelles urgentes viennent aussitôt, même pendant les heures calmes et en plus des résumés. Seul /pause les retient.',
  urgentSetOff:
    'Désormais, les nouvelles urgentes attendent, comme le reste, la fin des heures calmes et le résumé.',
  onOrOff: 'Envoyez `/{command} on` ou `/{command} off`.',

  pauseNoneYet:
    'Combien de temps ne rien envoyer {toThis} ? Appuyez sur un bouton, ou envoyez par exemple `/pause 3 days` ou `/pause until Monday`.\n\nEnsuite je dis ce qu’il y a eu entre-temps, sur huit jours au plus. Ce qui est déjà ici reste corrigé.',
  pauseState:
    'Rien ne vient jusqu’au *{instant}* {zone}. Pour recevoir de nouveau les alertes, envoyez /resume.',
  pauseSet:
    'Rien ne vient jusqu’au *{instant}* {zone}. Je dirai alors ce qu’il y a eu entre-temps. Pour reprendre avant, envoyez /resume.',
  pauseRefused:
    'Je ne comprends pas *{written}* comme fin d’une pause. Envoyez par exemple `/pause 1h`, `/pause until morning`, `/pause until Monday` ou `/pause until 24 December`. Une pause dure un an au plus ; /stop met fin à tout.',
  resumed:
    'La pause est finie. {clock} S’il y a eu quelque chose entre-temps, je le dis dans une minute environ.',
  notPaused: 'Il n’y a pas de pause.',
  resumeNow: 'Reprendre maintenant',
  pauseTooOld: 'Ces boutons sont trop anciens. Envoyez /pause pour en avoir d’autres.',

  budgetNoneYet:
    '{This} reçoit toutes les alertes du jour. Pour dix au plus aussitôt, envoyez `/budget 10` : le reste vient alors le soir en un message.',
  budgetIs: {
    one: '{This} reçoit aussitôt {count} alerte par jour au plus ; le reste vient en un message à {time} {zone}. Les nouvelles urgentes viennent toujours. Pour changer cela, envoyez un autre nombre, ou `/budget off`.',
    other:
      '{This} reçoit aussitôt {count} alertes par jour au plus ; le reste vient en un message à {time} {zone}. Les nouvelles urgentes viennent toujours. Pour changer cela, envoyez un autre nombre, ou `/budget off`.',
  },
  budgetSet: {
    one: 'Désormais, {count} alerte par jour au plus vient aussitôt ; le reste vient en un message à {time}, les nouvelles urgentes viennent toujours, et le compte repart à minuit {zone}.',
    other:
      'Désormais, {count} alertes par jour au plus viennent aussitôt ; le reste vient en un message à {time}, les nouvelles urgentes viennent toujours, et le compte repart à minuit {zone}.',
  },
  budgetSetInDigest: {
    one: 'Désormais, {count} alerte par jour au plus vient aussitôt ; tant que tout vient dans des résumés, cela ne change rien.',
    other:
      'Désormais, {count} alertes par jour au plus viennent aussitôt ; tant que tout vient dans des résumés, cela ne change rien.',
  },
  budgetOff: 'Désormais, toutes les alertes viennent, autant qu’il y en a.',
  budgetRefused:
    'Envoyez combien d’alertes par jour peuvent venir aussitôt, de 1 à {most}, par exemple `/budget 10`, ou `/budget off`. Pour n’en recevoir aucune aussitôt, envoyez `/digest daily`.',

  zoneState: 'Le fuseau horaire {ofThis} est *{zone}* ; il y est maintenant {time}.',
  zoneChange:
    'Pour le changer, appuyez sur l’heure qu’indique votre montre, ou envoyez votre ville, par exemple `/timezone Paris`.',
  zoneByLocation: 'Vous pouvez aussi partager une position ; je ne la garde pas.',
  zoneSet: 'Le fuseau horaire {ofThis} est désormais *{zone}* ; il y est {time}.',
  offsetHint:
    'Un décalage fixe ignore l’heure d’été. Si chez vous l’heure change, envoyez plutôt votre ville, par exemple `/timezone Paris`.',
  digestMoved: {
    one: 'Cela déplace le résumé : le prochain vient {day} à {time} selon cette horloge, dans une heure.',
    other:
      'Cela déplace le résumé : le prochain vient {day} à {time} selon cette horloge, dans {count} heures.',
  },
  digestMovedSoon:
    'Cela déplace le résumé : le prochain vient {day} à {time} selon cette horloge, dans moins d’une heure.',
  quietMoved: 'Les heures calmes suivent aussi cette horloge : {quiet}.',
  budgetMoved: 'Le compte des alertes du jour repart à minuit selon elle.',
  pauseMoved: 'La pause finit quand elle devait ; selon cette horloge : {instant}.',
  locationNotKept: 'Votre position n’est pas gardée.',
  noZoneThere:
    'Je ne connais pas de fuseau horaire pour ce lieu. Envoyez la plus grande ville près de vous, par exemple `/timezone Paris`.',
  whichZone: '*{written}* peut désigner plusieurs fuseaux horaires. Lequel est le vôtre ?',
  zoneMeantPerhaps:
    'Je ne connais pas *{written}*. Vouliez-vous dire ceci ?\n\nSinon, envoyez une plus grande ville près de vous, par exemple `/timezone Paris`. Avec /timezone, vous pouvez choisir d’après l’heure.',
  zoneRefused:
    'Je ne connais pas le fuseau horaire *{written}*. Appuyez sur l’heure qu’indique votre montre, ou envoyez la plus grande ville près de vous, par exemple `/timezone Paris`.',
  whatTimeIsIt:
    'Appuyez sur l’heure qu’indique votre montre, ou envoyez votre ville, par exemple `/timezone Paris`.',
  citiesWithTime:
    'Il est maintenant *{time}* dans ces villes. Appuyez sur celle dont l’heure est la vôtre toute l’année, ou envoyez la vôtre, par exemple `/timezone Paris`.',
  otherTimes: '‹ Autres heures',
  timesTooOld: 'Ces boutons sont trop anciens. Envoyez /timezone pour en avoir d’autres.',
})
