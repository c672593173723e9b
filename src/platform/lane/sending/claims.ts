/** The window in flight, remembered until its outcomes are written: what a lane must know after a crash. */
import { Component } from '../../component.ts'
import type { Singles } from '../../singles.ts'
import { readClaim, stored } from '../../stored.ts'
import type { Unreadable } from '../../unreadable.ts'
import type { Claim } from './claim.ts'

interface Deps {
  readonly singles: Singles
  readonly unreadable: Unreadable
}

/** Methods that change something run inside the caller's transaction. */
export class Claims extends Component<Deps> {
  /** Of one that is there and cannot be read, the window is lost. */
  read(): { claim: Claim | null; isThere: boolean } {
    const data = this.deps.singles.get<string>('claim')
    if (data === null) return { claim: null, isThere: false }
    return { claim: readClaim(data) ?? this.deps.unreadable.note('claim', 1), isThere: true }
  }

  write(claim: Claim): void {
    this.deps.singles.set('claim', stored(claim))
  }

  delete(): void {
    this.deps.singles.delete('claim')
  }
}
