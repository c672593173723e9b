import { describe, expect, it } from 'vitest'
import { Stories } from '../../scripts/stories.ts'

const ferry = {
  title: 'Ferry with 80 aboard sinks off Calder island',
  text: 'A ferry carrying 80 people sank off Calder island in heavy seas on Monday, the coastguard said.',
}
const answers = (...lines: readonly unknown[]) => {
  const stories = new Stories()
  return lines.map((line, at) =>
    JSON.parse(stories.answerTo(typeof line === 'string' ? line : JSON.stringify(line), at + 1)),
  )
}

describe('putting lines of JSON into stories', () => {
  it('gives the story, the relation, the score and what is shared', () => {
    const { text: lead, title } = ferry
    const [first, second] = answers(
      { id: 'a', ...ferry, publisher: 'Wire', ts: 1_000, lang: 'en' },
      { id: 2, title, lead, publisher: 'Gazette', ts: 2_000, lang: 'English' },
    )
    expect(first).toEqual({
      id: 'a',
      story: 'Wire/a',
      relation: 'new',
      to: null,
      score: null,
      shared: [],
    })
    expect(second).toMatchObject({ id: '2', story: 'Wire/a', relation: 'join', to: 'Wire/a' })
    expect(second.score).toBeGreaterThan(0)
    expect(second.shared).toContain('Calder')
  })

  it('keeps an article that comes again where it is, and the same id of others apart', () => {
    const other = { title: 'Parliament passes budget', text: 'Parliament passed the budget.' }
    const found = answers(
      { id: 'a', ...ferry, publisher: 'Wire', ts: 1 },
      { id: 'a', ...other, publisher: 'Gazette', ts: 2 },
      { id: 'a', ...other, publisher: 'Wire', ts: 3 },
    )
    expect(found.map(({ story }) => story)).toEqual(['Wire/a', 'Gazette/a', 'Wire/a'])
  })

  it.each([
    'x',
    '[]',
    { title: 'A', ts: 1 },
    { id: 'a', ts: 1 },
    { id: 'a', title: 'A' },
    { id: 'a', title: 'A', ts: '1' },
    { id: 'a', title: 'A', ts: 1, lead: 2 },
  ])('names the line that it cannot read, and goes on: %j', (line) => {
    const [fault, next] = answers(line, { id: 'b', ...ferry, ts: 1 })
    expect(fault).toEqual({ line: 1, error: expect.stringMatching(/\.$/) })
    expect(next).toMatchObject({ story: 'b', relation: 'new' })
  })
})
