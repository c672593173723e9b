/** What is deployed: the Worker and its Durable Objects, on the time that it really is. */
import { deliver } from './app/deliver.ts'
import { systemClock } from './platform/clock.ts'
import { makeDesk } from './platform/desk.ts'
import { makeLane } from './platform/lane/lane.ts'
import { makeWorker } from './worker.ts'

export class Desk extends makeDesk({ clock: systemClock }) {}
export class Lane extends makeLane({ deliver, clock: systemClock }) {}
export default makeWorker(systemClock)
