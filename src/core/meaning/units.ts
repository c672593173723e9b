/**
 * What a figure counts, in the words of five languages; units of one kind are turned into each other
 * where that is exact ("48 hours", "two days"). Currencies are looked at by themselves: a line may
 * leave them out.
 */
import { once } from '../once.ts'

interface Unit {
  readonly shape: RegExp
  readonly name: string
  readonly factor: number
}

const unit = (words: string, name: string, factor = 1): Unit => ({
  shape: new RegExp(`^[-\\s]?(?:${words})(?![\\p{L}\\p{N}])`, 'iu'),
  name,
  factor,
})

const PER_CENT = '%|percent|per cent|pct|pc|pour ?cents?|prozent|por ciento|por cento'
const POINTS =
  '(?:%|percentage)[-\\s]points?|pp|points? de pourcentage|prozentpunkte?n?|puntos? porcentuale?s?|pontos? percentuais'

/** The first that fits counts. An age is a plain number: "12-year-old boy", "boy, 12". */
const units = once((): readonly Unit[] => [
  unit(POINTS, 'points'),
  unit('basis points?|bps?', 'points', 0.01),
  unit(PER_CENT, '%'),
  unit('years?[-\\s]olds?|jahre alt|jährigen?r?', ''),
  unit('seconds?|secs?|secondes?|sekunden?|segundos?', 's'),
  unit('minutes?|mins?|minuten?|minutos?', 's', 60),
  unit('hours?|hrs?|heures?|stunden?|horas?', 's', 3_600),
  unit('days?|jours?|tage?n?|días?|dias?', 's', 86_400),
  unit('weeks?|semaines?|wochen?|semanas?', 's', 604_800),
  unit('months?|mois|monate?n?|mes(?:es)?|mês', 'months'),
  unit('years?|yrs?|ans|années?|jahre?n?|años?|anos?', 'months', 12),
  unit('decades?', 'months', 120),
  unit('mph|miles? (?:per|an) hour', 'mph'),
  unit('km/h|kph|kmh|kilomet(?:re|er)s? (?:per|an) hour', 'km/h'),
  unit('km|[kq]uil[oóôò]m[eèé]t[a-z]+', 'm', 1_000),
  unit('kilom[eèé]t[a-z]+', 'm', 1_000),
  unit('met(?:re|er)s?|mètres?|metros?', 'm'),
  unit('miles?|meilen?|millas?|milhas?', 'miles'),
  unit('feet|foot|ft', 'feet'),
  unit('kg|kilos?|kilograms?|kilogram[a-z]+', 'kg'),
  unit('tonnes?|tonnen?|toneladas?', 'kg', 1_000),
  unit('tons?', 'tons'),
  unit('°\\s?c|c|degrees? c(?:elsius)?|grad|grados|graus|degrés', '°C'),
  unit('°\\s?f|f|degrees? f(?:ahrenheit)?', '°F'),
  unit('°|degrees?', '°'),
])

/** Of rates: what is scored is counted whole. */
const PARTS_OF_POINTS = once(() => unit('points?|punkte?n?|puntos?|pontos?', 'points'))

/** The unit that a text begins with, where it stands behind a figure. */
export const unitOf = (behind: string, figure: number): Unit | undefined =>
  [...units(), ...(Number.isInteger(figure) ? [] : [PARTS_OF_POINTS()])].find(({ shape }) =>
    shape.test(behind),
  )

const CURRENCIES: readonly RegExp[] = [
  /\$|\b(?:dollars?|USD)\b/iu,
  /€|\b(?:euros?|EUR)\b/iu,
  /£|\b(?:GBP|pounds)\b/iu,
  /¥|\byen\b/iu,
]

/** Another currency; one that a line leaves out takes nothing back. */
export function changesCurrency(before: string, after: string): boolean {
  const named = (line: string) => CURRENCIES.filter((currency) => currency.test(line))
  const [old, now] = [named(before), named(after)]
  return old.length > 0 && now.length > 0 && old.join() !== now.join()
}
