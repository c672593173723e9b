import type * as english from '../english/commands.ts'
import type { Part } from '../language.ts'

export const commands = (): Part<typeof english.commands> => ({
  '/follow': 'Tout suivre, ou un thème, un média, un mot, une expression',
  '/unfollow': 'Ne plus suivre quelque chose',
  '/following': 'Voir ce que suit cette discussion',
  '/mode': 'Choisir comment arrive ce qui est suivi : aussitôt, sans son, dans le résumé',
  '/latest': 'Voir les dernières alertes',
  '/search': 'Chercher dans les 30 derniers jours',
  '/why': 'Savoir pourquoi un article est arrivé ici, ou non',
  '/digest': 'Recevoir des résumés plutôt que des alertes immédiates',
  '/quiet': 'Choisir des heures calmes, et savoir ensuite ce qu’il y a eu',
  '/pause': 'Ne rien recevoir pendant un temps',
  '/resume': 'Mettre fin à la pause',
  '/budget': 'Limiter les alertes du jour : le reste arrive le soir',
  '/urgent': 'Laisser passer les nouvelles urgentes, ou les faire attendre',
  '/show': 'Choisir ce qu’une alerte montre d’abord',
  '/stories': 'Choisir ce qui suit la première alerte d’un événement',
  '/timezone': 'Choisir le fuseau horaire',
  '/language': 'Choisir la langue que je parle ici',
  '/settings': 'Voir et changer tous les réglages',
  '/manage': 'Régler un groupe ou un canal depuis ici',
  '/help': 'Voir comment je fonctionne',
  '/privacy': 'Voir ce que je garde sur cette discussion',
  '/export': 'Recevoir en un fichier tout ce que je garde sur cette discussion',
  '/stop': 'Arrêter, et tout supprimer sur cette discussion',
  '/start': 'Commencer',
})
