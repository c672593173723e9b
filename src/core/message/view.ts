/** How much of an alert is shown, and the buttons that change it. */

/** Each has what the one before has, and more. */
export const VIEWS = ['line', 'sentences', 'full', 'evidence'] as const
export type View = (typeof VIEWS)[number]

/** Of which a chat chooses what its alerts show at first. */
export const SHOWN_FIRST = ['line', 'sentences', 'full'] as const
export type ShownFirst = (typeof SHOWN_FIRST)[number]

export const showsAt = (view: View, least: View): boolean =>
  VIEWS.indexOf(view) >= VIEWS.indexOf(least)

export const ALERT_PRESSES = ['more', 'less', 'evidence', 'mute', 'unmute', 'why'] as const
export type AlertPress = (typeof ALERT_PRESSES)[number]

/** What is shown after a press; `null`: as before. */
export function viewAfter(press: AlertPress | 'open' | 'part', first: View): View | null {
  if (press === 'more' || press === 'open') return 'full'
  if (press === 'less') return first
  return press === 'evidence' ? 'evidence' : null
}
