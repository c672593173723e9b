/** Every language says all that English says, with the same values, and in its own words. */
import { describe, expect, it } from 'vitest'
import { english } from '../../src/core/languages/english/english.ts'
import { french } from '../../src/core/languages/french/french.ts'
import type { Text } from '../../src/core/languages/language.ts'
import { LANGUAGES, voiceFor } from '../../src/core/languages/languages.ts'

/** Where `{this}` stands, a language may say "here". */
const PLACE = /^(?:this|This|ofThis|toThis)$/

const formsOf = (text: Text): readonly string[] =>
  typeof text === 'string' ? [text] : Object.values(text)

const placeholdersIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).filter((name) => !PLACE.test(name))

/** All values of a text, and what stands in each form: "one" may say its count in words. */
const valuesOf = (text: Text) => [...new Set(formsOf(text).flatMap(placeholdersIn))].sort()

const said = english.words()
const texts = (Object.keys(said) as (keyof typeof said)[]).map((key) => ({ key, text: said[key] }))

describe.each(LANGUAGES)('$name', (language) => {
  const words = language.words()

  it('says all that English says, and nothing else', () => {
    expect(Object.keys(words).sort()).toEqual(Object.keys(said).sort())
  })

  it('has the same values in each text', () => {
    const differing = texts.filter(
      ({ key, text }) => String(valuesOf(words[key])) !== String(valuesOf(text)),
    )
    expect(differing.map(({ key }) => key)).toEqual([])
  })

  it('has the same values in each form of a text, but for the count', () => {
    const differing = texts.filter(({ key }) => {
      const forms = formsOf(words[key]).map((form) =>
        placeholdersIn(form).filter((name) => name !== 'count'),
      )
      return new Set(forms.map((names) => [...new Set(names)].sort().join())).size > 1
    })
    expect(differing.map(({ key }) => key)).toEqual([])
  })

  it('has a form for each kind of count', () => {
    const rules = new Intl.PluralRules(language.locale)
    // What a million or a fraction would want is not counted to.
    const needed = [...new Set(Array.from({ length: 130 }, (_, count) => rules.select(count)))]
    const lacking = texts.filter(({ key }) => {
      const text = words[key]
      return typeof text !== 'string' && needed.some((form) => text[form] === undefined)
    })
    expect(lacking.map(({ key }) => key)).toEqual([])
  })

  it('names the same commands', () => {
    const differing = texts.filter(
      ({ key, text }) => String(commandsIn(words[key])) !== String(commandsIn(text)),
    )
    expect(differing.map(({ key }) => key)).toEqual([])
  })

  it.skipIf(language.tag === 'en')('leaves no English words', () => {
    const left = texts.filter(({ key }) => formsOf(words[key]).some(isEnglish))
    expect(left.map(({ key }) => key)).toEqual([])
  })

  it('closes what it opens', () => {
    const torn = texts.filter(({ key }) =>
      formsOf(words[key]).some((form) => /[*`]/.test(form.replace(/\*[^*]+\*|`[^`]+`/g, ''))),
    )
    expect(torn.map(({ key }) => key)).toEqual([])
  })
})

/** What can be typed, and values, are the same in each language. */
const isEnglish = (form: string): boolean =>
  ENGLISH.test(form.replace(/`[^`]+`|\{\w+\}|\/[a-z]+|\b[a-z]+:/g, ''))
const ENGLISH =
  /(?<!\p{L})(?:the|and|of|you|your|with|this|that|what|which|from|for|not|alerts?|stor(?:y|ies)|follow\w*|send|press|quiet|topics?|publishers?)(?!\p{L})/iu

const commandsIn = (text: Text) =>
  [
    ...new Set(
      [
        ...formsOf(text)
          .join(' ')
          .matchAll(/(?<!\S|`)\/[a-z]+/g),
      ].map(([name]) => name),
    ),
  ].sort()

describe('French', () => {
  const { message } = voiceFor('fr')
  const { words, typeset = (text) => text } = french
  const forms = Object.values(words()).flatMap(formsOf)
  /** What can be typed, and values, are as they are. */
  const bare = (form: string) => typeset(form).replace(/`[^`]+`|\{\w+\}/g, 'x')

  it('lets no line break before high punctuation, nor inside quotation marks', () => {
    expect(forms.filter((form) => /[ \n][:;?!»]|« /.test(bare(form)))).toEqual([])
    expect(message('saidBefore', { line: 'Talks stall' }).text).toBe(
      'L’alerte précédente disait\u00a0: «\u00a0Talks stall\u00a0»',
    )
    expect(message('stopTitle').text).toMatch(/discussion\u202f\?$/)
  })

  it('leaves no high punctuation without its space', () => {
    expect(forms.filter((form) => /[^\s][:;?!»]|«[^\s]/.test(bare(form)))).toEqual([])
  })

  it('leaves what others wrote as it is', () => {
    const line = '« What now ? » : a question'
    expect(message('update', { line }).text).toBe(`Mise à jour\u00a0: ${line}`)
  })
})

describe('a reader', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['EN_us', 'en'],
    ['pt-br', 'pt'],
    ['ar', 'ar'],
    ['tlh', 'en'],
    ['', 'en'],
    [null, 'en'],
  ])('whose Telegram says %s reads %s', (tag, expected) => {
    expect(voiceFor(tag).language.tag).toBe(expected)
  })
})

it('reads no marks in values', () => {
  const name = '*a* `b` {count}'
  expect(voiceFor('en').message('removed', { name })).toMatchObject({
    text: 'No longer followed: *a* `b` {count}',
    entities: [],
  })
})

describe('a sentence from right to left', () => {
  const { message, say } = voiceFor('ar')
  const [open, close] = ['\u2068', '\u2069']

  it('sets names of other scripts apart, and no others', () => {
    expect(message('removed', { name: 'City Wire' }).text).toContain(`${open}City Wire${close}`)
    expect(say('removed', { name: 'City Wire' })).toContain(`${open}City Wire${close}`)
    expect(message('removed', { name: 'الرياضة' }).text).not.toContain(open)
    expect(voiceFor('en').message('removed', { name: 'City Wire' }).text).not.toContain(open)
  })

  it('sets commands apart, and leaves them as they are typed', () => {
    const { text, entities } = message('showRefused')
    const codes = entities.filter(({ type }) => type === 'code')
    const typed = codes.map(({ offset, length }) => text.slice(offset, offset + length))
    expect(typed).toEqual(['/show line', '/show sentences', '/show full'])
    expect(text).toContain(`${open}/show line${close}`)
    expect(message('oneAtATime').text).not.toContain(open)
  })

  it('sets each line of several apart', () => {
    const examples = ['a', '\n', 'b'] as const
    expect(message('whatToFollow', { examples }).text).toContain(
      `${open}a${close}\n${open}b${close}`,
    )
  })
})
