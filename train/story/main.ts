/**
 * Writes src/core/story/weights: how often terms stand in articles, then what the signs of one story weigh, which
 * are measured with the former.
 */
import { writeFileSync } from 'node:fs'
import { moduleText } from '../weight-module.ts'
import { priorTable, priorTexts } from './prior.ts'

const folder = new URL('../../src/core/story/weights/', import.meta.url)
const PRIOR_SOURCE = 'NeuS and CNN/DailyMail'

export async function trainStory(): Promise<void> {
  const prior = moduleText('prior', { PRIOR: priorTable(priorTexts()) }, PRIOR_SOURCE)
  writeFileSync(new URL('prior.ts', folder), prior)
  // Only now, so that it reads what has just been written.
  const { fitScore, scoreModule } = await import('./score.ts')
  writeFileSync(new URL('score.ts', folder), scoreModule(fitScore()))
}
