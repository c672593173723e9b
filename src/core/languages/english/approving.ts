/** Where a second editor is asked before an urgent alert goes out. */
export const approving = () =>
  ({
    editorLinked:
      'This chat is now a second editor of *{publisher}*. Before one of its urgent alerts goes out, I ask here. When nobody answers for ten minutes, it goes out as an ordinary alert.',
    editorCodeGone:
      'This code no longer works: it was used, or is older than an hour. Make a new one in the console.',
    approvalAsked:
      '{publisher} wants to send this as urgent. When nobody answers for ten minutes, it goes out as an ordinary alert.',
    sendUrgent: 'Send as urgent',
    sendOrdinary: 'Send as ordinary',
    approvedUrgent: 'All right: it goes out as an urgent alert.',
    approvedOrdinary: 'All right: it goes out as an ordinary alert.',
    approvalOver: 'This is not open any more: it has been decided, or the article has changed.',
    approvalNotYours: 'Only the second editors of this publisher can decide that.',
  }) as const
