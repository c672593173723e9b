import { describe, expect, it } from 'vitest'
import { faultOf } from '../../../../src/core/summary/extract/faults.ts'
import { goesOn } from '../../../../src/core/summary/extract/going-on.ts'
import { leaningOf, opensOn, standsOn } from '../../../../src/core/summary/extract/leaning.ts'
import { pointingIn } from '../../../../src/core/summary/extract/pointing/languages.ts'
import { shownIn } from '../../../../src/core/summary/extract/shown.ts'
import { wordsIn } from '../../../../src/core/summary/extract/words-in.ts'
import { extractSentences } from '../../../../src/core/summary/extract.ts'

const french = (() => {
  const pointing = pointingIn('fr')
  if (pointing === null) throw new Error('No pointing words for French.')
  return pointing
})()

const wordsOf = (text: string) => wordsIn(text, french)

/** `last`: last names that the article gives in full. */
function leaning(text: string, last: readonly string[] = []) {
  const names = {
    first: new Set<string>(),
    last: new Set(last),
    short: new Set<string>(),
    places: () => new Set<string>(),
  }
  return leaningOf({ text, words: wordsOf(text) }, french, () => names)
}

const opens = (text: string, line = 'Lyon ferme quarante lieux') =>
  opensOn(leaning(text), shownIn([line]))

const picked = (line: string, body: readonly string[]) =>
  extractSentences(
    body.map((text, paragraph) => ({ text, paragraph })),
    { line, headline: line, language: 'fr' },
  ).map(({ text }) => text)

describe('a French article does not open', () => {
  it.each([
    'Une prise annoncée mardi par la mairie de Lyon.',
    'Un texte vibrant et précis de Rui Costa.',
    'Des rues désertes et des commerces fermés à Lyon.',
    'Des élus de Lyon a priori en train de manifester.',
    'Permettre aux lycéens de Lyon de dormir une heure de plus.',
    'Les appeler à rejoindre Lyon.',
    'Dans la plus stricte intimité à Lyon.',
    'Devant Rui Costa et Ann Roe.',
    'Une manière de conforter sa stature à Lyon.',
    'Une initiative loin d’être du goût de Lyon : "on ne peut pas tout fermer", avait déclaré Rui Costa.',
    'Un panneau offert par un élève à qui le maire avait promis une réponse.',
    "Un nouvel angle d'attaque pour la candidate qui a cerné Rui Costa.",
  ])('with a phrase that has no verb of its own: %s', (text) => expect(opens(text)).toBe(false))

  it.each([
    '"Lyon est vide", précise le communiqué.',
    '"Lyon est vide", a indiqué dans un courriel l\'université qui a mené les fouilles.',
    '"Lyon est vide", a assuré l\'eurodéputé.',
    '"Lyon est vide", explique le gérant.',
    '"Lyon est vide", a ajouté mardi devant la presse le gérant.',
    'Cité par le quotidien local, Rui Costa appelle Lyon au calme.',
    "Photos à l'appui, le magazine dresse le portrait de Rui Costa.",
    'Selon M. Costa, une telle mesure coûterait 40 millions à Lyon.',
    'Le Pr Costa souhaite que Lyon soit prête.',
  ])('with who or what is quoted and was never told of: %s', (text) =>
    expect(opens(text)).toBe(false),
  )

  it.each([
    'Il y a déposé une gerbe de fleurs.',
    "C'est avec son fils Rui qu'elle a remis le prix de Lyon.",
    'En janvier dernier, elle avait quitté Lyon, la ville de ses parents.',
    'Rui Costa y avait expliqué son choix.',
    'Trois autres femmes ont quitté Lyon.',
    'Réélu dans la foulée député de Lyon, Rui Costa se tait.',
    'Avant de déplorer que Lyon ferme ses écoles.',
    'Très cher si Lyon paie la caution de Rui Costa.',
    "C'est dire que Lyon brûle.",
    'Pas de quoi rassurer les habitants de Lyon.',
    "C'est la raison pour laquelle Rui Costa est venu à Lyon.",
    "C'est en substance comme cela que Rui Costa voit Lyon.",
    'Le maire de Lyon citait alors le cas de Rui Costa.',
  ])('with what goes on from a standfirst: %s', (text) => expect(opens(text)).toBe(false))

  it('with a pronoun for what no line names', () =>
    expect(picked('Rui Costa dévoile une équipe', ['Celui-ci fait la part belle à Lyon.'])).toEqual(
      [],
    ))
})

