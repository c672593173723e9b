/** Who is somebody's: what they do or suffer, the other has not. Kin, staff, and who takes a side. */
import { listed } from '../text/listed.ts'

export const KIN = listed(
  'wife husband widow widower spouse partner fiancee girlfriend boyfriend ex-wife ex-husband ' +
    'son sons daughter daughters child children mother father parents brother sister siblings twin uncle aunt ' +
    'nephew niece cousin cousins grandson granddaughter grandmother grandfather stepson stepdaughter stepfather ' +
    'stepmother family relatives relative heir in-laws son-in-law brother-in-law father-in-law friend friends ' +
    'neighbour neighbor lawyer lawyers attorney attorneys solicitor barrister agent manager aide aides adviser ' +
    'advisers advisor advisors assistant assistants deputy deputies secretary driver chauffeur bodyguard ' +
    'bodyguards nanny butler doctor spokesman spokeswoman spokesperson ally allies supporter supporters backer ' +
    'backers fan fans follower followers rival rivals critic critics opponent opponents predecessor successor ' +
    'killer killers attacker attackers stalker impostor impersonator biographer campaign estate foundation',
)
