/** Where a second editor is asked before an urgent alert goes out. */
import type * as english from '../english/approving.ts'
import type { Part } from '../language.ts'

export const approving = (): Part<typeof english.approving> => ({
  editorLinked:
    'Cette discussion est maintenant second éditeur de *{publisher}*. Avant qu’une de ses alertes urgentes ne parte, je demande ici. Sans réponse pendant dix minutes, elle part comme alerte ordinaire.',
  editorCodeGone:
    'Ce code ne vaut plus rien : il a servi, ou il a plus d’une heure. Créez-en un nouveau dans la console.',
  approvalAsked:
    '{publisher} veut envoyer ceci comme urgent. Sans réponse pendant dix minutes, l’alerte part comme ordinaire.',
  sendUrgent: 'Envoyer comme urgente',
  sendOrdinary: 'Envoyer comme ordinaire',
  approvedUrgent: 'Entendu : elle part comme alerte urgente.',
  approvedOrdinary: 'Entendu : elle part comme alerte ordinaire.',
  approvalOver: 'Ce n’est plus ouvert : c’est décidé, ou l’article a changé.',
  approvalNotYours: 'Seuls les seconds éditeurs de ce média peuvent en décider.',
})
