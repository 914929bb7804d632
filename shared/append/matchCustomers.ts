import type { Customer } from '../customers/customer';
import { agreement, type RowKey, rowKeyOf } from '../customers/rowKey';
import { foldText } from '../intake/foldText';
import type { FieldId } from '../model/fields';

/**
 * What a customer of the new file is to the list. `at` counts the list first, then the new customers in order, for
 * the same person may stand in the file twice. changed: known, but `fields` say something else than the list.
 * doubtful: some marks agree and others speak against it, or several customers fit.
 */
export type CustomerMatch =
  | { readonly kind: 'new' }
  | { readonly kind: 'same'; readonly at: number }
  | { readonly kind: 'changed'; readonly at: number; readonly fields: readonly FieldId[] }
  | { readonly kind: 'doubtful'; readonly at: number };

/**
 * Matches customers by code, phone and e-mail, or by two marks. A phone or an e-mail alone, under another name or
 * another code, is doubtful; so is a name alone, unless the new row has nothing but that name and one customer has
 * it. Linear but for rows that share a mark.
 */
export function matchCustomers(
  known: readonly Customer[],
  incoming: readonly Customer[],
): readonly CustomerMatch[] {
  const all = [...known];
  const keys = known.map(rowKeyOf);
  const byMark = new Map<string, number[]>();
  keys.forEach((key, at) => {
    addMarks(byMark, key, at);
  });
  return incoming.map((customer): CustomerMatch => {
    const key = rowKeyOf(customer);
    const candidates = new Set(
      marksOf(key).flatMap((mark) => (byMark.get(mark) ?? []).slice(0, MOST_CANDIDATES)),
    );
    const judged = [...candidates].flatMap((at) => {
      const verdict = judge(customer, key, all[at]!, keys[at]!);
      return verdict === 'other' ? [] : [{ at, verdict, agreeing: agreement(key, keys[at]!).agreeing }];
    });
    judged.sort((a, b) => RANK[a.verdict] - RANK[b.verdict] || b.agreeing - a.agreeing || a.at - b.at);
    const [best, second] = judged;
    if (best === undefined) {
      addMarks(byMark, key, all.length);
      keys.push(key);
      all.push(customer);
      return { kind: 'new' };
    }
    const isShared = best.verdict === 'name' && second?.verdict === 'name';
    if (best.verdict === 'doubtful' || isShared) return { kind: 'doubtful', at: best.at };
    const fields = best.at < known.length ? changedFields(customer, all[best.at]!) : [];
    return fields.length === 0 ? { kind: 'same', at: best.at } : { kind: 'changed', at: best.at, fields };
  });
}

/** same: the same customer; name: by nothing but a name; doubtful: perhaps; other: somebody else. */
type Verdict = 'same' | 'name' | 'doubtful' | 'other';

const RANK: Readonly<Record<Verdict, number>> = { same: 0, name: 1, doubtful: 2, other: 3 };
const MOST_CANDIDATES = 50;

function judge(a: Customer, keyA: RowKey, b: Customer, keyB: RowKey): Verdict {
  const [code, name, phone, email] = keyA.map((mark, i) => compared(mark, keyB[i]!));
  const names = name === 'equal' ? 'equal' : alikeNames(a.name, b.name);
  const contacts = [phone, email];
  if (code === 'equal')
    return names === 'differs' && contacts.includes('differs') && !contacts.includes('equal')
      ? 'doubtful'
      : 'same';
  if (contacts.includes('equal')) {
    if (code === 'differs') return names === 'differs' ? 'other' : 'doubtful';
    const isBoth = phone === 'equal' && email === 'equal';
    return names === 'differs' && !isBoth ? 'doubtful' : 'same';
  }
  if (name !== 'equal' || code === 'differs' || contacts.includes('differs')) return 'other';
  const hasNothingElse = keyA[0] === '' && keyA[2] === '' && keyA[3] === '';
  return hasNothingElse ? 'name' : 'doubtful';
}

type Compared = 'equal' | 'differs' | 'unknown';

function compared(a: string, b: string): Compared {
  return a === '' || b === '' ? 'unknown' : a === b ? 'equal' : 'differs';
}

/** All words of the shorter name in the longer one ("chị Lan", "Nguyễn Thị Lan"). */
function alikeNames(a: string | null, b: string | null): Compared {
  if (a === null || b === null) return 'unknown';
  const [first, second] = [foldText(a).split(' '), foldText(b).split(' ')];
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  return short.every((word) => long.includes(word)) || short[short.length - 1] === long[long.length - 1]
    ? 'equal'
    : 'differs';
}

function changedFields(a: Customer, b: Customer): readonly FieldId[] {
  const pairs: readonly (readonly [FieldId, string | null, string | null])[] = [
    ['name', a.name, b.name],
    ['phone', a.phone.value, b.phone.value],
    ['email', a.email.value, b.email.value],
    ['address', a.address, b.address],
    ['birthday', a.birthday, b.birthday],
  ];
  return pairs.flatMap(([field, x, y]) =>
    x !== null && y !== null && foldText(x) !== foldText(y) ? [field] : [],
  );
}

function marksOf(key: RowKey): readonly string[] {
  return key.flatMap((mark, i) => (mark === '' ? [] : [`${i}${mark}`]));
}

function addMarks(byMark: Map<string, number[]>, key: RowKey, at: number): void {
  for (const mark of marksOf(key)) {
    const list = byMark.get(mark);
    if (list) list.push(at);
    else byMark.set(mark, [at]);
  }
}
