/**
 * How sites speak to their readers, language by language. Entries are patterns of whole words, parted by
 * bars, in small letters.
 */

/** Of one language: how readers are addressed, how the site speaks of itself, what sites have. */
export interface Talk {
  readonly language: string
  readonly address: string
  /** Words that ask the reader for something where a sentence begins. */
  readonly asks: string
  readonly self: string
  readonly things: string
  /** Words stand without spaces between them. */
  readonly isUnspaced?: boolean
}

/** They are news by themselves, so they count only where something is asked of the reader. */
export const PLACES =
  'whatsapp|telegram|facebook|twitter|instagram|tiktok|youtube|bluesky|threads|linkedin|google|apple|signal|podcasts?|rss|discord|spotify|apps?|links?|channel|updates?|https?:|www\\.\\S+|(?<=\\s)@\\w+|en direct|en directo|en vivo|ao vivo|in diretta|redes sociais|redes sociales|réseaux sociaux|x(?=\\.?$| and| or)'
export const ANY_THINGS =
  'newsletters?|java ?script|cookies?|ad ?blockers?|browser|affiliate[- ]links?'

export const TALKS: readonly Talk[] = [
  {
    language: 'en',
    address: "you|your|you['’](?:re|ve|ll|d)|if you",
    asks: 'sign|subscribe|register|log|join|follow|click|tap|press|download|get|read|watch|listen|share|tell|let us know|send|e-?mail|contact|visit|check|refresh|scroll|swipe|support|donate|become|enable|disable|turn|try|stay|keep|find|have|do|want|got|leave|post|vote|comment|continue|enter|browse|explore|discover|unlock|receive|enjoy|start|create|upgrade|to comment|to read|to continue|to subscribe|to see|to hear|to watch|to receive|thanks(?! to)|thank|please|already|not a|add|save|for more (?:information|details|on)',
    self: "we|we['’](?:re|ll|ve)|our|us|here|this (?:article|story|page|post|blog|site|website|video|content|feature|piece|live ?blog)|welcome|good (?:morning|afternoon|evening)|that['’]s (?:all|it)|thanks for",
    things:
      'inbox|(?:help|support|counselling) is available|(?:crisis|support) (?:line|service)|helplines?|hotlines?|(?:enjoy(?:ed|ing)?|liked|loved) this|our (?:\\p{L}+ )?(?:apps?|channel|site|website|page|podcasts?)|(?:video|links?|form|map) below|subscri(?:be|ption|ptions|bers?|bing)|sign(?:ed|ing)? (?:up|in)|log(?:ged|ging)? in|free (?:articles?|trial|account)|(?:articles?|stories) (?:left|remaining|for free)|(?:full|unlimited|premium|exclusive) (?:digital )?(?:access|story|article|content)|e-?mail (?:address|us|alerts?|updates)|(?:your|an) e-?mail|bring you|email(?:s|ed)? (?:you|us)|comments? (?:below|section|box)|in the comments|notifications?|news alerts?|our (?:journalism|live|daily|free|privacy|terms|reporters?)|(?:value|like|trust|support|back|fund|appreciate|believe in|rely on|rely upon) our (?:reporting|work|newsroom|coverage)|consider (?:a donation|donating|making a|becoming|supporting)|(?:independent|quality|local) (?:journalism|news|reporting)|(?:monthly|annual|yearly) (?:gift|donation|contribution)|becom(?:e|ing) a (?:member|supporter|subscriber)|donate (?:today|now|here)|hear from you|send (?:us )?your|know more about this|newsdesk|live (?:coverage|blog|updates?|feed|page)|liveblog|(?:continue|keep|for) reading|to read (?:more|on)|reading (?:more|on)|read the (?:full|rest)|story (?:idea|tip|to (?:tell|share))|news tips?|a (?:tip|story) for us|get in touch|let us know|terms of (?:use|service)|privacy policy|your (?:story|stories|views|thoughts|questions|device|subscription|account|say)|latest (?:news|headlines|updates|developments)|top stories|daily briefing|briefing|updated? (?:as|here|throughout)|for following|links? below|poll below|share (?:this|your)',
  },
  {
    language: 'fr',
    address: 'vous|votre|vos',
    asks: 'à lire|à voir|à écouter|voir|revoir|relire|re\\)voir|re\\)lire|écoutez|regardez|visitez|dites|abonnez|inscrivez|recevez|cliquez|suivez|téléchargez|partagez|réagissez|connectez|découvrez|retrouvez|lisez|rejoignez|soutenez|activez|créez|profitez|consultez|écrivez|réagir|signalez|une erreur|participez|soutenir',
    self: 'nous|notre|cet article|ce direct|ce contenu|bienvenue|bonjour',
    things:
      "notre (?:site|dossier|podcast|reportage|émission)|infolettre|abonn\\p{L}+|inscri\\p{L}+|e-?mails?|courriel|boîte mail|application|appli|notifications?|navigateur|commentaires?|lire la suite|cet article à lire|nos articles|réservé aux|suivre (?:ce|notre|en) direct|(?:ce|notre|le) direct|chaîne|compte gratuit|essai|politique de confidentialité|actualité|l[’']actu\\p{L}*|nos journalistes|ici pour",
  },
  {
    language: 'de',
    address: 'an dieser Stelle|Sie|Ihr|Ihre[nmrs]?|Ihnen|dir|dein\\p{L}*|dich',
    asks: 'abonnieren|melden|registrieren|folgen|klicken|laden|lesen|jetzt|erhalten|schreiben|teilen|hier|unterstützen|aktivieren|diskutieren|bleiben',
    self: 'wir|unser\\p{L}*|uns|dieser (?:Artikel|Text|Beitrag|Inhalt)|willkommen|guten (?:morgen|tag|abend)',
    things:
      'unser\\p{L}* (?:app|seite|website|kanal|podcast)|externe[nrsm]? inhalte?s?|mit einem klick|hier geht e?s zu[mr]?|finden sie (?:hier|unter|auf)|zum thema finden|abo|abos|abonn\\p{L}+|anmeld\\p{L}+|melden sie|registrier\\p{L}+|e-?mail-?\\p{L}*|postfach|push-\\p{L}+|kommentar\\p{L}*|weiterlesen|weiter ?zu ?lesen|freie artikel|artikel (?:übrig|frei|kostenlos|lesen|teilen)|whatsapp-kanal|live-?(?:ticker|blog)|datenschutz\\p{L}*|kostenlos\\p{L}*|nachrichten-app|konto|plus-\\p{L}+',
  },
  {
    language: 'es',
    address: 'usted|tú|tu|tus|su (?:correo|cuenta|navegador|suscripción)',
    asks: 'escríbe\\p{L}+|visita|activa|consulta|escucha|sigue|sigan?|suscríb\\p{L}+|regístr\\p{L}+|sígu?\\p{L}+|haz|haga|descarg\\p{L}+|únete|únase|recib\\p{L}+|compart\\p{L}+|cuéntanos|lee|leer|lea|accede|inicia|inicie|apoya|mira',
    self: 'nuestr[oa]s?|\\p{L}+(?:íbe|énta|ígue|ánda)nos|este (?:artículo|contenido|directo)|esta (?:noticia|nota)|bienvenid\\p{L}+|buen[oa]s (?:días|tardes|noches)',
    things:
      'nuestr[oa]s? (?:app|web|sitio|canal)|aquí todas|(?:aquí|abajo)(?=\\.?$)|aquí para|(?:noticia|nota|artículo) complet[oa]|edición impresa|vídeo de (?:arriba|abajo)|boletín|boletines|suscri\\p{L}+|regístr\\p{L}+|correo|aplicación|notificaciones|navegador|comentarios?|canal(?:es)? de|seguir leyendo|contenido exclusivo|en directo|en vivo|política de privacidad|cuenta|últimas noticias|periodismo',
  },
  {
    language: 'pt',
    address:
      'você|vocês|seu (?:e-?mail|celular|navegador|plano)|sua (?:caixa|conta|assinatura|opinião)',
    asks: 'ouça|fique|confira|acompanhe|assista|assine|inscreva\\p{L}*|cadastre\\p{L}*|siga|clique|baixe|receba|compartilhe|participe|leia|acesse|entre|faça|veja|envie|apoie|deixe|comente',
    self: 'noss[oa]s?|d?este (?:artigo|conteúdo)|d?esta (?:reportagem|matéria)|bem-vind\\p{L}+|bo[am] (?:dia|tarde|noite)',
    things:
      'noss[oa]s? (?:app|site|canal|grupo)|mais notícias|aqui para|vídeo (?:acima|abaixo)|edição impressa|(?:reportagem|notícia) completa|assin\\p{L}+|cadastr\\p{L}+|e-?mail|aplicativo|notificações|navegador|comentários?|canal d[oae]|grupo d[oae]|continuar lendo|conteúdo exclusivo|ao vivo|política de privacidade|últimas notícias|jornalismo|matéria completa',
  },
  {
    language: 'it',
    address: 'tu|tuo|tua|tuoi|ti|vostr[oaei]',
    asks: 'resta|rimani|scopri|ascolta|iscriviti|abbonati|segui|seguici|seguite|scarica|clicca|leggi|ricevi|unisciti|condividi|commenta|accedi|registrati|guarda|sostieni',
    self: 'noi|nostr[oaei]|questo (?:articolo|contenuto)|benvenut\\p{L}+',
    things:
      'iscri(?:viti|zione|versi)|abbona\\p{L}+|canal[ei]|notifiche|casella|le notizie|ultime notizie|continua(?:re)? a leggere|contenut[oi] esclusiv[oi]|registra(?:ti|rsi)|giornalismo',
  },
  {
    language: 'nl',
    address: 'je|jij|jouw|u|uw|jullie',
    asks: 'meld|abonneer|volg|download|klik|lees|schrijf|ontvang|deel|bekijk|reageer|log|steun',
    self: 'wij|we|ons|onze|dit (?:artikel|bericht)|welkom',
    things:
      'nieuwsbrie(?:f|ven)|abonne\\p{L}+|meld je|schrijf je|pushmeldingen|verder ?lezen|kanaal|liveblog|inloggen|privacy\\p{L}*',
  },
  {
    language: 'ru',
    address: 'вы|вас|вам|ваш\\p{L}*',
    asks: 'подпи[сш]\\p{L}+|читайте|смотрите|следите|присоединяйтесь|скачайте|переходите|оставляйте|делитесь|больше|ещё|поддержите',
    self: 'мы|нас|наш\\p{L}*|эт(?:а|от|ом) (?:статья|материал\\p{L}*)',
    things:
      'канал\\p{L}*|(?:телеграм|telegram)-канал\\p{L}*|рассылк\\p{L}*|подпис\\p{L}+|приложени\\p{L}*|мессенджер\\p{L}*|уведомлени\\p{L}*|комментари\\p{L}+',
  },
  {
    language: 'ar',
    address: 'بريدك|حسابك|متصفحك',
    asks: 'تابع\\p{L}*|اشترك\\p{L}*|حمل\\p{L}*|انضم\\p{L}*|اضغط\\p{L}*|شارك\\p{L}*',
    self: 'قناتنا|نشرتنا|تطبيقنا|موقعنا|صفحتنا',
    things: 'واتس ?اب|تلغرام|تليجرام|قناتنا|نشرتنا|النشرة البريدية|تطبيقنا|تطبيق|الإشعارات',
  },
  {
    language: 'zh',
    isUnspaced: true,
    address: '您|你的',
    asks: '扫描|扫码|关注|订阅|点击|下载|掃描|訂閱|點擊|下載',
    self: '我们|我們|本文|本站|本网',
    things: '公众号|公眾號|二维码|二維碼|客户端|微信|阅读全文|閱讀全文|版权|转载|会员',
  },
  {
    language: 'ja',
    isUnspaced: true,
    address: 'あなた|皆さま|お客様',
    asks: '登録|ログイン|フォロー',
    self: 'この記事|本記事|当サイト|私たち',
    things: '会員|ログイン|続きを読|メルマガ|メールマガジン|無断転載|購読',
  },
]
