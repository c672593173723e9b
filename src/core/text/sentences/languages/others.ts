/** Languages for which a short list is all that is known here. */
import { abbreviations } from '../abbreviations.ts'

export const greek = abbreviations({
  never: 'κ κα κος κκ δρ καθ αρ π.χ δηλ βλ πρβλ στρ ταξ λεωφ οδ αγ άγ τηλ περ σχ εκ',
  seldom: 'κ.λπ κλπ κ.ά κτλ π.μ μ.μ π.χ μ.χ εκατ δισ χιλ α.ε ε.ε',
  beforeNumber: 'αρ σελ σ άρθρ παρ τηλ τ κεφ',
})

export const turkish = abbreviations({
  never:
    'dr prof doç yrd av müh mim sn bay bn gen org korg tüm tuğg alb yb bnb yzb tğm çvş cad sok mah blv apt ' +
    'st hz örn bkz vb.g yy mad',
  seldom: 'vb vs a.ş ltd şti co inc m.ö m.s t.c',
  beforeNumber: 'no nr s sf cilt md tel',
  starters:
    'bu şu o bir ve ama fakat ancak ne kim nasıl neden niçin için ile de da ben sen biz siz onlar',
  ordinals: true,
})

export const hungarian = abbreviations({
  never: 'dr id ifj özv prof gr pl ún kb ill stb.g vö ld u utca krt sgt szt',
  seldom: 'stb kft rt zrt nyrt bt jan febr márc ápr jún júl aug szept okt nov dec',
  beforeNumber: 'sz o fej tel',
  starters:
    'a az egy ez és de ha mert hogy nem ő ők mi ti én te is már még csak most ma tegnap itt ott',
  ordinals: true,
})

export const finnish = abbreviations({
  never: 'esim ns mm tms.g prof toht hra rva nti synt k os vrt ks em',
  seldom: 'jne ym yms tms oy ab klo',
  beforeNumber: 'nro s puh luku',
  starters: 'se hän he ne ja mutta tai kun jos että ei on oli tämä nämä myös nyt',
  ordinals: true,
})

export const romanian = abbreviations({
  never:
    'dl d-l dna d-na dra dr prof ing av gen col cpt lt sf str bd nr.g ex cca art alin pag jud com mun',
  seldom: 'etc s.a s.r.l ian feb mar apr iun iul aug sept oct noi dec',
  beforeNumber: 'nr art alin pag p vol cap tel',
  starters:
    'un o el ea ei ele în la cu de din pe pentru și dar iar sau dacă când ce cine unde cum nu este sunt a au',
})

/** Single letters stand for titles; they need no list. */
export const unlisted = abbreviations({ never: '' })
