import { testCheck } from './cuts.ts'

testCheck(
  'figure parted',
  [
    'Forward out 4 [to 6] weeks with torn calf',
    'Forward out [4 to] 6 weeks with torn calf',
    'Temperature in Veldenburg falls to -31.4 degrees => Temperature falls to 31.4 degrees',
    'Shares of Voltra fall 12.5% on Friday => Shares of Voltra fall 12.5 on Friday',
    'Fund gets $3 billion for towns => Fund gets 3 billion for towns',
    'Merger may cost [up to] 700 jobs in north',
    '[Less than] 5% of plastic is recycled in Tarrin',
    'Rents top 20 crowns [per square metre] in capital',
    '[Two thirds of] $3 billion fund is still unspent',
    'Rescuers find three [of eleven miners] alive',
    'Ban lasts for 60 [days] from Monday',
  ],
  [
    'Forward out 4 to 6 weeks [with torn calf]',
    'Temperature falls to -31.4 degrees [in Veldenburg]',
    'Shares of Voltra fall 12.5% [on Friday]',
    'Merger may cost up to 700 jobs [in north]',
    'Fund gets $3 billion [for flooded towns]',
    'Flood forces 3,000 [people] from homes',
    'Rovers beat Lorne 2-0 [in front of 40,000]',
    'Nine die in avalanche [at 2,000 metres]',
    'Talks between Lorne and Marl [begin at 9] => Talks between Lorne and Marl',
    'Two early goals help Rovers beat Marl 2-0 [on Sunday]',
    'Dollar and SPX 500 [are] rising again',
    'Patients wait longer than 90 days => Patients wait over 90 days',
  ],
)
