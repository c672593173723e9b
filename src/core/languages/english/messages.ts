/** What alerts, corrections, digests and lists say beside the news. */
export const messages = () =>
  ({
    read: 'Read',
    showMore: 'More',
    showLess: 'Less',
    mute: 'Mute',
    unmute: 'Unmute',
    askWhy: 'Why?',
    showEvidence: 'Show the evidence',
    moreInPrivate: 'More in private',

    betweenNames: ', ',
    writtenBy: 'By {names}',
    aboutTopics: 'About {names}',
    sources: { one: '{count} source:', other: '{count} sources:' },
    alsoBy: '(also {names})',
    moreSources: 'and {count} more',
    headlineSays: 'The headline says, with the words of the line in bold:',
    articleSays: 'The article says, with the words of the line in bold:',

    update: 'Update: {line}',
    correction: 'Correction: {line}',
    publishedAgain: 'Published again: {line}',
    saidBefore: 'The earlier alert said: “{line}”',
    withdrawn: '*Withdrawn*\n\n{name} has withdrawn its alert of {time}. Please disregard it.',
    withdrawnAbove:
      '*Withdrawn by {name}*\n\nThe alert above, of {time}, was withdrawn by its publisher. Please disregard it.',
    withdrawnAmongOthers:
      '*Withdrawn by {name}*\n\nOne of the stories above, of {time}, was withdrawn by its publisher and has been taken out: please disregard it. What is left there stands.',
    withdrawnFromStory:
      '*Withdrawn by {name}*\n\nIts alert above, of {time}, was withdrawn: please disregard it. The message now shows what another source reports.',
    storyWithdrawn: '*Withdrawn*\n\nAll who reported this have withdrawn it. Please disregard it.',
    withdrawnToo: '*Withdrawn*, like the alert above.',
    withdrawnTooAmongOthers: '*Withdrawn*, like one of the stories above.',
    mayWriteAgain:
      'I was not allowed to write here, so alerts were left out. They go on now; `/latest` shows the newest.',

    digestTitle: 'Your digest',
    afterQuiet: 'While it was quiet',
    afterPause: 'During the pause',
    beyondBudget: 'More of today',
    heldBack: 'Held back until now',
    partOf: '{title}, part {number} of {of}',
    pageOf: '{title}, page {page} of {pages}',
    otherTopics: 'More',
    nothingStands: 'What stood here has been withdrawn or is over.',
    pageBefore: '‹ Page {page}',
    pageAfter: 'Page {page} ›',
    pauseOver: {
      one: 'The pause is over, and alerts come again. 1 story came meanwhile.',
      other: 'The pause is over, and alerts come again. {count} stories came meanwhile.',
    },
    showOne: 'Show it',
    showAll: 'Show them',
    justNow: 'just now',
  }) as const
