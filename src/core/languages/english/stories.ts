/** What is said of stories: in what their articles disagree, and why two are one. */
export const stories = () =>
  ({
    tollDead: '{bound}{count} dead',
    tollHurt: '{bound}{count} hurt',
    tollMissing: '{bound}{count} missing',
    tollArrested: '{bound}{count} arrested',
    tollMagnitude: 'magnitude {bound}{count}',
    tollVote: 'vote {count}–{against}',
    sameStory: 'It is the same story as this one of {name}: {line}. Both have {words}.',
    sameStoryPlain: 'It is the same story as this one of {name}: {line}.',
    notTheSame: 'Not the same',
    takenApart: 'Taken apart: from now on, each of these articles comes by itself here.',
  }) as const
