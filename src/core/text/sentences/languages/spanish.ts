import { abbreviations } from '../abbreviations.ts'

export const spanish = abbreviations({
  never:
    'sr sra srta sres sras srtas dr dra dres dras d dña da prof profa profs lic licda ing arq abg ' +
    'gral gen cnel col cap cmte tte sgto alm mons rvdo rev fr hno hna sta sto stos pbro excmo excma ' +
    'ilmo ilma mtro mtra ud uds vd vds av avda avd c/ cra cll pza plza bto dpto depto edif pto esq ' +
    'ej p.ej p.e aprox máx mín núm cf cfr vs ee ff.aa a.c d.c s.m j.c art arts párr párrf pág págs cap',
  seldom:
    'etc cía cia ltda s.a inc corp jr hnos ene feb mar abr may jun jul ago sep sept oct nov dic ee.uu uu rr.hh',
  beforeNumber:
    'n no nos nº n° núm núms nro art arts pág págs p pp vol cap tel tfno ext párr párrf fig t inc cra cll',
  starters:
    'el la los las lo un una unos unas él ella ellos ellas yo tú usted nosotros este esta esto estos ' +
    'estas ese esa eso esos esas aquel aquella su sus mi mis y e o u pero sino aunque porque pues si ' +
    'cuando mientras como donde quien que qué cómo cuándo dónde quién por para con sin en de del al a ' +
    'desde hasta entre sobre bajo tras según ante contra durante no ni ya también tampoco además ' +
    'entonces luego después antes ahora hoy ayer mañana aquí allí así todo todos toda todas muchos ' +
    'algunos varios cada hay es son fue era',
})
