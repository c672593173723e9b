/**
 * Words of doubt by what they say: "may" and "could" say the same, "allegedly" and "likely" do not.
 * What is meant, but not done, is a kind of its own. Plans doubt nothing.
 */
import { listed } from '../text/listed.ts'

export const DOUBTS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    possible: 'may might could possible possibly perhaps maybe potential potentially',
    alleged:
      'alleged allegedly allege alleges allegation allegations accusation accusations reportedly apparently ' +
      'supposedly purported purportedly suspected accused rumor rumors rumour rumours rumored rumoured seems ' +
      'appears seem appear believed thought unproven unconfirmed disputed',
    likely: 'likely probable probably expected unlikely',
    feared: 'fears feared fear',
    conditional: 'if unless except until would should provided',
    partly: 'partly partially almost nearly',
    wished:
      'considers considering consider mulls weighs proposes proposed propose attempted attempt attempts tries ' +
      'try tried seeks seek wants want urges urge hopes hope threatens threaten threatened demands demand',
    only: 'only',
  }).map(([kind, list]) => [kind, listed(list)] as const),
)
