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

  it('become those of a title where the body shows too little', () => {
    expect(setDown('ZORBLATT WINS RACE OF THE YEAR', 'So it was.')).toBe(
      'Zorblatt Wins Race of the Year',
    )
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
