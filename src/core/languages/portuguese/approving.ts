/** Where a second editor is asked before an urgent alert goes out. */
import type * as english from '../english/approving.ts'
import type { Part } from '../language.ts'

export const approving = (): Part<typeof english.approving> => ({
  editorLinked:
    'Este chat agora é segundo editor de *{publisher}*. Antes de sair um dos seus alertas urgentes, pergunto aqui. Se ninguém responder em dez minutos, ele sai como alerta comum.',
  editorCodeGone:
    'Este código não vale mais: foi usado ou tem mais de uma hora. Crie um novo no console.',
  approvalAsked:
    '{publisher} quer enviar isto como urgente. Se ninguém responder em dez minutos, sai como alerta comum.',
  sendUrgent: 'Enviar como urgente',
  sendOrdinary: 'Enviar como comum',
  approvedUrgent: 'Certo: sai como alerta urgente.',
  approvedOrdinary: 'Certo: sai como alerta comum.',
  approvalOver: 'Isto não está mais em aberto: foi decidido, ou o artigo mudou.',
  approvalNotYours: 'Só os segundos editores deste veículo podem decidir isso.',
})