describe('a French article opens', () => {
  it.each([
    'Une voiture percute un piéton à Lyon.',
    'Des riverains réclament leur argent à Lyon.',
    'Un carambolage a fait deux morts à Lyon.',
    'Une école qui ferme à Lyon a perdu quarante élèves.',
    'Dans la nuit de lundi à mardi, Lyon se réveille sous la neige.',
    'Pour Rui Costa, Lyon perd son temps.',
    'Selon le site américain d’information Axios, Rui Costa quitte Lyon.',
    'Selon M. Costa, maire de Lyon, il y a 40 blessés.',
    'Il y a 40 blessés à Lyon.',
    'Il y a unanimité à Lyon pour un retrait.',
    'La mairie de Lyon regrette, précise le communiqué de Rui Costa.',
  ])('with a sentence that stands by itself: %s', (text) => expect(opens(text)).toBe(true))

  it.each([
    ['"Lyon est vide", a assuré l\'eurodéputé.', 'Rui Costa veut gagner à Lyon'],
    ['"Lyon est vide", précise le communiqué.', 'Un communiqué inquiète Lyon'],
    ['Selon M. Costa, une telle mesure coûterait 40 millions à Lyon.', 'Costa refuse de payer'],
  ])('with who the line names: %s', (text, line) => expect(opens(text, line)).toBe(true))

  it.each([
    ['Dans Lyon, quarante écoles ferment.', 'Dans'],
    ['La Cour de Lyon a tranché.', 'Cour'],
  ])('with what only looks like a last name: %s', (text, name) =>
    expect(standsOn(leaning(text, [name]), shownIn([]))).toBe(true),
  )

  it('with a day of this week or month, which points at nothing', () => {
    expect(standsOn(leaning('Lyon ferme ce week-end quarante écoles.'), shownIn([]))).toBe(true)
    expect(standsOn(leaning('Lyon ferme ce mois-ci quarante écoles.'), shownIn([]))).toBe(true)
    expect(goesOn(wordsOf('Un arrêt rendu le 9 janvier par Lyon fera date.'))).toBe(false)
  })

  it('with the sentence behind one that has no verb', () => {
    const news =
      'Le groupe Marl menace de nouveau le journal satirique Le Grelot, qui a réédité quarante dessins.'
    const body = ['Des menaces pour une caricature.', news]
    expect(picked('Marl menace « Le Grelot »', body)).toEqual([news])
  })
})

describe('beside a French line', () => {
  const LEAD = 'La mairie de Lyon ferme quarante écoles pour deux semaines, à cause du froid.'

  it('no second sentence quotes somebody by a last name alone', () => {
    const body = [LEAD, '"Les parents ont été prévenus trop tard", a répété M. Roe mardi.']
    expect(picked('Lyon ferme des écoles', body)).toEqual([LEAD])
    expect(picked('Rui Roe critique Lyon', body)).toEqual(body)
  })

  it.each([
    "La crainte d'un procès en IrakLe ministre s'est rendu à Lyon.",
    'Rui Costa: "Il faut distribuer des masques"par BFMTVUne mesure que Lyon refuse.',
    'Les mots de Rui Costa (en français)Le maire de Lyon se tait.',
    'Lyon ferme, selon une étude"87 % des écoles sont vides", explique Rui Costa.',
    'Rui Costa tête de liste à Lyon ?"Il a le poids politique", dit le maire.',
    'Le prix à Lyon en 1Un prix divisé par dix.',
  ])('nothing is shown that a heading ran into: %s', (text) =>
    expect(faultOf(text, wordsOf(text))).toBe('fragment'),
  )

  it.each([
    'Rui Costa roule en DeLorean, selon "Le Parisien", et habite à Lyon.',
    'La chaîne McDonald\'s recrute à Lyon via LinkedIn, a-t-elle "précisé".',
    'L\'"arrogance" de Rui Costa (PS) étonne Lyon.',
  ])('and what only looks so is: %s', (text) => expect(faultOf(text, wordsOf(text))).toBe(null))

  it('nothing is shown that begins inside another sentence', () =>
    expect(faultOf("d'un membre du jury de Lyon.", wordsOf("d'un membre du jury de Lyon."))).toBe(
      'torn',
    ))
})
