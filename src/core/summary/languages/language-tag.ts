/**
 * The language that a publisher names, as BCP 47 would write it: "English" is "en", "pt_BR" is "pt-BR".
 */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    en: 'english eng',
    fr: 'french français francais fra fre',
    de: 'german deutsch deu ger',
    es: 'spanish español espanol castellano spa',
    pt: 'portuguese português portugues por',
    it: 'italian italiano ita',
    nl: 'dutch nederlands nld dut',
    ar: 'arabic ara',
    ca: 'catalan català',
    cs: 'czech ces cze',
    da: 'danish dansk dan',
    el: 'greek ell gre',
    fa: 'persian farsi fas',
    fi: 'finnish suomi fin',
    he: 'hebrew heb',
    hi: 'hindi hin',
    hu: 'hungarian magyar hun',
    id: 'indonesian ind',
    ja: 'japanese jpn',
    ko: 'korean kor',
    no: 'norwegian norsk nor',
    pl: 'polish polski pol',
    ro: 'romanian ron rum',
    ru: 'russian rus',
    sv: 'swedish svenska swe',
    tr: 'turkish tur',
    uk: 'ukrainian ukr',
    vi: 'vietnamese vie',
    zh: 'chinese zho chi',
  }).flatMap(([code, names]) => names.split(' ').map((name) => [name, code] as const)),
)

/** The tag; what is none, or names a language that is not known by name, is given back. */
export function languageTag(written: string): string {
  const [name = '', ...rest] = written.trim().replaceAll('_', '-').split('-')
  return [NAMES.get(name.toLowerCase()) ?? name, ...rest].join('-')
}
