import { describe, expect, it } from 'vitest'
import { lineIn } from '../../../../src/core/summary/languages/line.ts'
import { LONGEST_LINE } from '../../../../src/core/summary/line.ts'
import { summarise } from '../../../../src/core/summary/summarise.ts'
import { cleanArticle } from '../../../../src/core/text/clean.ts'

const lineOf = (headline: string, text: string, language: string) =>
  summarise(cleanArticle({ headline, body: { format: 'text', text }, language })).line

describe('the line of a headline that is not English', () => {
  it.each([
    [
      'fr',
      'Libye : le président du Conseil hausse le ton face aux milices',
      'Le président du Conseil a haussé le ton lundi face aux milices.',
    ],
    [
      'fr',
      'Haute-Vienne : un réseau de voleurs de tracteurs et de remorques démantelé par les gendarmes',
      'Un réseau de voleurs a été démantelé.',
    ],
    [
      'es',
      'El precio del alquiler sube un 7,4% en las grandes ciudades durante el segundo trimestre',
      'El precio del alquiler subió un 7,4% en las grandes ciudades entre abril y junio.',
    ],
    [
      'es',
      'Muere a los 91 años el pintor y premio nacional de las artes Julián Oliveros en su casa de Lugo',
      'El pintor Julián Oliveros ha muerto a los 91 años en su casa de Lugo.',
    ],
    [
      'de',
      'Nordhafen: Die parteilose Bürgermeisterin Lena Petersen will den Aufsichtsrat der Werft entmachten',
      'Die Bürgermeisterin Lena Petersen will den Aufsichtsrat der Werft entmachten.',
    ],
    [
      'pt',
      'Moradores reclamam de falta de água há nove dias em três bairros de Santa Clara do Sul',
      'Moradores reclamam de falta de água há nove dias em Santa Clara do Sul.',
    ],
    [
      'it',
      'Il sindaco di Marl si dimette dopo lo scandalo degli appalti per il nuovo tunnel del porto',
      'Il sindaco si è dimesso.',
    ],
    [
      'ru',
      'Мэр Марла ушёл в отставку после скандала с подрядами на строительство нового портового туннеля',
      'Мэр ушёл в отставку.',
    ],
  ])('is whole where nothing can go safely, %s: %s', (language, headline, text) => {
    expect(lineOf(headline, text, language)).toBe(headline)
  })

  it.each([
    [
      'fr',
      'Seine-Saint-Denis : un réseau de voleurs de remorques et de tracteurs démantelé par trente gendarmes lundi près de deux garages',
      'Un réseau de voleurs a été démantelé en Seine-Saint-Denis.',
      'Un réseau de voleurs de remorques et de tracteurs démantelé par trente gendarmes lundi près de deux garages',
    ],
    [
      'es',
      'Santiago de Compostela: una pareja de jubilados abre una librería en un antiguo cine con ayuda de tres nietos y de vecinos',
      'Una pareja de jubilados abre una librería en Santiago de Compostela.',
      'Una pareja de jubilados abre una librería en un antiguo cine con ayuda de tres nietos y de vecinos',
    ],
    [
      'pt',
      'São José dos Campos: um casal de aposentados abre uma livraria em um antigo cinema com ajuda de três netos e de vizinhos',
      'Um casal de aposentados abre uma livraria em São José dos Campos.',
      'Um casal de aposentados abre uma livraria em um antigo cinema com ajuda de três netos e de vizinhos',
    ],
    [
      'de',
      'Garmisch-Partenkirchen: Zwei Schwestern eröffnen eine Buchhandlung mit einem Café für Familien, Schulklassen und Wanderer',
      'In Garmisch-Partenkirchen eröffnen zwei Schwestern eine Buchhandlung.',
      'Zwei Schwestern eröffnen eine Buchhandlung mit einem Café für Familien, Schulklassen und Wanderer',
    ],
  ])(
    'leaves out a place that the lead tells, where it is too long, %s: %s',
    (language, headline, text, line) => {
      expect(lineOf(headline, text, language)).toBe(line)
    },
  )

  it.each([
    [
      'fr',
      'Alpes-de-Haute-Provence : un tunnel routier s’effondre près de Sund, un ouvrier porté disparu',
      'Un tunnel routier s’est effondré dans les Alpes-de-Haute-Provence.',
    ],
    [
      'de',
      'Garmisch-Partenkirchen: Zwei Schwestern eröffnen eine Buchhandlung am Markt',
      'In Garmisch-Partenkirchen eröffnen zwei Schwestern eine Buchhandlung.',
    ],
  ])('tells a place where it has the room, %s: %s', (language, headline, text) => {
    expect(lineOf(headline, text, language)).toBe(headline)
  })

  it.each([
    [
      'a person, who speaks',
      'fr',
      'Claire Vasseur : le tunnel de Sund ne sera pas rouvert avant la fin de l’hiver prochain et nous ne pouvons rien y changer',
      'À Claire Vasseur, maire, on a dit.',
    ],
    [
      'a country',
      'fr',
      'République dominicaine : un tunnel routier s’effondre sur un car de touristes près de la ville de Sund et bloque la route du nord',
      'Un tunnel s’est effondré en République dominicaine.',
    ],
    [
      'a place whose mayor it is',
      'fr',
      'Villeneuve-sur-Aller : le maire démissionne et dénonce une cabale des partis de la majorité au conseil de la région du nord',
      'À Villeneuve-sur-Aller, le maire a démissionné.',
    ],
    [
      'the kind of piece',
      'fr',
      'Tribune : un port sans pêcheurs donne un pays sans mémoire, et nous le paierons tous cher dans les années à venir sur nos côtes',
      'Dans cette tribune, un pêcheur.',
    ],
    [
      'a label that the lead does not tell',
      'es',
      'Santiago de Compostela: una pareja de jubilados abre una librería en un antiguo cine con ayuda de tres nietos y de vecinos',
      'Una pareja abre una librería.',
    ],
    [
      'news from abroad',
      'es',
      'San Miguel de Tucumán: una pareja de jubilados abre una librería en un antiguo cine con ayuda de tres nietos y de vecinos',
      'Una pareja abre una librería en San Miguel de Tucumán, en Argentina.',
    ],
    [
      'a place whose own things stand further on',
      'fr',
      'Villeneuve-sur-Aller : deux frères transforment un ancien cinéma en ferme à champignons, la mairie fournit trente bacs',
      'Deux frères ont transformé un cinéma en ferme dans Villeneuve-sur-Aller.',
    ],
    [
      'a place whose own things stand further on',
      'de',
      'Neustadt-Glewe-Nord: Zwei Brüder züchten Pilze in einem alten Kino und verkaufen sie an dreißig Wirte im Landkreis',
      'Zwei Brüder züchten Pilze in Neustadt-Glewe-Nord.',
    ],
    [
      'a place whose own things stand further on',
      'es',
      'San Martín del Monte: dos hermanos cultivan setas en un antiguo cine y las venden a treinta posadas en la comarca',
      'Dos hermanos cultivan setas en San Martín del Monte.',
    ],
    [
      'a place whose own things stand further on',
      'pt',
      'Vila Nova do Monte: dois irmãos cultivam cogumelos em um antigo cinema e a câmara compra trinta caixas por semana',
      'Dois irmãos cultivam cogumelos em Vila Nova do Monte.',
    ],
  ])('keeps %s before the colon, %s: %s', (_, language, headline, text) => {
    expect(headline.length).toBeGreaterThan(LONGEST_LINE)
    expect(lineOf(headline, text, language)).toBe(headline)
  })
})

