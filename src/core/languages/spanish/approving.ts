/** Where a second editor is asked before an urgent alert goes out. */
import type * as english from '../english/approving.ts'
import type { Part } from '../language.ts'

export const approving = (): Part<typeof english.approving> => ({
  editorLinked:
    'Este chat es ahora segundo editor de *{publisher}*. Antes de que salga una de sus alertas urgentes, pregunto aquí. Si nadie responde en diez minutos, sale como alerta normal.',
  editorCodeGone:
    'Este código ya no sirve: se ha usado o tiene más de una hora. Crea uno nuevo en la consola.',
  approvalAsked:
    '{publisher} quiere enviar esto como urgente. Si nadie responde en diez minutos, sale como alerta normal.',
  sendUrgent: 'Enviar como urgente',
  sendOrdinary: 'Enviar como normal',
  approvedUrgent: 'De acuerdo: sale como alerta urgente.',
  approvedOrdinary: 'De acuerdo: sale como alerta normal.',
  approvalOver: 'Esto ya no está abierto: se ha decidido o el artículo ha cambiado.',
  approvalNotYours: 'Solo los segundos editores de este medio pueden decidirlo.',
})
