/** How long a profile of V8 saw its isolate at work: all samples but those of waiting, in ms. */
import type { Json } from '../../scripts/json.ts'

export function activeMs(profile: Json): number {
  const idle = new Set(
    profile
      .at('nodes')
      .list.filter((node) => node.at('callFrame').at('functionName').text === '(idle)')
      .map((node) => node.at('id').number),
  )
  const deltas = profile.at('timeDeltas').list
  const samples = profile.at('samples').list
  return samples.reduce(
    (sum, sample, i) => (idle.has(sample.number) ? sum : sum + (deltas[i]?.number ?? 0) / 1_000),
    0,
  )
}
