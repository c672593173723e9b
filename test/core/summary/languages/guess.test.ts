import { describe, expect, it } from 'vitest'
import { languageOf } from '../../../../src/core/summary/languages/guess.ts'
import { languageTag } from '../../../../src/core/summary/languages/language-tag.ts'

const guessed = (headline: string, text = '', language: string | null = null) =>
  languageOf({ headline, paragraphs: text === '' ? [] : [text], corrections: [], language })

describe('the language of an article', () => {
  it('is the declared one, whatever the words are', () => {
    expect(guessed('The mayor has resigned', 'The mayor has resigned.', 'pt-BR')).toBe('pt')
    expect(guessed('Le maire a démissionné', 'Le maire a démissionné.', 'en-GB')).toBe('en')
    expect(guessed('The mayor has resigned', 'The mayor has resigned.', 'it')).toBeNull()
  })

  it.each([
    ['english', 'en'],
    ['English', 'en'],
    ['French', 'fr'],
    ['deutsch', 'de'],
    ['Spanish', 'es'],
    ['pt_BR', 'pt'],
    ['EN_us', 'en'],
    ['eng', 'en'],
    ['Italian', null],
    ['constructor', null],
  ])('is understood by the name %s', (name, language) => {
    expect(guessed('Haus', '', name)).toBe(language)
  })

  it('is guessed where the tag tells none', () => {
    expect(guessed('Le maire de Sund a démissionné lundi', '', 'und')).toBe('fr')
  })

  it.each([
    [
      'en',
      'Stocks slip on rate fears',
      'Shares fell on Monday as investors feared that rates would rise.',
    ],
    ['en', 'Google unveils Android wearables', ''],
    ['en', 'Quill CRUISES INTO LEAD at Marl Open', ''],
    [
      'en',
      'Café owner Beyoncé Müller wins Zürich award',
      'She has won the award of the city, and said that she was glad.',
    ],
    [
      'fr',
      'Incendie à Marl : deux blessés',
      'Deux personnes ont été blessées lundi dans un incendie à Marl, selon les pompiers.',
    ],
    ['fr', 'Le gouvernement veut relever la taxe sur le diesel', ''],
    [
      'de',
      'Bahnstreik beginnt am Montag',
      'Die Gewerkschaft hat angekündigt, dass der Streik am Montag beginnt.',
    ],
    ['de', 'Bürgermeisterin will den Aufsichtsrat der Werft entmachten', ''],
    [
      'es',
      'Muere el pintor Julián Oliveros',
      'El pintor Julián Oliveros ha muerto a los 91 años en su casa de Lugo.',
    ],
    ['es', 'El precio del alquiler sube un 7,4% en las grandes ciudades', ''],
    [
      'pt',
      'Moradores reclamam de falta de água',
      'Moradores de Santa Clara do Sul reclamam de falta de água há nove dias.',
    ],
    ['pt', 'Prefeitura abre inscrições para concurso', ''],
  ])('is guessed as %s: %s', (language, headline, text) => {
    expect(guessed(headline, text)).toBe(language)
  })

  it.each([
    [
      'Il sindaco si dimette dopo lo scandalo',
      'Il sindaco di Marl si è dimesso lunedì dopo lo scandalo degli appalti, che non ha mai negato.',
    ],
    [
      'Burgemeester stapt op na schandaal',
      'De burgemeester van Marl is maandag opgestapt, nadat hij door de politie was verhoord.',
    ],
    [
      'Primarul din Marl a demisionat',
      'Primarul din Marl și-a dat demisia luni, după ce a fost audiat de poliție, potrivit unei surse.',
    ],
    [
      "L'alcalde de Marl dimiteix",
      "L'alcalde de Marl ha dimitit dilluns després de l'escàndol, segons fonts de l'ajuntament, amb una carta.",
    ],
    [
      'Borgmesteren i Marl går af',
      'Borgmesteren i Marl er gået af mandag, efter at han blev afhørt af politiet.',
    ],
    [
      'Borgmästaren i Marl avgår',
      'Borgmästaren i Marl har avgått efter att han hade förhörts av polisen på måndagen.',
    ],
    [
      'Burmistrz Marl rezygnuje',
      'Burmistrz Marl zrezygnował w poniedziałek, po tym jak został przesłuchany przez policję.',
    ],
    [
      'Marlin pormestari eroaa',
      'Marlin pormestari ilmoitti maanantaina, että hän eroaa, kun poliisi oli kuulustellut häntä.',
    ],
    [
      'Mayor ng Marl, nagbitiw',
      'Nagbitiw ang mayor ng Marl noong Lunes matapos ang mga ulat sa katiwalian.',
    ],
    ['Мэр Марла ушёл в отставку', 'Мэр Марла ушёл в отставку в понедельник.'],
    ['东京发生地震', '周一东京发生地震。'],
    ['عمدة مارل يستقيل', 'استقال عمدة مارل يوم الاثنين.'],
  ])('is none that has rules: %s', (headline, text) => {
    expect(guessed(headline, text)).toBeNull()
  })
})

describe('a language tag', () => {
  it('keeps what it does not know', () => {
    expect(languageTag('x-klingon')).toBe('x-klingon')
    expect(languageTag('zh-Hant-TW')).toBe('zh-Hant-TW')
  })
})
