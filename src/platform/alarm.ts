/**
 * Brings an object's alarm forward to an instant (epoch ms), or leaves an earlier one: setting it is
 * a row written, and an alarm that comes early finds nothing due and arms itself again.
 */
export async function wakeAt(storage: DurableObjectStorage, at: number): Promise<void> {
  const armed = await storage.getAlarm()
  if (armed === null || at < armed) await storage.setAlarm(Math.max(at, Date.now()))
}
