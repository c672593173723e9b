/**
 * What kind of piece an article is, by its headline as published. A round-up, a live blog or a newsletter tells of
 * many events: it may join one's story, but nothing joins its own, or all of them would be one. A comment is
 * labelled as no news by its publisher: it joins and begins stories, and is not what a reader should be
 * alerted with.
 */
import { once } from '../once.ts'
import { isKind } from '../text/headline-labels.ts'

export type PieceKind = 'news' | 'round-up' | 'comment'

const ROUND_UP = once(
  () =>
    new RegExp(
      [
        // Live blogs.
        '\\blive[- ]?(?:blog|ticker|updates?|coverage)\\b|\\bas it happened\\b|^live\\s?[:|–—-]',
        '^(?:en direct|en vivo|en directo|ao vivo|em direto|direct|im liveticker|ticker)\\s?[:.,|–—-]|\\bminuto a minuto\\b',
        // What a newsroom sends out or prints each day.
        '\\b(?:news|morning|midday|evening|nightly|daily|weekly|weekend|world|business|markets?|sports?|tech|politics) (?:briefing|brief|bulletin|digest|headlines|newsletter|recap|round-?up|wrap(?:-?up)?)\\b',
        '\\b(?:briefing|digest|newsletter|round-?up|wrap-?up|recap)\\s?(?:[:|–—-]|$)|^(?:news|world|local) in brief\\b',
        '^(?:the |this |your )?(?:day|week|weekend|month|year) in \\p{L}+|^(?:the )?(?:week|year) (?:ahead|that was)\\b',
        '^(?:the )?(?:\\d+|three|four|five|six|seven|eight|nine|ten) (?:things|stories|takeaways|headlines)\\b',
        "^(?:the )?(?:top|today['’]s|this week['’]s) (?:\\d+ )?(?:top )?(?:stories|headlines|news)\\b",
        "\\b(?:revue de presse|l[’']essentiel de l[’']actu\\p{L}*|le récap|ce qu[’']il faut retenir d[eu])",
        '\\b(?:nachrichtenüberblick|presseschau|morgenlage|wochenrückblick)\\b|^(?:das wichtigste|die nachrichten) (?:am|vom|des|der|in)\\b',
        '\\b(?:resumen (?:de noticias|del día|de la semana|semanal)|las noticias (?:del día|de la semana)|claves del día)\\b',
        '\\b(?:resumo (?:do dia|da semana|de notícias)|as notícias (?:do dia|da semana)|giro de notícias)\\b',
        // Three things in a row: "Rates held; storm nears coast; Lakers win".
        ';[^;]{8,};',
      ].join('|'),
      'iu',
    ),
)
const LABEL = /^(\p{L}[\p{L} -]{1,29}):\s/u

export interface Headlines {
  readonly published: string
  /** Without the site's furniture; a label that tells the kind stands in front. */
  readonly cleaned: string
}

export function pieceKindOf({ published, cleaned }: Headlines): PieceKind {
  if (ROUND_UP().test(published)) return 'round-up'
  return isKind(LABEL.exec(cleaned)?.[1] ?? '') ? 'comment' : 'news'
}
