/** What is said of stories: in what their articles disagree, and why two are one. */
export const stories = () =>
  ({
    tollDead: '{bound}{count} dead',
    tollHurt: '{bound}{count} hurt',
    tollMissing: '{bound}{count} missing',
    tollArrested: '{bound}{count} arrested',
    tollMagnitude: 'magnitude {bound}{count}',
    tollVote: 'vote {count}–{against}',
    sameStory: 'It is one story with this of {name}: {line}. Both have {words}.',
    sameStoryPlain: 'It is one story with this of {name}: {line}.',
    notTheSame: 'Not the same',
    takenApart: 'Taken apart: here each of these articles stands by itself from now on.',
  }) as const
