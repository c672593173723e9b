/** What is said of single alerts: to their buttons, and why one came or did not. */
export const alerts = () =>
  ({
    story: 'Stories',
    storiesMajor: 'Big news again',
    storiesAll: 'Anything new',
    storiesNone: 'One message each',
    storiesApart: 'Separate articles',
    storiesMajorShort: 'one message each, and another for big news',
    storiesAllShort: 'one message each, and another for anything new',
    storiesNoneShort: 'one message each, and nothing more',
    storiesApartShort: 'each article by itself',
    storyExplained:
      '{state}. Articles about one event are one story: whoever else reports it is added to its message without a sound.',
    storiesState:
      'Of stories you get {state}. To change that, send `/stories major`, `/stories all`, `/stories none` or `/stories apart`.',
    storiesSet: 'From now on, of stories you get {state}.',
    storiesRefused: 'Send `/stories major`, `/stories all`, `/stories none` or `/stories apart`.',

    show: 'An alert shows',
    showLine: 'The line alone',
    showSentences: 'With sentences',
    showFull: 'All there is',
    showLineShort: 'the line alone',
    showSentencesShort: 'the line and its sentences',
    showFullShort: 'all there is of it',
    showExplained:
      '{state}. In a private chat, the buttons under an alert show more of it, or less.',
    showState:
      'An alert shows {state} at first. To change that, send `/show line`, `/show sentences` or `/show full`.',
    showSet: 'From now on, alerts show {state}.',
    showRefused: 'Send `/show line`, `/show sentences` or `/show full`.',

    alertTooOld: 'This is too old: I no longer know this alert.',
    alertInPrivate: 'Here all would see it. The button beside it opens it in our private chat.',
    alertWithdrawn: 'Its publisher has withdrawn this alert.',
    alertGone: 'I no longer know this article: it is too old, or was withdrawn.',
    storyMuted: 'Muted: nothing more of this story for a day, unless it is urgent.',
    storyUnmuted: 'You will hear of this story again.',

    howToAskWhy:
      'Send `/why` and the link of an article, or its publisher and id like `/why city-wire/a1`. I will tell you why it came here, or why it did not.',
    whyUnknown:
      'I know no article by that. I remember those of the last weeks, by the link that their alert opens. /latest shows the newest.',
    changeThis: 'Change it',
    howToReplace:
      'Send me what you want instead. This is what you wrote; a tap copies it:\n\n{filter}\n\nThe button stops the old one.',
    howToReplaceHere:
      'Send the command again as you want it. This is what was written; a tap copies it:\n\n{filter}\n\nThe button stops the old one.',
    filterGone: 'This is no longer followed.',

    whyCame: 'It came here because {this} follows {filter}.',
    whyCameBefore: 'It came here for something that {this} no longer follows.',
    whyCameInDigest: 'It came here in a digest because {this} follows {filter}.',
    whyComing: 'It matches {filter}: it is on its way.',
    whyRefused: 'It matches {filter}: Telegram did not take it.',
    whyMuted: 'It matches {filter}: its story is muted here.',
    whyExpired: 'It matches {filter}: it expired before it could come.',
    whyPause: 'It matches {filter}: it came during a pause, and is told after it.',
    whyDigest: 'It matches {filter}: it waits for the digest.',
    whyQuiet: 'It matches {filter}: it came in quiet hours, and is told after them.',
    whyBudget:
      'It matches {filter}: the alerts of that day were used up, so it comes in the evening.',
    whyBefore: 'It matches {filter}: it came before {this} followed that.',
    whyToldAlready: 'It matches {filter}: it tells a story that was told here already.',
    whyChanged: 'It matches {filter}: what held it back has been changed since.',
    whyNothingFollowed: 'Nothing is followed here.',
    whyWithdrawn: 'Its publisher has withdrawn it.',
    whyNoMatch: 'Nothing that {this} follows matches it.',
    whyLacks:
      'Nothing followed here matches it; nearest is {filter}, but it does not have {lacks}.',
    whyHas: 'Nothing followed here matches it; nearest is {filter}, but it has {has}.',
    whyLacksAndHas:
      'Nothing followed here matches it; nearest is {filter}, but it does not have {lacks}, and has {has}.',
  }) as const
