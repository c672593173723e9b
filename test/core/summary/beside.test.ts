import { describe, expect, it } from 'vitest'
import { extractSentences } from '../../../src/core/summary/extract.ts'

interface Case {
  readonly line: string
  readonly body: readonly string[]
  readonly want: readonly string[]
  readonly language?: string
}

const picked = ({ line, body, language = 'en' }: Case) =>
  extractSentences(
    body.map((text, paragraph) => ({ text, paragraph })),
    { line, headline: line, language },
  ).map(({ text }) => text)

const shows = (name: string, cases: readonly Case[]) =>
  it.each(cases)(`${name}: $line`, (one) => expect(picked(one)).toEqual(one.want))

const LEAD = 'Heavy rain has flooded the harbour of Dunmore and cut all roads to Exley.'
const COST = 'Repairs will cost 4 million euros, according to the county of Marl.'
const TRAINS = 'Trains to Marl are cancelled until Thursday.'
const DUNMORE = 'Dunmore is under water'

describe('the lead beside a line', () => {
  shows('is skipped where it only asks, promises or speaks for itself', [
    { line: DUNMORE, body: ['How bad is the flood in Dunmore?', LEAD, COST], want: [LEAD, COST] },
    {
      line: DUNMORE,
      body: ['Here’s what we know about the flood.', LEAD, COST],
      want: [LEAD, COST],
    },
    {
      line: DUNMORE,
      body: ['You should see the harbour of Dunmore now.', LEAD, COST],
      want: [LEAD, COST],
    },
    {
      line: DUNMORE,
      body: ['I was in Dunmore when the water came over the wall.', LEAD, COST],
      want: [LEAD, COST],
    },
    {
      line: DUNMORE,
      body: ['Nobody warned our town before the water came.', LEAD, COST],
      want: [LEAD, COST],
    },
    {
      line: DUNMORE,
      body: ['“The water came over the wall at night.”', LEAD, COST],
      want: [LEAD, COST],
    },
    {
      line: DUNMORE,
      body: ['“The water came over the wall at night, and then', LEAD, COST],
      want: [LEAD, COST],
    },
    { line: DUNMORE, body: ['A town under water.', LEAD, COST], want: [LEAD, COST] },
    {
      line: DUNMORE,
      body: ['(Dunmore has flooded three times before.)', LEAD, COST],
      want: [LEAD, COST],
    },
    {
      line: DUNMORE,
      body: ['It was the worst night in a century.', LEAD, COST],
      want: [LEAD, COST],
    },
  ])

  shows('is skipped where it is an item of a list, or no statement at all', [
    { line: DUNMORE, body: ['1. The harbour of Dunmore.', LEAD, COST], want: [LEAD, COST] },
    { line: DUNMORE, body: ['What!', LEAD, COST], want: [LEAD, COST] },
    {
      line: DUNMORE,
      body: ['*A poll of 400 people in the town of Dunmore.', LEAD, COST],
      want: [LEAD, COST],
    },
    {
      line: DUNMORE,
      body: ['In it, families climb on their roofs.', LEAD, COST],
      want: [LEAD, COST],
    },
    {
      line: DUNMORE,
      body: ['Quill was asleep.', LEAD, 'Ada Quill leads Dunmore.'],
      want: [LEAD, 'Ada Quill leads Dunmore.'],
    },
  ])

  shows('is skipped where it goes on from what was above it', [
    ...[
      'On Sunday, that kind of flood came back to the harbour of Dunmore.',
      'This shows how old all of the walls around the harbour are.',
      'Currently I am the master of the harbour of Dunmore.',
      '2. Who pays for the walls around the harbour of Dunmore?',
      'Mr Costa has told the county of Marl to build a wall.',
    ].map((lead) => ({
      line: DUNMORE,
      body: [lead, LEAD, COST, 'Rui Costa leads the port of Marl.'],
      want: [LEAD, COST],
    })),
    ...[
      'Le secteur est en effet connu pour ses digues, vieilles de 40 ans.',
      'Le préfet du Rhône a, de son côté, fermé 40 écoles.',
      'Si tel avait été le cas, 40 routes auraient été coupées.',
      'Quelques heures plus tôt, une digue avait cédé.',
      'Malheureusement, son bonheur a viré au cauchemar, révèle Le Parisien.',
      'Tout comme ses proches, le préfet du Rhône est inquiet.',
      'Voilà comment le préfet du Rhône qualifie la crue de mardi.',
      'Le tracé de ces nouveaux axes suit les digues du Rhône.',
    ].map((lead) => ({
      language: 'fr',
      line: 'Lyon sous les eaux',
      body: [lead, 'Une crue a coupé 40 routes autour de Lyon.'],
      want: ['Une crue a coupé 40 routes autour de Lyon.'],
    })),
  ])

  shows('may begin with a pronoun for whom the line names, and with no second one', [
    {
      language: 'fr',
      line: 'Un Danois fait le tour du monde',
      body: ['Il était surnommé le roi de Lyon depuis le mois de mai.'],
      want: ['Il était surnommé le roi de Lyon depuis le mois de mai.'],
    },
    {
      language: 'fr',
      line: 'Un Danois fait le tour du monde sans avion',
      body: ['Il ne lui en reste que neuf en Europe du Nord.'],
      want: [],
    },
  ])

  it('is not what stands inside a quotation that goes over several sentences', () => {
    const said = [
      '“The water came at night.',
      'All of Dunmore was asleep then.',
      'Nobody knew,” Ada Quill said.',
    ]
    const texts = [...said, LEAD, COST].map((text, at) => ({ text, paragraph: at < 3 ? 0 : at }))
    const picked = extractSentences(texts, { line: DUNMORE, headline: DUNMORE, language: 'en' })
    expect(picked.map(({ text }) => text)).toEqual([LEAD, COST])
  })

  shows('is kept whatever else there is', [
    { line: DUNMORE, body: [LEAD, COST, TRAINS], want: [LEAD, COST] },
    {
      line: 'Mayor of Dunmore quits',
      body: ['The scandal about the flood wall has cost Ada Quill her office.', COST, TRAINS],
      want: ['The scandal about the flood wall has cost Ada Quill her office.', COST],
    },
    {
      line: 'Mayor of Dunmore quits',
      body: ['In her last speech as mayor, Ada Quill blamed the county of Marl.', TRAINS],
      want: ['In her last speech as mayor, Ada Quill blamed the county of Marl.', TRAINS],
    },
    {
      line: 'Dunmore under water',
      body: ['Mr Rui Costa, the harbour master, and Mrs Ann Roe have left their homes.', TRAINS],
      want: ['Mr Rui Costa, the harbour master, and Mrs Ann Roe have left their homes.', TRAINS],
    },
    {
      line: 'Elizabeth I portrait sold',
      body: ['A portrait of Elizabeth I was sold for 3 million euros in Leeds.', TRAINS],
      want: ['A portrait of Elizabeth I was sold for 3 million euros in Leeds.', TRAINS],
    },
  ])

  shows('is kept where it only looks as if it leaned on something', [
    ...[
      'The bodies of all workers killed in the coal mine near Marl have been found.',
      'It has been 40 years since the sea last reached the harbour of Dunmore.',
      'There could be more rain for the harbour of Dunmore on Friday.',
      'One person died and another was hurt when the harbour wall broke.',
      'Earlier this month, the county of Marl warned all towns on the coast.',
      'Ada Quill, who lost her house to the flood, says she wants to rebuild.',
      'A storm in Marl put the harbour master at odds with the council that pays him.',
      'The man accused of opening the harbour gates was arrested on Friday.',
      'Marl took money from its schools to build a wall there, it said on Friday.',
    ].map((lead) => ({ line: DUNMORE, body: [lead, TRAINS], want: [lead, TRAINS] })),
    {
      line: 'EU flood aid runs out',
      body: ['Texas is nearly out of flood aid.', TRAINS, 'South Texas has had no rain in Texas.'],
      want: ['Texas is nearly out of flood aid.', TRAINS],
    },
    {
      language: 'fr',
      line: 'Lyon ferme ses écoles',
      body: ['Il n’y avait plus que 40 écoles ouvertes lundi.', 'Le préfet attend une crue mardi.'],
      want: ['Il n’y avait plus que 40 écoles ouvertes lundi.', 'Le préfet attend une crue mardi.'],
    },
  ])

  shows('goes on from a line that names whom it means, where nothing near stands alone', [
    {
      line: 'Ada Quill went back to school at 90',
      body: ['She grew up in a town under foreign rule.', 'He knew it.'],
      want: ['She grew up in a town under foreign rule.'],
    },
    {
      line: 'Ada Quill went back to school at 90',
      body: ['But she grew up in a town under foreign rule.', 'He knew it.'],
      want: [],
    },
    {
      line: 'Ada Quill went back to school at 90',
      body: ['She then grew up in a town under foreign rule.', 'He knew it.'],
      want: [],
    },
    {
      line: 'Floods make the search for the crew hard',
      body: ['It is a dangerous task as well as a grim one.', 'He knew it.'],
      want: [],
    },
    {
      line: 'Schools in Dunmore close',
      body: ['She grew up in a town under foreign rule.', 'He knew it.'],
      want: [],
    },
  ])

  shows('gives way where it says the line once more', [
    {
      line: 'Author Ada Quill has died aged 66',
      body: [
        'Author Ada Quill has died at the age of 66.',
        'Quill wrote 40 novels about the harbour of Dunmore.',
        TRAINS,
      ],
      want: ['Quill wrote 40 novels about the harbour of Dunmore.', TRAINS],
    },
    {
      line: 'Dunmore council approves flood wall',
      body: ['The council of Dunmore has approved a flood wall.', COST, TRAINS],
      want: [COST, TRAINS],
    },
    {
      line: 'Dunmore council approves flood wall',
      body: ['On Monday, the council in Dunmore approved the flood wall.', COST, TRAINS],
      want: [COST, TRAINS],
    },
  ])

  shows('also where only a short sentence stands beside it', [
    {
      line: 'Talks with Russia continue',
      body: ['The talks with Russia continue.', 'John Kerry said so on Friday.'],
      want: ['John Kerry said so on Friday.'],
    },
  ])

  shows('and what follows it stands first where it leans on no more than the lead says', [
    {
      line: 'Dunmore council approves flood wall',
      body: [
        'The council of Dunmore has approved a flood wall.',
        'The wall will stand between the harbour and Mill Street.',
        'The vote in Dunmore was held on Sunday night, the clerk of Marl said.',
      ],
      want: [
        'The wall will stand between the harbour and Mill Street.',
        'The vote in Dunmore was held on Sunday night, the clerk of Marl said.',
      ],
    },
    {
      line: 'Dunmore council approves flood wall',
      body: ['The council of Dunmore has approved a flood wall.', 'He had asked for one in May.'],
      want: [],
    },
  ])

  shows('and gives way to any plain fact that leans on nothing', [
    {
      line: 'Dunmore council approves flood wall',
      body: [
        'The council of Dunmore has approved a flood wall.',
        'He had asked for one in May.',
        'No houses were damaged.',
      ],
      want: ['No houses were damaged.'],
    },
    {
      line: 'Dunmore council approves flood wall; residents say it is too low',
      body: [
        'The council of Dunmore has approved a flood wall.',
        'Residents said that it was too low.',
        'Protests against higher taxes have gone on for weeks.',
      ],
      want: ['Protests against higher taxes have gone on for weeks.'],
    },
    {
      line: 'Boy charged with murder of baker in Dunmore',
      body: [
        'A boy was charged with the murder of a baker in Dunmore.',
        'Ian Roe, 52, was stabbed outside a shop in Exley.',
      ],
      want: ['Ian Roe, 52, was stabbed outside a shop in Exley.'],
    },
    {
      language: 'pt',
      line: 'O prefeito do Porto fecha 40 escolas',
      body: ['O prefeito do Porto fechou 40 escolas.', 'Uma mulher ficou ferida no Porto.'],
      want: ['Uma mulher ficou ferida no Porto.'],
    },
    {
      line: 'Flood wall approved, council of Dunmore says',
      body: ['A flood wall has been approved in Dunmore by the council.', COST],
      want: [COST],
    },
  ])

  shows('but not to what goes on from it', [
    ...[
      'Police did not confirm it at first.',
      'A bill to extend it has been stuck in committee since spring.',
      'None had been asked for.',
      'The council had won an award from the harbour there in May.',
      'The council had lost a vote only days before.',
      'It is thought to have cost 4 million euros.',
      'The findings challenge the council of Dunmore.',
      'The man had been arrested in May on fraud charges.',
    ].map((next) => ({
      line: 'Dunmore council approves flood wall',
      body: ['The council of Dunmore has approved a flood wall.', next],
      want: [],
    })),
    {
      line: 'Bus falls into harbour of Dunmore; driver among survivors',
      body: [
        'A bus has fallen into the harbour of Dunmore.',
        'The driver survived and was being questioned.',
        'It was carrying 58 passengers from Marl to Exley.',
      ],
      want: [
        'A bus has fallen into the harbour of Dunmore.',
        'The driver survived and was being questioned.',
      ],
    },
    {
      line: 'Mayor of Dunmore survives vote',
      body: ['Mayor Rui Costa of Dunmore survived a vote.', 'Costa has denied any wrongdoing.'],
      want: ['Mayor Rui Costa of Dunmore survived a vote.', 'Costa has denied any wrongdoing.'],
    },
  ])

  shows('where small words or an accent are all that it adds, in any language', [
    {
      language: 'fr',
      line: 'Marl livre 60 avions en mai',
      body: ['Marl a livré 60 avions en mai.', 'Une usine de Dunmore fournira 40 moteurs.'],
      want: ['Une usine de Dunmore fournira 40 moteurs.'],
    },
    {
      language: 'it',
      line: 'Arrestato per corruzione un assessore di Marl',
      body: [
        'Un assessore di Marl è stato arrestato per corruzione.',
        'L’interrogatorio è fissato per venerdì nel tribunale di Dunmore.',
      ],
      want: ['L’interrogatorio è fissato per venerdì nel tribunale di Dunmore.'],
    },
  ])

  shows('under a headline that came cut', [
    {
      line: 'Quake kills at least 12, injures 80 in western Marl…',
      body: [
        'At least 12 people died and 80 were hurt when a quake struck western Marl.',
        'Rescuers have yet to reach three villages.',
        'The quake had a magnitude of 5.9.',
      ],
      want: ['Rescuers have yet to reach three villages.', 'The quake had a magnitude of 5.9.'],
    },
  ])

  shows('also where nothing else stands', [
    {
      line: 'Dunmore council approves flood wall',
      body: ['The council of Dunmore has approved a flood wall.'],
      want: [],
    },
  ])
})

