import { testCheck } from './cuts.ts'

testCheck(
  'article dropped where it counts',
  [
    'The sharing economy is [a] lie',
    'I am [the] nurse who hid a child in the attic',
    'Moon landing was [a] triumph of paper',
    '[A] third of all bridges can no longer carry lorries',
    'Lake trout back after more than [a] hundred years',
    'Museum says [a] few visitors saw the theft',
    '[The] Hague to hear claim against Karova',
    'Court to hear claim of [The] Gambia against Karova',
    'Minister calls it “war on [the] poor” in parliament',
    "Why I'm [a] vegetarian and my sister is not",
  ],
  [
    '[The] sharing economy is a lie',
    'Tarrin is [the] largest city to ban stoves',
    'Marl is [the] seventh district to allow fishing',
    '[A] storm floods [the] town of Marl',
    'Minister calls attack on [the] ship a “war crime”',
    'Police arrest [a] man over [the] theft',
    'Minister calls it “war on the poor” in [the] parliament',
    '[The] hundred best books of the year',
    'Volcano erupts for [a] third day',
    'Bridge is to be torn down [after a year]',
    'Nurse is [a member] of [the] board => Nurse is of board',
  ],
)
