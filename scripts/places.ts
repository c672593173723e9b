/** Where things lie: the project, the state that is kept between runs, and the files in it. */
import path from 'node:path'

export const ROOT = path.dirname(import.meta.dirname)

/** Tools of the project's packages. */
export const toolPath = (tool: string): string => path.join(ROOT, 'node_modules', '.bin', tool)

type Environment = Readonly<Record<string, string | undefined>>

export interface Places {
  /** Git-ignored; all that runs leave behind is below it. */
  readonly folder: string
  /** The person's own secrets and settings. */
  readonly devVars: string
  /** How `npm run send` reaches the demo publisher. */
  readonly demo: string
  readonly log: string
  /** Names the session that runs on this folder. */
  readonly lock: string
}

/** `LEDE_STATE_DIR` and `LEDE_DEV_VARS` move them, so that tests leave a person's own alone. */
export function placesOf(env: Environment = process.env): Places {
  const folder = path.resolve(ROOT, env.LEDE_STATE_DIR || '.lede')
  return {
    folder,
    devVars: path.resolve(ROOT, env.LEDE_DEV_VARS || '.dev.vars'),
    demo: path.join(folder, 'demo.json'),
    log: path.join(folder, 'worker.log'),
    lock: path.join(folder, 'running.json'),
  }
}

/** A path as a person in the project's folder would write it. */
export const shown = (file: string): string => {
  const relative = path.relative(process.cwd(), file)
  return relative.startsWith('..') ? file : relative
}
