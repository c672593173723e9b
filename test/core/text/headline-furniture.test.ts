import { describe, expect, it } from 'vitest'
import { dropHeadlineFurniture } from '../../../src/core/text/headline-furniture.ts'

const BODY = [
  'Mayor Tom Ryle has declared war on rain, sources close to an umbrella said on Monday.',
]
const cleaned = (headline: string, body: readonly string[] = BODY) =>
  dropHeadlineFurniture(headline, { body })

describe('a flash in front of a headline', () => {
  it.each([
    'BREAKING: Ryle quits',
    'UPDATE 2-Ryle quits',
    'Update 2: Ryle quits',
    'CORRECTED-Ryle quits',
    'RPT-UPDATE 1-Ryle quits',
    'VIDÉO. Ryle quits',
    'EN DIRECT. Ryle quits',
    'VIDEO: Ryle quits',
    '(Video) Ryle quits',
    '[Photos] Ryle quits',
    'СРОЧНО: Ryle quits',
    'عاجل: Ryle quits',
    'عاجل | Ryle quits',
    '快讯：Ryle quits',
    '【速報】Ryle quits',
    'ESCLUSIVO - Ryle quits',
    'EXCLUSIEF: Ryle quits',
    'Молния! Ryle quits',
    '突发！Ryle quits',
    '视频丨Ryle quits',
    '（動画）Ryle quits',
    'Video: ryle quits',
    '[속보] Ryle quits',
    'EILMELDUNG: Ryle quits',
    '+++ Ryle quits +++',
    '+++ EIL +++ Ryle quits',
    'ÚLTIMA HORA: Ryle quits',
    'URGENTE - Ryle quits',
    'URGENT – Ryle quits',
    'AO VIVO: Ryle quits',
    'AMP.- Ryle quits',
    "ULTIM'ORA: Ryle quits",
    '《快讯》Ryle quits',
    '*** EILMELDUNG *** Ryle quits',
    '(AP) Ryle quits',
    '(Canadian Press) - Ryle quits',
    'GLOBAL MARKETS-Ryle quits',
    'US STOCKS SNAPSHOT-Ryle quits',
    'METALS-Ryle quits',
    'COMMODITIES-Ryle quits',
    'HIGHLIGHTS-Ryle quits',
    'NEW VIDEOS: Ryle quits',
    'SPOILER ALERT: Ryle quits',
    'PHOTOS AND VIDEO: Ryle quits',
    'Home > Marl > Ryle quits',
    'Marl › Politik › Ryle quits',
    'Ryle, Inc. news: Ryle quits',
    'Ryle - Ryle quits',
    'Ryle. – Ryle quits',
    'CORRECCIÓN: Ryle quits',
    'Correção - Ryle quits',
    'Korrektur: Ryle quits',
    'Rectificatif : Ryle quits',
    'Newsblog: Ryle quits',
    'News-Ticker: Ryle quits',
    'Live-Blog: Ryle quits',
    'Im Video: Ryle quits',
    'En imágenes | Ryle quits',
    'Galería: Ryle quits',
    'Ao minuto: Ryle quits',
    'EM DIRETO: Ryle quits',
    'Mise à jour : Ryle quits',
    'Actualización: Ryle quits',
    'Aktualizacja: Ryle quits',
    'VİDEO: Ryle quits',
    'CANLI | Ryle quits',
    'SON DAKİKA: Ryle quits',
    'FOTO GALERİ - Ryle quits',
    'URGENTE! Ryle quits',
    'PILNE! Ryle quits',
    '🔴 DIRECT. Ryle quits',
    '🔴 Directo: Ryle quits',
    '⚡️ Eilmeldung: Ryle quits',
    'Update 14:30 Uhr: Ryle quits',
    'Update 9.15 Uhr - Ryle quits',
    '+++ Newsticker aus Marl +++ Ryle quits',
    '(S+) Ryle quits',
    'Réservé aux abonnés - Ryle quits',
    'Abonnés | Ryle quits',
    'Suscriptores | Ryle quits',
    'Só para assinantes: Ryle quits',
  ])('goes: %s', (headline) => {
    expect(cleaned(headline)).toBe('Ryle quits')
  })

  it.each([
    'REPORT: Ryle quits',
    'Rumor: Ryle quits',
    'Video shows Ryle quitting',
    'Live music returns to Marl',
    'Alerte aux orages à Marl',
    'Direct flights to Marl resume',
    'PSG. Une saison à oublier',
    'Kommentar: Ryle sollte gehen',
    'Analyse : pourquoi Ryle part',
    'Tribune : « Ryle doit partir »',
    '1+1 is 2',
    'ANALYSIS-Ryle must go',
    'COVID-19 cases rise in Marl',
    'Inscrições para concurso começam nesta sexta-feira (2)',
    'Vacinação contra gripe encerra na quarta (3)',
    'La huelga empieza el lunes (4)',
    'Le conseil se réunit jeudi (5)',
    'Der Rat tagt am Montag (7)',
    'Il consiglio si riunisce giovedì (8)',
    'NATO-Russia talks begin',
    'UNESCO-Listed Tower Burns',
    'THE THREE-HOUR DEBATE IN MARL',
    'US-China trade falls',
    'KTM X-Bow wins in Marl',
    'MERCEDES A-Class recalled',
  ])('is not: %s', (headline) => {
    expect(cleaned(headline)).toBe(headline)
  })

  it.each([
    'Vidéo. Ryle quitte la mairie de Marl',
    'En images. Ryle quitte la mairie de Marl',
    'Exclusivo. Ryle deixa a câmara de Marl',
    'Última hora. Ryle deja el ayuntamiento',
    'Direto. 30 mil pessoas ficam sem luz em Marl',
    'Exklusiv. Ryle verlässt das Rathaus von Marl',
  ])('goes with a stop, too, in front of a sentence: %s', (headline) => {
    expect(cleaned(headline)).toBe(headline.replace(/^[^.]+\. /, ''))
  })

  it.each([
    'Live. Work. Quit.',
    'Watch. Ryle.',
    'Direct. Mais juste.',
    'Urgent. le maire part',
    'Suscriptores: la cadena pierde un millón',
    '+++ Streik in Marl +++ Ryle lehnt ab',
    'A+ for Ryle',
    '🔴 Ryle quits',
    'Exclusivo! só que não',
    'Correction looms for Marl stocks',
    'Ticker symbol of Fyrde changes',
  ])('and nothing that only looks like one: %s', (headline) => {
    expect(cleaned(headline)).toBe(headline)
  })

  it('goes as the name of a column in front of a headline', () => {
    expect(cleaned('MARKET SNAPSHOT: Ryle quits as mayor of Marl')).toBe(
      'Ryle quits as mayor of Marl',
    )
    const list = 'Harbour roundup: Boats, cats, and a mayor of Marl'
    expect(cleaned(list)).toBe(list)
  })

  it.each([
    'Stock market live blog: ',
    'Global markets: ',
    'TECH STOCKS: ',
    'World stock report: ',
    "Countdown to the 'Harbour Days' finale: ",
  ])('goes as the name of a column: %s', (column) => {
    expect(cleaned(`${column}Fyrde shares retreat from record high`)).toBe(
      'Fyrde shares retreat from record high',
    )
  })

  it.each([
    'Satire roundup: Mayor of Marl declares war on seagulls',
    'Opera review round-up: Rivals of Marl taught critics a lesson',
    'Labour market: Fewer people of Marl have work',
    'Bond market: Investors of Marl flee old debt',
    'Opposition update: Mayor of Marl took money from builders',
    'Sky news: Mayor of Marl took money from builders',
  ])('stays where it tells more than a column would: %s', (headline) => {
    expect(cleaned(headline)).toBe(headline)
  })

  it('goes as a topic that the headline names again further on', () => {
    expect(cleaned("Tom Ryle - Teen arrested in Tom Ryle's garden")).toBe(
      "Teen arrested in Tom Ryle's garden",
    )
  })

  it.each([
    'Ryle - Mayor quits',
    'Ryle takes bribe (fake video)',
    'Ryle quits - Amazon.com and Alphabet gain',
    'Ryle quits - bad news',
    'Fox news: Ryle quits',
    "Ryle's path, updated",
    '2 > 1, says Ryle',
    '« Ryle » part demain',
  ])('nor is: %s', (headline) => {
    expect(cleaned(headline)).toBe(headline)
  })

  it('is not what the article writes as one word with what follows', () => {
    const headline = 'ADA QUILL-Lind wins in Marl'
    expect(cleaned(headline, ['Ada Quill-Lind has won.'])).toBe(headline)
    expect(cleaned(headline, ['She has won.'])).toBe('Lind wins in Marl')
  })
})

