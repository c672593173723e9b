/**
 * Labels in front of headlines or behind them, by what they mean: a flash says only that there is
 * news and goes; a kind says that what follows is none ("Satire", "Sponsored") and stays.
 */
const alternatives = (lists: readonly string[]): string =>
  lists.flatMap((list) => list.split('|')).join('|')

/** As patterns, in small letters. */
export const FLASH = alternatives([
  'breaking(?: news)?|just in|exclusive|update[ds]?(?: ?#?\\d{1,2})?(?:[:.h]\\d{2})?(?: ?(?:uhr|h))?|(?:news |spoiler )?alert|newsflash|flash|urgent|developing',
  'watch(?: live| now)?|v[iİ]deos?|listen|photos?|pictures?|in pictures|gallery|live(?:[ -]blog| updates?)?|liveblog|news-?(?:blog|ticker)|ticker',
  'must[- ](?:see|read|watch)|vidéos?|en direct|direct|en images|exclusif|alerte(?: info)?|flash info|dernière minute|mise à jour|diaporama|infographie',
  'eil(?:meldung)?|exklusiv|live-?ticker|bilder|fotostrecke|im video|im livestream|jetzt live|aktualisiert|última hora|urgente|en vivo|en directo|directo|vídeos?',
  'en imágenes|galería|actualización|em imagens|galeria|(?:em )?direto|ao minuto|última atualização|aggiornamento',
  "fotos?|exclusiva|ampliación|amp|alerta|minuto a minuto|ao vivo|exclusivo|assista|plantão|atualização|ultim[’']ora",
  '(?:in )?diretta|esclusiv[ao]|exclusief|laatste nieuws|net binnen|son dak[iİ]ka|foto galer[iİ]|güncelleme|just nu|flaş|canl[ıI]|pilne|aktualizacja|wideo|na żywo|z ostatniej chwili',
  'срочно|молния|видео|фото|эксклюзив|онлайн|обновлено|терміново|відео|έκτακτο|(?:خبر )?عاجل|(?:بال)?فيديو|حصري|مباشر',
  'فوری|מבזק|דחוף|快讯|快訊|突发|突發|最新|视频|視頻|直播|独家|獨家|速報|動画|写真|独自|号外|속보|영상|단독|포토|ब्रेकिंग(?: न्यूज़?)?',
])

/** Who may read it. */
export const FOR_WHOM =
  'réservé aux abonnés|(?:solo|exclusivo) para suscriptores|(?:só|exclusivo) para assinantes|nur für abonnenten'
/** Before a colon they may be whom the news is about. */
export const SUBSCRIBERS = 'abonnés|suscriptores|assinantes|abonnenten|abo'

const IN_FRONT = new RegExp(`^(?:${FLASH})\\s?[:：]\\s+(?=\\S)`, 'iu')

/** "Updated: The mayor …": a flash says nothing in front of a sentence either. */
export const dropFlash = (paragraph: string): string => paragraph.replace(IN_FRONT, '')

const KINDS: ReadonlySet<string> = new Set(
  alternatives([
    'satire|parody|humour|humor|opinion|op-ed|editorial|comment|commentary|column|analysis|essay|review|letter|letters',
    'sponsored|sponsored content|sponsored post|advertorial|advertisement|advertisement feature|advertising|ad|paid post',
    'paid content|partner content|promoted|promotion|press release|fiction|short story|fact check|obituary|quiz|archive',
    'tribune|édito|éditorial|chronique|billet|analyse|publicité|sponsorisé|contenu sponsorisé|parodie|critique',
    'kommentar|glosse|meinung|gastbeitrag|leitartikel|kolumne|anzeige|werbung|rezension|nachruf|faktencheck|leserbrief',
    'opinión|análisis|tribuna|columna|sátira|publicidad|patrocinado|publirreportaje|crítica|reseña|contenido patrocinado',
    'opinião|análise|coluna|artigo|publicidade|conteúdo patrocinado|publieditorial|resenha|informe publicitário',
    'opinione|editoriale|analisi|commento|satira|pubblicità|opinie|commentaar|advertentie|мнение|сатира|реклама|колонка',
    'رأي|تحليل|إعلان|评论|社论|观点|广告|讽刺|評論|社論|廣告|社説|論説|広告|pr|コラム|解説|사설|칼럼|광고|기고',
  ]).split('|'),
)

/** After a dash these also say who it is that speaks: "Half of homes at risk - analysis". */
const SPEAKS = /^(?:analysis|analyse|análisis|análise|review|letter|archive|ad|column)$/

/** Whether a label tells what kind of piece stands under the headline. */
export const isKind = (label: string): boolean => KINDS.has(label.trim().toLowerCase())

/** The same where the label could be a speaker's, or a newspaper's (AD): it is a kind only as a title. */
export const isKindBehindDash = (label: string): boolean =>
  isKind(label) && !(SPEAKS.test(label) && !/^\p{Lu}/u.test(label)) && label !== 'AD'
