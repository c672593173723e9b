import { testCheck } from './cuts.ts'

testCheck(
  'office, role or scope dropped',
  [
    'Norland MP Petra Lind has resigned [as minister for ports] after audit',
    'Deputy mayor quits [as party treasurer] over fines',
    'Dahl found guilty [as accessory to fraud], cleared of bribery',
    'Poll finds majority for tunnel [in Dunmore], against it in Marl',
    'Court allows sale of sand [in Marl], bans it in four provinces => Court allows sale of sand',
    'Schools closed [on islands], open on mainland after warning',
    '[Former] minister charged with fraud over ferry deal',
    '[Acting] head of tax office suspended over gifts',
    'Swimmer cleared to start in relay [only] after hearing',
    'Bishop apologises [on behalf of predecessor] for burial of orphans',
  ],
  [
    'Norland MP Petra Lind has resigned as minister [for ports after audit]',
    'Deputy mayor quits as party treasurer [over fines]',
    'Poll finds majority for tunnel in Dunmore[, against it in Marl]',
    'Former minister charged with fraud [over ferry deal]',
    'Rovers win derby [as Petrov scores four]',
    'Head of tax office resigns [as soon as audit is published]',
    'Ferry sinks in harbour[, crew in hospital in Marl]',
    'Acting head of [the] tax office suspended over gifts',
    'Striker returns to training [in Marl, coach says in interview]',
    'Only cinema in Sund burns down [before reopening]',
  ],
)