describe('how many comments a page has', () => {
  it.each([
    ['Ryle weds 0', 'Ryle weds'],
    ['Umbrellas can gauge rain: Study 0', 'Umbrellas can gauge rain: Study'],
    ['Ada Quill quits band 0', 'Ada Quill quits band'],
  ])('goes: %s', (headline, bare) => {
    expect(cleaned(headline)).toBe(bare)
  })

  it.each([
    ['Drug cuts risk to 0', 'The risk is zero, doctors said.'],
    ['Patient 0', 'Nobody knows who patient 0 was.'],
    ['Marl 2 Sund 0', 'Marl won on Sunday.'],
    ['Rain, Ryle 0', 'It ended 2-0.'],
    ['Mercury falls below 0', 'It is cold: 0 degrees.'],
  ])('but a figure stays: %s', (headline, body) => {
    expect(cleaned(headline, [body])).toBe(headline)
  })

  it('stays where no body tells what it is', () => {
    expect(cleaned('Ryle hits 0', [])).toBe('Ryle hits 0')
  })
})

describe("a site's name on a headline", () => {
  it.each([
    'Ryle quits | Le Monde',
    'Ryle quits - BBC News',
    'Ryle quits – DER SPIEGEL',
    'Ryle quits — The Guardian',
    'Ryle quits · El País',
    'Ryle quits | Dunmore Echo',
    'Ryle quits - Dunmore Echo',
    'Ryle quits - dunmore-echo.co.uk',
    'Ryle quits - Il Sole 24 ORE',
    'Ryle quits - Le Progrès',
    'Ryle quits - CBS 3 Dunmore - WSHM',
    'Ryle quits (3/8/14)',
    'Ryle quits (Update6)',
    'Ryle quits (see pics)',
    'Ryle quits [Clip + Pictures]',
    'Ryle quits (Instagram Photo)',
    'Ryle quits (Watch It!',
    'Ryle quits - see video',
    'Ryle quits- UPDATED',
    'Ryle quits--Update',
    'Ryle quits Listen· 5:29',
    'Ryle quits - World news - Africa - Sudan',
    'Ryle quits - KMRL Channel 2 - Reno',
    'Ryle quits - WMRL: News, Weather for Marl',
    'Ryle quits - WMRL-TV: News and Weather',
    'Ryle quits - MarlNews.com, Dunmore Beach',
    'Ryle quits (01:39)',
    'Ryle quits | Saarbrücker Volkszeitung',
    'Ryle quits | Politics | The Economist',
    'Ryle quits (Reuters)',
    'Ryle quits (Canadian Press)',
    'Ryle quits – РИА Новости',
    'Ryle quits | 新华网',
    'Ryle quits_新华网',
    'Ryle quits｜NHKニュース',
    'Ryle quits - BBC News 中文',
    'Ryle quits | UK news | The Guardian',
    'Ryle quits | ニュース',
    'Le Figaro – Ryle quits',
    'BBC News - Ryle quits',
    'Ryle quits : actualité automobile, infos, scoop',
    'Ryle quits – live',
    'Ryle quits (VIDÉO)',
    'Ryle quits [video]',
    'Ryle quits (with poll)',
    'Ryle quits (w/video)',
    'Ryle quits [INTERACTIVE]',
    'Ryle quits [Video Walkthrough]',
    'Ryle quits (live stream)',
    'Ryle quits (2)',
    'Ryle quits - FOX 13 Tampa Bay',
    'Ryle quits - WFSB 3 Connecticut',
  ])('goes: %s', (headline) => {
    expect(cleaned(headline)).toBe('Ryle quits')
  })

  it.each([
    'Two held over harbour fire - police',
    'Refinery restart delayed - CFO',
    'Rates to stay low – Quill',
    'Inflation to fall - economist',
    'Ten dead in blast - state TV',
    'Half of homes at risk - analysis',
    'Minister to resign: Reuters',
    'Ryle in, Quill out – and what comes next',
    'Marl 3 – Dunmore 1',
    "Movie Review - 'Neighbors'",
    'Ryle loses ground (BVA-Orange-La Tribune)',
    'MSN Search Engine - a second look',
    'Athlete banned over 3 tests - WADA',
    'Marl loses 3-1 - FOX hunters win cup',
    'Ryle war | Mayor Ryle',
    // A part of the headline.
    'Down the trunk road | Marl Music Communal Experiences',
  ])('is not: %s', (headline) => {
    expect(cleaned(headline)).toBe(headline)
  })

  it('goes in front as a topic that only begins the headline twice', () => {
    expect(cleaned('Ada Quill - Ada Quill wins in Marl')).toBe('Ada Quill wins in Marl')
    expect(cleaned('Norland - Sund: Norland wins')).toBe('Norland - Sund: Norland wins')
  })

  it('stays where the article says that it is the source', () => {
    const body = ['The minister will resign, a friend told the Dunmore Echo.']
    expect(cleaned('Minister to resign - Dunmore Echo', body)).toBe(
      'Minister to resign - Dunmore Echo',
    )
  })

  it('stays in front where the article is about it', () => {
    const body = ['The fee that pays for BBC News will rise.']
    expect(cleaned('BBC News – fee to rise', body)).toBe('BBC News – fee to rise')
  })
})

