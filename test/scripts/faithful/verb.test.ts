import { testCheck } from './cuts.ts'

testCheck(
  'verb without object or predicate',
  [
    'Report finds north bank of river [at risk of flooding, south bank on safe ground]',
    'Jobs Data Shows Welding Skills [in High Demand, Retail Oversaturated with Clerks]',
    'Audit puts three of the dams [in danger of collapse]',
    'Ministry lets farmers [shoot thirty wolves] after attacks on sheep',
    'Regulator fines [airline] over fees for wheelchairs',
    'Norland refuses [to send troops] despite calls of allies',
    'Tarrin mayor withdraws [plan to close libraries] after protests',
    'Water board says reservoirs are [empty], asks for patience',
    'Court keeps editor [in custody] over leaked files',
    'Storm forces [thousands] from homes on west coast',
    'Study finds residents [in the north have lower rates of insurance]',
    'Boat that had been missing in strait [has been found without its crew]',
  ],
  [
    'Report finds north bank of river at risk of flooding[, south bank on safe ground]',
    'Ministry lets farmers shoot thirty wolves [after attacks on sheep]',
    'Regulator fines airline [over fees for wheelchairs]',
    'Norland refuses to send troops [despite calls of allies]',
    'Pilots end strike [after nine days]',
    'Police arrest four [men] over theft of ambulances',
    'Wildfire reaches suburbs of [Port] Lorne',
    'Minister resigns [on Monday] after audit',
    'Trout back in Osmere [after forty years]',
    'Volcano on Tavu erupts [for a third day]',
    'Police say driver slept [as lorry hit bus]',
    'Study finds residents in north have lower rates [of insurance]',
  ],
)
