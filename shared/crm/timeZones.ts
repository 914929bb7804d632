import { foldText } from '../intake/foldText';
import { jaroWinklerOfKeys } from '../intake/similarity';

/**
 * Whether a text is a time zone's name: `Asia/Ho_Chi_Minh`, `UTC`. The table asked is the one that JavaScript has for
 * its own dates, which takes every name of the IANA database in any case and throws a RangeError at others
 * (ECMA-402, InitializeDateTimeFormat: https://tc39.es/ecma402/#sec-createdatetimeformat). Offsets such as `+07:00`,
 * which only newer engines take, are none. O(1), answers are kept.
 */
export function isTimeZone(name: string): boolean {
  let is = known.get(name);
  if (is === undefined) {
    is = NAME.test(name) && engineKnows(name);
    if (known.size < KEPT_ANSWERS) known.set(name, is);
  }
  return is;
}

/**
 * Up to three names of zones that a text may mean, the closest first, by the place after its last `/`: Asia/Hanoi
 * means Asia/Ho_Chi_Minh. Nothing close: Vietnam's zone and UTC. O(zones × length).
 */
export function closeZones(text: string): readonly string[] {
  const place = foldText(text.slice(text.lastIndexOf('/') + 1));
  const close = Object.entries(ZONES)
    .map(([zone, places]) => {
      const names = [foldText(zone.slice(zone.lastIndexOf('/') + 1)), ...places];
      return { zone, likeness: Math.max(...names.map((name) => jaroWinklerOfKeys(place, name))) };
    })
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_ZONES)
    .map(({ zone }) => zone);
  return close.length > 0 ? close : ['Asia/Ho_Chi_Minh', 'UTC'];
}

function engineKnows(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
    return true;
  } catch {
    return false;
  }
}

const NAME = /^[A-Za-z_]+(\/[A-Za-z_+\-0-9]+)*$/;
const known = new Map<string, boolean>();
const KEPT_ANSWERS = 100;
const MOST_ZONES = 3;
/** One wrong letter in a short place is above it, two places of one beginning are below. */
const LEAST_LIKENESS = 0.88;

/** Zones where shops with Vietnamese owners or customers are, with other names of theirs, folded. */
const ZONES: Readonly<Record<string, readonly string[]>> = {
  'Asia/Ho_Chi_Minh': [
    ...['hanoi', 'ha noi', 'saigon', 'sai gon', 'hcm', 'hcmc', 'tphcm', 'da nang', 'danang'],
    ...['vietnam', 'viet nam', 'vn', 'ict', '7', '07 00', 'gmt 7', 'utc 7'],
  ],
  'Asia/Bangkok': ['thailand'],
  'Asia/Singapore': [],
  'Asia/Kuala_Lumpur': ['malaysia'],
  'Asia/Hong_Kong': [],
  'Asia/Shanghai': ['china', 'beijing', 'guangzhou'],
  'Asia/Taipei': ['taiwan'],
  'Asia/Tokyo': ['japan', 'osaka'],
  'Asia/Seoul': ['korea', 'busan'],
  'Australia/Sydney': ['melbourne', 'canberra', 'australia'],
  'Europe/London': ['england', 'uk'],
  'Europe/Paris': ['france'],
  'Europe/Berlin': ['germany', 'munich', 'frankfurt'],
  'Europe/Prague': ['czech', 'czechia'],
  'America/New_York': ['washington', 'boston', 'est', 'edt'],
  'America/Chicago': ['houston', 'dallas', 'cst'],
  'America/Los_Angeles': ['california', 'san francisco', 'san jose', 'seattle', 'pst'],
  UTC: ['gmt'],
};
