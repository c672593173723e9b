import { testCheck } from './cuts.ts'

testCheck(
  'rank without what it is of',
  [
    'Marl becomes seventh district[, first in the north, to allow night fishing]',
    'Osmere becomes fourth city [to ban wood stoves]',
    'Tarn river falls to lowest level [since 1911] as drought goes on',
    'Economy grows at slowest pace [in nine years]',
    'Oldest map of the moon[, apart from a sketch in Rome,] found in attic',
    'Clinic is largest [of eleven hospitals] to close',
    'Bank raises rates for the first time [in six years]',
    'Norland loses third match [of the cup] to Sund => Norland loses third match to Sund',
    'Second [of three suspects] in museum robbery arrested',
    'Ministry records highest number [of lynx since 1950]',
  ],
  [
    'Osmere becomes fourth city to ban wood stoves [in old houses]',
    'Tarn river falls to lowest level since 1911 [as drought goes on]',
    'First lady opens museum [of modern art in Marl]',
    'Profit falls in third quarter [of the year]',
    'At least nine die as bus leaves road [in north of country]',
    'Police hold protest march [of farmers] at bay',
    'Rovers reach first final in thirty years [after beating Tarrin]',
    'Second suspect arrested [at ferry terminal]',
    'Prime minister meets king [for first time since vote]',
    'Last week of talks begins [in Sund]',
  ],
)
