/** The time zone of a place by its coordinates. The package has borders to within some kilometres. */
import lookUp from '@photostructure/tz-lookup'
import { zoneNamed } from '../time/time-zone.ts'

export interface Coordinates {
  /** Degrees, north and east. */
  readonly latitude: number
  readonly longitude: number
}

/** `null` on the high seas, and where there is no such place. */
export function zoneAt({ latitude, longitude }: Coordinates): string | null {
  const isPlace = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
  return isPlace ? zoneNamed(lookUp(latitude, longitude)) : null
}
