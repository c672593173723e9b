/** Format, lint and types: what `npm run check` runs, and `npm test` beside the tests. */
import { type Step, tool } from './steps.ts'

/** Of the bindings only: the runtime's types come from their package. The env file holds no values. */
export const TYPES_ARGUMENTS = [
  'types',
  '--include-runtime=false',
  '--strict-vars=false',
  '--env-file',
  '.dev.vars.example',
]

/** One checker: each of several would work out anew most of the types that they share. */
const typesOf = (project: string): Step => ({
  name: `types (${project})`,
  ...tool('tsc', ['-p', project, '--checkers', '1']),
})

export const CHECKS: readonly Step[] = [
  { name: 'format and lint', ...tool('biome', ['ci', '--error-on-warnings', '--colors=off']) },
  {
    name: 'binding types are current',
    ...tool('wrangler', [...TYPES_ARGUMENTS, '--check']),
    advice: 'Run "npm run types" and commit worker-configuration.d.ts.',
  },
  typesOf('tsconfig.json'),
  typesOf('src/core/tsconfig.json'),
  typesOf('train/compressor/tsconfig.json'),
  typesOf('tsconfig.node.json'),
]
