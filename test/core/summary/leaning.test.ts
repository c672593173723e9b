import { describe, expect, it } from 'vitest'
import { leaningOf, standsOn } from '../../../src/core/summary/extract/leaning.ts'
import { pointingIn } from '../../../src/core/summary/extract/pointing/languages.ts'
import { shownIn } from '../../../src/core/summary/extract/shown.ts'
import { wordsIn } from '../../../src/core/summary/extract/words-in.ts'
import { leaningByOpening } from '../../../src/core/summary/languages/openings.ts'

interface Around {
  readonly language?: string
  readonly shown?: readonly string[]
  /** Names that the article gives in full, last ones. */
  readonly last?: readonly string[]
}

function leans(text: string, { language = 'en', shown = [], last = [] }: Around = {}): boolean {
  const names = {
    first: new Set<string>(),
    last: new Set(last),
    short: new Set<string>(),
    places: () => new Set<string>(),
  }
  const pointing = pointingIn(language)
  const read = { text, words: wordsIn(text, pointing) }
  const leaning = pointing
    ? leaningOf(read, pointing, () => names)
    : leaningByOpening(text, language)
  return !standsOn(leaning, shownIn(shown))
}

describe('a sentence leans on one before it', () => {
  it.each([
    'But nobody came.',
    'It was too late.',
    'He’s gone.',
    'On Friday he said so.',
    'After the flood these dams were closed.',
    '“We knew,” she said.',
    'The mayor of Lisbon has since resigned.',
    'Mr Costa of Lisbon also warned the town.',
    'A second man was found in a cellar.',
    'Another was found in a cellar.',
    'The other was found in a cellar.',
    'Two others are in hospital in Leeds.',
    'This was not the first time.',
    'According to the council, that is the worst flood in a century.',
    'Three hours later, Lisbon was without power.',
    'As a result, trains to Leeds were cancelled.',
    'A local official said they had been taken to Tunis.',
    'Lisbon has promised to repeal such laws, he said.',
    'The FBI says he was in Iran.',
    'The White House refuses to believe him.',
    'In it, students of a fraternity sing racist songs.',
    'Wearing a green uniform, she appeared in court.',
    'The Democrats who want to defend her are few.',
    'The caller from Leeds rang again that day.',
    '“This did not happen because of shelling,” an official said.',
    'This time, Lisbon was ready.',
    'If it is a crime, Lisbon will act.',
    'One result: a thin list of candidates.',
    'Such a measure was vetoed in May.',
    'It is thought to have crossed the river near Leeds.',
    'It was found to carry a virus that kills trees in Leeds.',
    'It is set to reopen in Leeds in May.',
    'It is known to be the oldest tree in Yorkshire.',
    'It is likely to reach Leeds in May.',
    'It was built to hold 40 boats.',
    'None had been asked for.',
    'Engineers in Leeds are trying to restore it.',
    'It was 12 metres long.',
    'More will be tested in Leeds.',
    'Most were asleep at home in Leeds.',
    'The last were in Leeds in 2022.',
    'The first takes effect in Leeds in May.',
    'The findings challenge the view that cats cannot count.',
    'This reflects the wish of many in Leeds.',
    'According to the files, they were warned in May.',
    'For 40 minutes, they were without power.',
  ])('%s', (text) => expect(leans(text)).toBe(true))

  it.each([
    'The company has promised to pay.',
    'Workers say the company has promised to pay.',
    'On Monday, the hospital closed its doors.',
    'In London, the hospital closed its doors.',
    'Police have arrested the suspect.',
    'Under that decision, taxes rise in May.',
    '“Nobody knew,” the spokesman said.',
    'The head of the company has promised to pay.',
    'The 42-year-old was taken to hospital.',
    'Two of the photos have angered veterans.',
    'This over-medication has led to addiction.',
  ])('by a noun that nothing introduces: %s', (text) => expect(leans(text)).toBe(true))

  it.each([
    ['The company has promised to pay.', 'Two firms and a company are sued'],
    ['The flights were full.', 'Airport cancels 40 flights'],
    ['Police have arrested the suspect.', 'Suspect in Leeds fire flees'],
    ['Under that decision, taxes rise in May.', 'Dunmore takes decision on taxes'],
  ])('or not, where the line names it: %s', (text, line) =>
    expect(leans(text, { shown: [line] })).toBe(false),
  )

  it.each([
    'The old dam above Lisbon burst on Friday after a week of heavy rain.',
    'The White House said nothing.',
    'It is thought that the dam above Lisbon was weak.',
    'It is hard to say why the dam above Lisbon burst.',
    'It was 9:35 on a slow night in Leeds.',
    'It was going to take a strong wall to save Lisbon.',
    'It is 13 years since the dam above Lisbon burst.',
    'It was too late to save the old dam above Lisbon.',
    'It is not known whether the dam above Lisbon was weak.',
    'Most dams above Lisbon are old.',
    'More people than ever live in Leeds.',
    'The last dam above Lisbon is old.',
    'The head of the European Commission said nothing.',
    'The man who built the dam is dead.',
    'The government has promised to pay.',
    'Rui Costa said he had warned the town.',
    'In his first speech as mayor, Rui Costa promised new dams.',
    'A man was arrested after he fled the town.',
    'There were no reports of injuries in Leeds.',
    'Trains will run again this week, Leeds council says.',
    'Theresa knows the town.',
    'The parents of Ian Roe, the teen killed in Leeds, want to sue.',
    'Police in Leeds have promised to watch this corner of Yorkshire.',
    'Mayor Rui Costa said that Lisbon had ignored him.',
    'Families in Leeds say they were not warned.',
    'When families came home, they found no doors.',
  ])('or stands by itself: %s', (text) => expect(leans(text)).toBe(false))

  it('by an age, until somebody of that age is shown', () => {
    const [text, language] = ['Der 83-Jährige lag in einem Wald bei Mainz.', 'de']
    const shown = ['17-Jähriger aus Mainz findet Rentner']
    expect(leans(text, { language, shown })).toBe(true)
    expect(leans(text, { language, shown: ['83-Jähriger in Mainz gefunden'] })).toBe(false)
    expect(leans('The 83-year-old was found in Leeds.', { shown: ['Boy, 17, finds man'] })).toBe(
      true,
    )
  })

  it('by a last name alone, until somebody shown has it', () => {
    const last = ['Costa']
    expect(leans('Costa had warned the town.', { last })).toBe(true)
    expect(leans('The town did not listen, said Costa.', { last })).toBe(true)
    expect(leans('Mr Costa had warned the town.')).toBe(true)
    expect(leans('Rui Costa had warned the town.', { last })).toBe(false)
    expect(leans('Costa had warned the town.', { last, shown: ['Rui Costa quits'] })).toBe(false)
  })

  it.each([
    'Une annonce qui a secoué la classe politique.',
    "Un choix qu'il explique dans un livre.",
    'Une mesure qui entrera en vigueur lundi.',
    'Des déclarations qui provoquent un tollé à Lyon.',
    'Une situation qui agace son employeur, rapporte Le Progrès.',
    'Un ralliement qui "déséquilibre la ville", a déploré Rui Costa.',
    'Des images dont la diffusion est revendiquée par un militant de Lyon.',
    'Une idée que la ville juge "très compliquée".',
    "Une prise qui serait utile, car Lyon n'est pas seule.",
    'Un talent qui n’a pas échappé à Rui Costa.',
  ])('by a noun that has a clause and no verb: %s', (text) =>
    expect(leans(text, { language: 'fr' })).toBe(true),
  )

  it.each([
    'Un homme qui comparaissait à Lyon, dans le Rhône, a tiré un coup de feu.',
    'Un kayakiste qui descendait le Rhône a été retrouvé mort.',
    'Trois adolescentes, dont deux mineures, ont été arrêtées à Lyon.',
    'Des salariés de Lyon sont en grève, alors que Dijon a promis 40 postes.',
    "Un carambolage qui a impliqué six voitures s'est produit à Lyon.",
  ])('and not by one that has both: %s', (text) =>
    expect(leans(text, { language: 'fr' })).toBe(false),
  )

  it.each([
    ['fr', 'Les deux organisations ont affrété un navire.'],
    ['fr', "Dans un premier temps, l'un des deux skieurs a été sauvé."],
    ['fr', 'Rui Costa oppose les deux hommes.'],
    ['fr', 'Les neuf sages examineront le dossier.'],
    ['fr', 'Les trois militantes ont crié devant le palais.'],
    ['fr', 'Lyon a renvoyé aux deux candidats leurs affiches.'],
    ['en', 'The nine suspects have been released.'],
    ['en', 'Leeds has sued the two firms.'],
    ['en', 'One of the three dams collapsed.'],
    ['es', 'Los dos alcaldes han pedido ayuda a Madrid.'],
  ])('by people who were counted before, in %s: %s', (language, text) => {
    expect(leans(text, { language })).toBe(true)
  })

  it.each([
    ['fr', 'Les trois candidates à la mairie, à Lyon, ont promis 40 postes.', ''],
    ['fr', 'Les deux organisations ont affrété un navire.', 'Deux organisations reprennent la mer'],
    ['fr', 'La France et la Belgique seront rivales, et Lyon salue les deux pays.', ''],
    ['en', 'The two largest cities have sued.', ''],
    ['en', 'The nine suspects have been released.', 'Nine suspects arrested in Leeds'],
  ])('or not, where they are told of, in %s: %s', (language, text, line) =>
    expect(leans(text, { language, shown: [line] })).toBe(false),
  )

  it.each([
    ['en', 'The following week, Leeds closed 40 schools.'],
    ['en', 'The day before, Leeds had closed 40 schools.'],
    ['en', 'That night, Leeds closed 40 schools.'],
    ['en', 'Shortly before, Leeds was dark.'],
    ['fr', 'Quelques jours après, Rui Costa avait quitté Lyon.'],
    ['fr', "L'année suivante, Lyon a fermé 40 écoles."],
    ['fr', 'Un mois auparavant, Lyon avait fermé 40 écoles.'],
    ['fr', 'Le soir même, Lyon était coupée.'],
    ['fr', 'La veille, Rui Costa avait quitté Lyon.'],
    ['de', 'Am nächsten Tag schloss Mainz 40 Schulen.'],
    ['de', 'Zwei Stunden zuvor hatte Mainz 40 Schulen geschlossen.'],
    ['de', 'Im Jahr darauf schloss Mainz 40 Schulen.'],
    ['de', 'Am selben Tag schloss Mainz 40 Schulen.'],
    ['de', 'Kurz darauf schloss Mainz 40 Schulen.'],
    ['es', 'Al día siguiente, Murcia cerró 40 escuelas.'],
    ['es', 'Dos días después, Murcia cerró 40 escuelas.'],
    ['es', 'Esa misma noche Murcia cerró 40 escuelas.'],
    ['es', 'La víspera, Murcia había cerrado 40 escuelas.'],
    ['pt', 'No dia seguinte, o Porto fechou 40 escolas.'],
    ['pt', 'Um ano antes, o Porto tinha fechado 40 escolas.'],
    ['pt', 'Naquela noite o Porto fechou 40 escolas.'],
    ['pt', 'Pouco antes, o Porto tinha fechado 40 escolas.'],
  ])('by a time that is counted from one told of, in %s: %s', (language, text) =>
    expect(leans(text, { language })).toBe(true),
  )

  it.each([
    ['en', 'Two days after the vote in Leeds, Ian Roe quits.'],
    ['en', 'Leeds said on Friday that 40 schools will close.'],
    ['en', 'The night before Christmas, Leeds was dark.'],
    ['fr', "Quelques jours après l'attentat de Lyon, Rui Costa a été arrêté."],
    ['fr', 'Le lendemain du scrutin, Rui Costa a quitté Lyon.'],
    ['fr', 'Lyon a depuis lundi 40 malades.'],
    ['fr', 'Lyon a depuis longtemps quitté la ligue.'],
    ['fr', "L'année prochaine, Lyon fermera 40 écoles."],
    ['de', 'Zwei Tage nach der Wahl in Mainz tritt Rui Costa zurück.'],
    ['de', 'Zwei Tage später als geplant schließt Mainz 40 Schulen.'],
    ['de', 'Am nächsten Montag schließt Mainz 40 Schulen.'],
    ['es', 'Dos días después de la votación en Murcia, Rui Costa dimite.'],
    ['es', 'Este mismo lunes Murcia cierra 40 escuelas.'],
    ['es', 'El año pasado Murcia cerró 40 escuelas.'],
    ['pt', 'Dois dias depois da votação no Porto, Rui Costa renuncia.'],
    ['pt', 'Na véspera do Natal, o Porto fecha 40 escolas.'],
  ])('and not by one that the sentence tells, in %s: %s', (language, text) =>
    expect(leans(text, { language })).toBe(false),
  )

  it.each([
    ['fr', 'Selon Le Parisien, la victime est un homme de 40 ans.'],
    ['fr', "D'après Reuters, l'entreprise a licencié 40 personnes à Lyon."],
    ['fr', "Contactée par l'AFP, l'entreprise refuse de commenter."],
    ['es', 'Según El País, la víctima es un hombre de 40 años.'],
    ['es', 'Consultada por EFE, la empresa no quiso hablar.'],
    ['en', 'In a video published by Sky, the driver apologises to Leeds.'],
    ['en', 'Asked by Reuters, the company refused to comment.'],
    ['pt', 'Com o acordo, a empresa deixa o Porto.'],
  ])('by a subject behind who tells it, in %s: %s', (language, text) =>
    expect(leans(text, { language })).toBe(true),
  )

  it.each([
    ['fr', 'Selon Rui Costa, le maire de Lyon, il y a 40 blessés.'],
    ['fr', 'Rui Costa, le suspect, a été arrêté à Lyon.'],
    ['en', 'Police arrested Ian Roe, the driver.'],
    ['es', 'Rui Costa, el conductor, no quiso hablar.'],
  ])('and not by what somebody named is, in %s: %s', (language, text) =>
    expect(leans(text, { language })).toBe(false),
  )

  it.each([
    ['fr', "C'est en tout cas ce que pense Rui Costa, maire de Lyon."],
    ['fr', "C'est du moins ce qui ressort d'un sondage de Lyon."],
    ['fr', "D'où la colère de Rui Costa, maire de Lyon."],
    ['fr', 'Sur place, Rui Costa a promis 40 millions.'],
    ['fr', 'Rui Costa a depuis quitté Lyon.'],
    ['fr', 'Les élus de Lyon ont depuis fait une mise au point.'],
    ['fr', "Cette fois, c'est Lyon qui ferme 40 écoles."],
    ['de', 'Diesmal schließt Mainz 40 Schulen.'],
    ['de', 'Dies geht aus einer Meldung aus Mainz hervor.'],
    ['es', 'Esta vez, Murcia cierra 40 escuelas.'],
    ['pt', 'Desta vez, o Porto fecha 40 escolas.'],
    ['fr', 'Une marque des deux faces de la vie qui attend Lyon.'],
    ['de', 'Ähnlich äußerte sich Rui Costa in Mainz.'],
    ['de', 'Dessen Sohn Rui Costa lebt in Mainz.'],
    ['de', 'Grund dafür ist ein Streik in Mainz.'],
    ['de', 'Im Anschluss fuhr Rui Costa nach Mainz.'],
    ['es', 'Es lo que pide Rui Costa en Murcia.'],
    ['es', 'No es el caso de Murcia, que cierra 40 escuelas.'],
    ['pt', 'Não é o caso do Porto, que fecha 40 escolas.'],
    ['pt', 'Daí o protesto de Rui Costa no Porto.'],
  ])('by an opening that sums up, in %s: %s', (language, text) =>
    expect(leans(text, { language })).toBe(true),
  )

  it.each([
    ['fr', 'Quand son fils Rui, 26 ans, a voulu le lire, il a payé 40 euros à AFP.'],
    ['fr', 'Quand son fils Rui, 26 ans, est parti, "Lyon" était vide.'],
    ['de', 'Nachdem ihr Sohn Rui ging, war nichts mehr da.'],
  ])('by whom no clause names, in %s: %s', (language, text) =>
    expect(leans(text, { language })).toBe(true),
  )

  it.each([
    ['fr', 'Elle montre un policier face à des manifestants.'],
    ['fr', 'À cette question, aucun ministre ne répond.'],
    ['fr', 'De son côté, Lyon refuse.'],
    ['fr', 'Une plainte a par ailleurs été déposée, a-t-il indiqué.'],
    ['fr', "L'entreprise refuse de payer."],
    ['fr', 'Ces derniers refusent de payer.'],
    ['fr', 'Le secteur est en effet connu pour ses moules.'],
    ['fr', "D'après elle, Lyon refuse."],
    ['fr', 'Une information relevée par la presse.'],
    ['fr', 'La phrase aurait été prononcée par Rui Costa à Lyon.'],
    ['fr', 'Cagoulés et vêtus de noir, ils braquent un magasin à Lyon.'],
    ['fr', 'Pour remédier à cela, il envisagerait un recours à Lyon.'],
    ['fr', 'Interrogée par la presse, elle refuse de quitter Lyon.'],
    ['fr', 'À Lyon, cette "œuvre silencieuse" a fait le tour du monde.'],
    ['fr', "Isabelle Costa l'a fait à Lyon vendredi."],
    ['fr', 'Le maire de Lyon refuse, affirme Me Costa.'],
    ['fr', "C'est ce que révèle une étude de Lyon."],
    ['fr', "C'est à eux que Lyon rend hommage."],
    ['fr', 'Quant aux travaux, Lyon les refuse.'],
    ['fr', 'Selon les chiffres de lundi, ils étaient 40 à partir.'],
    ['fr', 'Selon les dernières données disponibles, datant du 2 juin, ils étaient 10.350 à Lyon.'],
    ['fr', 'À Lyon, la police a en fait été appelée par une femme.'],
    ['fr', 'Rui Costa avait en réalité quitté Lyon.'],
    ['fr', '"Rui Costa ne vient que pour ça", affirme Isabelle Costa.'],
    ['fr', 'Rui Costa a quitté Lyon malgré cela.'],
    ['fr', 'Quelques heures plus tôt, Lyon était coupée.'],
    ['fr', 'Lyon demande donc 40 millions.'],
    ['fr', 'La saison est pourtant loin.'],
    ['fr', "L'ONG réclame 40 millions."],
    ['fr', 'Lyon a perdu 40 millions, souligne le magazine.'],
    ['fr', 'Soit une hausse de 50 centimes à Lyon.'],
    ['it', 'Un aumento che pesa sulle famiglie.'],
    ['nl', 'Een stijging die te verwachten was.'],
    ['nl', 'Een beter cijfer dan verwacht.'],
    ['fr', "D'abord Rui Costa, boulanger à Lyon."],
    ['fr', 'Pas beaucoup plus clair à Lyon.'],
    ['de', 'Ein Ergebnis, das in Mainz niemand erwartet hatte.'],
    ['de', 'Ein Jahr später als geplant.'],
    ['de', 'Ein Plus von 40.000 gegenüber Juli.'],
    ['de', 'Diese retteten die Frau mit dem Hubschrauber.'],
    ['de', 'Der Schritt sei nötig gewesen.'],
    ['de', 'Er hatte die Stadt gewarnt.'],
    ['de', 'Dabei wurden zwei Menschen verletzt.'],
    ['de', 'Bei diesem Vorfall starben zwei Menschen.'],
    ['de', '„Niemand wusste es“, sagte er.'],
    ['de', 'In diesem wird festgehalten, dass Mainz 40 Millionen bekommt.'],
    ['de', 'Nach dieser soll Mainz 40 Millionen bekommen.'],
    ['fr', 'Le député-maire de Lyon citait alors le cas de Rui Costa.'],
    ['de', 'Als Grund nannte er die hohen Kosten.'],
    ['de', 'Auf Nachfrage wollte sie sich nicht äußern, teilte Mainz mit.'],
    ['de', 'Zugleich kündigte er an, Mainz zu verlassen.'],
    ['fr', "C'est le cas de certains touristes qui se plaignent à Lyon."],
    ['es', 'Fue localizado a 2.100 metros de altitud.'],
    ['es', 'Ha sido detenida en Murcia.'],
    ['es', 'Se investiga si fue provocado.'],
    ['es', 'Pasó nueve días en un centro de Murcia.'],
    ['es', 'Recibió 40 puñaladas en Murcia.'],
    ['es', 'Murió de un infarto en Murcia.'],
    ['es', 'Trabajaron durante 40 horas en Murcia.'],
    ['es', 'Tenía 40 años y vivía en Murcia.'],
    ['pt', 'Passou nove dias numa cela do Porto.'],
    ['pt', 'Recebeu 40 pontos no hospital do Porto.'],
    ['pt', 'Morreu de um enfarte no Porto.'],
    ['pt', 'Trabalharam durante 40 horas no Porto.'],
    ['pt', 'Tinha 40 anos e vivia no Porto.'],
    ['de', 'Das erfuhr die Zeitung aus Mainz.'],
    ['de', 'Das teilte die Stadt Mainz mit.'],
    ['de', 'Das teilte Sprecherin Anna Costa in Mainz mit.'],
    ['de', 'Das berichtet die Zeitung „Mainz“.'],
    ['de', 'Das ergab eine Umfrage in Mainz.'],
    ['de', 'Das sagte Anna Costa in Mainz.'],
    ['pt', 'Foi encontrado a 60 metros da praia.'],
    ['pt', 'Estavam escondidas em um barco no Porto.'],
    ['fr', "À l'inverse, Rui Costa a gagné la confiance de Lyon."],
    ['fr', "Une automobiliste de Lyon l'avait percuté sur l'autoroute."],
    ['es', 'Esa decisión cuesta 40 millones.'],
    ['es', 'Además, Madrid paga 40 millones.'],
    ['es', '“Nadie lo sabía”, dijo.'],
    ['es', 'La empresa pagará 40 millones.'],
    ['es', 'Lo hizo con un gol en Murcia.'],
    ['es', 'Es la pregunta que se hacen en Murcia.'],
    ['es', 'Así resume Rui Costa la noche en Murcia.'],
    ['es', 'El tercer herido, un hombre de Murcia, sigue en la UCI.'],
    ['pt', 'É assim que Rui Costa resume a noite no Porto.'],
    ['pt', 'Já a empresa pede desculpas ao Porto.'],
    ['pt', 'Foi a terceira vitória do Porto.'],
    ['pt', 'Autor de 40 romances, ele morreu no Porto.'],
    ['pt', 'Ele pagará 40 milhões.'],
    ['pt', 'Essa decisão custa 40 milhões.'],
    ['pt', 'A empresa pagará 40 milhões.'],
    ['pt', '“Ninguém sabia”, afirmou.'],
  ])('in %s: %s', (language, text) => expect(leans(text, { language })).toBe(true))

  it.each([
    ['fr', 'Le gouvernement refuse de payer.'],
    ['fr', 'Le maire de Lyon refuse de payer.'],
    ['fr', 'Il y a 40 blessés à Lyon.'],
    ['fr', 'Pas de trains à Lyon vendredi.'],
    ['it', 'Un uomo che viaggiava senza biglietto ha aggredito il capotreno a Como.'],
    ['nl', 'Een man die maandag werd opgepakt, is vrijgelaten.'],
    ['de', 'Ein Mann, der in Mainz lebt, hat 40 Millionen gewonnen.'],
    ['de', 'Ein Zug ist später als geplant in Mainz angekommen.'],
    ['fr', "C'est d'une façon nouvelle que Lyon rend hommage à Brel."],
    ['fr', "Quand Rui Costa est arrivé à Lyon, il n'a rien dit."],
    ['fr', "Maire de Lyon, Rui Costa a dit qu'il partirait."],
    ['es', 'Cerca de 600 vecinos tuvieron que dejar sus casas en Murcia.'],
    ['pt', 'Cerca de 600 moradores deixaram suas casas no Porto.'],
    ['es', 'Es posible que Murcia cierre 40 escuelas.'],
    ['es', 'Lo que falta en Murcia es el agua.'],
    ['pt', 'É possível que o Porto feche 40 escolas.'],
    ['de', 'Die Polizei sucht Zeugen in Mainz.'],
    ['de', 'Ein Mann starb in Mainz, nachdem er gestürzt war.'],
    ['de', 'In diesem Jahr bekommt Mainz 40 Millionen.'],
    ['fr', 'Rui Costa, qui avait alors 40 ans, a quitté Lyon.'],
    ['fr', 'Rui Costa vivait à Lyon, alors que Ann Roe vivait à Dijon.'],
    ['de', 'Der Bürgermeister von Mainz sagte, er gehe bald.'],
    ['de', 'Anna Costa hofft in Mainz, dass sie bald Hilfe bekommt.'],
    ['fr', "C'est à Lyon que Rui Costa a tout expliqué."],
    ['fr', "C'est dans une maison de Lyon qu'un homme s'est caché."],
    ['es', 'Fue detenido ayer el alcalde de Murcia.'],
    ['pt', 'Foi encontrado o barco que saiu do Porto.'],
    ['es', 'Murió ayer el alcalde de Murcia.'],
    ['es', 'Falleció Rui Costa, alcalde de Murcia.'],
    ['es', 'Murieron 40 personas en Murcia.'],
    ['es', 'Había 40 personas en la casa de Murcia.'],
    ['es', 'Teherán no quiso hablar con Murcia.'],
    ['es', 'Hubo 40 heridos en Murcia.'],
    ['pt', 'Morreu ontem o prefeito do Porto.'],
    ['pt', 'Morreram 40 pessoas no Porto.'],
    ['pt', 'Museu do Porto fecha em maio.'],
    ['pt', 'Moscou não quis falar com o Porto.'],
    ['pt', 'Havia 40 pessoas na casa do Porto.'],
    ['de', 'Das alte Rathaus von Mainz brennt.'],
    ['de', 'Das Oberlandesgericht der Stadt Mainz schließt.'],
    ['de', 'Das weltweit größte Schiff liegt in Mainz.'],
    ['de', 'Das seit Montag gesperrte Rathaus von Mainz brennt.'],
    ['de', 'Das gesamte Rathaus von Mainz brennt.'],
    ['es', 'El Gobierno pagará 40 millones.'],
    ['pt', 'A cantora e pesquisadora Lane Quinto canta nesta terça-feira em Salvador.'],
    ['pt', 'O ator, diretor e produtor Rui Costa recebe um prêmio em Lisboa.'],
    ['pt', 'O prefeito de Lisboa pagará 40 milhões.'],
    ['ja', '川が氾濫した。'],
  ])('and stands in %s: %s', (language, text) => expect(leans(text, { language })).toBe(false))
})
