import { testCheck } from './cuts.ts'

testCheck(
  'conjunct without partner',
  [
    'Avalanche kills man [and woman] on slope above village',
    'Avalanche kills [man and] woman on slope above village',
    'Court jails banker [and his wife] for fraud',
    'Parliament agrees to cut tax on diesel [and bread] for 60 days',
    'Union [and operator] reach deal to end strike',
    'Province lowers [local,] national taxes on breweries',
    'Teams from Sund[, Norland and Belmark] to compete for one place',
    'Ban on phones in primary [and middle] schools begins',
    'City to buy brewery [or tram depot] for concert hall',
    'Fire at hotel kills guest [and injures firefighters] during night shift',
    'Jury finds mayor guilty of fraud [and perjury] after two days',
  ],
  [
    'Avalanche kills man and woman [on slope above village]',
    'Pilots end strike [and flights will resume on Monday]',
    'Storm floods town [and closes two airports]',
    'Court jails banker and [his] wife for fraud',
    'Smugglers use sewers [and nobody in the two cities noticed]',
    'Twins[, one white and one black,] fight to prove they are sisters',
    'Rovers beat Lorne [and Tarrin loses at home]',
    'Ministry cuts funds for pools and clubs [by a third]',
    'Oil sinks on weak data [and as heating season ends]',
    'Actor fined after climbing tower [and tweeting about it]',
    'Police [and firemen were called as] crane falls on tram => Crane falls on tram',
  ],
)
