/** What the pages for people name is there: files, headings, commands and paths. */
import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { readJson } from '../../scripts/json.ts'
import { FORMATS } from '../../src/app/ports/source.ts'
import { COMMANDS } from '../../src/bot/commands.ts'

const PAGES = globSync(['*.md', 'docs/**/*.md'])
const SCRIPTS = readJson(readFileSync('package.json', 'utf8')).at('scripts')
/** Folders of which pages speak; the last are those of `src`, by their own names. */
const FOLDERS = 'docs|src|test|scripts|sandbox|bench|train|core|app|sources|platform|http|bot'

/** What a page, which stands at `place`, names and is not there. */
function missingIn(text: string, place: string): readonly string[] {
  const found = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name = '']) => name)
  return [
    ...found(/\]\(([^)\s]+)\)/g).filter((link) => !isLinked(link, place)),
    ...found(/\bnpm run (?:-s )?([a-z-]+)/g).filter((name) => SCRIPTS.at(name).text === null),
    ...found(new RegExp(`\`((?:${FOLDERS})/[\\w./-]+)\``, 'g')).filter((name) => !isPath(name)),
  ]
}

function isLinked(link: string, place: string): boolean {
  if (/^[a-z]+:/.test(link)) return true
  const [file = '', heading] = link.split('#')
  const target = file === '' ? place : path.join(path.dirname(place), file)
  if (!existsSync(target)) return false
  return heading === undefined || headingsOf(readFileSync(target, 'utf8')).includes(heading)
}

/** As GitHub makes their names. */
const headingsOf = (text: string): readonly string[] =>
  [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

const cell = (text: string): string => `| \`${text}\` |`

const isPath = (name: string): boolean => existsSync(name) || existsSync(path.join('src', name))

it.each(PAGES)('all that %s names is there', (place) => {
  expect(missingIn(readFileSync(place, 'utf8'), place)).toEqual([])
})

it.each(['README.md', 'docs/bot.md'])('%s has every command of the bot', (place) => {
  const page = readFileSync(place, 'utf8')
  expect(COMMANDS.filter((command) => !page.includes(`\`/${command}`))).toEqual([])
})

it('the README has every format of publishers', () => {
  const readme = readFileSync('README.md', 'utf8')
  expect(FORMATS.filter((format) => !readme.includes(cell(format)))).toEqual([])
})

it.each(['docs/operating.md', '.dev.vars.example'])('%s has every setting', (place) => {
  // The tests of the Worker name them all.
  const settings = [...readFileSync('vitest.config.ts', 'utf8').matchAll(/^ +([A-Z_]+): '/gm)]
  const text = readFileSync(place, 'utf8')
  expect(settings.length).toBeGreaterThan(10)
  expect(settings.map(([, name = '']) => name).filter((name) => !text.includes(name))).toEqual([])
})

it.each([
  ['[x](docs/nowhere.md)', 'docs/nowhere.md'],
  ['[x](LICENSE#no-heading)', 'LICENSE#no-heading'],
  ['[x](#no-heading)', '#no-heading'],
  ['`npm run nothing`', 'nothing'],
  ['`src/nowhere.ts`', 'src/nowhere.ts'],
  ['`core/nowhere.ts`', 'core/nowhere.ts'],
])('what is not there is found: %s', (text, name) => {
  expect(missingIn(text, 'README.md')).toEqual([name])
})

it('what is there is not', () => {
  const text =
    '[x](https://example.org) [y](docs/api.md#refusals) `npm run -s send` `core/result.ts`'
  expect(missingIn(text, 'README.md')).toEqual([])
})
