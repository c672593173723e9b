import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../../src/core/text/sentences.ts'

const split = (text: string, language = 'en') => sentencesOf(text, language).map((s) => s.text)

describe('sentences', () => {
  it.each([
    ["Une enquête est ouverte.|Celui-ci n'a rien dit."],
    ['La tension monte de ce côté-ci.|Car rien ne va.'],
    ["C'est en hausse, selon l'OCDE.|Mais rien ne va."],
    ["L'usine était fermée.|L'entrée aussi."],
    ['Il a parlé.|ABS-CBN a refusé.'],
    ['Il pleut.|- Peu de trains -|Lyon est coupée.'],
    ['Il pleut.|- "Très peu de trains" -|"Lyon est coupée", dit-il.'],
    ['Le match est sur France.TV ce soir.'],
    ['Il parle de Node.JS à Lyon.'],
    ["Il a vu l'U.S.Army à Lyon."],
  ])('part where a feed lost the space between them: %s', (text) =>
    expect(split(text.replaceAll('|', ''), 'fr')).toEqual(text.split('|')),
  )

  it.each([
    ['en', ['Dr. Smith met J. K. Rowling.', 'They left.']],
    ['en', ['He met U.S. Secretary Kerry on Jan. 3.', 'It rained.']],
    ['en', ['He lives in the U.S.', 'Then he left.']],
    ['en', ['It costs $3.50 at No. 10 Downing Street.', 'Why?', 'Nobody knows!']],
    ['en', ['“It is over,” he said.', '“Go home.”']],
    ['en', ['“Is it over?” he asked.', 'It was.']],
    ['de', ['Das gilt z.B. für Dr. Meyer am 3. Oktober.', 'Es regnet.']],
    ['fr', ['M. Durand est parti.', 'Il pleut.']],
    ['en', ['Police stopped him at 9 p.m. Tuesday.', 'He fled at 10 p.m.', 'Witnesses saw it.']],
    ['en', ['By 7 a.m. Gen. Ortiz had the news.', 'He said nothing.']],
    ['en', ['Shares of Acme Inc. Chairman Bo Li fell.', 'He sold to Bolt Inc.', 'The price rose.']],
    ['en', ['U.S. officials met in D.C. Monday.', 'They asked U.S. Senator Roe.']],
    ['en', ['Ian Roe, Ann Poe and J.P. "The Big Bopper" Richardson died.', 'It rained.']],
    ['en', ['It happened in D.C.', '"Nobody helped," he said.']],
    ['en', ['The road is closed.', '- Trains are late.', '- "Stay at home," Ian Roe said.']],
    ['en', ['He waited ... and waited.', '...then he left.']],
    ['en', ['"It works! It really works!" she said.', '"Come here. Look."', 'Nobody came.']],
    ['en', ["'I saw it. I was there,' he said.", "The workers' party lost."]],
    ['en', ['Play Wham! tonight.', 'The site is https://a.example.org/B.html.', 'See it.']],
    ['en', ['They voted.', '61 of 70 agreed (Roe 2019).', 'It passed.']],
    ['en', ['1. Wash the rice.', '2. Boil it.', '3. Eat.']],
    ['en', ['a) red', 'b) green', 'c) blue']],
    ['en', ['The truce ended.', 'Then the shelling began.']],
    ['de', ['Am 4. Mai kam Prof. Dr. med. Roth, d. h. der Chef.', 'Dann ging er.']],
    ['de', ['Sund feiert den 100. Geburtstag von Ada Quill.', 'Es regnet.']],
    ['de', ['Marl liest den 1.000.000. Artikel.', 'Das war 2006.', 'Ada Quill schrieb ihn.']],
    ['da', ['Ada Quill fejrer sin 100. Fødselsdag.', 'Det regner.']],
    ['de', ['Die Richter gaben der Klage statt (Az. 3 K 112/26).', 'Die Stadt schweigt.']],
    ['es', ['Ganó la ley (la derecha se abstuvo. El alcalde calló).', 'Llueve.']],
    ['it', ['Restano le fasce (art. 2. Vedi sotto) e i bus.', 'Piove.']],
    ['ru', ['А. И. Герцен жил на ул. Мира в 1850 г. в Ницце.', 'Он писал.']],
    ['es', ['El Sr. Ruiz vive en EE. UU. desde mayo.', '¿Por qué?', 'Nadie sabe.']],
    ['pt', ['O acidente foi na altura do km. 312 da BR-101.', 'Dois foram socorridos.']],
    ['de', ['»Niemand hat uns gewarnt. Es ging schnell«, sagte Roth.', 'Dann ging er.']],
    ['sv', ['”Ingen varnade oss. Det gick fort”, sade Costa.', 'Sedan gick han.']],
    ['fi', ['»Kukaan ei varoittanut. Se kävi nopeasti», Costa sanoi.', 'Hän lähti.']],
    ['fr', ['« Il pleut. On part », dit Roth.', 'Il part.']],
    ['it', ["Parla l'Avv. Bruni, cioè ad es. Ugo.", 'Nessuno ascolta.']],
    ['sk', ['Firma Kov s. r. o. vznikla 3. Mája 2001 v 12. Okrese.', 'Tak to je.']],
    ['hy', ['Այսօր տոն է:', 'Մենք ուրախ ենք:']],
  ])('%s: %j', (language, sentences) => {
    expect(split(sentences.join(' '), language)).toEqual(sentences)
  })

  it.each([
    ['zh', ['河水一天上涨三米。', '“我们只能逃。什么都没带。”居民说。', '学校停课至周四。']],
    ['zh', ['“水位多高？”市长问。', '没有人回答。']],
    ['zh', ['市长问：“水位多高？”', '没有人回答。']],
    ['zh', ['居民说：“我们只能逃。什么都没带。”', '市长请求援助。']],
    ['zh', ['她说：“走吧！”然后离开了。', '学校停课。']],
    ['zh', ['「我們只能逃。」居民說。', '學校停課至週四。']],
    ['zh', ['“我们只能逃。”', '学校停课至周四。']],
    ['ja', ['川が氾濫した。', '「逃げるしかなかった」と住民は話した。', '学校は休校する。']],
    ['ja', ['市長は「水位が上がった。逃げてほしい。」と述べた。', '学校は休校する。']],
    ['ja', ['「水位はどれくらいか？」と市長は尋ねた。', '誰も答えなかった。']],
    ['ja', ['川が氾濫した。', '『緊急事態だ。』市長はそう述べた。', '学校は休校する。']],
    ['ja', ['住民は話した。', '「何も持ち出せなかった。」（共同）', '学校は休校する。']],
    ['ja', ['映画『川の記憶。』が公開された。', '監督は新人だ。']],
  ])('ends rightly at a closing mark in %s: %j', (language, sentences) => {
    expect(split(sentences.join(''), language)).toEqual(sentences)
  })

  it('puts a boundary where the space was lost', () => {
    expect(split('The truce ended.Then it began. See example.org/Then now.')).toEqual([
      'The truce ended.',
      'Then it began.',
      'See example.org/Then now.',
    ])
  })

  it('joins wrapped lines', () => {
    expect(split('The truce\nended. It\nis over.')).toHaveLength(2)
  })

  it('takes a mark that is never closed for none', () => {
    expect(split('He said “so. They left. It rained.')).toHaveLength(3)
    const late = `He said “so. ${'They left. '.repeat(60)}And that was it.”`
    expect(split(late).length).toBeGreaterThan(50)
  })

  it('knows other scripts', () => {
    expect(split('他去看《来吧！朋友》了。好！', 'zh')).toEqual([
      '他去看《来吧！朋友》了。',
      '好！',
    ])
    expect(split('北京今天发生地震。没有人受伤。', 'zh')).toEqual([
      '北京今天发生地震。',
      '没有人受伤。',
    ])
  })

  it('takes an unknown language for English', () => {
    expect(split('One. Two.', 'x-klingon')).toEqual(['One.', 'Two.'])
  })

  it('says where each stands, and loses nothing but space between them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let end = 0
        for (const sentence of sentencesOf(text, null)) {
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text)
          expect(text.slice(end, sentence.start).trim()).toBe('')
          end = sentence.end
        }
        expect(text.slice(end).trim()).toBe('')
      }),
    )
  })
})
