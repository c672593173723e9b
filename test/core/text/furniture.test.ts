/** What pages carry beside the article, in any wording: told by shape and by place. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { summarise } from '../../../src/core/summary/summarise.ts'
import { cleanArticle } from '../../../src/core/text/clean.ts'

const HEADLINE = 'Storm floods Dunmore town centre'
const BODY = [
  'A storm flooded the centre of Dunmore on Monday, and 400 people left their homes.',
  'The river Aller rose 3 metres in a day, the water authority said.',
  'Schools stay closed until Thursday.',
  'Mayor Ada Quill asked the state for help with the clearing of the streets.',
]

const articleOf = (
  paragraphs: readonly string[],
  headline = HEADLINE,
  language: string | null = null,
) => cleanArticle({ headline, body: { format: 'text', text: paragraphs.join('\n\n') }, language })
const read = (paragraphs: readonly string[]) => articleOf(paragraphs).paragraphs

describe('furniture before the article', () => {
  it.each([
    'Jo Poll and Ann Roe',
    'Written by Jo Poll, edited by Ann Roe',
    '3 May, 10:12am',
    'Photo: Supplied',
    'The town hall of Dunmore under water. Credit: Jo Poll',
    'Water in Mill Street on Monday. [Jo Poll/Echo]',
    'Residents watch the river rise. — Reuters pic',
    'Da Redação',
    'Foto: Reprodução/TV Eco',
    'Share',
    'Skip to main content',
    'By the Newsroom',
    'Our reporter in Dunmore',
    'Posted by Jo Poll on May 3',
    'Jo Poll, The Dunmore Echo',
    'JO POLL, STAFF WRITER',
    'Dunmore Echo staff report',
    'May 3, 2026 at 10:12 a.m. EDT',
    'Updated: 3 hours ago',
    '2 minute read',
    'LIVE',
    'EXCLUSIVE',
    '(Photo by Jo Poll/Getty Images)',
    'A view of the flooded town hall (Jo Poll / The Dunmore Echo)',
    'Image: Jo Poll via Unsplash',
    'FILE - The dam above Dunmore is seen on March 3, 2025.',
    'FILE PHOTO: A boat in Mill Street, Dunmore, May 3, 2026. REUTERS/Jo Poll',
    'Mayor Ada Quill speaks to reporters in Dunmore, Norland, May 3, 2026. REUTERS/Jo Poll',
    'Flooded houses in Dunmore. Photo courtesy of Norland Water.',
    'A car is stuck in the water in Dunmore. | Photo: Jo Poll',
    'Getty Images Rescue workers in a boat in Dunmore',
    'Estado en el que quedó la furgoneta tras el choque en Marl. :: g. c.',
    'El alcalde de Marl, ayer, en el pleno :: Jo Poll',
    'Skip Advertisement',
    'Play video',
    'Duration: 1:32',
    'Summary',
    'Key points',
    'Loading...',
    'Rédigé par Jo Poll, le 3 mai 2026',
    '© Jo Poll / AFP',
    'dpa/Jo Poll',
    'Aktualisiert am 03.05.2026 um 10:12 Uhr',
    'Lesezeit: 3 Minuten',
    'Bildquelle: Jo Poll',
    'Redacción / Dunmore',
    '03/05/2026 - 10:12',
    'Por Jo Poll, g1 Dunmore',
    '03/05/2026 10h12 Atualizado há 2 horas',
    'You need to enable JavaScript to run this app.',
    'Home > News > Local > Storm floods Dunmore',
    'People wade through the centre of Dunmore on Monday. Photograph: Jo Poll/Rex Shots',
    'People wade through the centre of Dunmore on Monday. © Jo Poll',
    'View image in fullscreen People wade through the centre of Dunmore.',
    'By Jo Poll, Environment Correspondent',
    'Jo Poll in Dunmore',
    'Jo Poll | 3 May 2026 | 10:12',
    'Published 3 May 2026, 10:12 CET',
    'Last updated 2 hours ago',
    'Reading time: 3 minutes',
    '3 min read',
    'Listen to this article',
    'WEATHER',
    'News / Local / Weather',
    'In this photo released by Norland Water, workers repair the dam in Dunmore.',
    'Rescue workers at the scene in Dunmore. (AP Photo/Jo Poll)',
    'A rescue boat in Mill Street. Picture: Jo Poll',
    'Par Jo Poll avec AFP',
    'Publié le 3 mai 2026 à 10h12, mis à jour à 11h',
    'Temps de lecture : 3 min',
    'Une rue inondée à Dunmore. Crédit photo : Jo Poll/AFP',
    'Von Jo Poll, Dunmore',
    'Stand: 03.05.2026, 10:12 Uhr',
    'Überflutete Straße in Dunmore. Foto: Jo Poll/dpa',
    'Una calle inundada en Dunmore. Foto: EFE/Jo Poll',
    'Por Jo Poll',
    'Audio: 4 min',
    'Ada Quill is pictured in her office in Dunmore in this undated handout photo.',
    'Jo Poll is seen in this police booking photograph taken by the Dunmore police in 2020.',
    'Ann Roe (L) gets a medal at the town hall of Marl in this August 13, 2007 file photo.',
    'Workers clear mud in Mill Street in this picture taken on Monday.',
    'Mill Street after the storm, in these images from the coast guard.',
    'La mairie de Dunmore sur cette photo prise lundi.',
    'Das Rathaus von Dunmore auf diesem Archivbild.',
    'Media requires JavaScript to play.',
    'You need Flash Player to watch this.',
    'Your browser does not support HTML5 video.',
    'The opinions expressed in this commentary are solely those of Ada Quill.',
    'Save this story',
    'Add Dunmore Echo as a preferred source on Google',
  ])('is left out: %s', (line) => {
    expect(read([line, ...BODY])).toEqual(BODY)
  })
})

describe('furniture in the article', () => {
  it.each([
    'Unlock this article for just £1.',
    'Subscribers can read this story for free.',
    'Keep reading after the ad.',
    'Related: How the dam was built.',
    'Watch more: The flood from above.',
    'Explore our interactive map of the flood.',
    'Do you live in Dunmore? Tell us what you saw.',
    'Abonnez-vous pour lire la suite.',
    'Hier geht es zum Liveticker.',
    'Suscríbete para seguir leyendo.',
    'Participe do nosso canal no WhatsApp.',
    'Create a free account to read this article.',
    'Want more stories like this? Sign up here.',
    'Get unlimited digital access for $1 a week.',
    'Sign up to Morning Brief, our free newsletter.',
    'Please enable cookies to watch this video.',
    'This video can not be played.',
    'Tell us: how has the storm affected you?',
    'See also: Marl braces for second storm',
    'MORE: Where the water went',
    'Recommended reading: the history of the dam.',
    'Related Articles',
    '[Read: Ten dams that could burst]',
    '» Ten dams that could burst',
    'Enjoying this article? Subscribe for more.',
    'Log in to leave a comment.',
    'Your browser does not support the audio element.',
    'Allow X content?',
    'To hear audio for this story, enter your email.',
    'Lire la suite de cet article sur notre application.',
    'Article réservé aux abonnés',
    'Il vous reste 80 % de cet article à lire.',
    'Sur le même sujet : Dix barrages.',
    'Dieser Artikel ist nur für Abonnenten.',
    'Melden Sie sich jetzt an, um weiterzulesen.',
    'Regístrate gratis para seguir leyendo.',
    'PUBLICIDAD',
    'Ver más: Diez presas.',
    'Veja também: Dez barragens.',
    'Clique aqui e siga o canal do Eco no WhatsApp',
    'You have 2 free articles left this month.',
    'Sign up for our daily newsletter and get the top stories in your inbox every morning.',
    'This article is for subscribers only.',
    'READ MORE: Ten dams that could burst this winter.',
    "Don't miss: The ten wettest towns in Norland.",
    'Also read | Marl braces for second storm.',
    'Story continues below advertisement',
    'Article continues after this ad.',
    'Cet article est réservé aux abonnés.',
    'À lire aussi : Dix barrages à voir.',
    'La suite après cette publicité',
    'Lesen Sie auch: Zehn Dämme im Norden.',
    'Suscríbete a nuestro boletín y recibe las noticias en tu correo.',
    'Lea también: Diez presas del norte.',
    'Leia também: Dez barragens do norte.',
    'Continua após a publicidade',
    'RELATED: Marl shuts schools as river rises',
    'WATCH: Dunmore residents flee the flood.',
    'Already a subscriber? Log in.',
    'To read the full story, start your free trial today.',
    "Get the Echo's morning briefing, delivered weekdays.",
    'Advertisement. Scroll to continue reading.',
    'A post shared by Jo Poll (@jopoll)',
    'Une publication partagée par Jo Poll (@jo.poll)',
    '📱 Ten dams that could burst',
    '+ Veja o mapa das barragens',
    '[00:01:12] Host: What do we know about the dam?',
    '00:05 We talk about the dam.',
    '（责任编辑：王明）',
    '(Redaktion: Jo Poll)',
    'Dieser Artikel enthält Affiliate-Links.',
  ])('is left out: %s', (line) => {
    expect(read([...BODY.slice(0, 2), line, ...BODY.slice(2)])).toEqual(BODY)
  })

  it.each([
    ['de', 'Mit Ihrer Zustimmung wird hier ein externer Inhalt von YouTube geladen.'],
    ['de', 'An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt.'],
    ['de', 'Hier geht es zum Video.'],
    ['fr', "Suivez en direct l'évolution de la situation à Dunmore."],
    ['es', 'Sigue en directo toda la última hora sobre la presa.'],
    ['pt', 'Acompanhe ao vivo todas as informações sobre a barragem.'],
    ['fr', 'Cliquez ici pour voir la vidéo.'],
    ['es', 'Haz clic aquí para ver el vídeo.'],
    ['es', 'Leer noticia completa en El Mundo.'],
    ['pt', 'Clique aqui para ver o vídeo.'],
    ['pt', 'Quer ficar por dentro das notícias? Siga o Eco nas redes sociais.'],
    ['fr', 'Pour en savoir plus, consultez notre dossier sur les digues.'],
    ['fr', 'À lire également sur notre site : le budget des digues.'],
    ['fr', '(Re)voir notre reportage sur les digues.'],
    ['fr', "Une faute d'orthographe ? Dites-le-nous."],
    ['fr', 'Article mis à jour à 18h après les déclarations de la mairie.'],
    ['de', 'An dieser Stelle befindet sich ein externer Inhalt von YouTube.'],
    ['de', 'Sie können ihn sich mit einem Klick anzeigen lassen.'],
    ['de', 'Weiterlesen nach der Anzeige'],
    ['es', 'Para leer más sobre este tema, visita nuestra sección especial.'],
    ['es', 'Si quieres recibir las alertas de El Eco, activa las notificaciones.'],
    ['es', '¿Has visto algún error? Escríbenos.'],
    ['es', 'Noticia en desarrollo. Se actualizará en breve.'],
    ['pt', 'Ouça a reportagem completa no player acima.'],
    ['pt', 'Se quiser receber alertas, baixe o nosso aplicativo.'],
    ['it', 'Resta aggiornato con le notizie di Dunmore su Google News.'],
    ['it', 'Per saperne di più, leggi il nostro speciale.'],
    ['it', 'Leggi anche: Dieci dighe a rischio'],
    ['it', 'Iscriviti alla nostra newsletter per ricevere le notizie ogni mattina.'],
    ['it', 'Segui il nostro canale WhatsApp.'],
    ['nl', 'Lees ook: Tien dammen in gevaar'],
    ['nl', 'Meld je aan voor onze nieuwsbrief en krijg elke ochtend het nieuws.'],
    ['ru', 'Подписывайтесь на наш канал в Telegram.'],
    ['ru', 'Следите за новостями в нашем Telegram-канале.'],
    ['ar', 'تابعوا آخر الأخبار عبر قناتنا على واتساب'],
    ['zh', '扫描二维码关注我们的微信公众号。'],
    ['ja', 'この記事は有料会員限定です。'],
    ['ja', '会員登録するとこの記事の続きを読めます。'],
  ])('is left out in %s: %s', (language, line) => {
    const texts = [...BODY.slice(0, 2), line, ...BODY.slice(2)]
    expect(articleOf(texts, HEADLINE, language).paragraphs).toEqual(BODY)
  })
})

describe('news with one mark of furniture', () => {
  it.each([
    ['fr', 'Pour sauver les digues, la ville consulte ses habitants.'],
    ['fr', 'Si la crue monte, lisez les consignes, a demandé le maire.'],
    ['de', 'An dieser Stelle brach am Montag der Damm.'],
    ['es', 'Para ver los daños, visita la ciudad el presidente.'],
    ['es', 'Si llueve más, activa el plan la provincia.'],
    ['pt', 'Se chover mais, entre em casa quem mora ao lado do rio.'],
    ['it', 'Per ora resta chiusa la scuola di Dunmore.'],
  ])('stays in %s: %s', (language, line) => {
    const texts = [...BODY.slice(0, 2), line, ...BODY.slice(2)]
    expect(articleOf(texts, HEADLINE, language).paragraphs).toEqual(texts)
  })
})

describe('furniture below the article', () => {
  it.each([
    'Jo Poll covers crime and courts for the Echo.',
    'Jo Poll, a freelance journalist, reports on Norland.',
    'Ann Roe contributed reporting.',
    'Additional reporting by Ann Roe.',
    'You can unsubscribe at any time.',
    'To comment, please log in or register.',
    'If you enjoyed this article, share it with your friends.',
    'This piece was first published by The Conversation.',
    'Republished with permission.',
    'Tips? Write to tips@echo.example.',
    'Sources: Echo, Reuters, AP',
    'Visit our weather page for more.',
    "We'll be back tomorrow with more live coverage.",
    "The Echo's live blog is now closed.",
    'Thanks for reading. See you tomorrow.',
    'Like this story? Follow us for more.',
    '(Avec AFP)',
    'Partager cet article',
    'Mehr zum Thema finden Sie hier.',
    'Mit Agenturmaterial',
    'Noch mehr Nachrichten gibt es in unserer App.',
    'Lee aquí todas las noticias.',
    'Leia mais notícias no site.',
    'Assista ao vídeo abaixo.',
    '© 2026 Dunmore Echo',
    '– with files from Ann Roe',
    'This article appeared in the print edition under the headline “Water”.',
    'This story was originally published by the Echo and is republished here with permission.',
    'The reporter can be reached at jpoll@echo.example.',
    'Contact the writer: jpoll@echo.example',
    'Email Jo Poll at jpoll@echo.example.',
    'Ann Roe, a staff writer, covers the weather.',
    "Ann Roe is the Echo's weather editor.",
    'Ann Roe writes about rivers and the people along them.',
    'Have a news tip? Call 555-0199.',
    'See something wrong? Tell us.',
    '0 comments',
    'Read more about: floods, weather, Dunmore',
    'Filed under: Weather',
    'Did you find an error? Let us know.',
    'Follow @dunmoreecho for more.',
    'Listen to our podcast on Spotify.',
    'Join the discussion on our Discord server.',
    'Thank you for reading.',
    'Click here to read the full report.',
    'First published on May 3, 2026 / 10:12 AM',
    'Stay with us for more updates.',
    'We will bring you more on this story as it develops.',
    'This is a breaking story. More soon.',
    'About Norland Water',
    '-30-',
    '(END)',
    'Associated Press writer Ann Roe in Marl contributed.',
    'Reuters, AFP and dpa contributed to this article.',
    'AP',
    'The Echo is a nonprofit newsroom. Support our work.',
    'For media enquiries contact press@norland.example.',
    'Keep up with the latest news by following us on Facebook.',
    'Anyone with concerns can ring the helpline on 0800 555 0199.',
    'Suivez-nous sur Facebook.',
    'Retrouvez tous nos articles sur notre site.',
    'Vous souhaitez réagir ? Écrivez-nous.',
    'Notre direct est terminé.',
    "Jo Poll, journaliste à l'Écho",
    'Folgen Sie uns auf Instagram.',
    'Quelle: dpa',
    'Mehr aus dem Ressort: Wetter',
    'Diskutieren Sie mit: Was denken Sie?',
    'Mit Material von dpa und AFP.',
    'Redaktionell überarbeitet von Jo Poll',
    'Síguenos en Twitter.',
    'Con información de EFE y AFP.',
    'Sigue toda la información en nuestro canal de WhatsApp.',
    '¿Qué opinas? Déjanos tu comentario.',
    'Siga o Eco no Instagram.',
    'Com informações da Agência Brasil.',
    'Esta noticia se ha elaborado con información de EFE y Europa Press.',
    'Noticia en ampliación.',
    'Sobre la autora: Marta Gil es periodista especializada en economía.',
    'El presidente, Raúl Vega, durante la rueda de prensa (EFE/J. Sáez).',
    'Este artículo es exclusivo para suscriptores.',
    'Texto publicado originalmente em 12/05/2026.',
    'Este artigo é exclusivo para assinantes.',
    'Reportagem em atualização.',
    'O autor escreve de acordo com a antiga ortografia.',
    'Leia a reportagem completa na edição impressa.',
    'Assista ao vídeo acima.',
    'Ceci est une dépêche de l’AFP reprise sans modification.',
    'À propos de l’auteure : Anne Roux est journaliste au Courrier.',
    'Über die Autorin: Anna Roth ist Redakteurin im Ressort Lokales.',
    'Gostou desta matéria? Compartilhe.',
    '*Sob supervisão de Ann Roe',
    'Foto: Divulgação',
    'The post Storm floods Dunmore town centre appeared first on Dunmore Echo.',
    'Storm floods Dunmore town centre was originally published in Dunmore Echo on Medium, where people are continuing the conversation by highlighting and responding to this story.',
    'Jo Poll is a reporter for the Dunmore Echo. Follow her on X @jopoll.',
    'Good morning and welcome to our live coverage of the storm in Dunmore.',
    'Subscribe to continue reading.',
    'What do you think? Let us know in the comments below.',
    'Have you been affected by the floods? Get in touch with our reporters.',
    'Follow the Echo on Facebook, X and Instagram for the latest news.',
    'Download our free app for breaking news alerts.',
    'Do you have a story? Email newsdesk@echo.example.',
    'The Associated Press contributed to this report.',
    'With files from Ann Roe and The Canadian Press',
    'This is a developing story. Check back for updates.',
    'This story has been updated with comments from the mayor.',
    'More to follow.',
    'Reporting by Jo Poll; Editing by Ann Roe.',
    'Jo Poll has covered the Aller valley for the Echo since 2012. She lives in Marl.',
    'Ann Roe covers local government. Reach her at aroe@echo.example.',
    "The views expressed in this article are the author's own and do not reflect those of the Echo.",
    'Copyright 2026 Dunmore Echo. This material may not be published, broadcast, rewritten or redistributed.',
    'Topics: floods, Dunmore, weather',
    'For more information visit www.norlandwater.example or call 555-0199.',
    'If you value our journalism, please consider becoming a member.',
    'Support independent journalism. Donate today.',
    "That's all from us today. Thanks for following along.",
    'Follow live updates on the storm here.',
    "Join the Echo's WhatsApp channel for updates.",
    'We want to hear from you. Send your pictures to the newsdesk.',
    'Copyright © 2026 AFP. Tous droits réservés.',
    "Inscrivez-vous à notre newsletter et recevez l'essentiel de l'actualité chaque matin.",
    "L'article Storm floods Dunmore town centre est apparu en premier sur L'Écho.",
    'Abonnieren Sie unseren Newsletter und verpassen Sie keine Nachricht.',
    'Der Beitrag Storm floods Dunmore town centre erschien zuerst auf Echo.',
    'Jo Poll ist Redakteurin im Ressort Politik.',
    'La entrada Storm floods Dunmore town centre se publicó primero en El Eco.',
    'Receba as notícias do Eco no WhatsApp. Clique aqui e participe do grupo.',
    'O post Storm floods Dunmore town centre apareceu primeiro em O Eco.',
    'Assine nossa newsletter e receba as notícias no seu e-mail.',
    '###',
    'Editing by Ann Roe',
    'Do you know more about this story? Contact Jo Poll on Signal.',
    'Jo Poll is a professor of hydrology at the University of Marl.',
    'Read the original article on Dunmore Echo.',
    'This article was first published on 3 May 2026.',
    'Share your thoughts with us.',
    'Our live coverage has ended.',
    'If you value our reporting, please consider a donation.',
    'Please consider making a donation to support our work.',
    'The Echo is not responsible for the content of external sites.',
    'The Dunmore Echo is not responsible for the content of external websites.',
    "L'Écho n'est pas responsable du contenu des sites externes.",
    'Das Echo ist nicht verantwortlich für die Inhalte externer Seiten.',
    'El Eco no se hace responsable del contenido de sitios externos.',
    'O Eco não se responsabiliza pelo conteúdo de sites externos.',
    'Jo Poll reported from Norland for ten years.',
    'Jo Poll reported from Marl, Ann Roe wrote from Sund.',
    'J.P.',
    'Lecture 2 min.',
    '* Este artículo apareció en la edición impresa del viernes, 10 de marzo de 2006.',
    '©2026 Europa Press. Está expresamente prohibida la redistribución de este servicio sin su consentimiento.',
    'Este texto não reflete necessariamente a opinião do Eco.',
    'Les opinions exprimées dans ce texte n’engagent que leurs auteurs.',
    'Über dieses Thema berichtete der Deutschlandfunk am 3. Mai 2026 um 9 Uhr.',
    'Transparenzhinweis: Der Artikel wurde am 4. Mai ergänzt.',
    'Polizisten vor dem Museum von Marl (Symbolbild).',
    'Le pont de Marl avant la crue (photo d’archives).',
    "Jo Poll è giornalista e si occupa di ambiente per l'Eco.",
    'Jo Poll is verslaggever bij de Bode.',
    'Jo Poll, Jahrgang 1980, ist Redakteurin im Ressort Politik.',
  ])('is left out: %s', (line) => {
    expect(read([...BODY, line])).toEqual(BODY)
  })
})

describe('a sentence with its agency behind it', () => {
  it.each([
    'Zginęły dwie osoby. (PAP)',
    'Ingen kom till skada. (TT)',
    'Es gab keine Toten. (dpa/lnw)',
  ])('ends the article: %s', (text) => {
    const [end = ''] = text.split(' (')
    expect(read([...BODY, text])).toEqual([...BODY, end])
  })
})

describe('the sentences beside the line', () => {
  it('are the article’s own, whatever stands around it', () => {
    const page = [
      'Home > News > Local > Storm floods Dunmore',
      'By Jo Poll, Environment Correspondent',
      'People wade through the centre of Dunmore on Monday. Photograph: Jo Poll/Rex Shots',
      ...BODY,
      'Jo Poll is a reporter for the Dunmore Echo. Follow her on X @jopoll.',
      'The post Storm floods Dunmore town centre appeared first on Dunmore Echo.',
    ]
    for (const { text } of summarise(articleOf(page)).sentences) expect(BODY).toContain(text)
  })

  it('are no caption in Chinese', () => {
    const text =
      '图为台风过后的邓莫尔市中心。\n\n台风周一袭击邓莫尔市，四百人撤离家园。河水一天内上涨三米，水务局表示。'
    const { sentences } = summarise(articleOf([text], '台风袭击邓莫尔 四百人撤离', 'zh'))
    expect(sentences.map((sentence) => sentence.text)).toEqual([
      '台风周一袭击邓莫尔市，四百人撤离家园。',
      '河水一天内上涨三米，水务局表示。',
    ])
  })

  it('lose a credit that was pressed to them', () => {
    const lead =
      'A storm flooded the centre of Dunmore on Monday, the water authority said.(Jo Poll/ Echo Press Service photo via AP)'
    expect(read([lead, 'The river rose 3 metres.'])).toEqual([
      'A storm flooded the centre of Dunmore on Monday, the water authority said.',
      'The river rose 3 metres.',
    ])
  })
})

describe('a sentence of the article stays', () => {
  it.each([
    'You can hear the river from the roof of the town hall.',
    'The newspaper Dunmore Echo cut a third of its newsroom on Friday.',
    '“We tell all. Our aim is to help you subscribe”, she said on Monday in Marl.',
    'A show like this could really make you think.',
    'Facebook Inc has suspended the accounts of the former US President for two years.',
    'The app was taken from the stores by Apple on Monday.',
    '“Sign up for our newsletter,” the mayor told the crowd.',
    'The company said that 400,000 people subscribe to its podcast.',
    'Our Lady of Marl, a church of the 12th century, was flooded too.',
    'The report, published on Monday, says that the dam was old.',
    'The article was published on Friday.',
    'Ada Quill is a reporter who was jailed in Norland, and Quill denies it.',
    'The New York Times reported that the dam was old.',
    'Subscribe or lose the line, the bus firm told its riders in a letter on Monday.',
    'Sign up for the ballot opens in June, the council said, and closes in July.',
    'Jo Poll is a reporter whose work on the tunnel led to the vote, the council said.',
    'Download the app or walk, said the bus firm in its letter to riders.',
    'Follow the river down to Marl on WhatsApp, Ada Quill told the residents.',
    'Quill told riders that they have to sign up for an account of the bus firm.',
    'Meta is not responsible for the content of external sites, the court ruled.',
    'Abonnez-vous ou marchez, a dit la compagnie de bus à vos voisins lundi.',
    'Melden Sie sich an, teilte die Stadt mit, und Ihr Konto bleibt frei.',
    'Suscríbete o camina, dijo la empresa de autobuses en tu ciudad.',
    'Live from the roof, the station went on with its news.',
    'More than 400 people were moved to schools.',
    'Photographs show the bridge in the water.',
    'The girl in this picture grew up to be the mayor of Dunmore.',
    'Ada Quill said she knows nobody in this photo, which was taken in Marl.',
    'The council requires firms to write their forms in JavaScript, a report says.',
    'The opinions expressed in the survey were divided.',
    'The photo by Jo Poll went round the world.',
    'Marl, Sund and Dunmore were without power (see map).',
    'Die Polizei schreibt den Rückgang der neuen Brücke zu.',
    'Sie forderten, dass der Artikel gestrichen wird.',
    'Sur Twitter, le maire a partagé une vidéo de la crue.',
    'O fim de semana deve ser de chuva, segundo o Centro de Previsão (Cptec/Inpe).',
    'Sigue cerrado el puente de Marl, según el condado.',
    'You can’t explain to them what it is, Jo Poll told an affiliate of the station.',
    '12:30 was the hour when the dam of Dunmore burst.',
    '💧 The river rose by three metres in a day, and the town is under water.',
    '“This is an ongoing search for the boat of Marl,” the police said on Monday.',
    'Las opiniones de los vecinos sobre la presa están divididas.',
    'Este artículo de la ley es para los socios de la presa, dijo el juez.',
    'Esta información fue elaborada con los datos de la presa, según el juez.',
    'Este texto fue redactado por el Senado el lunes.',
    'La presa está en ampliación desde mayo.',
    'O autor escreveu o livro na barragem.',
    'Este conteúdo foi produzido com a voz do prefeito, diz a polícia.',
    'Ceci est arrivé lundi au barrage de Marl.',
    'Il s’agit d’une crue que la ville attendait.',
    'Über die Autorin hat das Gericht am Montag geurteilt.',
    'Le maire a quitté la salle par la porte du fond (voir carte).',
    'La polizia ha chiuso il canale di Marl, e la città resta senza acqua.',
    'Компания закрыла свой канал в Telegram после решения суда в Марле.',
  ])('%s', (line) => {
    expect(read([line, ...BODY])).toContain(line)
    expect(read([...BODY, line])).toContain(line)
  })
})

describe('a paragraph that is news and furniture', () => {
  const [lead = ''] = BODY
  it.each([
    `${lead} Sign up for our newsletter.`,
    `${lead} This story has been updated.`,
    `Good morning and welcome to our live coverage. ${lead}`,
    `${lead} Read more on our website. Follow us on Facebook.`,
    `Sign up for our newsletter. ${lead}`,
    `Sign up for our newsletter. Subscribe here. ${lead}`,
  ])('keeps the news: %s', (paragraph) => {
    expect(read([paragraph, ...BODY.slice(1)])).toEqual(BODY)
  })

  it('of any length loses the furniture at its end', () => {
    const long = Array.from({ length: 10 }, () => lead).join(' ')
    expect(read([`${long} Follow us on Facebook. Sign up for our newsletter.`])).toEqual([long])
  })
})

describe('a megabyte of paragraphs', () => {
  it.each([
    ['initials', 'A.'.repeat(150)],
    ['names', 'Jo Poll '.repeat(40)],
    ['credits', `${'photo by '.repeat(30)}. Photo: ${'Jo/Poll, '.repeat(15)}x`],
    ['credits without an end', `Photo: ${'J/'.repeat(190)}.`],
    ['quotation marks', '“'.repeat(300)],
    ['brackets', '('.repeat(300)],
    ['bars', '| '.repeat(70)],
    ['dashes', 'Jo – '.repeat(60)],
    ['datelines', 'DUNMORE, Norland, May 1 (KNOR, x'],
    ['places', 'DUNMORE, '.repeat(14)],
    ['numbers', 'call 1 2 3 4 5 6 '.repeat(18)],
    ['addresses', 'a@b '.repeat(70)],
    ['sentences', 'Jo is. '.repeat(40)],
    ['titles', 'Storm floods Dunmore town '.repeat(12)],
  ])('is cleaned: %s', (_, paragraph) => {
    const bomb = `${paragraph}\n\n`.repeat(1_000_000 / (paragraph.length + 2))
    expect(() => read([bomb])).not.toThrow()
  })
})

describe('furniture', () => {
  it('is never all that there is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1 }),
        (all) => {
          const given = all.join('\n\n').trim()
          if (/[\p{L}\p{N}]/u.test(given)) expect(read([given])).not.toEqual([])
        },
      ),
    )
  })

  it('is gone after the first cleaning', () => {
    const lines = fc.constantFrom(
      ...BODY,
      'By Jo Poll',
      'Sign up for our newsletter.',
      'Home | News',
      'Read more: Ten dams.',
      'PARIS (AFP) – It rained in the town for days.',
      'Storm floods Dunmore town centre was first published in the Echo.',
      'Boats in Mill Street. Photo: Jo Poll',
    )
    fc.assert(
      fc.property(fc.uniqueArray(lines, { maxLength: 8 }), (paragraphs) => {
        const once = read([...BODY, ...paragraphs])
        expect(read(once)).toEqual(once)
      }),
    )
  })

  it.each([
    'Publié le 3 mars 2024 à 10h40. Mis à jour à 11h02.',
    'Mis à jour le 03/03/2024 à 11:02',
    'Stand: 03.03.2024, 10:40 Uhr',
    'Veröffentlicht am 3. März 2024 um 10.40 Uhr | Aktualisiert um 11.02 Uhr.',
    'Publicado el 3 de marzo de 2024 a las 10:40 h.',
    'Publicado em 3 de março de 2024 às 10h40. Atualizado às 11h02.',
    'Pubblicato il 3 marzo 2024 alle 10:40.',
    'Gepubliceerd op 3 maart 2024 om 10:40 uur.',
    'Опубликовано 3 марта 2024, 10:40.',
    'Published Sunday, March 3, 2024, 10:40 a.m. EST. Updated 11:02.',
    'Temps de lecture : 3 minutes',
    'Lesezeit: 3 Min.',
    'Support local news with a monthly gift.',
  ])('includes when it was published and how long it reads: %s', (line) =>
    expect(read([line, ...BODY])).toEqual(BODY),
  )

  it.each([
    'Publiée le 3 mars, une étude de Lyon compte 40 crues.',
    'Updated figures show that 40 people left on March 3.',
    'Posted on March 3 2024, the film has 40 fans.',
    'Support for local news fell by 40 per cent, the council said.',
  ])('and not what else begins so: %s', (line) => expect(read([line, ...BODY])).toContain(line))
})
