/**
 * The kinds of headlines that newsrooms write, each with the line that a copy editor would accept.
 * All are made up for this table.
 */
import { describe, expect, it } from 'vitest'
import { summarise } from '../../../src/core/summary/summarise.ts'
import { cleanArticle } from '../../../src/core/text/clean.ts'

interface Row {
  readonly kind: string
  readonly headline: string
  readonly body: string
  readonly line: string
  readonly language?: string
}

const ROWS: readonly Row[] = [
  {
    kind: 'a sentence of many names is no title',
    headline: 'Marl Harbour Games to be postponed, Mayor Ada Quill says',
    body: 'The Marl Harbour Games will be postponed, Mayor Ada Quill said on Monday.',
    line: 'Mayor Ada Quill says Marl Harbour Games to be postponed',
  },
  {
    kind: 'a report of what somebody says is not told as two speakers in a row',
    headline: 'Minister says tram line will be closed in May: report',
    body: 'The minister said on Monday that the line will be closed, the report said.',
    line: 'Minister says tram line will be closed in May: report',
  },
  {
    kind: 'trailing attribution to a country',
    headline: 'Ceasefire in Yemen ‘hanging by a thread’: UN',
    body: 'The United Nations warned on Sunday that the ceasefire in Yemen was “hanging by a thread”.',
    line: 'UN says ceasefire in Yemen hanging by a thread',
  },
  {
    kind: 'trailing attribution behind an article and a name',
    headline: 'A Dunmore man was charged with the armed theft of a ferry in Sund, police said',
    body: 'Police said a Dunmore man was charged with theft.',
    line: 'Police say a Dunmore man was charged with the armed theft of a ferry in Sund',
  },
  {
    kind: 'trailing attribution behind what tells of a name',
    headline:
      'Prominent Norland sailor Ashutosh is likely to join the new Ferry Party, according to media sources',
    body: 'He may join the party.',
    line: 'Prominent Norland sailor Ashutosh is likely to join the new Ferry Party, according to media sources',
  },
  {
    kind: 'trailing attribution to two',
    headline:
      'A suicide bomber killed nine harbour police in northern Norland on Sunday, a district official and a doctor said',
    body: 'A suicide bomber killed nine harbour police in northern Norland on Sunday, a district official and a doctor said.',
    line: 'A district official and a doctor say a suicide bomber killed nine harbour police in northern Norland',
  },
  {
    kind: 'trailing attribution to a report',
    headline: 'Millions of children miss school: UN report',
    body: 'Many millions of children do not go to school, a UN report said on Monday.',
    line: 'UN report says millions of children miss school',
  },
  {
    kind: 'trailing attribution with a verb',
    headline: 'Truce talks will resume in Geneva, says Kerry',
    body: 'The truce talks are to resume in Geneva next week, John Kerry said.',
    line: 'Kerry says truce talks will resume in Geneva',
  },
  {
    kind: 'trailing attribution behind a dash, many speakers',
    headline: 'Two held over harbour fire - police',
    body: 'Police arrested two men over the fire that destroyed the harbour office.',
    line: 'Police say two held over harbour fire',
  },
  {
    kind: 'trailing attribution in an agency’s spelling',
    headline: 'UPDATE 2-Refinery restart delayed until May -sources',
    body: 'The restart of the refinery has been delayed until May, three sources said.',
    line: 'Sources say refinery restart delayed until May',
  },
  {
    kind: 'a study that finds',
    headline: 'Cold showers do not prevent flu, study finds',
    body: 'A study of 900 adults found that cold showers do not prevent flu.',
    line: 'Study finds cold showers do not prevent flu',
  },
  {
    kind: 'the other side of a relation goes in front',
    headline: 'Deal with Iran over steel exports within reach: Brussels',
    body: 'Brussels said on Friday that a deal with Iran over steel exports was within reach.',
    line: 'Brussels says Iran deal over steel exports within reach',
  },
  {
    kind: 'a topic that the lead does not name stays',
    headline: 'Talks with Norway on Cod near collapse: minister',
    body: 'The talks in Oslo have all but failed, the minister said.',
    line: 'Minister says Norway talks on Cod near collapse',
  },
  {
    kind: 'leading topic label',
    headline: 'Syria war: Thousands flee Aleppo',
    body: 'Thousands of people have fled Aleppo as the Syria war goes on, he said.',
    line: 'Syria war: Thousands flee Aleppo',
  },
  {
    kind: 'leading topic of one word',
    headline: 'Brexit: Ministers agree on fishing rights',
    body: 'After Brexit, ministers said they had agreed on fishing rights.',
    line: 'Brexit: Ministers agree on fishing rights',
  },
  {
    kind: 'leading speaker whom the text supports',
    headline: 'Kerry: Truce talks will resume',
    body: 'The truce talks will resume next week, John Kerry told reporters. Kerry said both sides agreed.',
    line: 'Kerry: Truce talks will resume',
  },
  {
    kind: 'leading name that says nothing in the text',
    headline: 'Kerry: A life in politics',
    body: 'He was born in Colorado. Kerry served in the navy.',
    line: 'Kerry: A life in politics',
  },
  {
    kind: 'leading name with a stop at its end that says nothing in the text',
    headline: 'Robert Downey Jr.: Film will be a hit',
    body: 'Robert Downey Jr. plays the lead of the film. “It will be a hit,” said a man in the street.',
    line: 'Robert Downey Jr.: Film will be a hit',
  },
  {
    kind: 'a label under a trailing attribution stays, and so does the attribution',
    headline: 'Harbour fire: Blaze was started deliberately, say police',
    body: 'The harbour fire was started deliberately, police said. The blaze took ten hours to put out.',
    line: 'Harbour fire: Blaze was started deliberately, say police',
  },
  {
    kind: 'direct speech stays with its speaker',
    headline: 'Mayor: ‘I will not resign’',
    body: '“I will not resign,” the mayor said.',
    line: 'Mayor: ‘I will not resign’',
  },
  {
    kind: 'first person is never reported as fact',
    headline: 'My son deserved better: mother',
    body: 'The mother of the boy said he deserved better.',
    line: 'My son deserved better: mother',
  },
  {
    kind: 'scare quotes without a speaker stay',
    headline: 'Bank faces ‘unprecedented’ fraud inquiry',
    body: 'The bank faces an inquiry that lawyers called unprecedented.',
    line: 'Bank faces ‘unprecedented’ fraud inquiry',
  },
  {
    kind: 'back-ticks are quotation marks',
    headline: 'Minister`s plan `dead on arrival`',
    body: 'The minister`s plan is dead on arrival.',
    line: "Minister's plan ‘dead on arrival’",
  },
  {
    kind: 'site suffix behind a bar',
    headline: 'Lisbon trams return after strike | BBC News',
    body: 'Trams are back in Lisbon.',
    line: 'Lisbon trams return after strike',
  },
  {
    kind: 'site suffix behind a dash',
    headline: 'Lisbon trams return after strike - The Guardian',
    body: 'Trams are back in Lisbon.',
    line: 'Lisbon trams return after strike',
  },
  {
    kind: 'an outlet that is the source of the claim',
    headline: 'Carmaker to cut 900 jobs - Reuters',
    body: 'The carmaker will cut 900 jobs, two people told Reuters.',
    line: 'Carmaker to cut 900 jobs - Reuters',
  },
  {
    kind: 'breaking tag',
    headline: 'BREAKING: Parliament votes to dissolve itself',
    body: 'Parliament voted to dissolve itself on Friday.',
    line: 'Parliament votes to dissolve itself',
  },
  {
    kind: 'video tags on both ends',
    headline: 'WATCH: Rocket lands on barge (VIDEO)',
    body: 'The rocket landed on a barge.',
    line: 'Rocket lands on barge',
  },
  {
    kind: 'a tag that says how sure it is stays',
    headline: 'Opinion: Trams are the future',
    body: 'Trams are the future of our cities.',
    line: 'Opinion: Trams are the future',
  },
  {
    kind: 'question',
    headline: 'Is the harbour tunnel safe?',
    body: 'Engineers looked at the harbour tunnel. It is safe, they say.',
    line: 'Is the harbour tunnel safe?',
  },
  {
    kind: 'a question with a speaker is not turned into a statement',
    headline: 'Will the bridge open in May? Doubtful, says engineer',
    body: 'The engineer said the bridge was unlikely to open in May.',
    line: 'Will the bridge open in May? Doubtful, says engineer',
  },
  {
    kind: 'percent',
    headline: 'Rail fares to rise 3.5% in January',
    body: 'Rail fares will go up by 3.5% in January.',
    line: 'Rail fares to rise 3.5% in January',
  },
  {
    kind: 'money, too long: the amount stays',
    headline:
      'Chipmaker to pay $1.2 billion to settle price-fixing case after three-year inquiry by EU regulators',
    body: 'The chipmaker will pay $1.2 billion to settle.',
    line: 'Chipmaker to pay $1.2 billion to settle price-fixing case after three-year inquiry by EU regulators',
  },
  {
    kind: 'negation in a clause behind the first',
    headline: 'Regulator says poor harvest caused by drought, should not delay planned tax cut',
    body: 'The regulator said that the drought had caused the poor harvest.',
    line: 'Regulator says poor harvest caused by drought, should not delay planned tax cut',
  },
  {
    kind: 'hedge, and the circumstance without which nobody knows when',
    headline:
      'Captain may have fallen asleep before ferry ran aground near Oban, investigators say',
    body: 'The captain may have fallen asleep, investigators said on Tuesday.',
    line: 'Investigators say captain may have fallen asleep before ferry ran aground near Oban',
  },
  {
    kind: 'how somebody came to be arrested stays',
    headline: 'Alleged smuggler arrested at border after two-day chase through mountain villages',
    body: 'An alleged smuggler was arrested at the border.',
    line: 'Alleged smuggler arrested at border after two-day chase through mountain villages',
  },
  {
    kind: 'long: circumstance at the end',
    headline: 'City council approves new tram line through harbour amid months of heated debate',
    body: 'The city council has approved a new tram line through the harbour.',
    line: 'City council approves new tram line through harbour',
  },
  {
    kind: 'long: reason at the end',
    headline: 'Dairy farmers pour milk onto motorway as prices fall to lowest level in decade',
    body: 'Dairy farmers poured milk onto a motorway on Monday.',
    line: 'Dairy farmers pour milk onto motorway',
  },
  {
    kind: 'an aside that says who somebody named is stays',
    headline: 'Rosa Quint, a former minister who led the inquiry, resigns from parliament',
    body: 'Rosa Quint resigned from parliament on Friday.',
    line: 'Rosa Quint, a former minister who led the inquiry, resigns from parliament',
  },
  {
    kind: 'a second verb of the subject stays where the first would be torn from it',
    headline:
      'Pizza chain Forno Rosso files for bankruptcy protection, vows quick return to profit',
    body: 'Pizza chain Forno Rosso has filed for bankruptcy protection.',
    line: 'Pizza chain Forno Rosso files for bankruptcy protection, vows quick return to profit',
  },
  {
    kind: 'long: label that the lead names',
    headline: 'Harbour tunnel: Engineers find cracks in northern wall weeks before planned opening',
    body: 'Engineers have found cracks in the northern wall of the harbour tunnel.',
    line: 'Harbour tunnel: Engineers find cracks in northern wall weeks before planned opening',
  },
  {
    kind: 'a condition is never cut off',
    headline:
      'Union will call off Friday rail strike if operator agrees to reopen pension negotiations',
    body: 'The union will call off the strike if the operator reopens negotiations.',
    line: 'Union will call off Friday rail strike if operator agrees to reopen pension negotiations',
  },
  {
    kind: 'already short',
    headline: 'Dam bursts',
    body: 'A dam burst.',
    line: 'Dam bursts',
  },
  {
    kind: 'one word',
    headline: 'Flood',
    body: '',
    line: 'Flood',
  },
  {
    kind: 'live blog',
    headline: 'Storm reaches Cornish coast – live updates',
    body: 'The storm has reached the coast.',
    line: 'Storm reaches Cornish coast',
  },
  {
    kind: 'live blog that is over',
    headline: 'Budget passes by one vote – as it happened',
    body: 'The budget passed by one vote.',
    line: 'Budget passes by one vote',
  },
  {
    kind: 'all capitals, as the body writes the words',
    headline: 'US SAYS NATO TALKS WITH TURKEY DELAYED',
    body: 'The United States said NATO talks with Turkey were delayed. The US says they may resume in Ankara. Members of NATO agreed.',
    line: 'US says NATO talks with Turkey delayed',
  },
  {
    kind: 'all capitals of which the body shows nothing',
    headline: 'ZORBLATT WINS REGIONAL FINAL',
    body: 'It was a long night.',
    line: 'Zorblatt Wins Regional Final',
  },
  {
    kind: 'title case keeps its capitals',
    headline: 'Streaming Service Set to Raise Prices Worldwide: Report',
    body: 'The streaming service is set to raise prices, according to a report.',
    line: 'Report Says Streaming Service Set to Raise Prices Worldwide',
  },
  {
    kind: 'colon in a time',
    headline: 'Last train to leave at 10:30: operator',
    body: 'The last train will leave at 10:30, the operator said.',
    line: 'Last train to leave at 10:30: operator',
  },
  {
    kind: 'possessive speaker',
    headline: "Fed's Quarles: Rate cuts may come too late",
    body: 'The rate cuts may come too late, Randal Quarles said. The Fed is divided. Quarles said so.',
    line: "Fed's Quarles: Rate cuts may come too late",
  },
  {
    kind: 'full name stays whole',
    headline: 'Reforms prove leaks were right: Edna Snowfield',
    body: 'The reforms prove that the leaks were right, Edna Snowfield said.',
    line: 'Edna Snowfield says reforms prove leaks were right',
  },
  {
    kind: 'advice is not reported as a statement',
    headline: 'Kerry: Stop the bombing',
    body: 'Kerry said the bombing must stop.',
    line: 'Kerry: Stop the bombing',
  },
  {
    kind: 'markup in a plain headline is text',
    headline: 'Why <b> is *not* dead',
    body: 'The tag is in use.',
    line: 'Why <b> is *not* dead',
  },
  {
    kind: 'French',
    headline: 'Inondations : l’armée déployée dans le sud',
    body: 'L’armée a été déployée dans le sud.',
    language: 'fr',
    line: 'Inondations : l’armée déployée dans le sud',
  },
  {
    kind: 'German, longer than the aim',
    headline:
      'Bundesregierung einigt sich nach wochenlangem Streit auf neues Gesetz zum Schutz von Flüssen',
    body: 'Die Regierung hat sich geeinigt.',
    language: 'de',
    line: 'Bundesregierung einigt sich nach wochenlangem Streit auf neues Gesetz zum Schutz von Flüssen',
  },
  {
    kind: 'French, longer than the aim: whole',
    headline:
      'Grèves : le ministre annonce la reprise des liaisons maritimes et routières dans le nord',
    body: 'Le ministre a annoncé la reprise des liaisons.',
    language: 'fr',
    line: 'Grèves : le ministre annonce la reprise des liaisons maritimes et routières dans le nord',
  },
  {
    kind: 'French, longer than the aim: whole with its negation',
    headline: "Inondations dans le sud : le préfet de la région n'exclut pas une évacuation",
    body: "Le préfet n'exclut pas une évacuation.",
    language: 'fr',
    line: "Inondations dans le sud : le préfet de la région n'exclut pas une évacuation",
  },
  {
    kind: 'German, longer than the aim, with a label: whole',
    headline:
      'Brückensperrung: Verkehrsminister verspricht Pendlern schnelle Hilfe für die nächsten Wochen',
    body: 'Der Minister verspricht Hilfe.',
    language: 'de',
    line: 'Brückensperrung: Verkehrsminister verspricht Pendlern schnelle Hilfe für die nächsten Wochen',
  },
  {
    kind: 'a quotation at its end is not cut off',
    headline:
      'Harbour master of Dunmore tells council at end of inquiry that “I know the wall is right for this town and its fishing fleet of forty boats”',
    body: 'The harbour master spoke.',
    line: 'Harbour master of Dunmore tells council at end of inquiry that “I know the wall is right for this town and its fishing fleet of forty boats”',
  },
  {
    kind: 'a dash that touches one word, before whose report it is',
    headline: 'Ferry leaves port of Sund- report',
    body: 'The ferry left the port of Sund, a report said. Every ferry leaves at night.',
    line: 'Report says ferry leaves port of Sund',
  },
  {
    kind: 'a source behind a dash that touches it',
    headline: 'Norland opens inquiry into sale of tram line -SEC',
    body: 'There is an inquiry.',
    line: 'Norland opens inquiry into sale of tram line – SEC',
  },
  {
    kind: 'two parts of one hyphen are no source',
    headline: 'Ferry firm checks its pre- and post-war boats',
    body: 'The boats are checked.',
    line: 'Ferry firm checks its pre- and post-war boats',
  },
  {
    kind: 'an element in a headline is read as on a page',
    headline: 'Life in Marl is still like <i>Mean <b>Streets</b></i>, says <del>Lind</del> Quill',
    body: 'Life goes on.',
    line: 'Life in Marl is still like Mean Streets, says Quill',
  },
  {
    kind: 'what only looks like one is as it stands',
    headline: 'Why <3 and a < b mean what they do',
    body: 'They mean it.',
    line: 'Why <3 and a < b mean what they do',
  },
  {
    kind: 'a rehearsal stays with what is rehearsed',
    headline:
      'Explosion rips through tanker at Port Sund as crews rehearse response for safety week',
    body: 'Crews rehearsed on Monday.',
    line: 'Explosion rips through tanker at Port Sund as crews rehearse response for safety week',
  },
  {
    kind: 'Spanish question',
    headline: '¿Es seguro el nuevo túnel del puerto?',
    body: 'Los ingenieros dicen que sí.',
    language: 'es',
    line: '¿Es seguro el nuevo túnel del puerto?',
  },
  ...[
    ['de', 'Hans Küng zu Besuch bei Papst Benedikt XVI.'],
    ['de', 'Ada Quill besucht das Schloss von Ludwig II.'],
    ['de', 'Die Zahl der Gäste steigt bis zum 3.'],
    ['pl', 'Ada Quill odwiedza zamek Jana III.'],
    ['da', 'Ada Quill besøger Christian X.'],
  ].map(([language = '', headline = '']) => ({
    kind: `a stop that makes an ordinal, ${language}`,
    headline,
    body: '',
    language,
    line: headline,
  })),
  {
    kind: 'a stop at the end, Spanish',
    headline: 'El papa visita a Felipe VI.',
    body: '',
    language: 'es',
    line: 'El papa visita a Felipe VI',
  },
  {
    kind: 'a stop at the end, German',
    headline: 'Ada Quill besucht das Schloss.',
    body: '',
    language: 'de',
    line: 'Ada Quill besucht das Schloss',
  },
  {
    kind: 'Chinese',
    headline: '北京发生地震',
    body: '北京今天发生地震。没有人受伤。',
    language: 'zh',
    line: '北京发生地震',
  },
]

describe('the line of a headline', () => {
  it.each(ROWS)('$kind: $headline', ({ headline, body, line, language }) => {
    const article = cleanArticle({
      headline,
      body: { format: 'text', text: body },
      language: language ?? 'en',
    })
    expect(summarise(article).line).toBe(line)
  })
})
