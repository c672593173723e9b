/**
 * One line per thing that happened: its name, and ids and figures beside it. `event` is the key that
 * the name stands under, so no field may be called so: it would take the name's place.
 */
export type Log = (name: string, fields: LogFields) => void

export type LogFields = Readonly<Record<string, string | number | boolean | null>> & {
  readonly event?: never
}
