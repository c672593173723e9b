/** Where a second editor is asked before an urgent alert goes out. */
import type * as english from '../english/approving.ts'
import type { Part } from '../language.ts'

export const approving = (): Part<typeof english.approving> => ({
  editorLinked:
    'Dieser Chat ist jetzt Zweitredaktion von *{publisher}*. Bevor eine Eilmeldung hinausgeht, frage ich hier. Antwortet zehn Minuten lang niemand, geht sie als gewöhnliche Meldung hinaus.',
  editorCodeGone:
    'Dieser Code gilt nicht mehr: Er wurde benutzt oder ist älter als eine Stunde. Erzeuge in der Konsole einen neuen.',
  approvalAsked:
    '{publisher} will das als Eilmeldung senden. Antwortet zehn Minuten lang niemand, geht es als gewöhnliche Meldung hinaus.',
  sendUrgent: 'Als Eilmeldung senden',
  sendOrdinary: 'Als gewöhnliche senden',
  approvedUrgent: 'In Ordnung: Es geht als Eilmeldung hinaus.',
  approvedOrdinary: 'In Ordnung: Es geht als gewöhnliche Meldung hinaus.',
  approvalOver:
    'Das ist nicht mehr offen: Es wurde entschieden, oder der Artikel hat sich geändert.',
  approvalNotYours: 'Das kann nur die Zweitredaktion dieses Mediums entscheiden.',
})
