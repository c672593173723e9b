/** After each test in workerd: nothing of it is left, for the next one of whatever file. */
import { afterEach, vi } from 'vitest'
import { startAnew } from './turning.ts'

afterEach(async () => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  await startAnew()
})
