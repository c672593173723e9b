import { pattern } from '../../../pattern.ts'
import { listed } from '../../../text/listed.ts'
import type { PointingWords } from './words.ts'

export const PORTUGUESE: PointingWords = {
  pronouns: listed('ele ela eles elas dele dela deles delas lhe lhes seu sua seus suas'),
  plurals: listed('eles elas deles delas lhes'),
  either: listed('seu sua seus suas'),
  objects: listed('lhe lhes'),
  inverted: listed('-'),
  impersonal: listed('-'),
  openers: pattern.u`^(?:mas|e|ou|porém|contudo|todavia|entretanto|no entanto|então|depois|em seguida|além disso|além d(?:ele|ela|isso|eles|elas)|também|tampouco|assim|por isso|portanto|por outro lado|por sua vez|em resposta|de fato|enquanto isso|na véspera(?! d)|mais tarde|posteriormente|pouco depois|ao mesmo tempo|apesar d(?:isso|isto)|após (?:isso|isto)|segundo (?:ele|ela|eles|elas)|para (?:ele|ela|eles|elas)|de acordo com (?:ele|ela|eles)|com (?:isso|isto)|isso|isto|aquilo|ess[ae]s?(?= (?:é|foi|são|foram))|est[ae]s?(?= (?:é|foi|são|foram))|eles?|elas?|outr[ao]s?|daí|(?:d?esta|dessa) vez|vale lembrar|(?:não )?(?:é|foi|era|será|são) (?:assim|iss?to|isso|[oa]s?|uma?|seu|sua|por isso)(?! (?:[\p{L}\p{N}]+ ){1,5}(?:quando|onde|quem) )|um (?:segundo|terceiro|outro)|uma (?:segunda|terceira|outra)|(?:os dois|as duas|os três|as três)(?= (?:foram|são|têm|tinham|homens|mulheres))|os outros|as outras|o (?:outro|segundo|terceiro|quarto|mesmo)|a (?:outra|segunda|terceira|quarta|mesma)|ambos|ambas|nenhum[a]? d|ali|lá|aí|aqui|tal|tais|trata-se|(?:foi|foram|era|eram|está|estão|estavam?|segue|seguem|ficou|ficaram) \p{L}+[aei]d[oa]s?(?! (?:(?:ontem|hoje|nest[ea] \p{L}+) )?(?:os?|as?|uma?|uns|umas) \p{L})|(?!(?:mus|lic|jud|europ|abr|mosc|rom|dirc|at)(?:eu|ou) )(?:\p{L}{2,}(?:[oei]u)|tem|tinha|viv[ei]a?|trabalhava)(?= (?:\d|(?:dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|vári[oa]s)(?!\p{L})))|(?!(?:mus|lic|jud|europ|abr|mosc|rom|dirc|at)(?:eu|ou) )(?:\p{L}{2,}(?:[oei]u|[aei]ram)|t[eê]m|tinham?|viv(?:em?|iam?)|\p{L}{2,}avam?)(?= (?:em|num?a?|n?[oa]s?|a[os]?|às?|com|por|pel[oa]s?|d[eoa]s?|durante|até|desde|após|para|sem|como) )(?! n[oa] (?:noite|manhã|madrugada|tarde|início|fim|\p{L}+-feira|segunda|terça|quarta|quinta|sexta|sábado|domingo))|ou seja|seus?|suas?|já (?:o|a|os|as|em|no|na))(?![\p{L}\p{N}])`,
  adding: listed('também'),
  goingOn: listed(
    'então depois outro outra outros outras mesmo mesma tal tais assim ainda ali lá ambos',
  ),
  articles: listed('o a os as'),
  demonstratives: listed(
    'este esta estes estas esse essa esses essas aquele aquela aqueles aquelas neste nesta nesse nessa deste desta desse dessa',
  ),
  halfDemonstratives: listed('-'),
  indefinite: listed(
    'um uma uns umas dois duas três quatro cinco seis sete oito nove dez vários várias alguns algumas cada nenhum',
  ),
  counts: listed(
    'dois duas três quatro cinco seis sete oito nove dez vários várias alguns algumas muitos nenhum',
  ),
  stops: listed(
    'neste nesta nestes nestas deste desta destes destas nesse nessa desse dessa ' +
      'o a os as um uma uns umas e ou mas de do da dos das em no na nos nas ao à aos às com por pelo pela para sem sobre contra ' +
      'entre desde até após que quem onde quando como se não é são era foi foram tem têm tinha tinham será vai vão pode deve ' +
      'está estão ele ela disse seu sua',
  ),
  relatives: listed('-'),
  finite: null,
  identifying: listed('de do da dos das que quem cujo cuja onde em no na contra entre para'),
  locating: listed('em no na nos nas de do da dos das para a ao à até desde por'),
  within: pattern.gu`(?<=(?:^|[\s(])(?:[Ee]m|[Nn][oa]s?) )\p{Lu}[\p{L}\p{M}-]+(?![\p{L}'’])`,
  known: listed(
    'governo presidente papa polícia exército justiça mundo terra sol mar economia lei constituição parlamento ' +
      'congresso senado câmara oposição esquerda direita passado futuro dia dias semana mês meses ano anos século temporada verão ' +
      'inverno primavera outono manhã tarde noite momento maioria número início fim final euro dólar mercado mercados imprensa ' +
      'população capital autoridades bombeiros prefeitura',
  ),
  superlatives: listed(
    'primeiro primeira primeiros primeiras último última últimos últimas mais menos melhor pior principal único única',
  ),
  times: listed(
    'minuto minutos hora horas segunda terça quarta quinta sexta feira sábado domingo janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro dia dias semana semanas mês meses ano anos século temporada verão inverno primavera outono manhã tarde noite madrugada momento vez',
  ),
  toldTimes: listed(
    'seguinte seguintes anterior mesmo mesma nesse nessa naquele naquela naqueles naquelas',
  ),
  countedTimes: listed('antes depois tarde'),
  shortly: listed('pouco mais logo'),
  roles: listed(
    'homem mulher homens mulheres menino menina criança crianças jovem casal suspeito suspeitos vítima vítimas agressor motorista ' +
      'adolescente paciente ator atriz cantor cantora jogador empresa companhia grupo clube time equipe incidente acidente ataque ' +
      'explosão incêndio tiroteio decisão anúncio medida relatório estudo pesquisa livro filme vídeo foto imagem plano proposta ' +
      'acordo projeto sentença julgamento caso veículo carro',
  ),
  sources: listed('comunicado relatório estudo revista jornal texto documento'),
  auxiliaries: listed('é são foi foram era tem têm tinha será vai vão pode deve'),
  leading: listed('disse afirmou explicou informou que quando se porque como e mas onde enquanto'),
  reporting: listed('disse afirmou segundo informou declarou'),
  accordingTo: listed('segundo conforme'),
  titles: listed('sr sra senhor senhora dom dona'),
  first: listed(
    'eu mim meu minha meus minhas me nós nosso nossa nossos nossas Eu Meu Minha Nós Nosso Nossa',
  ),
  second: listed('você vocês te ti teu tua'),
  inside:
    /^(?!(?:Mus|Lic|Jud|Europ|Abr|Mosc|Rom|Dirc)[eo]u )\p{Lu}\p{L}+(?:[oei]u|rá|[aei]ram(?! (?:\d|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez|vári[oa]s|ao) ?)) (?!\p{Lu}|ontem|hoje|nest[ea] )|["”»,] ?(?:disse|disseram|afirmou|acrescentou|completou|explicou|declarou|contou|ressaltou|destacou|concluiu|comentou|informou|relatou)(?: (?:em|durante|após|ontem|nesta)(?: \S+){1,6})?\.?$/u,
  teaser: /^(?:veja|confira|saiba|leia|assista|entenda|conheça)(?!\p{L})/iu,
  capitalNouns: false,
  stems: false,
}
