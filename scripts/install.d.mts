/** Types of install.mjs, for its tests: it runs before there is a compiler. */
interface LockedPackage {
  readonly version?: string
  readonly optional?: boolean
  readonly link?: boolean
}

interface Lockfile {
  readonly packages?: Readonly<Record<string, LockedPackage>>
}

export function missingPackages(wanted: Lockfile, installed: Lockfile): string[]
export function isInstalled(root: string): boolean
export function install(root: string, command: string): Promise<string | null>
export function commandOf(script: string, args: readonly string[]): string
export function problemOf(failure: {
  readonly code: number
  readonly log: string
  readonly command: string
}): string
