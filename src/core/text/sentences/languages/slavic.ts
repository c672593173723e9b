/** West Slavic and South Slavic languages in Latin script: Polish, Czech, Slovak, Croatian, Slovene. */
import { abbreviations } from '../abbreviations.ts'

export const slavic = abbreviations({
  never:
    'p pp pan pani sz dr prof mgr ing inż lic hab bc phdr mudr judr rndr doc arch gen płk ppłk mjr kpt ' +
    'por sierż plk pplk kap st św sv ks bp abp o s ul al pl os nám tř tzn tzv tzw tj t.j np napr např ' +
    'tj mj m.in im ang fr niem ros czes łac bałt por zob ok ca cca ew ewent wg woj pow gm ' +
    'dyr red wyd ur zm nar zem am min max resp prípadne príp včt vč mil mld mln mlrd tys tis t.zv vd',
  seldom:
    'itd itp atd apod a.pod etc r.o s.r.o sp.z.o.o z.o.o a.s s.a inc ltd jr st r w kčs kč gr hod godz ' +
    'dol eur',
  beforeNumber: 'nr č čís str s art § par rozdz rys obr tel poz t tom godz',
  starters:
    'ten ta to ti tie on ona ono oni my wy vy ja já som jsem je jest są są w we v ve na z ze s so za do ' +
    'od po pri při przy o u k ku pod nad przed pred před mezi medzi między ale a i oraz lub nebo alebo ' +
    'že že iż kiedy když keď gdy jeśli pokud jak jako co kto kdo gdzie kde dlaczego proč prečo jego jej ' +
    'ich svoj tento tato toto ta też také tiež nie ne už już jednak však wszystko všetko vše teraz nyní ' +
    'potem pak potom dziś dnes včera wczoraj v podle podľa według',
  ordinals: true,
})
