/**
 * One JSON line per event, with ids. Never a token, a secret, a text of a message or a chat's name.
 */
export function log(
  event: string,
  fields: Readonly<Record<string, string | number | boolean | null>>,
): void {
  console.log(JSON.stringify({ event, ...fields }))
}
