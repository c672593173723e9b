/** What is wrong with a filter, and what filters are called. */
export const filters = () =>
  ({
    meantPerhaps: 'Did you mean this?',
    noWords: 'I see no word in that to look for. Send a word, or several.',
    tooLong: 'That is too long: {count} characters are the most.',
    openQuote: 'A quotation mark is not closed.',
    openGroup: 'A bracket is not closed.',
    strayClose: 'A bracket is closed that was not opened.',
    emptyGroup: 'There is nothing between these brackets.',
    loneNot: '*{operator}* needs a word behind it.',
    loneOperator: '*{operator}* stands between two things, and there is only one.',
    unknownPrefix: 'I do not know *{prefix}* – only {known}.',
    onlyNegation: 'That says only what to leave out. Say what to follow as well.',
    tooCommon:
      '*{word}* is in nearly every article. Send a rarer word, or a phrase such as {example}.',
    phraseOfCommonWords: 'the white house',
    never: 'No article can be all of that at once.',
    noTopic: 'Name a topic after `topic:`.',
    noPublisher: 'Name a publisher after `from:`.',
    noAuthor: 'Name an author after `by:`.',
    noLanguage: 'Name a language after `lang:`.',
    noUrgency: 'Say a number from 1, the most urgent, to 9 after `urgency:`.',
    badTopic: 'A topic has 1 to 64 characters. Write it like `topic:world`.',
    badLanguage: 'I do not know that language. Write its code, like `lang:fr` for French.',
    unknownPublisher: 'I know no publisher called *{written}*.',
    noPublishersYet: 'There are no publishers yet.',
    knownPublishers: 'I know {names}.',
    andMore: '{names} and {count} more',

    everythingName: 'everything',
    topicName: 'topic {topic}',
    languageName: 'articles in {language}',
  }) as const
