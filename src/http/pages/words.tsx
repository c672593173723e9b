/** Words of an article, which run as its language does, whatever the page's own is. */
import type { Child } from 'hono/jsx'
import { directionOf } from '../../core/text/direction.ts'

export const Words = ({ language, children }: { language: string | null; children: Child }) => (
  <div lang={language ?? undefined} dir={directionOf(language)}>
    {children}
  </div>
)
