/** CPU time that the workerd of a process group has used, from /proc. */
import { readdirSync, readFileSync } from 'node:fs'

/** The kernel counts in hundredths of a second on all systems that Node runs on. */
const TICK_MS = 10
/** Fields of /proc/PID/stat after the name: state, parent, group … user and system time. */
const [GROUP, USER, SYSTEM] = [2, 11, 12] as const

/** Milliseconds since they began; `null` where there is no /proc. */
export function cpuMsOf(group: number): number | null {
  try {
    const ticks = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((pid) => ticksOf(pid, group))
    return ticks.reduce((sum, n) => sum + n, 0) * TICK_MS
  } catch {
    return null
  }
}

function ticksOf(pid: string, group: number): number {
  const [, name, rest = ''] = /\((.*)\) (.*)$/s.exec(statOf(pid)) ?? []
  const fields = rest.split(' ')
  if (name !== 'workerd' || Number(fields[GROUP]) !== group) return 0
  return Number(fields[USER]) + Number(fields[SYSTEM])
}

/** Empty when it has ended meanwhile. */
function statOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return ''
  }
}
