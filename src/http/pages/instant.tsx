/** A time as everybody reads it alike, in UTC. */
export const Instant = ({ at, never = 'not yet' }: { at: number | null; never?: string }) => {
  if (at === null) return <>{never}</>
  const iso = new Date(at).toISOString()
  return <time datetime={iso}>{`${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`}</time>
}
