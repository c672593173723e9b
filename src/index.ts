import { DurableObject } from 'cloudflare:workers'
export class Desk extends DurableObject {}
export class Lane extends DurableObject {}
export default { fetch: () => new Response('ok') }
