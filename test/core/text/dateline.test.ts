/** Where a story was filed is not what happened. */
import { describe, expect, it } from 'vitest'
import { summarise } from '../../../src/core/summary/summarise.ts'
import { cleanArticle } from '../../../src/core/text/clean.ts'

const articleOf = (text: string, language = 'en') =>
  cleanArticle({ headline: 'Storm floods Dunmore', body: { format: 'text', text }, language })
const read = (text: string) => articleOf(text).paragraphs[0]

const LEAD = 'A storm flooded the centre of Dunmore on Monday, and 400 people left their homes.'
const RIVER = 'The river Aller rose 3 metres in a day, the water authority said.'

describe('a dateline', () => {
  it.each([
    'DUNMORE, N.D. (KNOR) -- ',
    'DUNMORE -- May 1 -- ',
    'Dunmore, May 1, 2026 /PRNewswire/ -- ',
  ])('is not in the sentences: %s', (dateline) => {
    const { sentences } = summarise(articleOf(`${dateline}${LEAD} ${RIVER}`))
    expect(sentences.map(({ text }) => text)).toEqual([LEAD, RIVER])
  })

  it.each([
    'MARL, Norland, Nov 28 (Reuters) - ',
    'WASHINGTON, Nov 28 (Reuters Breakingviews) - ',
    'CAIRO Dec 5 (Reuters) - ',
    'By Jo Poll DUNMORE (Reuters) - ',
    'PARIS (AFP) – ',
    'AFP - ',
    '(Washington) – ',
    '(New York) - ',
    '(Repeats to fix format, no change to text) ',
    '(Adds quotes from the mayor) MARL, Nov 28 (Reuters) - ',
    'NEW YORK (AP) — ',
    'NEW YORK — ',
    'LONDON, UK — ',
    'DURANGO, Colo.—',
    'Washington, D.C. – ',
    'Washington (CNN) ',
    'Dunmore, 3 May – ',
    'TOKYO, Nov. 28 (Kyodo) -- ',
    'SAN FRANCISCO--(BUSINESS WIRE)--',
    'KYIV. November 28 (Interfax-Ukraine) – ',
    'MOSCOW, November 28. /TASS/. ',
    'Canadian Press - OTTAWA (CP) - ',
    'Berlin (dpa/bb) - ',
    'Frankfurt am Main (dpa) - ',
    'STUTTGART/BERLIN (dpa-AFX) - ',
    'Dunmore/Marl (ots) - ',
    'Zürich (awp) - ',
    'Paris, le 28 novembre (AFP) - ',
    '(ANSA) - ROMA, 28 NOV - ',
    'ROMA, 28 NOV - ',
    'Madrid, 28 nov (EFE).- ',
    'MADRID, 12 (EUROPA PRESS) - ',
    'madrid. ',
    'la coruña. ',
    'Sevilla, 3 (EFE).- ',
    'Rio de Janeiro, 28 nov (EFE).- ',
    'DUNMORE, 3 de mayo de 2026 – ',
    'São Paulo, 28 nov (Lusa) – ',
    'Москва. 28 ноября. ИНТЕРФАКС - ',
    'МОСКВА, 28 ноя — РИА Новости. ',
    'МОСКВА, 28 ноября. /ТАСС/. ',
    'КИЕВ, 28 ноября (УНИАН) — ',
    'القاهرة (رويترز) - ',
    '[SUND] ',
    'Marseille, 28 novembre 2026 – ',
    '[NORTH DUNMORE, NORLAND] ',
    'Sund, den 3.5.2026 – ',
    'Sund, 03.05.2026 – ',
    'Dunmore, 03/05/2026 – ',
    'Dunmore, 2026-05-03 – ',
    'BUENOS AIRES (Diarios y agencias). ',
    'Dunmore (LK Marl) (ots). ',
    'DUNMORE/TT. ',
    'Dunmore/TT-AFP. ',
    'دنمور 3 مايو (د ب أ) - ',
    'بيروت، 3 أيار/مايو (أ ف ب) - ',
    'DUNMORE, 3 kwietnia (PAP) – ',
    'DUNMORE (NTB): ',
    'İSTANBUL, 3 Mayıs (Reuters) - ',
  ])('is taken off: %s', (dateline) => {
    expect(read(dateline + LEAD)).toBe(LEAD)
  })

  it.each([
    ['【東京共同】台風が来た。', '台風が来た。'],
    ['［パリ 28日 ロイター］ - 台風が来た。', '台風が来た。'],
    ['(東京＝共同)台風が来た。', '台風が来た。'],
    [
      '(던모어=연합뉴스) 김철수 기자 = 강물이 하루에 3m 올라 400명이 대피했다.',
      '강물이 하루에 3m 올라 400명이 대피했다.',
    ],
    ['[서울=뉴시스]김철수 기자 = 강물이 올랐다.', '강물이 올랐다.'],
    ['新华社北京11月28日电（记者张三）台风来了。', '台风来了。'],
    ['中新网11月28日电 台风来了。', '台风来了。'],
    ['（中央社記者王小明台北28日電）台風來了。', '台風來了。'],
  ])('of Asia is taken off: %s', (raw, text) => {
    expect(read(raw)).toBe(text)
  })

  it.each([
    'Ada Quill – The mayor of Dunmore – quit.',
    'Ada Quill (Labour) – Teacher from Marl.',
    'Jo Poll (SPD) – Die Ministerin trat zurück.',
    'May 1 – The river rose.',
    'On May 1 – The river rose.',
    'U.S.-Russian relations are poor.',
    'U.S. President Ada Quill said so.',
    'Dunmore (CNN) and Marl (BBC) agreed.',
    'In May 2026 (AP) reporters said so.',
    'COVID-19 – The disease – spread.',
    'Spider-Man – The film is out.',
    'EU-China summit – The talks failed.',
    'Paris, Texas, is small.',
    '[Quill] The mayor said so.',
    'Ada Quill, 3.5 metres – The record – fell.',
    '电影《大电》周一上映。',
    '新华社记者王小明从北京报道说台风来了。',
    'He left “for good” (LREM)',
    'UNESCO (the agency for culture) met in Paris.',
  ])('is not seen in: %s', (text) => {
    expect(read(text)).toBe(text)
  })
})

