/**
 * Any system that can post JSON or a form: the operator says where the fields of an article stand, and a
 * preset knows it of systems that many have.
 *
 * A post is proven in the system's own way where it has one (Contentful, Sanity), else by a bearer token
 * in a header that the system sends along, or by the secret address.
 */
import type { PostHead, PostHeaders, ProofFault, Source } from '../../app/ports/source.ts'
import { err, ok, type Result } from '../../core/result.ts'
import { address, anyOf, bearer, signedOrNot, standardWebhooks } from '../proofs.ts'
import { settingsFrom } from '../settings.ts'
import { contentfulAge, contentfulProof, isContentful } from './contentful-signature.ts'
import { payloadOf } from './payload.ts'
import { planOf } from './plan.ts'
import { readMapped } from './read.ts'
import { isSanity, sanityHead, sanityProof } from './sanity-signature.ts'
import { mappedSettings } from './settings.ts'
import { stepsOf } from './steps.ts'

export const mapped: Source = {
  head,
  verifier: (post) =>
    anyOf([
      sanityProof(post),
      contentfulProof(post),
      standardWebhooks(post),
      bearer(post),
      address(post),
    ]),
  read(body, context) {
    const json = payloadOf(body, context.headers)
    if (!json.ok) return json
    const plan = planOf(context.settings)
    if (!plan.ok) return err({ kind: 'invalid-event', faults: plan.error })
    return readMapped({ json: json.value, headers: context.headers }, plan.value, context)
  },
  settings(value) {
    const plan = planOf(value)
    return plan.ok ? settingsFrom(mappedSettings, value) : plan
  },
  steps: stepsOf,
}

function head(headers: PostHeaders, now: number): Result<PostHead, ProofFault> {
  if (isSanity(headers)) return sanityHead(headers, now)
  if (!isContentful(headers)) return signedOrNot(headers, now)
  const age = contentfulAge(headers, now)
  return age.ok ? ok({ id: null }) : age
}
