import type * as english from '../english/commands.ts'
import type { Part } from '../language.ts'

export const commands = (): Part<typeof english.commands> => ({
  '/follow': 'Alles verfolgen oder ein Thema, ein Medium, ein Wort, eine Wortfolge',
  '/unfollow': 'Etwas nicht mehr verfolgen',
  '/following': 'Zeigen, was dieser Chat verfolgt',
  '/mode': 'Einstellen, wie etwas kommt: sofort, ohne Ton, im Überblick',
  '/latest': 'Die neuesten Meldungen zeigen',
  '/search': 'Die letzten 30 Tage durchsuchen',
  '/why': 'Sehen, warum ein Artikel hierher kam oder nicht',
  '/digest': 'Überblicke statt sofortiger Meldungen bekommen',
  '/quiet': 'Ruhezeiten einstellen und danach hören, was in ihnen kam',
  '/pause': 'Eine Zeit lang nichts bekommen',
  '/resume': 'Die Pause beenden',
  '/budget': 'Meldungen am Tag begrenzen: der Rest kommt am Abend',
  '/urgent': 'Eilmeldungen durchlassen oder warten lassen',
  '/show': 'Einstellen, wie viel eine Meldung zuerst zeigt',
  '/stories': 'Einstellen, was nach der ersten Meldung eines Ereignisses kommt',
  '/timezone': 'Die Zeitzone einstellen',
  '/language': 'Die Sprache wählen, die ich hier spreche',
  '/settings': 'Alle Einstellungen zeigen und ändern',
  '/manage': 'Eine Gruppe oder einen Kanal von hier aus einrichten',
  '/help': 'Zeigen, wie ich funktioniere',
  '/privacy': 'Zeigen, was ich über diesen Chat speichere',
  '/export': 'Alles, was ich über diesen Chat speichere, als Datei bekommen',
  '/stop': 'Aufhören und alles über diesen Chat löschen',
  '/start': 'Beginnen',
})
