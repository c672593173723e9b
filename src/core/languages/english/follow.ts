/** Following, browsing, looking back, and the rehearsal of a filter. */
export const follow = () =>
  ({
    whatToFollow: 'What should {this} follow? Choose here, or tell me, for example:\n{examples}',
    everything: 'Everything',
    topics: 'Topics',
    publishers: 'Publishers',
    search: 'Search',
    earlier: '‹ Before',
    further: 'More ›',
    back: '‹ Back',
    lastDays: { one: 'the last day', other: 'the last {count} days' },
    noTopicsYet: 'No article of {days} has a topic yet. Look again later, or follow words.',
    topicsToFollow:
      'Topics of {days}, and how many stories each had. Press one to see what it brings.',
    noPublishersToFollow: 'There are no publishers yet. Look again later, or follow everything.',
    publishersToFollow:
      'Publishers, and how many stories each had in {days}. Press one to see what it brings.',
    howToSay: 'Send me a word or a phrase, and I show what it would have brought.',
    howToSearch: 'To look through the last 30 days, send for example {example}.',
    followThis: 'Follow this',
    nothingThere: 'That is not there any more. Choose anew.',
    howToUnfollow:
      'Tell me what to stop following, for example:\n`/unfollow topic:world`\n\n/following shows all that {this} follows, with a button to remove each.',

    wouldFollow: 'Follow {name}?',
    stories: { one: '1 story', other: '{count} stories' },
    atLeast: 'at least {stories}',
    noStory: 'no story',
    noStoryAmongNewest: 'no story among the newest',
    lookedBack: 'In {days}: {stories}',
    oneOfThem: '{lookedBack}:',
    newestOfThem: '{lookedBack}, the newest of them:',
    lookedTooOften: 'That was a lot to look for at once. Please wait a minute, and ask again.',
    noLookBack: 'I cannot look back at the moment, so I do not know what it would have brought.',
    neverSeen: 'No article of the last 30 days has the topic {topic}.',
    neverSeenNearest:
      'No article of the last 30 days has the topic {topic}. Did you mean {nearest}?',
    linkOffers:
      'I am Lede, and I send the news in one short line, the moment it is published. This is what your link offers; nothing is followed before you save it.',
    linkUnknown:
      'I do not understand what your link offers: perhaps it was cut off. Choose here what {this} is to follow.',
    save: 'Save',
    change: 'Change',
    cancel: 'Cancel',
    saved: 'Saved.',
    howToChange: 'Send me what you want instead. This is what you wrote; a tap copies it:',
    howToChangeInGroup:
      'Send the command again as you want it. This is what was written; a tap copies it:',
    notSaved: 'All right, nothing was changed.',
    draftTooOld: 'This question is too old. Send again what you want to follow.',

    followed: '{This} now follows *{name}*.',
    followsEverythingToo:
      'It also follows everything. To get only what you name, send `/unfollow everything`.',
    alreadyFollowed: '{This} already follows *{name}*.',
    followsTheMost:
      '{This} follows {count} things, and that is the most. Remove one with /following first.',
    unfollowed: '{This} no longer follows *{name}*.',
    followsEverythingStill: 'It follows everything, so all alerts still come.',
    nothingLeft: 'Nothing is left, so no alerts will come.',
    notFollowed: '{This} does not follow *{name}*.',
    seeFollowing: 'Send /following to see what it follows.',
    followingTitle: '{This} follows',
    pressToUnfollow: 'To stop following something, press its button.',
    followsNothing: '{This} follows nothing yet. Begin with one of these:\n{examples}',
    removed: 'No longer followed: {name}',
    howEachComes: 'How each comes',
    modeNow: 'At once',
    modeSilent: 'Without sound',
    modeDigest: 'In the digest only',
    modeNowShort: 'at once',
    modeSilentShort: 'without sound',
    modeDigestShort: 'in the digest only',
    anyUrgency: 'Urgent or not',
    urgentAlone: 'Only what is urgent',
    howThisComes: 'How shall *{name}* come?',
    modeSet: '*{name}* comes {mode} from now on.',
    howToSetMode:
      'Send for example `/mode silent russia`, `/mode digest topic:sport` or `/mode now russia`. For what is urgent alone, follow it like `russia urgent`.',
    removedBefore: 'It was removed already.',
    listTooOld: 'This list is too old. Send /following for a new one.',
    latestTitle: 'Latest alerts',
    nothingLatest:
      'Nothing that matches has come in lately. New alerts come by themselves, so there is nothing you need to do.',
  }) as const