describe('what no line loses', () => {
  it.each([
    [
      'what undoes it',
      'fr',
      'La commune de Marl achète un chalutier à un armateur norvégien ; le bateau coule au port',
    ],
    [
      'what undoes it',
      'fr',
      'Un apiculteur de Marl gagne le prix du miel de la région. Le jury revoit sa copie',
    ],
    [
      'what undoes it',
      'de',
      'Die Gemeinde Sund kauft einen alten Kutter von einem Reeder; der Kutter sinkt im Hafen',
    ],
    [
      'what undoes it',
      'de',
      'Ein Imker aus Marl findet eine römische Münze im Garten – die Münze stammt vom Flohmarkt',
    ],
    [
      'what undoes it',
      'es',
      'El puerto de Marl alquila un muelle a una naviera griega; el dueño cambia de idea',
    ],
    [
      'what undoes it',
      'pt',
      'O porto de Marl aluga um cais a uma empresa grega; o dono muda de ideia',
    ],
    [
      'that it was play',
      'fr',
      'Le proviseur de Marl gifle un élève et quitte la salle lors d’un sketch de fin d’année',
    ],
    [
      'that it was play',
      'fr',
      'La préfète de Marl rend les clés du château au roi au cours d’une fête médiévale',
    ],
    [
      'that it was play',
      'es',
      'El alcalde de Marl encarcela a dos concejales del pueblo durante una fiesta medieval',
    ],
    [
      'that it was play',
      'pt',
      'O prefeito de Marl prende dois vereadores da cidade durante uma brincadeira de carnaval',
    ],
    [
      'that it was play',
      'de',
      'Der Bürgermeister verhaftet zwei Stadträte in Marl am Rande eines Mittelaltermarkts',
    ],
    [
      'to whom it was done',
      'es',
      'Un profesor de Marl entrega los exámenes resueltos durante una cena a dos alumnos',
    ],
    [
      'to whom it was done',
      'fr',
      'Un juge de Marl remet les plans du port lors d’une visite à un promoteur de Sund',
    ],
    [
      'to whom it was done',
      'pt',
      'Um professor de Marl entrega as provas resolvidas durante um jantar a dois alunos',
    ],
    [
      'the occasion that it is about',
      'fr',
      'Un élu de Marl s’en prend à une femme voilée lors de la séance du conseil régional',
    ],
    [
      'the occasion that it is about',
      'fr',
      'Les profs de Marl trouvent trop peu de volontaires pour les écoles ouvertes pendant les vacances',
    ],
    [
      'the occasion that it is about',
      'es',
      'Un apagón deja a oscuras el centro de Marl durante la cabalgata de los Reyes Magos',
    ],
    [
      'the occasion that it is about',
      'pt',
      'Prefeito de Marl discute com vereadores da oposição durante a posse do novo secretário',
    ],
    [
      'the occasion that it is about',
      'de',
      'Zwei Abgeordnete streiten lautstark in Marl am Rande des Parteitags der Union',
    ],
    [
      'how long it lasts',
      'fr',
      'Un cygne noir tourne autour du vieux port de Marl pendant une semaine entière',
    ],
    [
      'how long it lasts',
      'es',
      'Un cisne negro nada alrededor del puerto viejo de Marl durante una semana entera',
    ],
    [
      'how long it lasts',
      'pt',
      'Um cisne negro nada ao redor do porto velho de Marl durante uma semana inteira',
    ],
    [
      'what goes on meanwhile',
      'fr',
      'La compagnie embauche trente chauffeurs de bus alors que la grève des contrôleurs continue',
    ],
    [
      'what goes on meanwhile',
      'es',
      'La aerolínea cancela cuarenta vuelos en Sund mientras sigue la huelga de los controladores',
    ],
    [
      'what goes on meanwhile',
      'pt',
      'Motoristas ocupam a sede da empresa em Marl enquanto sindicatos negociam em Sund',
    ],
    [
      'what goes on meanwhile',
      'de',
      'Die Werft in Marl stellt zweihundert Leute ein, während die Reederei in Sund Stellen streicht',
    ],
    [
      'what it is the counterweight of',
      'pt',
      'Câmara de Marl aprova plano para o porto em meio a uma crise entre os partidos da base',
    ],
    [
      'the other half of the news',
      'de',
      'Umstrittenes Polizeigesetz wird in den Landtag eingebracht, neues Versammlungsrecht zur Anhörung freigegeben',
    ],
    [
      'the other half of the news',
      'fr',
      'Le Sénat adopte le budget de la ville de Marl, l’Assemblée vote la réforme du port',
    ],
    [
      'the other half of the news',
      'es',
      'El Congreso aprueba la ley de familias del norte, el Senado vota la ley del puerto',
    ],
    [
      'the other half of the news',
      'pt',
      'A Câmara aprova a lei das famílias do norte, o Senado vota a lei do porto de Marl',
    ],
    [
      'why it happens',
      'de',
      'Die Gemeinde Sund lässt am Ufer dreihundert junge Bäume pflanzen, damit die Straßen im Sommer kühler bleiben',
    ],
    [
      'why it happens',
      'fr',
      'La compagnie de bus de Marl embauche trente chauffeurs parce que le nombre des clients du port augmente',
    ],
    [
      'why it happens',
      'es',
      'El ayuntamiento de Marl planta trescientos árboles para que las calles estén más frescas en verano',
    ],
    [
      'why it happens',
      'pt',
      'A empresa de ônibus de Marl contrata trinta motoristas porque a demanda dos clientes cresce a cada mês',
    ],
    [
      'a short place',
      'fr',
      'Yvelines : un dysfonctionnement dans une station-service permet aux automobilistes de faire le plein gratuitement',
    ],
    [
      'a denial',
      'fr',
      'Le maire de Marl ouvre le nouveau port, le préfet ne reconnaît pas sa décision',
    ],
    [
      'a denial',
      'de',
      'Das Parlament billigt den Haushalt des Landes; die Opposition stimmt ihm nicht zu',
    ],
    [
      'a denial',
      'es',
      'El alcalde de Marl inaugura el puerto nuevo; el Gobierno no reconoce la obra',
    ],
    [
      'a denial',
      'pt',
      'O prefeito de Marl inaugura o porto novo; o governo não reconhece a obra da cidade',
    ],
    [
      'a press conditional',
      'fr',
      'Le maire de Marl ouvre le nouveau port, son adjoint aurait touché des commissions',
    ],
    [
      'a hedge',
      'es',
      'El alcalde de Marl inaugura el puerto nuevo; la obra podría costar otro millón',
    ],
    [
      'a hedge',
      'pt',
      'O prefeito de Marl inaugura o porto novo; a obra poderia custar outro milhão',
    ],
    [
      'a speaker',
      'fr',
      'Le directeur du port a détourné les primes de trente dockers, selon le syndicat',
    ],
    [
      'a speaker',
      'de',
      'Der Direktor hat die Prämien von dreißig Dockern veruntreut, sagt die Gewerkschaft',
    ],
    [
      'a speaker',
      'es',
      'El dueño de la discoteca sabía que las salidas estaban cerradas, afirma un testigo',
    ],
    [
      'a speaker',
      'pt',
      'O diretor do porto desviou os bônus de trinta estivadores, diz o sindicato da cidade',
    ],
    [
      'the dead',
      'fr',
      'Un car quitte la route près de Marl, la conductrice meurt sur le coup à cinquante ans',
    ],
    [
      'the dead',
      'es',
      'Un autobús vuelca a la entrada de Marl, la conductora muere en el acto en el lugar',
    ],
    [
      'the dead',
      'pt',
      'Um ônibus tomba na entrada de Marl, a motorista morre no local do acidente à noite',
    ],
    [
      'a condition',
      'fr',
      'Le syndicat suspend la grève des bus de Marl si la direction retire son plan social',
    ],
    [
      'a condition',
      'de',
      'Die Gewerkschaft beendet den Streik in Marl, falls die Werft den Sparplan zurückzieht',
    ],
    [
      'a condition',
      'es',
      'El sindicato suspende la huelga de autobuses de Marl si la empresa retira su plan',
    ],
    [
      'a contrast',
      'es',
      'El paro baja en la provincia de Marl en mayo, pero la contratación se frena en junio',
    ],
    [
      'a contrast',
      'pt',
      'O desemprego cai na região de Marl em maio, mas a contratação perde força em junho',
    ],
    [
      'a drill',
      'fr',
      'Une bombe explose à la gare de Marl lors d’un exercice des pompiers et de la police',
    ],
    [
      'a drill',
      'es',
      'Una bomba estalla en la estación de Marl durante un simulacro de los bomberos de la zona',
    ],
    [
      'a drill',
      'pt',
      'Uma bomba explode na estação de Marl durante um simulado dos bombeiros da região',
    ],
    [
      'a year',
      'fr',
      'Une bombe détruit la gare centrale de Marl pendant les grandes grèves de 1953',
    ],
    [
      'a figure’s period',
      'pt',
      'Rodovias da região devem receber 348 mil veículos durante o carnaval de rua',
    ],
    [
      'why somebody was arrested',
      'fr',
      'Un homme de trente ans arrêté à la gare de Marl après avoir menacé un contrôleur',
    ],
    [
      'what a superlative is of',
      'es',
      'Marl es la primera ciudad del norte que permite pescar en el muelle durante la noche',
    ],
    [
      'the main clause',
      'fr',
      'Le fauteuil roulant de Léo, volé alors que le garçon nageait, a finalement été retrouvé',
    ],
    [
      'its question',
      'es',
      '¿Es seguro el nuevo túnel del puerto de Marl mientras siguen las obras del dique?',
    ],
    [
      'a verb that stands last',
      'de',
      'Die Stadt Marl will den alten Hafen nach langen Jahren des Streits endlich schließen',
    ],
    [
      'a verb’s other half',
      'de',
      'Der Bürgermeister von Marl tritt nach heftiger Kritik aus der eigenen Partei zurück',
    ],
    [
      'a second predicate',
      'fr',
      'Les pêcheurs gagnent le droit d’utiliser le port sud lors d’un vote serré à Marl et le perdent à Dunmore',
    ],
    [
      'a second predicate',
      'fr',
      'La ville embauche trente chauffeurs de bus de nuit pendant la fête à Marl et engage deux gardiens',
    ],
    [
      'a second predicate',
      'es',
      'Los pescadores ganan el muelle del sur durante una sesión en Marl y lo pierden en Dunmore',
    ],
    [
      'a second predicate',
      'pt',
      'Os pescadores ganham o cais do sul durante uma sessão em Marl e o perdem em Dunmore',
    ],
    [
      'a second predicate',
      'de',
      'Die Fischer erobern den alten Hafen von Sund während der Abstimmung in Marl und verlieren ihn an Dunmore',
    ],
    [
      'who sees it otherwise',
      'de',
      'Umfrage: Mehrheit der Menschen lehnt Ausstieg aus der Kernkraft ab, Jüngere sehen das anders',
    ],
    [
      'who sees it otherwise',
      'fr',
      'Les habitants de Marl approuvent le projet de nouveau port, les pêcheurs pensent autrement',
    ],
    [
      'who sees it otherwise',
      'es',
      'Los vecinos de Marl apoyan el proyecto del nuevo puerto; los pescadores opinan lo contrario',
    ],
    [
      'who sees it otherwise',
      'pt',
      'Moradores de Marl aprovam o projeto do novo porto; os pescadores pensam o contrário',
    ],
    [
      'a second predicate whose verb stands last',
      'de',
      'Die Fischer wollen den Hafen in Marl kaufen; zwei Vereine helfen und den Markt in Dunmore aufgeben',
    ],
  ])('%s, %s: %s', (_, language, headline) => {
    expect(lineOf(headline, '', language)).toBe(headline)
  })
})

