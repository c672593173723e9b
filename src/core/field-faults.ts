/** What a schema says against a value, as the fields that were refused. */
import * as v from 'valibot'
import type { FieldFault } from './article.ts'

/** Paths stand below `prefix`; one that is missing says so, whatever it would have to be. */
export const faultsOf = (issues: readonly v.BaseIssue<unknown>[], prefix = ''): FieldFault[] =>
  issues.map((issue) => {
    const path = [prefix, v.getDotPath(issue)].filter(Boolean).join('.')
    const message = isMissing(issue) ? 'is required' : issue.message
    return { path: path || '(body)', message }
  })

/** `null` counts as absent in an object, and as a wrong entry in a list. */
const isMissing = ({ input, path }: v.BaseIssue<unknown>): boolean =>
  input === undefined || (input === null && path?.at(-1)?.type === 'object')
