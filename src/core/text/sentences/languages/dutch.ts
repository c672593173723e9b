import { abbreviations } from '../abbreviations.ts'

export const dutch = abbreviations({
  never:
    'dhr mevr mw mej dr drs ir ing mr prof ds bc min gen kol kap lt sgt st jhr bijv b.v d.w.z o.a m.n ' +
    'm.b.t i.v.m t.a.v t.o.v z.g zgn ca incl excl evt resp vgl aanw vnw zelfst bijw afk nl ong plm ' +
    'max min geb overl ned eng fr du',
  seldom: 'enz etc e.d n.v jr sr jan feb mrt apr jun jul aug sept okt nov dec a.u.b',
  beforeNumber: 'nr nrs no blz p pag art hfst afb fig deel tel lid',
  starters:
    'de het een hij zij ze wij we jij je ik u dit dat deze die en maar of want als toen terwijl omdat ' +
    'hoewel dus ook nog nu dan daarna daarom er hier daar in op aan bij met van voor na naar uit over ' +
    'onder tegen tussen door tot sinds volgens wie wat waar wanneer waarom hoe zijn haar hun alle veel ' +
    'sommige volgende vandaag gisteren morgen',
})
