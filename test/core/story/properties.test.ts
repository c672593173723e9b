import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOUR, type Post, placed } from './newsroom.ts'

const WORDS =
  'ferry Calder sinks storm coastguard Northern Star budget vote Roth parliament passes fire warehouse Maro 80 60 212 dead quake'.split(
    ' ',
  )
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 25 })
const post = fc.record({
  title: text.map((words) => words.slice(0, 8).join(' ')),
  text: text.map((words) => `${words.join(' ')}.`),
  publisher: fc.constantFrom('', 'wire', 'gazette', 'herald'),
  language: fc.constantFrom('en', 'en', 'fr'),
  wait: fc.nat(30),
})
const day = fc.array(post, { maxLength: 25 }).map((list) => {
  let at = 0
  return list.map(({ wait, ...rest }, i): Post => {
    at += wait * HOUR
    return { ...rest, id: `${i}`, at }
  })
})

describe('any day of news', () => {
  it('gives the same stories each time, whatever comes after', () => {
    fc.assert(
      fc.property(day, fc.nat(25), (posts, some) => {
        const all = placed(posts)
        expect(placed(posts)).toEqual(all)
        expect(placed(posts.slice(0, some))).toEqual(all.slice(0, some))
      }),
    )
  })

  it('names a story after the article that began it, in one language', () => {
    fc.assert(
      fc.property(day, (posts) => {
        const languages = new Map<string, string | undefined>()
        for (const [at, { story, relation, to }] of placed(posts).entries()) {
          const own = posts[at]
          if (relation === 'join') expect(to).toBe(story)
          else expect(story).toBe(own?.id)
          if (relation === 'follow-up') expect(languages.has(to ?? '')).toBe(true)
          if (relation === 'new') expect(to).toBeNull()
          if (!languages.has(story)) languages.set(story, own?.language)
          expect(languages.get(story)).toBe(own?.language)
        }
      }),
    )
  })
})
