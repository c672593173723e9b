import { abbreviations } from '../abbreviations.ts'

export const italian = abbreviations({
  never:
    'sig sigg sig.ra sig.na sigra dott dott.ssa dr prof prof.ssa proff ing avv arch geom rag gen col ' +
    'cap magg ten serg on sen pres dir amm mons don sac rev s ss egr gent gent.mo gent.ma spett spett.le ' +
    'preg ill psicol psic perito p.es es ad.es cfr vs pag pagg art artt cap fig tav vol sec tel p.za ' +
    'v.le c.so st lgt min max prov reg',
  seldom:
    'ecc etc s.p.a s.r.l spa srl inc corp jr gen febb mar apr mag giu lug ago sett ott nov dic a.c d.c',
  beforeNumber: 'n nn nr n° art artt pag pagg p pp vol cap fig tel ext par',
  starters:
    'il lo la i gli le l un uno una egli ella esso essa lui lei loro noi voi io tu questo questa ' +
    'questi queste quello quella quelli quelle suo sua suoi sue e ed o ma però perché se quando mentre ' +
    'come dove chi che cosa di del dello della dei degli delle a al allo alla ai agli alle da dal dalla ' +
    'in nel nella nei con su sul sulla per tra fra senza dopo prima durante secondo non né già anche ' +
    'inoltre poi ora oggi ieri domani qui così tutto tutti tutta tutte molti alcuni ogni c è sono era',
})
