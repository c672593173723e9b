/** Where somebody sets up a group or a channel from their private chat. */
export const managing = () =>
  ({
    forChat: 'For {title}',
    forChatSaid: 'For {title}: {said}',
    settingsOfChat: '‹ Settings',

    chooseKnown: 'Which group or channel do you want to set up?',
    chooseFirst:
      'Which group or channel do you want to set up? Choose it with the buttons below. They show those where you are an administrator and I am a member.',
    howToShare:
      'Choose it with the buttons below. They show those where you are an administrator and I am a member.',
    aGroup: 'Choose a group',
    aChannel: 'Choose a channel',
    anotherChat: 'Another one…',
    inHand: 'For an hour, what you send here is for *{title}*. /manage ends that.',
    followMore: 'Follow something',
    whatFollows: 'What it follows',
    stopChat: 'Stop',
    otherChats: '‹ Other chats',
    doneManaging: 'Done',
    managingDone: 'All right. What you send here is for this chat again.',

    thatChat: 'that chat',
    notManager:
      'Only administrators can set up {title}, and only where I am a member. So nothing was changed, and what you send here is for this chat again.',
    chooseAnew: 'That chat is not on your list any more. Choose it anew with /manage.',
    channelInPrivate:
      'Channels are set up in private, where subscribers do not see it. If you administer this one, open me there and send /manage.',
    setUp: 'Set it up',
    letIntoChannel:
      '*{title}* has added me. Nothing is followed there yet. You can set it up here, where its subscribers do not see it.',
    manageInPrivate: 'That works in private: open me there, and send /manage.',
    farewellElsewhere:
      'All that I kept about it is deleted. No more alerts will come there, and those above are no longer corrected.',
  }) as const
