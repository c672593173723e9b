import { abbreviations } from '../abbreviations.ts'

export const french = abbreviations({
  never:
    'm mm mr mme mmes mlle mlles dr drs pr prof me mgr st ste sts vve gal col cdt cap lt sgt ' +
    'p.ex c.-à-d c-à-d cf env éd av boul bd pl chap ex resp hab quelq adj suppl sq',
  seldom: 'etc cie ltd inc corp jr janv févr avr juil sept oct nov déc j.-c ap apr',
  beforeNumber: 'n no nos n° art p pp vol t fig chap al éd tél ver',
  starters:
    'le la les l un une des du de il elle ils elles on nous vous je tu ce cet cette ces cela ça c ' +
    'mais et ou or car donc ni si quand lorsque puis alors ainsi aussi après avant avec sans pour par ' +
    'dans en au aux à sur sous chez entre depuis pendant selon vers son sa ses leur leurs notre nos ' +
    'qui que quoi où comment pourquoi tout tous toute toutes plusieurs certains chaque aucun même ' +
    'pourtant cependant toutefois enfin hier aujourd demain ici là',
})