describe('the lead under a headline that came cut', () => {
  shows('stays where it or the next sentence finishes that', [
    {
      line: 'Marl can still qualify if they…',
      body: ['Marl can still qualify if they beat Exley.'],
      want: ['Marl can still qualify if they beat Exley.'],
    },
    {
      language: 'de',
      line: 'Güterzug entgleist bei Marl, Strecke nach Sund bleibt gesperrt bis…',
      body: [
        'Bei Marl ist ein Güterzug entgleist.',
        'Die Strecke nach Sund bleibt bis Freitag gesperrt.',
      ],
      want: ['Die Strecke nach Sund bleibt bis Freitag gesperrt.'],
    },
    {
      line: 'Jury clears ex-trader of conspiracy but finds him guilty on four counts…',
      body: [
        'A jury in Marl cleared a former trader of conspiracy on Tuesday.',
        'It found him guilty on four counts of wire fraud.',
      ],
      want: [
        'A jury in Marl cleared a former trader of conspiracy on Tuesday.',
        'It found him guilty on four counts of wire fraud.',
      ],
    },
  ])

  shows('goes where all that it adds is a day', [
    {
      line: 'Hanil unveils phone with three screens…',
      body: ['Hanil unveiled a phone with three screens on Tuesday.'],
      want: [],
    },
  ])
})