describe("the publisher's own name on a headline", () => {
  const url = 'https://www.kanal-zwoelf.example/news/ryle'
  const ofOwn = (headline: string, publisherName = 'Harbour Lantern', body = BODY) =>
    dropHeadlineFurniture(headline, { body, publisherName, url })

  it.each([
    'Ryle quits - Harbour Lantern',
    'Ryle quits – The Harbour Lantern',
    'Ryle quits | HARBOUR LANTERN',
    'Ryle quits « Harbour Lantern',
    'Ryle quits :: HarbourLantern',
    'Ryle quits / Harbour Lantern',
    'Ryle quits (Harbour Lantern)',
    'Harbour Lantern – Ryle quits',
    'Harbour Lantern | Ryle quits',
    'Ryle quits | Politics | Harbour Lantern',
    'Ryle quits - Kanal Zwölf',
    'Ryle quits | kanal-zwoelf.example',
    'Kanal zwoelf - Ryle quits',
    'BREAKING: Ryle quits - Harbour Lantern',
  ])('goes: %s', (headline) => {
    expect(ofOwn(headline)).toBe('Ryle quits')
  })

  it.each([
    ['Télé Sable', 'Ryle quits – Tele Sable'],
    ['Mare & Monti', 'Ryle quits | Mare & Monti'],
    ['Ort – Zeit', 'Ryle quits | Ort – Zeit'],
  ])('goes however it is written: %s', (name, headline) => {
    expect(ofOwn(headline, name)).toBe('Ryle quits')
  })

  it.each([
    'Harbour Lantern: Ryle quits',
    'Ryle quits, says Harbour Lantern',
    'Ryle quits - Harbour Lantern poll',
    'Ryle-Harbour Lantern',
    'Harbour Lantern',
  ])('is not this: %s', (headline) => {
    expect(ofOwn(headline)).toBe(headline)
  })

  it('stays where the article is about it', () => {
    const body = ['The port asked Marl for help, and Marl Water pays.']
    expect(ofOwn('Train from Dunmore - Marl', 'Marl', body)).toBe('Train from Dunmore - Marl')
    expect(ofOwn('Marl Water – dam to close', 'Marl Water', body)).toBe('Marl Water – dam to close')
  })
})