describe('a headline that is longer than any line', () => {
  it('stays whole where a cut would take its speaker off', () => {
    const headline =
      'Attaque au couteau à Paris : toute la responsabilité de ce qui est arrivé au lycée revient à la France, selon le dirigeant de la Tchétchénie'
    expect(lineIn('fr', headline, '').line).toBe(headline)
  })

  const PORT =
    'La direction du port de Marl cherche depuis des mois un moyen de vendre les trois grues de la rive nord à Gabriel Matzneff Junior'

  it('stays whole, however long', () => {
    const headline = `${PORT} et à deux de ses amis de la région du sud, qui les revendent à Sund`
    expect(lineIn('fr', headline, '').line).toBe(headline)
  })

  it('shows where it goes on for ever', () => {
    const headline = `${PORT} et à deux de ses amis de la région du sud, ${'qui les revendent à Sund '.repeat(9)}`
    const line = lineOf(headline, '', 'fr')
    expect(headline.length).toBeGreaterThan(300)
    expect(line).toMatch(/^La direction du port .*…$/)
    expect(line.length).toBeLessThanOrEqual(301)
  })

  it('keeps who said what is quoted, under whatever verb', () => {
    const headline =
      'Hommage national aux marins de Marl perdus en mer : "La liberté a souvent le goût du sel de la mer", s’émeut Ada Quill'
    expect(lineIn('fr', headline, '').line).toBe(headline)
  })

  it('is cut before a name that would be torn, where nobody knows its language', () => {
    const port =
      'Il porto di Marl cerca da mesi un modo di vendere le tre gru della riva nord, dice il sindaco Gabriele Rossi Bianchi '
    const { line } = lineIn(
      null,
      `${port}in una lunga lettera ai consiglieri della regione del sud`,
      '',
    )
    expect(line).toMatch(/dice il sindaco…$/)
  })

  it.each([
    [
      'what undoes it',
      'es',
      'El puerto de Marl alquila el muelle viejo y todas sus naves a una compañía naviera griega con sede en Dunmore; el dueño cambia de idea el mismo día tras una llamada',
    ],
    [
      'what undoes it',
      'fr',
      'La commune de Marl achète un chalutier presque neuf et son équipement à un armateur norvégien de passage ; le bateau coule au port deux heures plus tard',
    ],
    [
      'what undoes it',
      'de',
      'Die Gemeinde Sund kauft für das Museum einen alten Kutter mit allen Netzen von einem norwegischen Reeder; der Kutter sinkt noch am Abend im Hafen der Stadt',
    ],
    [
      'a verb that stands last',
      'de',
      'Die Stadt Marl möchte am Samstag ihr neues Freibad am alten Hafen mit einem Fest für Familien und Vereine der Altstadt eröffnen',
    ],
    [
      'a denial',
      'de',
      'Trainer Jan Poll verlässt den Fußballverein SV Marl nach fünf Jahren, weil er mit dem Vorstand nicht mehr zusammenarbeiten möchte',
    ],
    [
      'what is said',
      'de',
      'Die Ministerin für Verkehr erklärt bei ihrem Besuch in Marl vor hundert Gästen, dass die Brücke über den Sund im Herbst gebaut werde',
    ],
    [
      'a contrast',
      'fr',
      'Alcool, tabac, cannabis : les jeunes du pays en consomment bien moins, mais restent au dessus de la moyenne européenne',
    ],
    [
      'a figure',
      'es',
      'El ayuntamiento de Marl y la empresa del agua acuerdan renovar las tuberías del barrio antiguo y del puerto con 40 millones',
    ],
    [
      'a hedge',
      'pt',
      'A prefeitura de Marl anuncia a venda do antigo cais do porto e de dois armazéns da zona sul à empresa que poderia reformá-los',
    ],
    [
      'its own verb',
      'fr',
      'L’ancienne trésorière du club d’aviron de Marl, soupçonnée d’avoir puisé pendant des années dans la caisse du club pour payer des voyages, des meubles et un bateau à moteur amarré à Dunmore, a obtenu gain de cause devant la cour d’appel',
    ],
    [
      'its own verb',
      'de',
      'Der frühere Wirt des Gasthofs am Hafen von Marl, den die Nachbarn beschuldigten, über Jahre hinweg Abwasser aus der Küche in den Fluss und auf die Wiesen der Bauern geleitet zu haben, bekommt von der Kammer in allen Punkten recht',
    ],
    [
      'its own verb',
      'es',
      'La antigua tesorera del club de remo de Marl, a la que los socios acusaban de haber gastado durante años el dinero del club en viajes, muebles y una lancha con motor amarrada en Dunmore, gana el pleito ante la Audiencia',
    ],
    [
      'its own verb',
      'pt',
      'A antiga tesoureira do clube de remo de Marl, que os sócios acusavam de ter gasto durante anos o dinheiro do clube em viagens, móveis e uma lancha a motor guardada em Dunmore, ganha a causa no tribunal da comarca',
    ],
    [
      'its own verb',
      'fr',
      'Le gardien du phare de Marl que les pêcheurs de la côte soupçonnaient depuis des années d’éteindre la lampe pendant les tempêtes pour piller les bateaux échoués reçoit la médaille des sauveteurs',
    ],
  ] as const)('stays whole where a cut would take %s off, %s: %s', (_, language, headline) => {
    expect(lineIn(language, headline, '').line).toBe(headline)
  })

  it('in a script without spaces is cut between words', () => {
    const { line } = lineIn(null, '北京发生地震'.repeat(30), '')
    expect(line.length).toBeLessThanOrEqual(110)
    expect(line).toMatch(/^北京发生地震.*…$/)
  })
})