describe('the second sentence', () => {
  shows('does not say what the lead says', [
    {
      line: DUNMORE,
      body: [
        LEAD,
        'The harbour of Dunmore is flooded, and the only road to the town is cut by rain.',
        COST,
      ],
      want: [LEAD, COST],
    },
    {
      line: DUNMORE,
      body: [
        'Three people died in a hotel fire in Dunmore on Friday.',
        'A fire in a Dunmore hotel has killed three people.',
        TRAINS,
      ],
      want: ['Three people died in a hotel fire in Dunmore on Friday.', TRAINS],
    },
  ])

  shows('does not say what the line says in words of its own', [
    {
      line: 'Dunmore council approves flood wall; mayor quits over costs',
      body: [
        'A wall of 4 metres against floods was approved in Dunmore on Monday after a vote of 7 to 3.',
        'Mayor Costa resigned over the costs of the wall.',
        TRAINS,
      ],
      want: [
        'A wall of 4 metres against floods was approved in Dunmore on Monday after a vote of 7 to 3.',
        TRAINS,
      ],
    },
  ])

  shows('has its speaker, and whom it means, in what is shown', [
    {
      line: DUNMORE,
      body: [LEAD, TRAINS, 'He had warned the county of Marl for many years in long letters.'],
      want: [LEAD, TRAINS],
    },
    {
      line: DUNMORE,
      body: [LEAD, TRAINS, 'The company promised to rebuild the whole quay of Dunmore by May.'],
      want: [LEAD, TRAINS],
    },
    {
      line: DUNMORE,
      body: [LEAD, TRAINS, 'That decision angered many people in the county of Marl on Sunday.'],
      want: [LEAD, TRAINS],
    },
    {
      line: DUNMORE,
      body: [LEAD, TRAINS, '“The county of Marl knew all of it for many years and did nothing.”'],
      want: [LEAD, TRAINS],
    },
    {
      line: DUNMORE,
      body: [
        LEAD,
        TRAINS,
        '“The county of Marl knew all of it for many years,” she said on Sunday.',
      ],
      want: [LEAD, TRAINS],
    },
    {
      line: DUNMORE,
      body: [
        LEAD,
        TRAINS,
        'A second road to the county of Marl was cut by falling trees on Sunday.',
      ],
      want: [LEAD, TRAINS],
    },
    {
      line: DUNMORE,
      body: [
        LEAD,
        TRAINS,
        'Engineer Rui Costa lives in Marl.',
        'Costa had warned the county of Marl for many years in long letters.',
      ],
      want: [LEAD, TRAINS],
    },
    {
      line: DUNMORE,
      body: [LEAD, TRAINS, 'The county of Marl has also closed its schools, bridges and tunnels.'],
      want: [LEAD, TRAINS],
    },
    {
      line: DUNMORE,
      body: [LEAD, TRAINS, 'As a result, the county of Marl has closed its schools and tunnels.'],
      want: [LEAD, TRAINS],
    },
    {
      line: DUNMORE,
      body: [LEAD, TRAINS, 'We will not leave Dunmore, whatever the county of Marl says about it.'],
      want: [LEAD, TRAINS],
    },
  ])

  shows('is the one right behind the lead, whatever else there is', [
    {
      line: DUNMORE,
      body: [LEAD, 'The council met there at night.', COST, TRAINS],
      want: [LEAD, 'The council met there at night.'],
    },
    {
      line: 'Mayor of Dunmore quits',
      body: [
        `Ada Quill resigned on Monday${' over the flood wall'.repeat(9)}.`,
        `She had promised repairs${' before the winter in Marl'.repeat(7)}.`,
        'Trains to Marl are cancelled until Thursday.',
      ],
      want: [
        `Ada Quill resigned on Monday${' over the flood wall'.repeat(9)}.`,
        `She had promised repairs${' before the winter in Marl'.repeat(7)}.`,
      ],
    },
  ])

  const AWAY = 'I lost all of it in one night.'
  shows('stands alone where it is from further back', [
    ...[
      'In fact, the county of Marl never had any money for its flood walls.',
      'Unfortunately, the county of Marl had no money for walls.',
      'All eight bridges in the county of Marl have been closed since Sunday.',
      'Five were taken to a hospital in the county of Marl on Sunday.',
      'Engineers knew that the two walls in the county of Marl were too old.',
      'The county of Marl did this a few years ago for a smaller town.',
      'The main problems of people in Marl are the bridges, though.',
      'Engineers in the county of Marl then found 40 new holes.',
      'Engineers in Marl say the coastal agency is to blame for 40 holes.',
      'Engineers in Marl met at the home of Roe, as Gerti found, on Sunday.',
      'Old holes were a known risk for many years, Kevin Roach told Marl Radio.',
      'Firemen in the county of Marl are now called to the following town.',
    ].map((far) => ({ line: DUNMORE, body: [LEAD, AWAY, far], want: [LEAD] })),
    {
      line: DUNMORE,
      body: [
        LEAD,
        AWAY,
        'Old holes were a known risk for many years, engineer Kevin Roach told Marl Radio.',
      ],
      want: [
        LEAD,
        'Old holes were a known risk for many years, engineer Kevin Roach told Marl Radio.',
      ],
    },
  ])

  shows('and shares a word with what is shown, where it is from far back', [
    { line: DUNMORE, body: [LEAD, ...Array(6).fill(AWAY), TRAINS], want: [LEAD] },
    {
      line: DUNMORE,
      body: [LEAD, ...Array(6).fill(AWAY), 'Trains to Dunmore are cancelled until Thursday.'],
      want: [LEAD, 'Trains to Dunmore are cancelled until Thursday.'],
    },
  ])

  shows('or the first one behind a quotation names nobody whom that named', [
    {
      line: DUNMORE,
      body: [
        '“It was Rui Costa who built the wall of Dunmore.”',
        'Mr Costa left Dunmore in May.',
        LEAD,
      ],
      want: [LEAD],
    },
  ])

  shows('behind a stand-in for the lead does not go on from more than that', [
    {
      line: DUNMORE,
      body: [
        'Was it the fault of the county?',
        'How long did it take?',
        LEAD,
        'But the company never got a penny of the money.',
      ],
      want: [LEAD],
    },
  ])

  shows('behind a stand-in for the lead names only whom that names', [
    {
      line: DUNMORE,
      body: [
        'Was it the fault of engineer Rui Costa?',
        'How long did it take?',
        LEAD,
        'Costa had promised 4 million euros for repairs.',
      ],
      want: [LEAD],
    },
  ])

  shows('may lean on the lead right before it', [
    {
      line: 'Mayor of Dunmore quits',
      body: [
        'Ada Quill resigned on Monday over the flood wall.',
        'She had promised 4 million euros for repairs.',
      ],
      want: [
        'Ada Quill resigned on Monday over the flood wall.',
        'She had promised 4 million euros for repairs.',
      ],
    },
    {
      line: 'Mayor of Dunmore quits',
      body: [
        'Ada Quill resigned on Monday over the flood wall.',
        '“The wall was a mistake.”',
        'Her party elects a successor in May.',
      ],
      want: [
        'Ada Quill resigned on Monday over the flood wall.',
        'Her party elects a successor in May.',
      ],
    },
  ])

  shows('is none where no other stands', [
    { line: DUNMORE, body: [LEAD, '“We lost all that we had.”'], want: [LEAD] },
    { line: DUNMORE, body: [LEAD, 'I lost all that I had.'], want: [LEAD] },
    { line: DUNMORE, body: [LEAD, 'The county of Marl said that all trains to...'], want: [LEAD] },
    { line: DUNMORE, body: [LEAD, 'The county of Marl said that all trains […]'], want: [LEAD] },
  ])

  shows('is the lead where only quotations stand before it', [
    {
      line: 'Dunmore bridge closed after cracks found',
      body: [
        '“We were never told about cracks.',
        '“Nobody came,” said Ann Poe, who lives below the bridge.',
        'The county council has closed the old harbour bridge in Dunmore after engineers found cracks in two of its piers.',
        COST,
      ],
      want: [
        '“Nobody came,” said Ann Poe, who lives below the bridge.',
        'The county council has closed the old harbour bridge in Dunmore after engineers found cracks in two of its piers.',
      ],
    },
  ])
})