describe('a dateline that ends in a colon', () => {
  it.each([
    'BANGKOK: ',
    'ATHENS : ',
    'Lagos: ',
    'New Delhi: ',
    'THE HAGUE: ',
    'Washington D.C.: ',
    'LIMA: ',
    'Lisboa: ',
    'Wien: ',
    'KUALA LUMPUR, June 4: ',
    'Dhaka, June 4, 2026: ',
    'Colombo - June 4: ',
    'Abuja, Thursday: ',
    'Norbury, Jun 4: ',
    'Lahore, Pakistan: ',
    'New Delhi/Mumbai: ',
    'Rawalpindi / Islamabad, June 4: ',
  ])('is taken off: %s', (dateline) => {
    expect(read(dateline + LEAD)).toBe(LEAD)
  })

  it.each([
    'Our Correspondent, Jaipur: ',
    'By Our Correspondent, Jaipur: ',
    'Jo Poll, Accra: ',
    'Jo Poll in Lagos: ',
    'Staff Reporter KARACHI: ',
    'Special Correspondent | Chennai: ',
  ])('is taken off with the by-line in front of it: %s', (dateline) => {
    const { sentences } = summarise(articleOf(`${dateline}${LEAD}\n\n${RIVER}`))
    expect(sentences.map(({ text }) => text)).toEqual([LEAD, RIVER])
  })

  it('is known by what the article goes on to say, where no list has the place', () => {
    expect(read(`DUNMORE: The river Aller rose.\n\n${LEAD}`)).toBe('DUNMORE: The river Aller rose.')
    const lead = 'The river Aller rose by three metres.'
    expect(read(`DUNMORE: ${lead}\n\nSchools in Dunmore stay closed.`)).toBe(lead)
  })

  it('is taken off a text that a feed cut short', () => {
    expect(read(`PESHAWAR: ${LEAD} The river Aller rose 3`)).toBe(`${LEAD} The river Aller rose 3`)
  })

  it.each([
    'Verdict: ',
    'Trump: ',
    'Ada Quill: ',
    'QUILL: ',
    'CLAIM: ',
    'RUMOUR: ',
    'The result: ',
    'Opinion, June 4: ',
    'The mayor, June 4: ',
    'Weather: ',
    'Topline: ',
    'Objectif : ',
    'Résultat : ',
    'Fazit: ',
    'Balance: ',
  ])('is not seen in a label or a speaker: %s', (label) => {
    expect(read(label + LEAD)).toBe(label + LEAD)
  })

  it.each([
    'Paris: what to see in the city this spring, and where to stay.',
    'Jordan: I will play again in the cup this year, the striker said.',
    'Paris: “We never saw the river rise as fast as it did.”',
    'Paris: The best hotels in town',
  ])('is not seen where no report follows: %s', (text) => {
    expect(read(text)).toBe(text)
  })

  it('is not seen in a list of places, nor behind the first paragraph', () => {
    const sun = 'The sun will shine all day on Monday.'
    expect(articleOf(`London: ${LEAD}\n\nParis: ${sun}`).paragraphs[0]).toBe(`London: ${LEAD}`)
    expect(articleOf(`${LEAD}\n\nParis: ${sun}`).paragraphs[1]).toBe(`Paris: ${sun}`)
  })
})
