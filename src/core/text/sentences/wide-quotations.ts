/**
 * Quotations of Chinese and Japanese, whose full stop stands inside the closing mark: “走吧。”他说。 is
 * one sentence, and so is 「行こう。」と彼は話した。 What follows tells whether the sentence goes on.
 */
const WIDE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}。！？…'
/** Behind a closing mark, or an opening bracket, which is never an end. */
const CLOSES = new RegExp(`(?:[」』]|[${WIDE}]”|[（「『])$`, 'u')

export const closesWide = (said: string): boolean => CLOSES.test(said)

/** Whether the sentence goes on behind the mark. */
export const isSaidBehind = (said: string, next: string): boolean =>
  /[（「『]$/u.test(said) ||
  /^[、，。）」』（]/u.test(next) ||
  PARTICLE.test(next) ||
  isSaid(said, next)

/** Japanese particles, and not the words that begin as they do: と, and not ところが. */
const PARTICLE =
  /^(?:と(?!ころ|はいえ|りわけ|にかく|もあれ|き)|って|など|を|は(?!い)|が(?![っん])|に(?!わか)|の(?!ち)|で(?![もは])|も(?![うしっ])|だ(?![がか])|です)/u
const SAID =
  '说|說|道|问|問|称|稱|喊|喊道|表示|指出|强调|強調|回答|补充|補充|坦言|透露|解释|解釋|回忆|回憶'
const CHINESE = new RegExp(`^[^。！？，：“”「」]{1,16}(?:${SAID})(?=[。，！])`, 'u')
/** The same subject goes on. */
const THEN = /^(?:然后|然後|随后|隨後|接着|接著|并|並)/u
const JAPANESE =
  /^[^。！？、「」『』]{1,20}(?:そう|こう)(?:述べ|話し|語っ|言っ|訴え|説明し|答え|叫ん|強調し)(?:た|だ|ている)(?=。)/u

/** One that was announced, 他说：“…”, has its speaker before it. */
const ANNOUNCED = /：[“「『]/u

const isSaid = (said: string, next: string) =>
  ANNOUNCED.test(said) ? THEN.test(next) : CHINESE.test(next) || JAPANESE.test(next)
