/**
 * Time zones by name and by city, as the names that IANA uses today.
 *
 * Engines know old and new names in any case, but report some zones by a name that is long out of
 * use; people should read the one they wrote.
 */

/** What engines report → what IANA says today. */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
}

/** The zone of this name, in any case; older names become today's. */
export function zoneNamed(name: string): string | null {
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
    return timeZone.startsWith('Etc/') ? null : (RENAMED[timeZone] ?? timeZone)
  } catch {
    return null
  }
}

/** The zone that is named after a city, when there is only one. */
export function zoneOfCity(city: string): string | null {
  const wanted = `/${city.toLowerCase()}`
  const known = [...Intl.supportedValuesOf('timeZone'), ...Object.values(RENAMED)]
  const named = known.filter((name) => name.toLowerCase().endsWith(wanted))
  const zones = new Set(named.map((name) => RENAMED[name] ?? name))
  const [only] = zones
  return zones.size === 1 && only !== undefined ? only : null
}
