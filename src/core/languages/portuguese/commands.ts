import type * as english from '../english/commands.ts'
import type { Part } from '../language.ts'

export const commands = (): Part<typeof english.commands> => ({
  '/follow': 'Seguir tudo, um tema, um veículo, uma palavra ou uma frase',
  '/unfollow': 'Deixar de seguir algo',
  '/following': 'Ver o que este chat segue',
  '/mode': 'Escolher como chega o que se segue: na hora, sem som, no resumo',
  '/latest': 'Ver os alertas mais recentes',
  '/search': 'Procurar nos últimos 30 dias',
  '/why': 'Saber por que um artigo chegou aqui, ou não',
  '/digest': 'Receber resumos em vez de alertas imediatos',
  '/quiet': 'Definir horas de silêncio e saber depois o que houve nelas',
  '/pause': 'Não receber nada por um tempo',
  '/resume': 'Terminar a pausa',
  '/budget': 'Limitar os alertas por dia: o resto chega à noite',
  '/urgent': 'Deixar passar as notícias urgentes, ou fazê-las esperar',
  '/show': 'Escolher quanto de um alerta se mostra primeiro',
  '/stories': 'Escolher o que chega de um acontecimento depois do primeiro alerta',
  '/timezone': 'Escolher o fuso horário',
  '/language': 'Escolher o idioma que falo aqui',
  '/settings': 'Ver e mudar todos os ajustes',
  '/manage': 'Configurar um grupo ou um canal a partir daqui',
  '/help': 'Ver como funciono',
  '/privacy': 'Ver o que guardo sobre este chat',
  '/export': 'Receber num arquivo tudo o que guardo sobre este chat',
  '/stop': 'Parar e apagar tudo sobre este chat',
  '/start': 'Começar',
})
