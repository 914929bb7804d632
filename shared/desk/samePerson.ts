import { parsePhone } from '../intake/parsePhone';
import type { CareLine } from './careLine';
import { textOf } from './customerRows';

/**
 * Lines by the person whom they reach: of one customer, one phone or one e-mail address, each group in the order of
 * its lines and the groups in the order of their first. A number or address that more than five customers share is a
 * placeholder or the shop's own and joins nobody. O(lines).
 */
export function byPerson(lines: readonly CareLine[]): readonly (readonly CareLine[])[] {
  const names = lines.map(namesOf);
  const shared = sharers(lines, names);
  const groupOf = lines.map((_, at) => at);
  const root = (at: number): number => {
    let there = at;
    while (groupOf[there] !== there) there = groupOf[there]!;
    return there;
  };
  const first = new Map<string, number>();
  names.forEach((all, at) => {
    for (const name of all) {
      if ((shared.get(name)?.size ?? 0) > MOST_SHARERS) continue;
      const other = first.get(name);
      if (other === undefined) first.set(name, at);
      else join(groupOf, root(other), root(at));
    }
  });
  const groups = new Map<number, CareLine[]>();
  lines.forEach((line, at) => {
    const group = groups.get(root(at));
    if (group) group.push(line);
    else groups.set(root(at), [line]);
  });
  return [...groups.values()];
}

function join(groupOf: number[], a: number, b: number): void {
  groupOf[Math.max(a, b)] = Math.min(a, b);
}

function sharers(
  lines: readonly CareLine[],
  names: readonly (readonly string[])[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const shared = new Map<string, Set<string>>();
  names.forEach((all, at) => {
    const who = lines[at]!.customer?.id ?? all[0]!;
    for (const name of all) {
      const there = shared.get(name);
      if (there) there.add(who);
      else shared.set(name, new Set([who]));
    }
  });
  return shared;
}

function namesOf({ customer, from }: CareLine): readonly string[] {
  if (customer === null) {
    const care = 'care' in from ? from.care : null;
    return [`id ${care?.customer ?? ''}`, ...phoneNames(care?.phone ?? null)];
  }
  const email = textOf(customer, 'clean_email');
  return [
    `id ${customer.id}`,
    ...cleanPhoneNames(textOf(customer, 'clean_phone')),
    ...(email === null ? [] : [`mail ${email.toLowerCase()}`]),
  ];
}

/** Our column has E.164 already, unless somebody typed over it. */
function cleanPhoneNames(text: string | null): readonly string[] {
  return text !== null && /^\+\d{8,15}$/.test(text) ? [`phone ${text}`] : phoneNames(text);
}

function phoneNames(text: string | null): readonly string[] {
  const e164 = text === null ? null : parsePhone(text).e164;
  return e164 === null ? [] : [`phone ${e164}`];
}

const MOST_SHARERS = 5;
