/** A time as everybody reads it alike, in UTC. */
export const Instant = ({ at }: { at: number | null }) => {
  if (at === null) return <>not yet</>
  const iso = new Date(at).toISOString()
  return <time datetime={iso}>{`${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`}</time>
}
