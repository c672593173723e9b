/**
 * Who looks something up: the operator, who sees everything, or a publisher by its read key, who sees its own.
 * To a publisher what is another's does not exist.
 */
import type { Context } from 'hono'
import type { RecordDesk } from '../app/ports/records.ts'
import { isReadKey, readerOf } from '../app/read-key.ts'
import type { PublisherId } from '../core/article.ts'
import { err, ok, type Result } from '../core/result.ts'
import type { Fault } from './problem.ts'
import { bearerOf, isOperator, type OperatorProof } from './token.ts'

export interface ReaderDeps extends OperatorProof {
  readonly desk: Pick<RecordDesk, 'readsAs' | 'setReadKey' | 'dropReadKeys'>
}

/** `null`: the operator, who reads what all publishers have. */
export interface Reader {
  readonly only: PublisherId | null
}

export async function readerIn(c: Context, deps: ReaderDeps): Promise<Result<Reader, Fault>> {
  const sent = bearerOf(c)
  if (sent !== null && isReadKey(sent)) {
    const only = await readerOf(deps.desk, sent)
    if (only !== null) return ok({ only })
    deps.failedProofs.add('reader')
    return refuse(deps, 'reader')
  }
  if (deps.operatorToken === null) return err({ kind: 'not-configured', secret: 'OPERATOR_TOKEN' })
  return (await isOperator(c, deps)) ? ok({ only: null }) : refuse(deps, 'operator')
}

function refuse({ failedProofs }: ReaderDeps, prover: 'reader' | 'operator'): Result<never, Fault> {
  const retryAfter = failedProofs.retryAfter(prover)
  return err(
    retryAfter === null ? { kind: 'unauthorised' } : { kind: 'too-many-tries', retryAfter },
  )
}
