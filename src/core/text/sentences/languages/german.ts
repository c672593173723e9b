import { abbreviations } from '../abbreviations.ts'

export const german = abbreviations({
  never:
    'dr dres prof hr hrn fr frl dipl ing med jur phil rer nat habil mag kath ev evang röm geb gest ' +
    'verh verst gez hrsg z.b d.h u.a v.a i.d.r o.ä u.ä o.g s.o s.u u.u u.s.w z.t z.zt m.e v.chr n.chr ' +
    'i.a i.v p.a bzw bspw sog vgl evtl ggf zzgl inkl exkl einschl ca etwa insb insbes bes allg ' +
    'ausschl betr bzgl gem ges gegr gen lt max mind min mod nachf od st str pl tel usf verw vorm ' +
    'bayer hess sächs städt staatl ehem ehrenamtl österr schweiz dt engl franz ital span russ mtl jährl',
  seldom:
    'usw etc co jan feb mär apr jun jul aug sept okt nov dez mo di mi do sa so mio mrd tsd std sek jh jhd gmbh',
  beforeNumber: 'nr s bd abs art kap abb anm aufl bl kl ziff zif tel v ver par jg',
  starters:
    'der die das den dem des ein eine einen einem einer es er sie wir ihr ich du man und aber doch ' +
    'oder denn wenn als weil da dann damit danach dabei dafür dagegen daher darum deshalb dort hier ' +
    'heute gestern morgen jetzt nun noch auch nur schon so in im am an auf aus bei beim mit nach nicht ' +
    'seit trotz über um unter vom von vor während wegen zu zum zur für durch gegen ohne zwischen bis ' +
    'sein seine seinen ihre ihren diese dieser dieses diesen jede jeder alle alles viele einige manche ' +
    'was wer wie wo warum wann welche kein keine allerdings außerdem zudem jedoch trotzdem zunächst später',
  ordinals: true,
})
