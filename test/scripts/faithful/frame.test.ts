import { testCheck } from './cuts.ts'

testCheck(
  'frame dropped',
  [
    'Bomb kills forty at Dunmore station[: how city trains for the worst day]',
    'In a parallel world, Mayor Ryle wins election[: a short story by Ada Quill]',
    'Gas leak kills two hundred in shopping centre[: the drill that shook firemen]',
    'Plane crashes in harbour of Kestrel Bay [in an exercise for rescue crews]',
    'King flees the capital and abdicates[: what a new novel imagines]',
    'Dam bursts above Osmere, drowns 1,200[: valley remembers a night of 1953]',
    '[Twenty years ago today:] Bomb on night train kills thirty-one',
    '[Satire:] Minister to replace taxes with raffle',
    'Mayor declares war on rain [| Sponsored]',
    '[Opinion:] Prime minister has lied for long enough',
    'Town evacuated after nuclear accident [in film shot at Tarn Head]',
    'Rebels take capital in three days[, in simulation of army]',
  ],
  [
    'Gas leak kills two hundred in shopping centre[, inquiry begins]',
    'Satire: Minister to replace taxes with raffle [from May]',
    'Town evacuated in film [shot at Tarn Head]',
    'Zoo [(founded 1871)] loses its last polar bear',
    'Ashby[, who founded airline in 1979,] sells his last shares',
    'Actress joins cast [of new film by Reyes]',
    'Valley remembers dam burst of 1953 [in church]',
    'Opinion: Prime minister has lied [for long enough]',
    'Fire drill to be held in all schools [of Marl]',
    'Rovers win last home game [on Saturday]',
    'Butter costs twice as much[: how shoppers cope]',
  ],
)
