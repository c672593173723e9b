/**
 * CloudEvents → Lede's own `{type, timestamp, data}`: structured, as one JSON object, or binary, with the
 * attributes in `ce-` headers and the data as the body.
 *
 * Senders put their own names before a type (`org.example.article.published`) and a version behind it.
 * What is no CloudEvent is given back as it is.
 * https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md
 */
import type { PostHeaders } from '../app/ports/source.ts'
import { parseJson } from '../core/json.ts'
import { fromBase64 } from './mac.ts'
import { isRecord } from './paths.ts'

const TYPE = /(?:^|[./])(article\.(?:published|updated|retracted)|ping)(?:\.v\d+)?$/

/** Never throws. */
export function fromCloudEvent(json: unknown, headers: PostHeaders): unknown {
  const type = headers.get('ce-type')
  if (type !== null) return nativeOf(type, headers.get('ce-time'), json)
  if (!isRecord(json) || json.specversion === undefined) return json
  return nativeOf(json.type, json.time, dataOf(json))
}

/** A type that is none of Lede's stays, so that what is refused is what was written. */
const nativeOf = (type: unknown, time: unknown, data: unknown): unknown => ({
  type: typeof type === 'string' ? (TYPE.exec(type)?.[1] ?? type) : type,
  timestamp: time ?? null,
  data,
})

function dataOf(event: Readonly<Record<string, unknown>>): unknown {
  if (typeof event.data_base64 !== 'string') return event.data
  const data = parseJson(fromBase64(event.data_base64))
  return data.ok ? data.value : undefined
}