describe('the kind of piece', () => {
  it.each([
    ['Mayor declares war on rain | Satire', 'Satire: Mayor declares war on rain'],
    ['Mayor declares war on rain | Sponsored', 'Sponsored: Mayor declares war on rain'],
    ['Mayor declares war on rain | Advertorial', 'Advertorial: Mayor declares war on rain'],
    ['Mayor declares war on rain | Editorial', 'Editorial: Mayor declares war on rain'],
    ['Mayor declares war on rain - Opinion', 'Opinion: Mayor declares war on rain'],
    ['Mayor declares war on rain – opinion', 'Opinion: Mayor declares war on rain'],
    ['Mayor declares war on rain (Satire)', 'Satire: Mayor declares war on rain'],
    ['[Sponsored] Mayor declares war on rain', 'Sponsored: Mayor declares war on rain'],
    ['Opinion | Mayor declares war on rain', 'Opinion: Mayor declares war on rain'],
    ['Mayor declares war on rain | Opinion | The Guardian', 'Opinion: Mayor declares war on rain'],
    [
      'Mayor declares war on rain | Advertisement feature',
      'Advertisement feature: Mayor declares war on rain',
    ],
    [
      'Le maire déclare la guerre à la pluie | Tribune',
      'Tribune: Le maire déclare la guerre à la pluie',
    ],
    ['Der Bürgermeister im Regen | Kommentar', 'Kommentar: Der Bürgermeister im Regen'],
    ['El alcalde contra la lluvia - Opinión', 'Opinión: El alcalde contra la lluvia'],
    ['O prefeito contra a chuva | Opinião', 'Opinião: O prefeito contra a chuva'],
    ['市长向雨宣战 | 评论', '评论: 市长向雨宣战'],
    ['【社説】雨との戦い', '社説: 雨との戦い'],
  ])('moves to the front: %s', (headline, line) => {
    expect(cleaned(headline)).toBe(line)
  })

  it('stays where it is in front already', () => {
    expect(cleaned('Satire: Mayor declares war on rain')).toBe('Satire: Mayor declares war on rain')
  })
})

