/** What headlines call by a short name, and by which others the same stands in a text. */

/** By its normal words, joined. */
export const ALSO_CALLED: ReadonlyMap<string, readonly string[]> = new Map([
  ['us', ['United States', 'U.S.', 'Washington']],
  ['uk', ['United Kingdom', 'Britain', 'U.K.', 'London']],
  ['un', ['United Nations', 'U.N.']],
  ['eu', ['European Union', 'E.U.', 'Brussels']],
  ['uae', ['United Arab Emirates']],
  ['nkorea', ['North Korea', 'Pyongyang']],
  ['who', ['World Health Organization', 'World Health Organisation']],
  ['imf', ['International Monetary Fund']],
  ['ecb', ['European Central Bank']],
  ['fed', ['Federal Reserve']],
  ['russia', ['Moscow', 'Kremlin']],
  ['china', ['Beijing']],
])
