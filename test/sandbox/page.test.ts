import { expect, it } from 'vitest'
import { open } from './client.ts'

it('says what it is: a stand-in for Telegram on this machine', async () => {
  const sandbox = await open()
  const shell = await (await fetch(`${sandbox.url}/`)).text()
  expect(shell).toContain('<title>Lede sandbox</title>')
  expect(shell).toContain('A stand-in for Telegram on this machine: nothing here leaves it.')
})
