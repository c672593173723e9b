import { abbreviations } from '../abbreviations.ts'

export const english = abbreviations({
  never:
    'mr mrs ms mx messrs mmes dr drs prof profs gen gens sen sens rep reps gov govs lt lts col cols ' +
    'sgt cpl capt cmdr adm maj brig pvt pfc rev revs hon st sts mt ft pres supt insp det atty asst ' +
    'assoc dir fr sr.a msgr amb cllr const e.g i.e viz cf vs v et.al al approx est incl excl esp ' +
    'cont fig figs eq ref dept univ acad ave blvd rd hwy pkwy',
  seldom:
    'jr sr esq inc corp co cos ltd llc llp plc pty bros etc jan feb mar apr jun jul aug sep sept oct ' +
    'nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ' +
    'ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ' +
    'ph.d m.d b.a m.a no nos ext tel ed eds vol min max avg sq dist',
  beforeNumber: 'no nos n° nr p pp pg vol vols ch chap sec sect art par para ver fig ext op ca c',
  starters:
    'the a an in on at by to from of with without within under over into onto against about above ' +
    'across among around between beyond during despite except inside near off outside past through ' +
    'toward towards until up upon via it its he she they we you i his her their our my your this ' +
    'that these those but and or nor so yet as for if when whenever while after before because ' +
    'although though unless since once there here where what who whom whose which how why some any ' +
    'many most much more both each every either neither all no not nobody nothing one two three four ' +
    'five six seven eight nine ten several few another other others such last next first second ' +
    'third however meanwhile moreover nevertheless instead then now also still even just only ' +
    'perhaps maybe earlier later today yesterday tomorrow did do does is are was were have has had ' +
    'can could should would must let millions thousands hundreds dozens people police officials ' +
    'investigators authorities according',
})