describe('in other languages', () => {
  shows('sentences that lean or speak for themselves stand back', [
    {
      language: 'fr',
      line: 'Lyon ferme ses écoles',
      body: [
        'Pourquoi Lyon ferme-t-elle ses écoles ?',
        'La pluie a coupé 40 routes autour de Lyon.',
        'Le préfet du Rhône attend une crue mardi.',
      ],
      want: [
        'La pluie a coupé 40 routes autour de Lyon.',
        'Le préfet du Rhône attend une crue mardi.',
      ],
    },
    {
      language: 'fr',
      line: 'Lyon ferme ses écoles',
      body: [
        'Nous avons passé la nuit au bord du Rhône.',
        'Une crue a coupé 40 routes autour de Lyon.',
        'Le préfet du Rhône attend une crue mardi.',
      ],
      want: [
        'Une crue a coupé 40 routes autour de Lyon.',
        'Le préfet du Rhône attend une crue mardi.',
      ],
    },
    {
      language: 'fr',
      line: 'Une étude accable Air Lyon',
      body: [
        'La catastrophe avait fait 66 morts près de Dijon.',
        '"L\'avion n\'aurait jamais dû décoller".',
        "C'est par ces mots que deux experts décrivent l'état de l'avion.",
      ],
      want: ['La catastrophe avait fait 66 morts près de Dijon.'],
    },
    {
      language: 'es',
      line: 'Tres heridos en Murcia',
      body: [
        'Tres personas resultaron heridas en un choque cerca del puerto de Murcia.',
        'Dos de ellas fueron trasladadas al hospital Costa.',
      ],
      want: [
        'Tres personas resultaron heridas en un choque cerca del puerto de Murcia.',
        'Dos de ellas fueron trasladadas al hospital Costa.',
      ],
    },
    {
      language: 'fr',
      line: 'Enquête ouverte après la mort d’un détenu à Dijon',
      body: [
        'Selon nos informations, une enquête a été ouverte lundi après la mort d’un détenu de 28 ans à la prison de Dijon.',
        'Contactée, l’administration n’a pas répondu.',
      ],
      want: [
        'Selon nos informations, une enquête a été ouverte lundi après la mort d’un détenu de 28 ans à la prison de Dijon.',
        'Contactée, l’administration n’a pas répondu.',
      ],
    },
    {
      language: 'es',
      line: 'Hallan vivo al montañero desaparecido en Murcia',
      body: [
        'Fue localizado a 2.100 metros de altitud.',
        'Los equipos de rescate han hallado con vida al montañero de 33 años que desapareció en la sierra de Murcia.',
        'Según los médicos, presenta síntomas de congelación.',
      ],
      want: [
        'Los equipos de rescate han hallado con vida al montañero de 33 años que desapareció en la sierra de Murcia.',
        'Según los médicos, presenta síntomas de congelación.',
      ],
    },
    {
      language: 'pt',
      line: 'Incêndio destrói fábrica de móveis no Porto',
      body: [
        'Um incêndio destruiu na madrugada desta quinta uma fábrica de móveis no Porto.',
        'Não houve feridos.',
        'As causas serão investigadas pela perícia.',
        'Ao todo, 12 equipes dos bombeiros trabalharam por cinco horas.',
      ],
      want: [
        'As causas serão investigadas pela perícia.',
        'Ao todo, 12 equipes dos bombeiros trabalharam por cinco horas.',
      ],
    },
    {
      language: 'es',
      line: 'Murcia prohíbe los patinetes en las aceras',
      body: [
        'Se acabó circular por la acera.',
        'El Ayuntamiento de Murcia multará desde el 1 de junio con 100 euros a quien circule en patinete por las aceras.',
      ],
      want: [
        'Se acabó circular por la acera.',
        'El Ayuntamiento de Murcia multará desde el 1 de junio con 100 euros a quien circule en patinete por las aceras.',
      ],
    },
    {
      language: 'fr',
      line: 'Les produits ménagers dans le viseur à Lyon',
      body: [
        ", qui recommandent l'usage de produits faits maison à Lyon et à Dijon.",
        "=11ptC'était une allocution très attendue par les habitants de Lyon.",
        "(1/2)par BFMTVLa ville de Lyon reste sous la pluie jusqu'à mardi.",
      ],
      want: [],
    },
    {
      language: 'de',
      line: 'Mainz schließt Schulen',
      body: [
        'Wir haben die Nacht am Rhein verbracht.',
        'Ein Hochwasser hat bei Mainz 40 Straßen unterbrochen.',
        'Die Polizei erwartet am Dienstag mehr Regen.',
      ],
      want: [
        'Ein Hochwasser hat bei Mainz 40 Straßen unterbrochen.',
        'Die Polizei erwartet am Dienstag mehr Regen.',
      ],
    },
    {
      language: 'es',
      line: 'Murcia cierra escuelas',
      body: [
        '“Nadie nos avisó”, dijo.',
        'Una crecida cortó 40 carreteras cerca de Murcia.',
        'El Gobierno espera más lluvia el martes.',
      ],
      want: [
        'Una crecida cortó 40 carreteras cerca de Murcia.',
        'El Gobierno espera más lluvia el martes.',
      ],
    },
    {
      language: 'pt',
      line: 'Porto fecha escolas',
      body: [
        'Veja as imagens da chuva no Porto.',
        'A chuva cortou 40 estradas perto do Porto.',
        'O governo espera uma cheia na terça.',
      ],
      want: ['A chuva cortou 40 estradas perto do Porto.', 'O governo espera uma cheia na terça.'],
    },
    {
      language: 'ja',
      line: 'ダンモアで川が氾濫',
      body: [
        '「何も持ち出せなかった。」',
        '大雨で40の道路が寸断された。',
        '「逃げるしかなかった」と住民は話した。',
      ],
      want: ['大雨で40の道路が寸断された。', '「逃げるしかなかった」と住民は話した。'],
    },
  ])

  const BY_LANGUAGE = {
    it: [
      'Crolla una diga a Dunmore',
      'La pioggia ha interrotto 40 strade intorno al porto di Marl.',
      'Il sindaco aspetta altra acqua da martedì a giovedì.',
    ],
    nl: [
      'Dam bij Dunmore breekt door',
      'De regen heeft rond de haven van Marl 40 wegen afgesloten.',
      'Burgemeester Rui Costa verwacht dinsdag nog meer water.',
    ],
    sv: [
      'Damm brister i Dunmore',
      'Regnet har stängt 40 vägar runt hamnen i Marl.',
      'Borgmästaren väntar mer vatten på tisdag kväll.',
    ],
    pl: [
      'W Dunmore pękła tama',
      'Deszcz przerwał 40 dróg wokół portu w mieście Marl.',
      'Burmistrz spodziewa się kolejnej fali we wtorek wieczorem.',
    ],
    tr: [
      "Dunmore'da baraj çöktü",
      'Yağmur Marl limanının çevresinde 40 yolu kapattı.',
      'Belediye başkanı salı akşamı daha fazla su bekliyor.',
    ],
    ru: [
      'В Дунморе прорвало плотину',
      'Дождь перекрыл 40 дорог вокруг порта города Марль.',
      'Мэр Иван Роев ждёт новую волну во вторник вечером.',
    ],
    uk: [
      'У Данморі прорвало греблю',
      'Дощ перекрив 40 доріг навколо порту міста Марль.',
      'Мер Іван Роєв чекає нову хвилю у вівторок увечері.',
    ],
    ar: [
      'انهيار سد في دنمور',
      'قطعت الأمطار 40 طريقا حول ميناء مدينة مارل.',
      'وينتظر رئيس البلدية روي كوستا موجة جديدة مساء الثلاثاء.',
    ],
    zh: [
      '邓莫尔大坝决堤',
      '大雨冲断了马尔港周围的四十条道路。',
      '市长科斯塔预计周二晚上水位继续上涨。',
    ],
    ja: [
      'ダンモアのダム決壊',
      '大雨でマール港の周辺の40の道路が寸断された。',
      'コスタ市長は火曜の夜にさらに水位が上がるとみている。',
    ],
    ko: [
      '던모어 댐 붕괴',
      '폭우로 마를 항구 주변의 도로 40곳이 끊겼다.',
      '코스타 시장은 화요일 밤에 물이 더 찰 것으로 본다.',
    ],
  } as const

  it.each([
    ['it', 'Questa decisione costerà alla città altri 4 milioni di euro.'],
    ['it', 'Lui aveva avvertito la città di Sund già nel mese di marzo.'],
    ['it', '«Nessuno ci ha mai avvertiti di questo», ha detto.'],
    ['nl', 'Hij had de stad Sund al in maart gewaarschuwd.'],
    ['nl', '‘Niemand heeft ons gewaarschuwd voor het water’, zei ze.'],
    ['sv', 'Han hade varnat staden Sund redan i mars.'],
    ['sv', '”Ingen varnade oss för vattnet”, sade hon.'],
    ['pl', 'Jego zdaniem miasto Sund wiedziało o tym już w marcu.'],
    ['tr', 'Bu karar kente 4 milyon avroya mal olacak.'],
    ['ru', 'Об этом стало известно ещё в марте из отчёта округа.'],
    ['ru', '«Это было непростое решение», — заявила она.'],
    ['uk', 'Він попереджав місто Сунд про це ще в березні.'],
    ['ar', 'وأضاف أن المدينة لم تتلق أي تحذير منذ مارس.'],
    ['ar', 'هذا القرار سيكلف المدينة أربعة ملايين يورو.'],
    ['zh', '“这是一个非常艰难的决定。”她说。'],
    ['zh', '他三月就已经向松德市发出过警告。'],
    ['ja', 'この決定には400万ユーロの費用がかかる。'],
    ['ja', '同氏は3月にスンド市に警告していた。'],
    ['ko', '그는 지난 3월에 이미 순드 시에 경고했다.'],
    ['it', 'Quest’ultima aveva avvertito la città di Sund già a marzo.'],
    ['it', 'Quel giorno la città di Sund non aveva avuto alcun avviso.'],
    ['it', 'Un terzo risulta disperso dopo il crollo di domenica.'],
    ['it', 'Ha passato nove giorni in un centro di Latina.'],
    ['it', 'Aveva 57 anni e lavorava da tre anni alla diga.'],
    ['it', "L'uomo, 57 anni, lavorava alla diga da tre anni."],
    ['nl', 'Een andere dam boven de stad Sund is ook zwak.'],
    ['nl', 'De vrouw, 57 jaar oud, werkte al drie jaar bij de dam.'],
    ['sv', 'Mannen, 57 år gammal, hade arbetat vid dammen i tre år.'],
    ['pl', 'Innego zdania jest burmistrz miasta Sund i jego zastępca.'],
    ['tr', 'Bunun için kent dört milyon avro ödeyecek.'],
    ['ru', 'Ещё одну плотину над городом закрыли в понедельник.'],
    ['ja', '同市は3月にダムの検査を始めていた。'],
    ['ko', '이번 결정으로 순드 시는 400만 유로를 쓴다.'],
  ] as const)('what stands behind another opens no article, in %s: %s', (language, leaning) => {
    const [line, lead, next] = BY_LANGUAGE[language]
    expect(picked({ language, line, body: [leaning, lead, next], want: [] })).toEqual([lead, next])
    expect(picked({ language, line, body: [lead, leaning], want: [] })).toEqual([lead, leaning])
  })

  it.each([
    ['it', 'Questa mattina una diga ha ceduto sopra la città di Sund.'],
    ['nl', 'Deze week brak boven de stad Sund een dam door.'],
    ['tr', 'Bu sabah Sund kentinin üzerindeki baraj da çöktü.'],
    ['ru', 'Этой ночью над городом Сунд прорвало ещё одну плотину.'],
    ['ar', 'هذا الأسبوع انهار سد آخر فوق مدينة سوند.'],
    ['zh', '那不勒斯上空周日也下起了大雨。'],
    ['ja', '同志社大学の調査ではスンドのダムも古い。'],
    ['ko', '이 대통령은 순드의 댐도 낡았다고 말했다.'],
    ['it', 'Ha chiesto aiuto tutta la città di Sund dopo la pioggia.'],
    ['it', 'Ha ceduto il ponte di Sund dopo tre giorni di pioggia.'],
    ['it', 'Questore e prefetto di Sund hanno chiuso altre due dighe.'],
    ['it', 'E’ morto a Sund il guardiano della diga, travolto dal fango.'],
    ['it', "Quest'anno a Sund hanno ceduto altre due dighe."],
    ['nl', 'Datacenters in de stad Sund liggen stil door het water.'],
    ['pl', 'Innowacyjna zapora w mieście Sund także pękła po nocy.'],
    ['pl', 'Kolejność ewakuacji ustaliły władze miasta Sund.'],
    ['tr', 'Bursa’daki baraj da pazar günü yağmurdan çöktü.'],
    ['tr', 'Bugün Sund kentinin üzerindeki baraj da çöktü.'],
    ['zh', '他信周日在松德市说，另一座水坝也很危险。'],
    ['ja', '同性婚を支援するスンドの団体も避難した。'],
    ['ko', '이번 주 순드 시의 다른 댐도 무너졌다.'],
  ] as const)('what only seems to does, in %s: %s', (language, stands) => {
    const [line, lead] = BY_LANGUAGE[language]
    expect(picked({ language, line, body: [stands, lead], want: [] })).toEqual([stands, lead])
  })

  const CRUE = 'Une crue a coupé 40 routes autour de Lyon.'
  it.each([
    'Des mesures "au jour le jour""Comme en mai, Lyon ferme ses ponts", a dit le préfet du Rhône.',
    'Un impact "tragique"Le préfet du Rhône attend une autre crue mardi.',
    "DES PHOTOS POSTÉES SUR FACEBOOKL'employeur de Rui Costa attend une crue.",
    'Violences à Montpellier La préfecture attend une crue mardi.',
    'Enquête préliminaire La vallée du Rhône attend une crue mardi.',
    '• Hausses de salairesInterpellé lors d’une visite, le préfet du Rhône a promis 40 millions.',
    'ACTE 1, LE MESSAGE DU PRÉFETCertains ponts du Rhône étaient fermés lundi.',
    '"Surveillance maintenue"Aucun pont du Rhône ne sera ouvert mardi.',
    '"À 23 heures il était parti"Ce que confirme le préfet du Rhône mardi.',
    'Un pont à trouver pour 2020Mais le préfet attend une crue mardi.',
    "Des courriers d'il y a cinq ansSi Lyon ferme 40 ponts, le Rhône reste calme.",
    'Temps de travail La mairie de Lyon promet 40 postes mardi.',
    'Le préfet du Rhône attend 40 crues (IFEAT). - Effluves raffinées -Plus de 90 ponts sont fermés.',
  ])('and so do those that a heading ran into: %s', (text) =>
    expect(
      picked({ language: 'fr', line: 'Lyon ferme ses écoles', body: [CRUE, text], want: [] }),
    ).toEqual([CRUE]),
  )

  const DAY = 'nesta terça-feira (30)'
  it.each([
    ['Bovespa opera em alta', `A Bovespa opera em alta ${DAY}.`],
    [
      'Seis bairros de Itatiaia estão sem água',
      `Moradores de seis bairros de Itatiaia estão sem água ${DAY}.`,
    ],
    [
      'Juiz de Fora recebe fórum de empresas',
      `Juiz de Fora recebe, ${DAY}, o fórum de empresas da cidade.`,
    ],
    ['Show de samba acontece em Itaúna', `O show de samba acontece ${DAY} em Itaúna.`],
    ['Rio das Flores realiza feira cultural', `Rio das Flores realiza ${DAY} a feira cultural.`],
    ['Presidente visita Fortaleza', `A presidente visita Fortaleza ${DAY}.`],
    [
      'Incêndio atinge siderúrgica em Itabirito',
      `Um incêndio atinge ${DAY} uma siderúrgica em Itabirito.`,
    ],
    ['Rio terá dia de sol', `O Rio terá ${DAY} um dia de sol.`],
    ['Orquestra de Sergipe inicia temporada', `${DAY}, a orquestra de Sergipe inicia a temporada.`],
    ['Festival de teatro começa em Belém', `O festival de teatro começa ${DAY}, em Belém.`],
  ])('and the line again with its day: %s', (line, text) =>
    expect(picked({ language: 'pt', line, body: [text], want: [] })).toEqual([]),
  )

  it('and the mark of a list is not shown', () =>
    expect(picked({ line: DUNMORE, body: [`• ${LEAD}`, `- ${COST}`], want: [] })).toEqual([
      LEAD,
      COST,
    ]))

  const STORM = `The flood of Dunmore ${'is a long story that many people in the county tell, '.repeat(8)}he said.`
  shows('an abbreviation stands only behind its name', [
    {
      line: 'Une crue coupe 40 routes autour de Lyon',
      language: 'fr',
      body: [
        '"Personne ne savait rien du tout."',
        'Le syndicat des routiers (SDR) refuse de payer, et la ville de Lyon aussi, a-t-il dit.',
        'La SDR compte 4.000 membres autour de Lyon.',
        'Rui Costa a fermé 40 routes de Lyon à cause de la crue.',
      ],
      want: ['Rui Costa a fermé 40 routes de Lyon à cause de la crue.'],
    },
  ])

  shows('behind a sentence that is too long nothing opens the article', [
    {
      line: DUNMORE,
      body: [STORM, 'The dyke broke near the old mill on Friday night.', LEAD, COST],
      want: [LEAD, COST],
    },
    {
      line: DUNMORE,
      body: ['How it began', 'The dyke broke near the old mill on Friday night.', LEAD],
      want: ['The dyke broke near the old mill on Friday night.', LEAD],
    },
  ])

  shows('behind a lead that is not shown the next one opens the article', [
    {
      line: 'Séisme à Lyon',
      language: 'fr',
      body: [
        'Un séisme a secoué Lyon.',
        'Lundi au lever du jour, Rui Costa parlait avec le facteur sur un balcon.',
        'La ville de Lyon attend une crue mardi, et 40 routes sont fermées.',
      ],
      want: [
        'Lundi au lever du jour, Rui Costa parlait avec le facteur sur un balcon.',
        'La ville de Lyon attend une crue mardi, et 40 routes sont fermées.',
      ],
    },
    {
      line: 'Un drame évité en gare de Lyon',
      language: 'fr',
      body: [
        "L'incident aurait pu avoir une fin tragique.",
        'Vendredi dans la soirée, un voyageur est descendu fumer une cigarette sur le quai.',
        'La ville de Lyon attend une crue mardi, et 40 routes sont fermées.',
      ],
      want: [
        'Vendredi dans la soirée, un voyageur est descendu fumer une cigarette sur le quai.',
        'La ville de Lyon attend une crue mardi, et 40 routes sont fermées.',
      ],
    },
  ])

  shows('a heading that ran into a sentence is not shown', [
    {
      line: 'Lyon ferme ses écoles',
      language: 'fr',
      body: ["Lyon sous la pluie par Non StopL'école de Lyon ferme ses portes lundi.", CRUE],
      want: [CRUE],
    },
  ])
})
