/** Systems write a number as a number, or as a string of digits; whatever else comes, an object too, is none. */
export const numberOfDigits = (value: unknown): number | undefined =>
  (typeof value === 'string' || typeof value === 'number') && /^\d{1,15}$/.test(`${value}`)
    ? Number(value)
    : undefined
