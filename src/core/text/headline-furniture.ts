/**
 * What a site hangs on its headlines: "BREAKING:", "UPDATE 1-", "(VIDEO)", " | BBC News", "– live".
 *
 * Tags that tell how sure or whose a statement is ("REPORT:", "Opinion:", "Rumor:") are no
 * furniture and stay. What looks like an outlet's name stays where the article says that the outlet
 * is the source of the claim.
 */
const PREFIX =
  /^(?:(?:breaking(?: news)?|just in|exclusive|update[ds]?|alert|urgent|developing|watch(?: live| now)?|video|listen|photos?|pictures?|in pictures|gallery|live(?: (?:blog|updates?))?|must[- ](?:see|read|watch)|news alert|eil(?:meldung)?|exklusiv|vidéo|en direct|direct|última hora|vídeo|en vivo)\s?(?::|[|–—]\s|\s-\s)|(?:update|wrapup|refile|corrected|recast|adds|rpt) ?\d{0,2}-|[([](?:video|watch|photos?|pictures?|live|update[ds]?|exclusive|breaking|listen|audio|gallery)[)\]]:?)\s*(?=\S)/iu
const SUFFIX =
  /\s*(?:[([]\+?\s?(?:video|watch|photos?|pictures?|pics|live|update[ds]?|exclusive|listen|audio|gallery|with video|poll|infographic)!?[)\]]|(?:-{1,2}|[–—:|,])\s(?:live(?: (?:updates?|blog|coverage|stream|news))?|as it happened|video|in pictures|photos|gallery|watch(?: (?:it )?here| now| live)?!?|liveblog|live-?ticker|(?:\d(?:st|nd|rd|th) )?update|quick facts|news roundup|en direct|en vivo|vidéo))\s*$/iu

const OUTLET_WORD =
  /\b(?:news|times|post|guardian|reuters|bbc|cnn|cnbc|msnbc|herald|tribune|journal|telegraph|independent|daily|mail|mirror|express|gazette|chronicle|observer|standard|bloomberg|yahoo!?|msn|fox\d*|nbc|cbs|abc|npr|pbs|afp|upi|associated press|tv|radio|magazine|online|today|wire|review|globe|dispatch|examiner|inquirer|courier|bulletin|digest|monitor|insider|economist|atlantic|politico|axios|aljazeera|al jazeera|le monde|le figaro|libération|der spiegel|spiegel|die zeit|zeit online|die welt|faz(?:\.net)?|tagesschau(?:\.de)?|süddeutsche(?:\.de)?|el país|el mundo|vox|wired|forbes|newsweek|variety|huffpost|huffington ?post|analyst blog)$|\.(?:com|org|net|co\.uk|de|fr|es|tv|news)$/iu
const PIPE = /\s+[|｜]\s+([^|｜]{2,50})$/u
const DASH = /\s+[-–—]\s+([^-–—|]{2,50}|[^–—|]{2,30})$/u

/** Nothing hangs on a headline without one of these. */
const MARK = /[-–—:|｜,([]/

/** Takes a site's furniture off a headline; a headline that is nothing else stays as it is. */
export function dropHeadlineFurniture(headline: string, body: readonly string[]): string {
  let text = headline
  // Each round shortens the text or ends the loop; nobody hangs on more than four.
  for (let round = 0; round < 4; round++) {
    const shorter = dropOnce(text, body)
    if (shorter === text || !/[\p{L}\p{N}]/u.test(shorter)) return text
    text = shorter
  }
  return text
}

/** Long headlines carry furniture at their ends, too; nothing further in is looked at. */
const REACH = 120

function dropOnce(text: string, body: readonly string[]): string {
  if (!MARK.test(text)) return text
  const unprefixed = text.slice(0, REACH).replace(PREFIX, '') + text.slice(REACH)
  if (unprefixed !== text) return unprefixed.trim()
  const front = text.slice(0, -REACH)
  const tail = text.slice(-REACH)
  const bare = tail.replace(SUFFIX, '')
  if (bare !== tail) return (front + bare).trim()
  const outlet = PIPE.exec(tail) ?? DASH.exec(tail)
  if (!outlet?.[1] || !isOutlet(outlet[1], outlet[0].includes('|')) || isSource(outlet[1], body))
    return text
  return (front + tail.slice(0, outlet.index)).trim()
}

/** After a bar anything short is the site's name; after a dash it must sound like one. */
function isOutlet(name: string, afterBar: boolean): boolean {
  const words = name.trim().split(/\s+/)
  const small = /^(?:the|of|and|for|&|in|on|a|de|la|le|der|die|das|und)$/i
  const named = words.every((word) => /^[\p{Lu}\d&]/u.test(word) || small.test(word))
  return (
    words.length <= 6 &&
    (OUTLET_WORD.test(name.trim()) ? named || words.length === 1 : afterBar && named)
  )
}

/** "told Reuters", "the BBC reported": then the name is an attribution. */
function isSource(name: string, body: readonly string[]): boolean {
  const plain = name.replace(/^the /i, '').trim()
  const told = ['told', 'told the', 'according to', 'according to the'].map((t) => `${t} ${plain}`)
  const reports = ['reported', 'reports', 'said', 'says'].map((verb) => `${plain} ${verb}`)
  return body.slice(0, 30).some((text) => [...told, ...reports].some((form) => text.includes(form)))
}
