import { describe, expect, it } from 'vitest'
import { withoutCapitals } from '../../../src/core/summary/capitals.ts'
import { readArticle } from '../../../src/core/summary/read/reading.ts'

const setDown = (headline: string, text: string, language = 'en') =>
  withoutCapitals(
    headline,
    readArticle({ headline, paragraphs: [text], corrections: [], language }),
  )

describe('capitals of a headline', () => {
  it.each([
    'Ferries Take On AT&T and Verizon',
    'R&B singer Quill to fight AT&T in court',
    'P&O Ferries and B&Q Close in Marl',
    'Wolf OR-7 seen near IN-N-OUT in Marl',
  ])('are the name of what is spelt with letters: %s', (headline) => {
    expect(setDown(headline, 'Nothing at all of it is said on the page.')).toBeNull()
  })

  it.each([
    [
      'Quill CRUISES INTO LEAD at Marl Open',
      'Ada Quill cruised into the lead at the Marl Open on Friday.',
      'Quill cruises into lead at Marl Open',
    ],
    [
      'Mayor SLAMS plan for NATO base',
      'The mayor slammed the plan for a NATO base.',
      'Mayor slams plan for NATO base',
    ],
    ['Quill TO QUIT as mayor', 'Ada Quill is to quit as mayor of Marl.', 'Quill to quit as mayor'],
    [
      'STANDARD LIFE AND GENERAL MOTORS CUT JOBS',
      'Many jobs go at General Motors and Standard Life, which they cut. Life in general is of no standard there: cars have motors.',
      'Standard Life and General Motors cut jobs',
    ],
    [
      'Navy SEAL in court and US COVID-19 deaths rise in Marl SUDDENLY',
      'The Navy Seal was in court. U.S. Covid-19 deaths rose suddenly.',
      'Navy SEAL in court and US COVID-19 deaths rise in Marl suddenly',
    ],
    [
      'Insurer STANDARD LIFE cuts jobs',
      'The insurer Standard Life cuts jobs.',
      'Insurer Standard Life cuts jobs',
    ],
    ['QUILL WINS VOTE IN MARL', 'Ada Quill has won the vote in Marl.', 'Quill wins vote in Marl'],
    [
      'US SAYS NATO TALKS DELAYED',
      'The talks were delayed, the US says. Members of NATO told us so.',
      'US says NATO talks delayed',
    ],
    [
      'DUNMORE FLOODED BY STORM',
      'Dunmore was flooded by a storm on Monday. Nobody was hurt by it.',
      'Dunmore flooded by storm',
    ],
    [
      'STORM BATTERS DUNMORE PIER',
      'A storm has damaged the pier of Dunmore, the water authority said.',
      'Storm batters Dunmore pier',
    ],
    [
      'FBI RAIDS HOME OF MAYOR',
      'Agents went through the home of the mayor in a raid.',
      'FBI raids home of mayor',
    ],
  ])('are set down as the body writes the words: %s', (headline, text, line) => {
    expect(setDown(headline, text)).toBe(line)
  })

  it.each([
    [
      'fr',
      "L'ETAT VA VENDRE LE PORT DE MARL",
      "Le gouvernement a annoncé que l'État va vendre le port de Marl.",
      "L'État va vendre le port de Marl",
    ],
    [
      'de',
      'SCHWERER UNFALL AUF DER HAUPTSTRASSE IN MARL',
      'Auf der Hauptstraße in Marl gab es am Montag einen schweren Unfall.',
      'Schwerer Unfall auf der Hauptstraße in Marl',
    ],
    [
      'es',
      'EL ALCALDE DE MARL DIMITE',
      'El alcalde de Marl ha dimitido y el alcalde no vuelve.',
      'El alcalde de Marl dimite',
    ],
    ['el', 'ΣΕΙΣΜΟΣ ΣΤΗΝ ΑΘΗΝΑ', 'Ένας σεισμός έγινε στην Αθήνα τη Δευτέρα.', 'Σεισμός στην Αθήνα'],
    [
      'ru',
      'МЭР МАРЛА УШЁЛ В ОТСТАВКУ',
      'Как стало известно, мэр Марла ушёл в отставку.',
      'Мэр Марла ушёл в отставку',
    ],
  ])('are set down in %s: %s', (language, headline, text, line) => {
    expect(setDown(headline, text, language)).toBe(line)
  })

  it.each([
    [
      'fr',
      'LA MINISTRE ANNONCE UNE RÉFORME DES RETRAITES À PARIS',
      'La ministre a annoncé une réforme des retraites lundi, à Paris.',
      'La ministre annonce une réforme des retraites à Paris',
    ],
    [
      'fr',
      'LE CONSEIL VOTE LE BUDGET ET CRITIQUE LE MINISTRE',
      'Le conseil a voté le budget et critiqué le ministre, qui a mal pris la critique du conseil.',
      'Le conseil vote le budget et critique le ministre',
    ],
    [
      'fr',
      'LES ELUS DE MARL CRITIQUENT LE PREFET DU DEPARTEMENT',
      'Les élus de Marl critiquent le préfet du département. Les critiques des élus visent aussi son chef.',
      'Les élus de Marl critiquent le préfet du département',
    ],
    [
      'es',
      'EL ANUNCIO DEL ALCALDE DE BOGOTA SORPRENDE AL GOBIERNO',
      'El alcalde de Bogotá anunció su salida. La noticia sorprende al gobierno del país.',
      'El anuncio del alcalde de Bogotá sorprende al gobierno',
    ],
    [
      'en',
      'CITY TO RESUME TALKS WITH UNION',
      'The city sent a résumé of its talks to the union, which wants to talk with the city.',
      'City to resume talks with union',
    ],
  ])('change no word into another, %s: %s', (language, headline, text, line) => {
    expect(setDown(headline, text, language)).toBe(line)
  })

  it('are set down with accents also where the language is not declared', () => {
    const text = "Le gouvernement a annoncé que l'État va vendre le port de Marl."
    const headline = "L'ETAT VA VENDRE LE PORT DE MARL"
    const reading = readArticle({ headline, paragraphs: [text], corrections: [], language: null })
    expect(withoutCapitals(headline, reading)).toBe("L'État va vendre le port de Marl")
  })

  it.each([
    [
      'ROYAL COUPLE OF SUND VISITS FLOODED VILLAGE',
      'The royal couple has visited the flooded village that the river took. Each visits it often.',
      'Royal couple of Sund visits flooded village',
    ],
    [
      'THREE HURT IN CRASH AT ORBLY STATION',
      'A train has crashed, three people were hurt in the crash, and the station is shut.',
      'Three hurt in crash at Orbly station',
    ],
  ])('stay where a name may stand: %s', (headline, text, line) => {
    expect(setDown(headline, text)).toBe(line)
  })

  it.each([
    ['QUILL WINS VOTE ON MONDAY', 'Quill wins vote on Monday'],
    ["QUILL WINS SUNDAY'S VOTE", "Quill wins Sunday's vote"],
    ['QUILL WINS VOTE ON MAY 4', 'Quill wins vote on May 4'],
    ['VOTE ON 4 MARCH MAY GO TO QUILL', 'Vote on 4 March may go to Quill'],
    ['QUILL WINS DECEMBER VOTE', 'Quill wins December vote'],
    ['400 MARCH FOR QUILL', '400 march for Quill'],
  ])('leave days and months theirs: %s', (headline, line) => {
    const text = 'They say that Ada Quill wins the vote, which may go to her. Some march for her.'
    expect(setDown(headline, text)).toBe(line)
  })

  it.each([
    ['Quill found NOT guilty', 'Quill found not guilty'],
    ['Ada Quill Wants to Do WHAT to Petra Lind?', 'Ada Quill Wants to Do What to Petra Lind?'],
    [
      'Mayor does NOT want to sell port AND station',
      'Mayor does not want to sell port and station',
    ],
    ['WHO and US agree on IT rules', null],
    ['Portland, OR votes on bridge', null],
  ])('of a small word inside a headline are set down: %s', (headline, line) => {
    expect(setDown(headline, 'She was found so.')).toBe(line)
  })

  it('of a name behind an article stay', () => {
    expect(setDown('BMW : programme du CES de Marl', 'Voilà ces voitures.', 'fr')).toBeNull()
    expect(setDown('Concurso da TV TEM', 'O concurso da TV TEM tem 40 vagas.', 'pt')).toBeNull()
  })

  it('become those of a title where the body shows too little', () => {
    expect(setDown('ZORBLATT WINS RACE OF THE YEAR', 'So it was.')).toBe(
      'Zorblatt Wins Race of the Year',
    )
    expect(
      setDown('QUILL AFTER THE VOTE: RECAP FOR MAY 4', 'QUILL AFTER THE VOTE: RECAP FOR MAY 4'),
    ).toBe('Quill after the Vote: Recap for May 4')
    expect(setDown('BÜRGERMEISTER TRITT ZURÜCK', 'Er geht.', 'de')).toBe(
      'Bürgermeister Tritt Zurück',
    )
  })

  it.each([
    'NATO and US agree on UNESCO site',
    'US EU talks on tax resume',
    'Streaming Service Set to Raise Prices',
    'BBC NEWS',
    'Ryle: G20 must act on COP30',
  ])('that shout nothing stay: %s', (headline) => {
    expect(
      setDown(headline, 'NATO and the US agree with UNESCO. The US and the EU talk.') ?? headline,
    ).toBe(headline)
  })

  it('of an abbreviation stay also where only the headline has it', () => {
    expect(
      setDown('UNICEF warns of winter in Marl', 'The fund warned of the winter in Marl.') ?? '',
    ).toBe('')
  })
})
