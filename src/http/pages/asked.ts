/** What a page of the console is made of, and what is made. */
import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { EditorDesk } from '../../app/ports/editors.ts'
import type { FigureDesk } from '../../app/ports/figures.ts'
import type { HealthDeps } from '../health.ts'
import type { OperatorDeps } from '../operator.ts'
import type { PostDeps } from '../posts.ts'
import type { Fault } from '../problem.ts'
import type { Reader } from '../reader.ts'
import type { RecordDeps } from '../records.ts'
import type { SessionDeps } from './session.ts'

export type ConsoleDeps = SessionDeps &
  OperatorDeps &
  RecordDeps &
  PostDeps &
  HealthDeps & {
    readonly desk: FigureDesk & EditorDesk
    /** The bot's name without `@`; `null`: not told. */
    readonly botUsername: string | null
    /** Messages a second, and those that are paid for; `null`: none are. */
    readonly sendRate: number
    readonly paidRate: number | null
  }

/** What a page is made of, for who is signed in. */
export interface Asked {
  readonly c: Context
  readonly deps: ConsoleDeps
  readonly reader: Reader
}

/** A page's title and contents, a fault, or where to go on. */
export type Page =
  | { readonly title: string; readonly children: Child }
  | { readonly fault: Fault }
  | { readonly to: string }
