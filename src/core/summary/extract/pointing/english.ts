import { pattern } from '../../../pattern.ts'
import { listed } from '../../../text/listed.ts'
import type { PointingWords } from './words.ts'

export const ENGLISH: PointingWords = {
  pronouns: listed('he she they him her them his hers their theirs himself herself themselves'),
  plurals: listed('they them their theirs themselves'),
  either: listed('-'),
  objects: listed('him them'),
  inverted: listed('-'),
  impersonal: listed('-'),
  openers: pattern.u`^(?:because(?![^,]*,)|the ones?|in fact|he|she|they|his|her|their|him|them|but|and|yet|so|or|nor|then|still|instead|also|however|meanwhile|moreover|therefore|thus|hence|nevertheless|nonetheless|otherwise|afterwards?|later|earlier(?! this )|(?:\p{L}+ ){1,4}(?:later|earlier|afterwards?)(?=,| \p{Ll})|consequently|accordingly|additionally|finally|ultimately|eventually|subsequently|elsewhere|together|what (?:is|was|did|do|does|we|police|the)|soon after|shortly after(?:wards)?|since then|until then|in addition|in response|for (?:example|instance|his|her|their|its)|by contrast|as a result|after that|before that|that said|either way|in turn|indeed|besides|likewise|similarly|similar|the (?:two|three|four)(?= (?:were|are|have|had|will|would|said|say|met|also|then|later|men|women))|the (?:latter|former|other|others|next|pair|trio|same|second|third|fourth|rest)|both|another|others?|neither|such|a (?:second|third|fourth|fifth|further|similar|different)|(?:one|two|three|four|several|some|many|most|all|none|half) (?:others?|more|of (?:them|these|those))|(?:none|more|most|some|many|all|few|several|half)(?= (?:is|was|are|were|has|have|had|will|would|could|may|might|must|can|did|do)(?!\p{L}))|the (?:first|last|latest|next|oldest|largest|biggest|worst|best)(?= (?:is|was|are|were|has|have|had|will|would|came|comes|took|takes|went|goes|died|began|begins|starts|started|opened|opens)(?!\p{L}))|it(?! (?:was|is) (?:\d+[:.]\d\d |\d\S* ?(?:[ap]\.?m|degrees|[cf]\b|°|o['’]clock|(?:\p{L}+ )?(?:since|ago|until|before|after))|on an? (?:\p{L}+ )?\p{L}*(?:day|night|morning|evening)|a (?:\p{L}+ )?(?:day|night|morning|evening)))(?!(?:['’]s| is| was| has been| will be| would be) (?:(?:(?!\p{L}+ed |to )\S+ ){0,5}?(?:\p{L}+:|that|since|how|why|whether|time)|(?:\S+ ){0,3}?(?:hard(?:er)?|difficult|eas(?:y|ier)|important|necessary|(?:im)?possible|early|late|soon|(?:il)?legal|fair|tempting|up|crime|mistake|offen[cs]e|pleasure|honou?r|shame)(?: (?:for|of) (?:\S+ ){1,3}?\S+)? to) )(?! (?:(?:was|is|will|would|may|might|could) (?:\p{L}+ ){0,3}?)?(?:takes?|took) )|its|itself|(?:this|that|these|those)(?= (?:is|was|are|were|has|have|had|do|does|did|will|would|could|may|might|can|means?|meant|came|comes|includes?|included|follows|followed|makes?|made|left|brings|brought|leaves)\b|['’])|what (?:he|she|they|it)|(?:in|on|with|for|by|at|from|under|after|before|of|to|among|behind) (?:it|him|them|(?:this|that|these|those),)|one (?:is|was|has|had|said|result|reason|example|exception|such)|here|there(?!['’]s|(?: (?:is|are|was|were|has|have|had|will|would|should|could|may|might|must|can))\b)|too|this time|this (?!(?:series|species|news|means|bus|gas|lens)\b)\p{Ll}{3,}(?<![suioan])s|(?:if|when|while|because|since|once) it|yes|no,|maybe|well,|sure,|not so|not|the (?:most recent|latest) (?:example|case|instance)|on the (?:other hand|contrary)|at the same time|despite (?:this|that)|because of (?:this|that)|under the (?:plan|deal|proposal|agreement|new)|that['’]s)(?![\p{L}\p{N}])`,
  adding: listed('also likewise however'),
  goingOn: listed(
    'example instance those soon following previous preceding though then instead too again even another such same similar similarly later earlier afterwards meanwhile therefore thus here both other others latter former it its',
  ),
  articles: listed('the'),
  demonstratives: listed('this these those'),
  halfDemonstratives: listed('that'),
  indefinite: listed(
    'a an another one two three four five six seven eight nine ten some many several few no each every ' +
      'people police officials authorities prosecutors residents someone somebody everyone nobody anyone who',
  ),
  counts: listed(
    'two three four five six seven eight nine ten some several many most all each none',
  ),
  stops: listed(
    'a an the of in on at to for from by with as into onto about against amid among between during near per since ' +
      'than through until via within without over under after before behind around across toward towards above below beyond and or but nor ' +
      'is are was were be been being has have had do does did will would can could may might must shall should not ' +
      'who which that whose where when while if because although though he she it they him her them his its their ' +
      'said says say told tells adds added announced confirmed reported according now then also still just only never already again so',
  ),
  relatives: listed('-'),
  finite: null,
  identifying: listed(
    'of who whose behind that which where in at for on from between against when to above below',
  ),
  locating: listed('in at from near to on into across around toward towards outside inside'),
  within: pattern.gu`(?<=(?:^|[\s(])[Ii]n )\p{Lu}[\p{L}\p{M}-]+(?![\p{L}'’])`,
  known: listed(
    'government president premier pope police army military navy public world earth sun moon sky sea ocean internet web ' +
      'economy weather law constitution parliament senate congress house court supreme opposition left right ' +
      'past future present day days week weekend month months year years decade century season summer winter spring autumn ' +
      'fall morning evening night afternoon time latest first last most least best worst biggest largest highest lowest ' +
      'average majority number start end beginning middle market markets dollar euro pound yen stock media press ' +
      'north south east west',
  ),
  superlatives: listed(
    'first last latest most least best worst biggest largest highest lowest top only key main',
  ),
  times: listed(
    'hour hours minute minutes monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december day days week weeks weekend month months year years decade century season summer winter spring autumn fall morning evening night afternoon time times today yesterday tomorrow',
  ),
  toldTimes: listed('following previous preceding same that'),
  countedTimes: listed('before after earlier later afterwards'),
  shortly: listed('shortly soon moments just'),
  roles: listed(
    'man woman men women boy girl boys girls child children couple pair trio duo suspect suspects victim victims attacker ' +
      'attackers gunman gunmen shooter driver teenager teen patient actor actress singer star player striker defendant officer officers ' +
      'country nation company firm group club team incident accident crash attack attacks blast explosion fire shooting killing move decision ' +
      'announcement statement report study findings results figures survey book film movie video photo image plan plans proposal deal agreement ' +
      'bill measure ruling verdict sentence case trial',
  ),
  sources: listed('statement report study survey magazine newspaper paper website'),
  auxiliaries: listed('is was are were has have had will would can could may might does did'),
  leading: listed(
    'said says say added adds claimed claims insisted insists believes believe that because as when while if although though since whether where and but',
  ),
  reporting: listed(
    'said says say asked added adds explained explains told tells confirmed announced reported according',
  ),
  accordingTo: listed('-'),
  titles: listed('mr mrs ms miss'),
  first: listed('I me my myself We we our ours ourselves us My Our'),
  second: listed('you your yours yourself yourselves'),
  inside:
    /(?:[,”"’] ?(?:he|she|they|it) (?:\p{L}+ )?(?:said|says|say|told|tells|added|adds|insisted|insists|warned|warns|wrote|writes|tweeted|explained|explains|recalled|recalls|snapped|joked|claimed|argued|continued)|[,”"] (?:said|says|added) (?:he|she|they)(?=[.,;:”"]|$| (?:in|on|at|of|to|after|during|when|while|as) )|(?:has|have|had) since \p{L}+(?:ed|en)| (?:this|that|so)(?=[.,;:”"])| know that all|^[^,;]* it\.$| (?:that|the same) (?:same )?(?:day|night|morning|evening|week|month|year|time)(?! (?:in|of|on|when) )| there(?=[.,;”"]| (?:\p{L}+ed|said|say|used|have|has) )|, (?:that|this|these|those)(?:['’]s| (?:is|was|are|were)))(?!\p{L})/u,
  teaser:
    /^(?:here(?:['’]s| is| are)|read (?:on|more)|see also|scroll|click|find out|see |watch |look (?:no further|how|at|out)|imagine |meet |think |want to|ever |what (?:happened|if) |guess |now imagine )/iu,
  capitalNouns: false,
  stems: true,
}
