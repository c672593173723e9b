import { expect, it } from 'vitest'
import { withFoundEntities } from '../../sandbox/found-entities.ts'
import { COMMANDS } from '../../src/bot/commands.ts'
import { textsFor } from '../../src/bot/texts/texts.ts'
import { listMessage } from '../../src/core/message/list-message.ts'
import type { Message } from '../../src/core/message/message.ts'
import { newSettings } from '../../src/core/settings.ts'
import { filterOf } from '../alerts.ts'

const texts = textsFor('en', 'chat')

const taps = ({ text, entities }: Message) =>
  withFoundEntities({ text, entities })
    .filter(({ type }) => !['bold', 'italic', 'code'].includes(type))
    .map(({ offset, length }) => text.slice(offset, offset + length))

it('its commands can be tapped', () => {
  const all = COMMANDS.map((command) => `/${command}`)
  expect(taps(texts.help({ kind: 'group', isForum: true, isTopic: false }, 'demo'))).toEqual(all)
  expect(taps(texts.welcome)).toEqual(['/help'])
  expect(taps(texts.welcomeBack(2))).toEqual(['/following', '/help'])
  expect(taps(texts.greeting({ kind: 'group', isForum: false, isTopic: false }))).toEqual(['/help'])
  expect(taps(texts.privacy)).toEqual(['/stop', '/export', '/stop'])
  expect(taps(texts.exported)).toEqual(['/privacy'])
  expect(taps(texts.farewell)).toEqual(['/privacy', '/start'])
  expect(taps(texts.hint)).toEqual(['/help'])
  expect(taps(texts.unknownCommand)).toEqual(['/help'])
  expect(taps(texts.howToUnfollow)).toEqual(['/following'])
  expect(taps(texts.followRefused({ kind: 'full', limit: 50 }, () => 'rain'))).toEqual([
    '/following',
  ])
  expect(taps(texts.notFollowed('rain', newSettings()))).toEqual(['/following'])
})

it.each(['evil.com', '@evil_bot', '/stop', 'topic:#evil', '"write to joe@evil.com"'])(
  'what somebody wrote cannot be: %s',
  (written) => {
    const wanted = filterOf(written)
    const name = texts.filterName(wanted, (id) => id)
    const settings = { ...newSettings(), filters: [wanted] }
    for (const message of [
      texts.followed({ filter: wanted, name }, settings),
      texts.following(settings, [{ filter: wanted, name }]),
      texts.unfollowed(name, newSettings()),
      texts.followRefused({ kind: 'already', filter: wanted }, () => name),
      texts.filterRefused(
        { problem: { kind: 'too-common', text: written }, text: '', place: null, meant: null },
        'follow',
      ),
      texts.filterRefused(
        {
          problem: { kind: 'unknown-prefix', prefix: written },
          text: written,
          place: { start: 0, end: 3 },
          meant: written,
        },
        'follow',
      ),
      texts.unknownPublisher(written, [{ id: 'demo', name: written }], false),
      texts.howToChange(wanted, { kind: 'private', isForum: false, isTopic: false }),
      texts.commandPerhaps('unfollow', written),
      listMessage(
        { title: texts.wouldFollow(name), note: texts.neverSeen(written, [written]) },
        [],
      ),
      texts.noTimeOfDay(written),
      texts.whichZone(written),
      texts.timeZoneRefused(written),
    ]) {
      expect(taps(message)).toEqual([])
    }
    expect(taps(texts.notFollowed(name, newSettings()))).toEqual(['/following'])
    expect(taps(texts.zoneMeantPerhaps(written))).toEqual(['/timezone'])
  },
)