describe('a headline that came cut from its publisher', () => {
  it('stays as it is where nobody knows how its sentence went on', () => {
    const headline = 'Deux élus de Marl se battent à la mairie pendant la visite du préfet et de …'
    expect(lineIn('fr', headline, '').line).toBe(headline)
  })

  it.each([
    ['fr', 'Le maire de Marl promet que le port restera ouvert et que les quais ne seront...'],
    ['fr', 'La maire de Marl assure avoir payé les trois grues du port sans...'],
    ['fr', 'La direction du port de Marl reprend les travaux du quai si...'],
    ['fr', 'Le conducteur du car de Marl roulait trop vite, selon...'],
    ['de', 'Die Werft in Marl zahlt die Löhne, die Prämien zahlt sie aber nicht...'],
    ['de', 'Der Kapitän von Marl verließ das Schiff, die Mannschaft hatte er noch nicht...'],
    ['de', 'Die Fähre nach Sund fährt am Sonntag wieder, wenn die...'],
    ['es', 'La alcaldesa de Marl dice que el muelle es seguro y que las grúas no...'],
    ['es', 'El puerto de Marl vende las tres grúas del norte sin...'],
    ['es', 'El capitán del barco de Marl bebió antes de zarpar, según...'],
    ['pt', 'O prefeito de Marl diz que o cais é seguro, mas os operários não...'],
    ['pt', 'O porto de Marl vende os três guindastes do norte sem...'],
    ['pt', 'O porto de Marl reabre na segunda-feira ao público, até...'],
    ['es', 'El dueño del puerto de Marl va a juicio en marzo, exculpado hoy...'],
    ['fr', 'Le patron du port de Marl va en prison en mars, blanchi hier...'],
    ['de', 'Der Wirt von Marl kommt im März vor Gericht, entlastet heute...'],
  ])('ends with no denial, condition or speaker less, %s: %s', (language, headline) => {
    expect(lineOf(headline, '', language)).toBe(headline.replace('...', '…'))
  })

  it.each([
    ['de', 'Die Werft in Marl stellt zweihundert Leute ein', ', doch der...'],
    ['de', 'Die Werft in Marl stellt zweihundert Leute ein', ', was ihr Betriebsrat...'],
    ['fr', 'La mairie de Marl ouvre trois crèches dans le nord', ', ce que les parents...'],
    ['fr', 'La mairie de Marl ouvre trois crèches dans le nord', ' car elle...'],
    ['es', 'La alcaldesa de Marl presenta los planos del puerto', ', donde los vecinos...'],
    ['es', 'La jueza de Marl cita al dueño del puerto', ' por un presunto...'],
    ['pt', 'A prefeita de Marl apresenta o projeto do porto', ', onde os moradores...'],
    ['pt', 'A prefeita de Marl apresenta o projeto do porto', ' embora o...'],
  ])('ends with the clause that is over, %s: %s%s', (language, clause, torn) => {
    expect(lineOf(clause + torn, '', language)).toBe(`${clause}…`)
  })
})