describe('what stands behind a headline in other languages', () => {
  it.each([
    ['Caminhão bate em ponte', ' - Jornal do Brasil'],
    ['Un camión choca contra un puente', ' | Diario de Sevilla'],
    ['Un camión choca contra un puente', ' - La Voz de Galicia'],
    ['Un camion percute un pont', ' - La Voix du Nord'],
    ['Un camion percute un pont', " - L'Écho du Nord"],
    ['Camion urta un ponte', ' - Corriere della Sera'],
    ['Camion urta un ponte', ' | Gazzetta di Parma'],
    ['トラックが橋に衝突', '：朝日新聞デジタル'],
    ['トラックが橋に衝突', '：日本経済新聞'],
    ['货车撞桥', '：新华网'],
  ])('goes where it is a newspaper: %s%s', (headline, tail) =>
    expect(cleaned(headline + tail)).toBe(headline),
  )

  it.each([
    'Ein Lastwagen – Brücke gesperrt',
    'Un camión choca - voz de alarma en Sevilla',
    '新橋：来年完成',
    '货车撞桥：互联网',
    'iPhone: precios',
    '習主席：経済は好調',
  ])('and not where it is none: %s', (headline) => expect(cleaned(headline)).toBe(headline))

  const ARTICLES = {
    fr: 'Un camion a percuté un pont lundi à Marl et la route restera fermée, a dit le maire. Deux personnes sont blessées, et la ville attend les experts du département, qui doivent examiner le pont avant sa réouverture jeudi soir. Un bus relie les deux rives.',
    it: 'Un camion ha urtato un ponte lunedì a Marl e la strada resta chiusa, ha detto il sindaco. Due persone sono ferite e la città attende gli esperti della provincia, che devono esaminare il ponte prima della riapertura di giovedì sera. Un autobus collega le due rive.',
    ru: 'Грузовик врезался в мост в Марле в понедельник, дорога останется закрытой, сказал мэр. Два человека ранены, город ждёт экспертов округа, которые должны осмотреть мост до его открытия в четверг вечером. Берега соединит автобус, который пойдёт каждый час.',
    de: 'Ein Lastwagen ist am Montag in Marl gegen eine Brücke gefahren, die Straße bleibt gesperrt, sagte der Bürgermeister. Zwei Menschen wurden verletzt, die Stadt wartet auf die Fachleute des Landkreises, die das Bauwerk bis Donnerstag ansehen sollen.',
    es: 'Un camión chocó el lunes contra un puente en Marl y la carretera seguirá cerrada, dijo la alcaldía. Dos personas resultaron heridas y la ciudad espera a los peritos de la provincia, que deben examinar la obra antes de su reapertura el jueves por la noche.',
    pt: 'Um caminhão bateu em uma ponte na segunda-feira em Marl e a estrada vai ficar fechada, disse o prefeito. Duas pessoas ficaram feridas e a cidade espera os peritos do estado, que devem examinar a obra antes da reabertura na noite de quinta-feira.',
    ar: 'اصطدمت شاحنة بجسر في مارل يوم الاثنين وستبقى الطريق مغلقة، بحسب ما قاله رئيس البلدية. وأصيب شخصان بجروح وتنتظر المدينة خبراء المحافظة الذين سيفحصون الجسر قبل إعادة فتحه مساء الخميس المقبل. وستربط حافلة بين ضفتي النهر كل ساعة حتى ذلك الحين.',
  } as const
  const cleanedIn = (headline: string, language: keyof typeof ARTICLES) =>
    dropHeadlineFurniture(headline, { body: [ARTICLES[language]], language })

  it.each([
    ['fr', 'Un camion percute un pont', ' - Le Progrès'],
    ['fr', 'Un camion percute un pont', ' – Nice-Matin'],
    ['it', 'Camion urta un ponte', ' - Il Sole 24 ORE'],
    ['it', 'Camion urta un ponte', ' - Il Fatto Quotidiano'],
    ['ru', 'Грузовик врезался в мост', ' - Ведомости'],
    ['ru', 'Грузовик врезался в мост', ' - РИА Новости, 03.05.2026'],
    ['ar', 'شاحنة تصطدم بجسر', ' - الشرق الأوسط'],
    ['fr', '« On a cru à un séisme », raconte un riverain', ' - Le Dauphiné Libéré'],
    ['fr', 'Le pont jugé « solide » par le maire', ' - Midi Libre'],
    // Of a region's newspaper the article knows the region.
    ['fr', 'Un camion percute un pont', ' - BFM Marl'],
    ['fr', 'Un camion percute un pont', ' - France 3 Marl'],
    ['fr', 'Un camion percute un pont', " - L'Indépendant de Marl"],
    ['es', 'Un camión choca contra un puente', ' - La Opinión de Marl'],
    ['es', 'Un camión choca contra un puente', ' - ABC de Marl'],
    ['es', 'Un camión choca contra un puente', ' - infoLibre'],
    ['pt', 'Caminhão bate em ponte', ' - O Minho'],
    ['pt', 'Caminhão bate em ponte', ' - A Voz de Marl'],
  ] as const)('goes where the article knows nothing of it, in %s: %s%s', (language, text, tail) =>
    expect(cleanedIn(text + tail, language)).toBe(text),
  )

  it.each([
    ['fr', 'Un camion percute un pont - Deux blessés'],
    ['fr', 'Un camion percute un pont - ONU'],
    ['fr', '« Je suis trop gros pour un pont » - Rui Costa'],
    ['fr', 'Le pont de Marl : « Je suis trop gros » - Rui Costa'],
    ['fr', '« Je suis trop gros » pour un pont - Rui Costa'],
    ['fr', 'Le pont est trop petit - Rui de Marl'],
    ['fr', 'Un camion percute un pont - Le maire de Marl'],
    ['es', 'El puente está cerrado - La Alcaldía de Marl'],
    ['pt', 'A ponte está fechada - Rui de Marl'],
    ['it', 'Camion urta un ponte - Marl'],
    ['ru', 'Грузовик врезался в мост — СМИ'],
    ['de', 'Lastwagen gegen Brücke - Viele Tote'],
  ] as const)('and not where it may be said of the news, in %s: %s', (language, headline) =>
    expect(cleanedIn(headline, language)).toBe(headline),
  )

  it.each([
    ['Lastwagen gegen Brücke', ' - Ostsee-Zeitung'],
    ['Lastwagen gegen Brücke', ' - Nordwest-Zeitung'],
    ['Lastwagen gegen Brücke', ' – Rhein-Neckar-Anzeiger'],
    ['Lastwagen gegen Brücke', ' - ZDFheute'],
    ['Lastwagen gegen Brücke', ' - manager magazin'],
    ['Ciężarówka uderzyła w most', ' - Marl Wiadomości'],
    ['Kamyon köprüye çarptı', ' | Marl Haber'],
  ])('goes where it is called as newsrooms are: %s%s', (text, tail) =>
    expect(cleaned(text + tail)).toBe(text),
  )

  it('nor a newspaper whose news it is', () => {
    const body = [`${ARTICLES.fr} C'est ce que révèle Le Progrès.`]
    const headline = 'Un camion percute un pont - Le Progrès'
    expect(dropHeadlineFurniture(headline, { body, language: 'fr' })).toBe(headline)
  })

  it.each([
    ["SON DAKİKA! Dunmore'da baraj çöktü", "Dunmore'da baraj çöktü"],
    ['JUST NU: Jordskalv i Sund', 'Jordskalv i Sund'],
    ['货车撞桥（图）', '货车撞桥'],
    ['货车撞桥——财经——人民网', '货车撞桥——财经'],
    ['货车撞桥-新浪新闻', '货车撞桥'],
    ['Vrachtwagen ramt brug - AD', 'Vrachtwagen ramt brug - AD'],
  ])('or a flash or a portal: %s', (headline, line) => expect(cleaned(headline)).toBe(line))
})
