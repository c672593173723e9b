import { testLanguage } from './cuts.ts'

testLanguage('fr', 'speaker dropped', {
  wrong: [
    'Le trésorier a dépensé 90.000 euros[, selon le procureur]',
    "L'usine ferme en mai[, annonce la direction]",
    '[Petra Lind :] «Nous ne quitterons pas le gouvernement»',
  ],
  right: [
    "L'usine ferme en mai, selon la direction [du groupe]",
    "L'usine ferme en mai [après une grève de deux mois]",
    'Petra Lind : «Nous ne quitterons pas le gouvernement»',
  ],
})
testLanguage('fr', 'negation dropped', {
  wrong: [
    'La ministre [ne] quittera [pas] son poste en mai',
    'Le club [dément] avoir payé un arbitre en mai',
  ],
  right: [
    'La ministre ne quittera pas son poste [en mai]',
    "L'usine ferme en mai [mais ne licencie pas]",
  ],
})
testLanguage('fr', 'hedge dropped', {
  wrong: [
    "L'incendie [serait] d'origine criminelle à Marl",
    'Le meurtrier [présumé] de la joggeuse arrêté',
  ],
  right: ["L'incendie serait d'origine criminelle [à Marl]", 'Une usine ferme en mai [à Marl]'],
})
testLanguage('fr', 'loss of life dropped', {
  wrong: [
    'Un car tombe dans un ravin[, dix-neuf morts]',
    'Le toit cède sous la neige [et tue un gardien]',
  ],
  right: [
    'Un car tombe dans un ravin, dix-neuf morts [en Karova]',
    'Le toit cède sous la neige [à Marl]',
  ],
})
testLanguage('de', 'speaker dropped', {
  wrong: [
    'Fabrik vergiftete den Fluss jahrelang[, sagt der Staatsanwalt]',
    '[Laut Gericht] zahlte Verein den Schiedsrichter',
  ],
  right: [
    'Fabrik vergiftete den Fluss, sagt Staatsanwalt [in Marl]',
    'Fabrik schließt im Mai [nach zwei Monaten Streik]',
  ],
})
testLanguage('de', 'negation dropped', {
  wrong: [
    'Minister tritt [nicht] von seinem Amt zurück',
    'Verein hat Schiedsrichter [nie] Geld bezahlt',
  ],
  right: [
    'Minister tritt nicht zurück [von seinem Amt]',
    'Fabrik schließt im Mai [aber nicht in Marl]',
  ],
})
testLanguage('de', 'hedge dropped', {
  wrong: [
    '[Mutmaßlicher] Mörder der Läuferin in Marl gefasst',
    'Trainer [soll] Spieler geschlagen haben',
  ],
  right: ['Mutmaßlicher Mörder der Läuferin gefasst [in Marl]', 'Fabrik in Marl schließt [im Mai]'],
})
testLanguage('de', 'loss of life dropped', {
  wrong: [
    'Bus stürzt in Schlucht[, neunzehn Tote]',
    'Dach gibt unter Schnee nach [und tötet Wächter]',
  ],
  right: [
    'Bus stürzt in Schlucht, neunzehn Tote [in Karova]',
    'Dach gibt unter Schnee nach [in Marl]',
  ],
})
testLanguage('pt', 'speaker dropped', {
  wrong: [
    'Tesoureiro gastou 90 mil em férias[, diz promotor]',
    'Fábrica fecha em maio[, segundo sindicato]',
  ],
  right: ['Tesoureiro gastou 90 mil, diz promotor [em Marl]', 'Fábrica fecha em maio [após greve]'],
})
testLanguage('pt', 'negation dropped', {
  wrong: ['Ministra [não] deixará o cargo em maio', 'Clube [nega] ter pago árbitro em maio'],
  right: ['Ministra não deixará o cargo [em maio]', 'Fábrica fecha em maio [mas não demite]'],
})
testLanguage('pt', 'hedge dropped', {
  wrong: [
    '[Suspeito de] matar corredora é preso em Marl',
    'Incêndio [pode] ter sido criminoso em Marl',
  ],
  right: ['Suspeito de matar corredora é preso [em Marl]', 'Fábrica fecha as portas [em maio]'],
})
testLanguage('pt', 'loss of life dropped', {
  wrong: ['Ônibus cai em ravina[, dezenove mortos]', 'Teto cede sob neve [e mata vigia]'],
  right: [
    'Polícia libera estrada [na Zona da Mata]',
    'Ônibus cai em ravina, dezenove mortos [em Karova]',
    'Teto cede sob neve [em Marl]',
  ],
})
