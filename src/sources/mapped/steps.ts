/** What a person does in the system that the preset names. */
import { settingsFrom } from '../settings.ts'
import { contentfulSecret } from './contentful-signature.ts'
import type { PresetName } from './presets.ts'
import { mappedSettings } from './settings.ts'

interface Address {
  readonly url: string
  readonly secret: string | null
}

export function stepsOf(address: Address, settings: unknown): readonly string[] {
  const stored = settingsFrom(mappedSettings, settings)
  const name = stored.ok ? stored.value.preset : undefined
  const { url, secret } = address
  return name === undefined ? anySystem(address) : STEPS[name]({ url, secret: secret ?? 'SECRET' })
}

const headerOf = (secret: string) => `the header Authorization with the value Bearer ${secret}`

const anySystem = ({ url, secret }: Address) => [
  `Let the system post each change of an article to ${url}, as JSON or as a form.`,
  `Let it send ${headerOf(secret ?? 'SECRET')}.`,
]

const automation = (app: string) => (to: { readonly url: string; readonly secret: string }) => [
  `${app}: add a step that posts JSON to ${to.url}.`,
  `Give it ${headerOf(to.secret)}.`,
  'Fill in id, url, headline, html or text, and whatever else there is: language, topics, authors, published_at, updated_at.',
  'To withdraw an article, post its id with "status": "withdrawn".',
]

type Steps = (to: { readonly url: string; readonly secret: string }) => readonly string[]

const STEPS: Readonly<Record<PresetName, Steps>> = {
  strapi: ({ url, secret }) => [
    'In Strapi, open Settings, Webhooks, Create new webhook.',
    `Url: ${url}`,
    `Headers: ${headerOf(secret)}.`,
    'Events, Entry: tick create, update, delete, publish and unpublish. Save.',
    'Publish an article.',
  ],
  contentful: ({ url, secret }) => [
    'In Contentful, open Settings, Webhooks, Add webhook.',
    `URL: POST ${url}`,
    'Events: select Entry: publish, unpublish and delete.',
    `Headers: add a secret header: ${headerOf(secret)}.`,
    `Or, so that each post is signed, set the space's signing secret by its API to ${contentfulSecret(secret)}`,
    'Save, and publish an article.',
  ],
  sanity: ({ url, secret }) => [
    'In sanity.io/manage, open the project, API, Webhooks, Create webhook.',
    `URL: ${url}. Dataset: the public one. Trigger on: create, update and delete.`,
    'Filter: _type == "article", or what your articles are called.',
    `HTTP method: POST. Secret: ${secret}. Leave drafts off. Save.`,
    'Publish an article.',
  ],
  directus: ({ url, secret }) => [
    'In Directus, open Settings, Flows, and create a flow: trigger Event Hook, Action, items.create, your collection.',
    'Add the operation Read Data, key item: the same collection, IDs {{$trigger.key}}.',
    `Add the operation Webhook / Request URL: POST ${url}, with ${headerOf(secret)}.`,
    'Request body: {"event": "{{$trigger.event}}", "collection": "{{$trigger.collection}}", "item": {{item}}}',
    'Make a second flow for items.update, with the IDs {{$trigger.keys}}.',
    'Make a third for items.delete, without Read Data; request body: {"event": "{{$trigger.event}}", "collection": "{{$trigger.collection}}", "keys": {{$trigger.keys}}}',
  ],
  zapier: automation('Zapier (Webhooks by Zapier, Custom Request)'),
  n8n: automation('n8n (HTTP Request)'),
  make: automation('Make (HTTP, Make a request)'),
}
