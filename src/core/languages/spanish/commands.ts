import type * as english from '../english/commands.ts'
import type { Part } from '../language.ts'

export const commands = (): Part<typeof english.commands> => ({
  '/follow': 'Seguir todo, un tema, un medio, una palabra o una frase',
  '/unfollow': 'Dejar de seguir algo',
  '/following': 'Ver qué sigue este chat',
  '/mode': 'Elegir cómo llega lo que se sigue: al momento, sin sonido, en el resumen',
  '/latest': 'Ver los avisos más recientes',
  '/search': 'Buscar en los últimos 30 días',
  '/why': 'Saber por qué llegó aquí un artículo, o por qué no',
  '/digest': 'Recibir resúmenes en vez de avisos inmediatos',
  '/quiet': 'Fijar horas de silencio y saber después qué hubo en ellas',
  '/pause': 'No recibir nada por un tiempo',
  '/resume': 'Terminar la pausa',
  '/budget': 'Limitar los avisos al día: el resto llega por la noche',
  '/urgent': 'Dejar pasar las noticias urgentes o hacer que esperen',
  '/show': 'Elegir cuánto muestra un aviso al principio',
  '/stories': 'Elegir qué llega de un suceso tras su primer aviso',
  '/timezone': 'Elegir la zona horaria',
  '/language': 'Elegir el idioma en que hablo aquí',
  '/settings': 'Ver y cambiar todos los ajustes',
  '/manage': 'Configurar un grupo o un canal desde aquí',
  '/help': 'Ver cómo funciono',
  '/privacy': 'Ver qué guardo sobre este chat',
  '/export': 'Recibir en un archivo todo lo que guardo sobre este chat',
  '/stop': 'Parar y borrar todo sobre este chat',
  '/start': 'Empezar',
})
