import type * as english from '../english/times.ts'
import type { Part } from '../language.ts'

export const times = (): Part<typeof english.times> => ({
  everyDay: 'todos os dias',
  'every mon': 'toda segunda-feira',
  'every tue': 'toda terça-feira',
  'every wed': 'toda quarta-feira',
  'every thu': 'toda quinta-feira',
  'every fri': 'toda sexta-feira',
  'every sat': 'todo sábado',
  'every sun': 'todo domingo',
  dayToDay: 'de {first} a {last}',
  hoursOn: '{days}, {hours}',
  betweenHours: '; ',
  daysAt: '{days} às {times}',
  everyHour: 'a cada hora',
  everyHourOn: 'a cada hora, {days}',
  instant: '{date} às {time}',

  atOnce: 'Os alertas vêm assim que são publicados.',
  atOnceButQuiet: 'Os alertas vêm assim que são publicados, mas não nas horas de silêncio.',
  fromNowAtOnce: 'A partir de agora, os alertas vêm assim que são publicados.',
  fromNowAtOnceButQuiet:
    'A partir de agora, os alertas vêm assim que são publicados, mas não nas horas de silêncio.',
  inDigest: 'Os alertas vêm em um resumo {schedule} {zone}.',
  nothingUntil: 'Nada vem até {instant}.',
  zoneHint: 'Para usar o seu fuso horário, envie a sua cidade, por exemplo `/timezone São Paulo`.',

  digestHow:
    'Para um resumo por dia, envie `/digest daily 08:00`; para vários, `/digest 8:00 and 18:00` ou `/digest hourly`; só em alguns dias, `/digest weekdays 8:00`.',
  digestChange:
    'Para mudar o horário, envie por exemplo `/digest 18:30`, `/digest 8:00 and 18:00`, `/digest weekdays 8:00` ou `/digest hourly`. Para alertas imediatos, envie `/digest off`.',
  digestSet: 'A partir de agora, os alertas vêm em um resumo {schedule} {zone}.',
  digestAfterQuiet: 'Se um cair nas horas de silêncio, vem depois delas.',
  noTimeOfDay:
    'Não entendo *{written}* como horário de um resumo. Envie por exemplo `/digest 19:30`, `/digest 8:00 and 18:00` ou `/digest weekdays 8:00`.',
  digestRefused:
    'Não entendi. Envie `/digest daily 08:00` para um resumo por dia, ou `/digest off` para alertas imediatos.',
  digestTooOld: 'Este resumo é antigo demais. O que ele contava não está mais guardado.',

  quietNoneYet:
    '{This} não tem horas de silêncio: os alertas vêm a qualquer hora.\n\nPara noites tranquilas, envie por exemplo `/quiet 22:00-7:00` ou `/quiet weekdays 22-6, Sat and Sun 23-9`. O que teria vindo nelas é contado depois em uma mensagem.',
  quietState:
    'Horas de silêncio {ofThis}: {quiet} {zone}. O que teria vindo nelas é contado depois em uma mensagem.',
  quietChange:
    'Para mudá-las, envie por exemplo `/quiet 23-8`; para acabar com elas, `/quiet off`.',
  quietSet:
    'Horas de silêncio definidas: {quiet} {zone}. Nelas não vem nada; depois uma mensagem conta o que teria vindo.',
  urgentInQuiet: 'Notícias urgentes vêm na hora mesmo assim.',
  urgentWaitsInQuiet: 'Notícias urgentes também esperam, a não ser que você envie `/urgent on`.',
  quietOff: 'Não há mais horas de silêncio.',
  quietRefused:
    'Não entendo *{written}* como horas de silêncio. Envie quando começam e acabam, por exemplo `/quiet 22:00-7:00` ou `/quiet weekdays 22-6`, ou `/quiet off`.',

  urgentIsOn:
    'Notícias urgentes vêm na hora, também nas horas de silêncio e além dos resumos. O que é urgente, quem diz é o veículo. Para que esperem como o resto, envie `/urgent off`.',
  urgentIsOff:
    'Notícias urgentes esperam, como o resto, o fim das horas de silêncio e o resumo. Para recebê-las na hora, envie `/urgent on`. O que é urgente, quem diz é o veículo.',
  urgentSetOn:
    'A partir de agora, notícias urgentes vêm na hora, também nas horas de silêncio e além dos resumos. Só /pause as segura.',
  urgentSetOff:
    'A partir de agora, notícias urgentes esperam, como o resto, o fim das horas de silêncio e o resumo.',
  onOrOff: 'Envie `/{command} on` ou `/{command} off`.',

  pauseNoneYet:
    'Por quanto tempo {this} não deve receber nada? Toque em um botão, ou envie por exemplo `/pause 3 days` ou `/pause until Monday`.\n\nDepois conto o que houve enquanto isso, dos últimos oito dias no máximo. O que já está aqui continua sendo corrigido.',
  pauseState:
    'Nada vem até *{instant}* {zone}. Para voltar a receber alertas agora, envie /resume.',
  pauseSet:
    'Nada vem até *{instant}* {zone}. Então conto o que houve enquanto isso. Para continuar antes, envie /resume.',
  pauseRefused:
    'Não entendo *{written}* como fim de uma pausa. Envie por exemplo `/pause 1h`, `/pause until morning`, `/pause until Monday` ou `/pause until 24 December`. Uma pausa dura no máximo um ano; /stop acaba com tudo.',
  resumed: 'A pausa acabou. {clock} Se houve algo enquanto isso, conto em cerca de um minuto.',
  notPaused: 'Não há nenhuma pausa.',
  resumeNow: 'Continuar agora',
  pauseTooOld: 'Estes botões são antigos demais. Envie /pause para ver outros.',

  budgetNoneYet:
    '{This} recebe todos os alertas que houver no dia. Para no máximo dez na hora, envie `/budget 10`: o resto vem à noite em uma mensagem.',
  budgetIs: {
    one: '{This} recebe na hora no máximo {count} alerta por dia; o resto vem em uma mensagem às {time} {zone}. Notícias urgentes vêm sempre. Para mudar isso, envie outro número, ou `/budget off`.',
    other:
      '{This} recebe na hora no máximo {count} alertas por dia; o resto vem em uma mensagem às {time} {zone}. Notícias urgentes vêm sempre. Para mudar isso, envie outro número, ou `/budget off`.',
  },
  budgetSet: {
    one: 'A partir de agora, no máximo {count} alerta por dia vem na hora; o resto vem em uma mensagem às {time}, notícias urgentes vêm sempre, e a conta recomeça à meia-noite {zone}.',
    other:
      'A partir de agora, no máximo {count} alertas por dia vêm na hora; o resto vem em uma mensagem às {time}, notícias urgentes vêm sempre, e a conta recomeça à meia-noite {zone}.',
  },
  budgetSetInDigest: {
    one: 'A partir de agora, no máximo {count} alerta por dia vem na hora; enquanto tudo vier em resumos, isso não muda nada.',
    other:
      'A partir de agora, no máximo {count} alertas por dia vêm na hora; enquanto tudo vier em resumos, isso não muda nada.',
  },
  budgetOff: 'A partir de agora, vêm todos os alertas que houver.',
  budgetRefused:
    'Envie quantos alertas por dia podem vir na hora, de 1 a {most}, por exemplo `/budget 10`, ou `/budget off`. Para não receber nenhum na hora, envie `/digest daily`.',

  zoneState: 'O fuso horário {ofThis} é *{zone}*; lá agora são {time}.',
  zoneChange:
    'Para mudá-lo, toque na hora que o seu relógio mostra, ou envie a sua cidade, por exemplo `/timezone São Paulo`.',
  zoneByLocation: 'Você também pode compartilhar um local; eu não o guardo.',
  zoneSet: 'O fuso horário {ofThis} agora é *{zone}*; lá são {time}.',
  offsetHint:
    'Uma diferença fixa não conhece horário de verão. Se aí os relógios mudam, envie a sua cidade, por exemplo `/timezone São Paulo`.',
  digestMoved: {
    one: 'Isso move o resumo: o próximo vem {day} às {time} por este relógio, daqui a {count} hora.',
    other:
      'Isso move o resumo: o próximo vem {day} às {time} por este relógio, daqui a {count} horas.',
  },
  digestMovedSoon:
    'Isso move o resumo: o próximo vem {day} às {time} por este relógio, em menos de uma hora.',
  quietMoved: 'As horas de silêncio também seguem este relógio: {quiet}.',
  budgetMoved: 'A conta dos alertas do dia recomeça à meia-noite por ele.',
  pauseMoved: 'A pausa acaba quando acabaria; por este relógio: {instant}.',
  locationNotKept: 'O seu local não é guardado.',
  noZoneThere:
    'Não conheço nenhum fuso horário para esse lugar. Envie a maior cidade perto de você, por exemplo `/timezone São Paulo`.',
  whichZone: '*{written}* pode ser vários fusos horários. Qual é o seu?',
  zoneMeantPerhaps:
    'Não conheço *{written}*. Você quis dizer isto?\n\nSe não, envie uma cidade maior perto de você, por exemplo `/timezone São Paulo`. Com /timezone você pode escolher pela hora.',
  zoneRefused:
    'Não conheço o fuso horário *{written}*. Toque na hora que o seu relógio mostra, ou envie a maior cidade perto de você, por exemplo `/timezone São Paulo`.',
  whatTimeIsIt:
    'Toque na hora que o seu relógio mostra, ou envie a sua cidade, por exemplo `/timezone São Paulo`.',
  citiesWithTime:
    'Nestas cidades são agora *{time}*. Toque em uma que tenha a sua hora o ano todo, ou envie a sua, por exemplo `/timezone São Paulo`.',
  otherTimes: '‹ Outras horas',
  timesTooOld: 'Estes botões são antigos demais. Envie /timezone para ver outros.',
})
