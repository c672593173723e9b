/**
 * The API as OpenAPI 3.1: bodies as the schemas check them, refusals as they are told. Made when it is first asked for.
 */
import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { API_ROUTES, type ApiRoute } from './api-routes.ts'
import { describe } from './problem.ts'
import { PROBLEM_EXAMPLES } from './problem-examples.ts'

/** What checks the bodies of requests. */
export interface ApiSchemas {
  readonly article: GenericSchema
  readonly retraction: GenericSchema
  readonly newPublisher: GenericSchema
  readonly publisherChanges: GenericSchema
}

const VERSION = '0.1.0'

export const openapiOf = (schemas: ApiSchemas, origin: string) => ({
  openapi: '3.1.0',
  info: {
    title: 'Lede',
    version: VERSION,
    summary: 'Turns a publisher’s webhook into a short Telegram alert.',
  },
  servers: [{ url: origin }],
  paths: paths(),
  components: {
    schemas: { ...bodies(schemas), Problem: PROBLEM },
    securitySchemes: SECURITY,
  },
})

/** Of what cannot be said in JSON Schema (a check, an own kind of text) the type is told alone. */
const jsonSchema = (schema: GenericSchema) => {
  const { $schema: _, ...rest } = toJsonSchema(schema, {
    typeMode: 'input',
    target: 'draft-2020-12',
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema }) =>
      valibotSchema.type === 'custom' ? { type: 'array', items: { type: 'string' } } : undefined,
  })
  return rest
}

function bodies(schemas: ApiSchemas) {
  const event = (types: readonly string[], data: object | null) => ({
    type: 'object',
    properties: {
      type: { enum: types },
      timestamp: { type: ['string', 'null'] },
      ...(data && { data }),
    },
    required: ['type', ...(data ? ['data'] : [])],
  })
  return {
    Article: jsonSchema(schemas.article),
    Retraction: jsonSchema(schemas.retraction),
    Event: {
      oneOf: [
        event(['article.published', 'article.updated'], ref('Article')),
        event(['article.retracted'], ref('Retraction')),
        event(['ping'], null),
      ],
    },
    NewPublisher: jsonSchema(schemas.newPublisher),
    PublisherChanges: jsonSchema(schemas.publisherChanges),
  }
}

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
}

const SECURITY = {
  operator: { type: 'http', scheme: 'bearer', description: 'OPERATOR_TOKEN' },
  reader: { type: 'http', scheme: 'bearer', description: 'A read key of the publisher' },
  signature: {
    type: 'apiKey',
    in: 'header',
    name: 'webhook-signature',
    description: 'Standard Webhooks, or as the format of the publisher has it',
  },
  telegram: { type: 'apiKey', in: 'header', name: 'X-Telegram-Bot-Api-Secret-Token' },
}

function paths() {
  const byPath = Map.groupBy(API_ROUTES, ({ path }) => path.replace(/:(\w+)/g, '{$1}'))
  return Object.fromEntries(
    [...byPath].map(([path, routes]) => [
      path,
      Object.fromEntries(routes.map((route) => [route.method, operation(route, path)])),
    ]),
  )
}

function operation({ method, says, proof, query = [], body, answers }: ApiRoute, path: string) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => parameter(name, 'path'))
  const [status, description] = answers
  return {
    operationId: `${method}${path.replace(/\W+(\w)?/g, (_, letter = '') => letter.toUpperCase())}`,
    summary: says,
    security: securityOf(proof),
    parameters: [...inPath, ...query.map((name) => parameter(name, 'query'))],
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: ref(body) } } },
    }),
    responses: {
      [status]: { description },
      default: {
        description: `Refused: one of ${kindsOf(proof).join(', ')}, or as /problems tells`,
        content: { 'application/problem+json': { schema: ref('Problem') } },
      },
    },
  }
}

const parameter = (name: string, where: 'path' | 'query') => ({
  ...{ name, in: where, required: where === 'path', schema: { type: 'string' } },
})

function securityOf(proof: ApiRoute['proof']) {
  if (proof === 'none' || proof === 'address') return []
  return proof === 'reader' ? [{ operator: [] }, { reader: [] }] : [{ [proof]: [] }]
}

/** What comes of a proof that is none. */
const kindsOf = (proof: ApiRoute['proof']): string[] =>
  Object.values(PROBLEM_EXAMPLES)
    .filter((fault) => describe(fault).status === (proof === 'none' ? 503 : 401))
    .map(({ kind }) => kind)
