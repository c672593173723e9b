import { abbreviations } from '../abbreviations.ts'

export const portuguese = abbreviations({
  never:
    'sr sra srta srs sras dr dra drs dras d prof profa profª eng enga arq adv gen cel maj cap ten sgt ' +
    'alm dep sen gov pe fr mons rev sto sta v.exa exmo exma ilmo ilma av r pç trav est rod ed ap apt ' +
    'ex p.ex aprox máx mín obs ref cf vs séc a.c d.c min',
  seldom: 'etc cia ltda s.a inc corp jr jan fev mar abr mai jun jul ago set out nov dez e.u.a eua',
  beforeNumber: 'n no nº n° núm art arts pág págs p pp vol cap tel ramal fig inc',
  starters:
    'o a os as um uma uns umas ele ela eles elas eu nós você vocês este esta isto estes estas esse ' +
    'essa isso esses essas aquele aquela seu sua seus suas e ou mas porém porque pois se quando ' +
    'enquanto como onde quem que por para com sem em no na nos nas do da dos das de ao à aos às desde ' +
    'até entre sobre sob após segundo durante não nem já também além então depois antes agora hoje ' +
    'ontem aqui ali assim todo todos toda todas muitos alguns vários cada há é são foi era',
})
