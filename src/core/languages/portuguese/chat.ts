import type * as english from '../english/chat.ts'
import type { Part } from '../language.ts'

export const chat = (): Part<typeof english.chat> => ({
  phraseExample: 'inteligência artificial',

  welcome:
    'Boas-vindas ao *Lede*.\n\nEnvio a você as notícias em uma linha curta, assim que são publicadas. Cada palavra vem do artigo.\n\nDiga o que quer seguir, por exemplo:\n{examples}\n\n/help mostra tudo o que sei fazer.',
  welcomeBack: {
    one: 'Que bom ver você de novo. {This} segue {count} coisa: /following mostra qual. /help mostra tudo o que sei fazer.',
    other:
      'Que bom ver você de novo. {This} segue {count} coisas: /following mostra quais. /help mostra tudo o que sei fazer.',
  },
  greetingGroup:
    'Olá! Eu sou o *Lede*. Envio a este grupo as notícias em uma linha curta.\n\nUm administrador pode me dizer o que seguir, por exemplo:\n{examples}',
  helpShows: '/help mostra tudo o que sei fazer.',
  eachTopic:
    'Cada tópico do grupo segue as suas coisas: envie o comando no tópico a que se refere.',
  adminsRule: 'Só administradores podem mudar o que se segue. Ver, todos podem.',

  helpTitle: 'O que {this} pode seguir',
  helpEverything: 'todos os artigos',
  helpTopic: 'um tema',
  helpTopicOfWords: 'um tema de várias palavras',
  helpPublisher: 'um veículo',
  helpLanguage: 'um idioma',
  helpWord: 'uma palavra do título ou do texto',
  helpPhrase: 'uma frase',
  helpSeveral: 'várias juntas, uma ou outra, e o que não',
  helpAuthor: 'um autor, e só o que é urgente',
  helpCommands: 'Comandos',

  privacyTitle: 'O que guardo sobre este chat',
  keptId: 'o número do chat',
  keptSettings:
    'o que ele segue e quando quer receber: fuso horário, idioma, resumo, horas de silêncio, pausa, quantos alertas por dia, quantos vieram hoje e quanto um alerta mostra',
  keptCopies:
    'até 30 dias depois da última mudança do artigo, o número da mensagem de cada alerta que enviei aqui, e de cada resumo com as suas notícias, para que possam ser corrigidos',
  keptPresses:
    'pelo mesmo tempo, quais alertas mostram mais ou menos pelos seus botões, e até dois dias depois de acabar, quais notícias estão em silêncio; por 30 dias, quais você separou',
  keptDrafts: 'por um dia, o que foi visto aqui e não foi salvo',
  keptManaged:
    'de cada grupo ou canal que você configura daqui ou em que me incluiu: o identificador e o título, até três meses depois do último uso aqui, 200 no máximo',
  keptEditor:
    'de quais veículos este chat é segundo editor e em que idioma, até você enviar /stop ou o veículo encerrar isso',
  keptUpdates: 'por dois dias, os números dos seus comandos, para que nenhum aja duas vezes',
  keptAnswers:
    'por cerca de um minuto, quando respondi aqui, para respeitar os limites do Telegram',
  privacyExport: '/export envia tudo isso num arquivo.',
  privacyNot:
    'Não guardo nomes de pessoas, nem mensagens ou locais seus, nem quem está em um grupo ou o administra.',
  privacyStop:
    'Guardo isso até você enviar /stop. Então tudo é apagado na hora, e a cópia em cerca de um minuto. Depois nada liga a este chat os números de mensagem que restam. Se você escolher assim, o que o chat segue e os seus horários ficam inativos por uma semana.',
  privacyRemoved:
    'Se você me bloquear ou remover, eles ficam inativos por 30 dias, caso me deixe voltar; todo o resto é apagado na hora.',
  privacyMark:
    'Fica uma marca cifrada por mais um dia, mais ou menos, para que nenhuma cópia traga o chat de volta; ela não diz de quem é.',
  privacyBackup:
    'A Cloudflare, onde funciono, pode restaurar o seu armazenamento a qualquer momento dos últimos 30 dias. Depois disso não resta nada.',
  exported: 'Tudo o que guardo sobre este chat, num arquivo. /privacy diz o mesmo em palavras.',
  unreadable:
    'No momento não consigo ler o que {this} segue, então nada mudou e nada se perdeu. Tente mais tarde, por favor. Mesmo assim, o botão apaga tudo.',

  stopTakesNoWords:
    '{stop} não leva nada depois. Para deixar de seguir uma coisa, envie `/unfollow {written}`.',
  stopTitle: 'Parar de enviar notícias {toThis}?',
  stopNothing: '{This} não segue nada.',
  stopLost: {
    one: 'Segue {count} coisa: {names}.',
    other: 'Segue {count} coisas: {names}.',
  },
  stopDeletes: 'Os alertas acabam na hora, e tudo isso é apagado.',
  stopDeletesTimes: 'Os alertas acabam na hora, e tudo isso é apagado, com os horários escolhidos.',
  stopRestOfGroup: {
    one: 'O resto do grupo também segue {count} coisa.',
    other: 'O resto do grupo também segue {count} coisas.',
  },
  stopTopics: {
    one: 'Os seus tópicos também seguem {count} coisa.',
    other: 'Os seus tópicos também seguem {count} coisas.',
  },
  more: 'mais {count}',
  stopNow: 'Parar e apagar tudo',
  stopTopic: 'Parar neste tópico',
  stopAll: 'Parar no grupo todo',
  stopAndKeep: 'Parar e guardar os ajustes por uma semana',
  pauseInstead: 'Só uma pausa de uma semana',
  notStopped: 'Certo, tudo fica como está.',
  questionTooOld: 'Esta pergunta é antiga demais. Envie /stop de novo.',
  unfollowThis: 'Deixar de seguir {name}',
  farewell:
    'Até logo. O que eu guardava sobre este chat foi apagado; /privacy diz o que resta por mais um dia. Não virão mais alertas, e os de cima não são mais corrigidos. Para voltar, envie /start.',
  farewellFor:
    'Até logo. Não virão mais alertas, e os de cima não são mais corrigidos. Os ajustes ficam aqui até {until}, caso você volte; depois são apagados.',
  topicFarewell:
    'O que este tópico seguia foi apagado, e não virão mais alertas aqui. Os outros tópicos continuam.',
  restore: 'Restaurar',
  deleteNow: 'Apagar agora',
  followedBefore: {
    one: '{This} seguia {count} coisa antes. Os ajustes ficam aqui até {until}.',
    other: '{This} seguia {count} coisas antes. Os ajustes ficam aqui até {until}.',
  },
  restored: {
    one: 'Que bom ver você de novo. O que {this} seguia voltou: {count} coisa. /following mostra qual. Os alertas voltam a partir de agora.',
    other:
      'Que bom ver você de novo. O que {this} seguia voltou: {count} coisas. /following mostra quais. Os alertas voltam a partir de agora.',
  },
  nothingToRestore: 'Não há mais nada aqui. Envie /start para começar de novo.',

  hint: 'Não entendi. Envie uma ou duas palavras sobre o que quer receber, ou /help para ver tudo o que sei fazer.',
  commandPerhaps: 'Não conheço esse comando. Você quis dizer {command}?',
  oneAtATime:
    'Há vários comandos nessa mensagem, então não fiz nada. Envie um de cada vez, por favor.',
  unknownCommand: 'Não conheço esse comando. Envie /help para ver os que conheço.',
  forAnotherBot: 'Esse comando é para outro bot. Envie sem o nome que vem depois do @.',
  adminsOnly: 'Aqui só administradores podem mudar isto. Peça a um deles.',
  adminsUnknown:
    'O Telegram não me disse se você é administrador aqui, então não mudei nada. Tente de novo em um minuto, por favor.',
})
