/** Danish, Norwegian and Swedish share most of their abbreviations, and the dot of the ordinal. */
import { abbreviations } from '../abbreviations.ts'

export const nordic = abbreviations({
  never:
    'hr fr frk dr prof mag cand lic ing pens skt st sct kgl bl.a f.eks t.eks t.ex d.v.s dvs m.m.v ' +
    'ca cirka jf jfr jvf pga p.g.a mht m.h.t ifm i.f.m iflg if inkl ekskl exkl eks ex fhv tidl nuv adj ' +
    'adv vedr vha ang bla evt ev resp red stk tlf mr mrs ms mt sgt kapt gen s.k',
  seldom:
    'osv o.s.v etc m.m mm m.fl mfl co jr sr inc ltd jan feb mar apr jun jul aug sep sept okt nov dec ' +
    'mio mia mkr mdr kr pct',
  beforeNumber: 'nr n° s p pp pkt kap art fig tlf bd vol par',
  starters:
    'den det de en et han hun hon hen vi jeg jag du i min mit din dette denne disse detta denna dessa ' +
    'og och men eller for för fordi da då når når hvis om mens som så også också nu her här der där ' +
    'hvad vad hva hvem vem hvor var hvorfor varför hvordan hur på til till fra från med ved vid af av ' +
    'etter efter før före under over över mellom mellem mellan mod mot hans hendes hans hennes deres ' +
    'alle alla mange många nogle noen några the it she he they this that there how what who why',
  ordinals: true,
})
