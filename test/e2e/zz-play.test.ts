import { writeFileSync, readFileSync } from 'node:fs'
import { it } from 'vitest'
import { say } from '../../scripts/follow.ts'
import { startRig } from '../../scripts/rig.ts'

it('play', async () => {
  const rig = await startRig({ chats: 1 })
  const out: string[] = []
  const base = { language: 'en' }
  const articles = [
    { id: 'a1', headline: 'US says Russia talks on life support', text: 'Peace talks between the US and Russia over Syria are on life support, Secretary of State John Kerry said on Monday. He told reporters in Geneva that Moscow had to act.', topics: ['world'] },
    { id: 'a2', headline: 'Council opens new bridge across the river', text: 'The council opened a bridge. C++ programmers at AT&T said 98% of drivers liked it.', topics: ['local'] },
    { id: 'a3', headline: 'Bank keeps interest rates where they are', text: 'The central bank kept rates. Trump and Biden both told us so.', topics: ['money'] },
  ]
  for (const a of articles) {
    await rig.post({ type: 'article.published', data: { ...base, ...a, url: `https://example.org/${a.id}` }, webhookId: `msg_${a.id}` })
  }
  await rig.settle(2000, 20000)
  const lines = JSON.parse(readFileSync(process.env.PLAY_INPUTS ?? '', 'utf8')) as { lang: string; says: string[] }[]
  await Promise.all(lines.map(async ({ lang, says }, i) => {
    const chat = await rig.sandbox.createPrivateChat({ firstName: 'Ada', languageCode: lang })
    const mine: string[] = []
    for (const text of says) {
      if (text.startsWith('tap:')) {
        const label = text.slice(4)
        const message = rig.sandbox.messages(chat).findLast((m) => m.keyboard.flat().some((b) => b.text.startsWith(label)))
        const b = message?.keyboard.flat().find((x) => x.text.startsWith(label))
        if (!message || !b?.callback_data) { mine.push(`>>> tap ${label}: NONE`); continue }
        const before = message.history.length; const last = rig.sandbox.messages(chat).at(-1)?.id ?? 0
        const q = await rig.sandbox.press({ chatId: chat, messageId: message.id, data: b.callback_data })
        let what = 'nothing'
        try { what = await rig.sandbox.waitFor(() => { const ms = rig.sandbox.messages(chat); const e = ms.find((m) => m.id === message.id); const n = ms.find((m) => m.outgoing && m.id > last); return n ? show(n) : e && e.history.length > before ? show(e) : undefined }, 6000) } catch {}
        mine.push(`>>> [${label}]\n${what}\n   note: ${rig.sandbox.answer(q)?.text ?? ''}`)
        continue
      }
      let a
      try { a = await say(rig.sandbox, { chat, patienceMs: 8000 }, text) } catch { mine.push(`>>> ${text.slice(0, 80)}\nNO ANSWER`); continue }
      mine.push(`>>> ${text.slice(0, 90)}\n${show(a)}`)
    }
    out[i] = `===== ${lang}\n${mine.join('\n')}`
  }))
  writeFileSync(process.env.PLAY_OUT ?? '/tmp/out.txt', out.join('\n\n'))
  await rig.close()
}, 900_000)

const show = (m: { text: string; keyboard: readonly (readonly { text: string }[])[] }) =>
  `${m.text}${m.keyboard.length ? `\n   ${m.keyboard.map((r) => r.map((b) => `[${b.text}]`).join(' ')).join('\n   ')}` : ''}`
