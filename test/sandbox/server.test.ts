import { request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { startSandbox } from '../../sandbox/server.ts'
import { call, open, TOKEN } from './client.ts'

/** A request whose Host and Origin are chosen freely, which fetch does not allow. */
const status = (port: number, headers: Record<string, string>) =>
  new Promise<number | undefined>((resolve, reject) => {
    request({ port, host: '127.0.0.1', path: '/sandbox/chats', headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
      .on('error', reject)
      .end()
  })

describe('the server', () => {
  it('says so when the port is taken', async () => {
    const { port } = await open()
    await expect(startSandbox({ port, token: TOKEN })).rejects.toMatchObject({ kind: 'port-busy' })
  })

  it('refuses a malformed token', async () => {
    await expect(startSandbox({ port: 0, token: 'x' })).rejects.toMatchObject({ kind: 'bad-token' })
  })

  it('answers only loopback hosts and its own page', async () => {
    const { port } = await open()
    expect(await status(port, { host: `127.0.0.1:${port}` })).toBe(200)
    expect(await status(port, { host: `localhost:${port}` })).toBe(200)
    expect(await status(port, { host: 'evil.example' })).toBe(403)
    expect(await status(port, { host: `127.0.0.1.evil.example:${port}` })).toBe(403)
    expect(await status(port, { host: `127.0.0.1:${port}`, origin: 'https://evil.example' })).toBe(
      403,
    )
    expect(await status(port, { host: `127.0.0.1:${port}`, origin: 'null' })).toBe(403)
    expect(
      await status(port, { host: `127.0.0.1:${port}`, origin: `http://127.0.0.1:${port}` }),
    ).toBe(200)
  })

  it('serves the page and its files under a strict policy, and nothing else', async () => {
    const { url } = await open()
    const page = await fetch(url)
    const shell = await page.text()
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'/)
    expect(shell).not.toMatch(/<script(?! type="module" src=)|<style|style=|onclick=/)
    for (const [, file] of shell.matchAll(/(?:src|href)="(\/page\/[^"]+)"/g)) {
      expect((await fetch(url + file)).status).toBe(200)
    }
    const script = await (await fetch(`${url}/page/app.js`)).text()
    for (const [, file] of script.matchAll(/from '\.(\/[^']+)'/g)) {
      expect((await fetch(`${url}/page${file}`)).status).toBe(200)
    }
    for (const path of ['page.ts', '..%2fserver.ts', '%2e%2e/server.ts']) {
      expect((await fetch(`${url}/page/${path}`)).status).toBe(404)
    }
  })

  it('waits for what is to come, and says what it waited for in vain', async () => {
    const sandbox = await open()
    const chat = await sandbox.createPrivateChat({ firstName: 'Maria' })
    const waiting = sandbox.waitFor(() => sandbox.messages(chat).at(-1)?.text)
    await call(sandbox, 'sendMessage', { chat_id: chat, text: 'there' })
    expect(await waiting).toBe('there')
    await expect(sandbox.waitFor(() => sandbox.messages(chat).length > 5, 20)).rejects.toThrow(
      'messages(chat).length > 5',
    )
  })
})

describe('the control API', () => {
  const control = async (url: string, path: string, body?: object, method = 'POST') => {
    const init = body
      ? { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      : {}
    const response = await fetch(`${url}/sandbox${path}`, init)
    return { status: response.status, body: await response.json() }
  }

  it('does over HTTP what the handle does', async () => {
    const { url } = await open({ limits: {} })
    const made = await control(url, '/chats', { kind: 'private', firstName: 'Maria' })
    const chat = `/chats/${made.body.id}`
    expect((await control(url, '/chats/bulk', { count: 500 })).body.ids).toHaveLength(500)
    await control(url, `${chat}/say`, { text: '/start' })
    expect((await control(url, `${chat}/messages`)).body).toMatchObject([
      { text: '/start', outgoing: false },
    ])
    expect((await control(url, `${chat}/bot`, { standing: 'blocked' })).body.standing).toBe(
      'blocked',
    )
    expect((await control(url, '/faults', { kind: 'server-error', times: null })).body).toEqual({
      id: 1,
    })
    expect((await control(url, '/faults')).body).toMatchObject([
      { id: 1, kind: 'server-error', left: null },
    ])
    expect((await control(url, '/limits', { overallPerSecond: 500 }, 'PUT')).body).toMatchObject({
      overallPerSecond: 500,
      chatPerSecond: 1,
    })
    expect((await control(url, '/webhook')).body.pending).toHaveLength(2)
    expect((await control(url, '/chats?query=maria')).body).toMatchObject({
      total: 501,
      chats: [{ title: 'Maria' }],
    })
  })

  it('says in a sentence what is wrong', async () => {
    const { url } = await open()
    expect(await control(url, '/chats', { kind: 'club' })).toMatchObject({
      status: 400,
      body: { error: expect.stringMatching(/^kind: /) },
    })
    expect(await control(url, '/chats/5/say', { text: 'a' })).toEqual({
      status: 404,
      body: { error: 'There is no chat 5.' },
    })
    expect((await control(url, '/faults', { kind: 'flood' })).status).toBe(400)
    expect((await fetch(`${url}/sandbox/chats`, { method: 'POST', body: '{' })).status).toBe(400)
  })

  it('streams changes to the page', async () => {
    const sandbox = await open()
    const chat = await sandbox.createPrivateChat({ firstName: 'Maria' })
    const reader = (await fetch(`${sandbox.url}/sandbox/events`)).body
      ?.pipeThrough(new TextDecoderStream())
      .getReader()
    expect((await reader?.read())?.value).toContain('event: hello')
    await call(sandbox, 'sendMessage', { chat_id: chat, text: 'live' })
    const event = (await reader?.read())?.value ?? ''
    expect(event).toContain('event: message')
    expect(event).toContain('"text":"live"')
    await reader?.cancel()
  })
})
