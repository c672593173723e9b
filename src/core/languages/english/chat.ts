/** Beginning, help, privacy, the end, and what was not understood. */
export const chat = () =>
  ({
    phraseExample: 'interest rates',

    welcome:
      'Welcome to *Lede*.\n\nI send you the news in one short line, the moment it is published. Every word of it comes from the article.\n\nTell me what to follow, for example:\n{examples}\n\n/help shows everything I can do.',
    welcomeBack: {
      one: 'Welcome back. {This} follows 1 thing: /following shows what. /help shows everything I can do.',
      other:
        'Welcome back. {This} follows {count} things: /following shows what. /help shows everything I can do.',
    },
    greetingGroup:
      'Hello! I am *Lede*. I send this group the news in one short line.\n\nAn administrator can tell me what to follow, for example:\n{examples}',
    helpShows: '/help shows everything I can do.',
    eachTopic: 'Each topic follows its own things: send a command in the topic that it is for.',
    adminsRule: 'Only administrators can change what is followed. Everybody may look.',

    helpTitle: 'What {this} can follow',
    helpEverything: 'every article',
    helpTopic: 'a topic',
    helpTopicOfWords: 'a topic of several words',
    helpPublisher: 'a publisher',
    helpLanguage: 'a language',
    helpWord: 'a word in the headline or the text',
    helpPhrase: 'a phrase',
    helpSeveral: 'several at once, one or the other, and what to leave out',
    helpAuthor: 'an author, and only urgent news',
    helpCommands: 'Commands',

    privacyTitle: 'What I keep about this chat',
    keptId: 'its chat id',
    keptSettings:
      'what it follows, and when it wants it: time zone, language, digest, quiet hours, pause, how many alerts a day, how many came today, and how much of an alert is shown',
    keptCopies:
      'until 30 days after its article last changed, the message id of each alert I sent here, and of each digest with its stories, so that they can be corrected',
    keptPresses:
      'for as long, which alerts show more or less by their buttons, and until two days after it ends, which stories are muted; for 30 days, which ones you took apart',
    keptDrafts: 'for a day, what was looked at here and not saved',
    keptManaged:
      'of each group or channel that you set up from here or let me into: its id and its title, until three months after you last used it here, 200 at most',
    keptEditor:
      'whose second editor this chat is, and in what language, until you send /stop or the publisher ends it',
    keptUpdates: 'for two days, the numbers of your commands, so that none acts twice',
    keptAnswers: 'for about a minute, when I answered here, to keep within Telegram’s limits',
    privacyExport: '/export sends all of it as a file.',
    privacyNot:
      'I keep no names of people, no messages or locations of yours, and not who is in a group or administers it.',
    privacyStop:
      'I keep it until you send /stop. Then it is deleted at once, and its copy within a minute or so. Nothing connects the remaining message ids with this chat any more. If you choose to, what the chat follows and its times are kept for a week, inactive.',
    privacyRemoved:
      'If you block or remove me, they are kept for 30 days, inactive, in case you let me back in; everything else is deleted at once.',
    privacyMark:
      'A coded mark stays for about a day more, so that no copy brings the chat back; it does not tell whose it is.',
    privacyBackup:
      'Cloudflare, which runs me, can restore its storage to any time of the last 30 days. After that nothing is left.',
    exported: 'All that I keep about this chat, in a file. /privacy says it in words.',
    unreadable:
      'I cannot read what {this} follows at the moment, so nothing was changed, and nothing is lost. Please try again later. The button deletes everything all the same.',

    stopTakesNoWords:
      '{stop} takes no words. To stop following one thing, send `/unfollow {written}`.',
    stopTitle: 'Stop sending news {toThis}?',
    stopNothing: '{This} follows nothing.',
    stopLost: {
      one: 'It follows 1 thing: {names}.',
      other: 'It follows {count} things: {names}.',
    },
    stopDeletes: 'Alerts end at once, and all of this is deleted.',
    stopDeletesTimes:
      'Alerts end at once, and all of this is deleted, with the times that are set.',
    stopRestOfGroup: {
      one: 'The rest of the group follows 1 thing as well.',
      other: 'The rest of the group follows {count} things as well.',
    },
    stopTopics: {
      one: 'Its topics follow 1 thing as well.',
      other: 'Its topics follow {count} things as well.',
    },
    more: '{count} more',
    stopNow: 'Stop and delete everything',
    stopTopic: 'Stop in this topic',
    stopAll: 'Stop in the whole group',
    stopAndKeep: 'Stop, keep the settings for a week',
    pauseInstead: 'Pause for a week instead',
    notStopped: 'All right, everything stays as it is.',
    questionTooOld: 'This question is too old. Send /stop again.',
    unfollowThis: 'Unfollow {name}',
    farewell:
      'Goodbye. What I kept about this chat is deleted; /privacy tells what is left for a day or so. No more alerts will come, and those above are no longer corrected. To come back, send /start.',
    farewellFor:
      'Goodbye. No more alerts will come, and those above are no longer corrected. The settings are kept until {until}, in case you come back; then they are deleted.',
    topicFarewell:
      'What this topic followed is deleted, and no more alerts will come here. The other topics go on.',
    restore: 'Restore',
    deleteNow: 'Delete them now',
    followedBefore: {
      one: '{This} followed 1 thing before. The settings are kept until {until}.',
      other: '{This} followed {count} things before. The settings are kept until {until}.',
    },
    restored: {
      one: 'Welcome back. What {this} followed is back: 1 thing. /following shows it. Alerts come again from now on.',
      other:
        'Welcome back. What {this} followed is back: {count} things. /following shows it. Alerts come again from now on.',
    },
    nothingToRestore: 'There is nothing left to restore. Send /start to begin again.',

    hint: 'I did not understand that. Send me a word or two that you want to hear of, or /help to see everything I can do.',
    commandPerhaps: 'I do not know that command. Did you mean {command}?',
    oneAtATime:
      'There are several commands in that message, so I did nothing. Please send them one by one.',
    unknownCommand: 'I do not know that command. Send /help to see the ones I know.',
    forAnotherBot: 'That command names another bot. Send it without the name after the @.',
    adminsOnly: 'Only administrators can change this here. Ask one of them to do it.',
    adminsUnknown:
      'Telegram did not tell me whether you are an administrator here, so I changed nothing. Please try again in a minute.',
  }) as const
