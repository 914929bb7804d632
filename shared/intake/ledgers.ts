import { foldText } from './foldText';
import { ledgerOwner } from './ledgerOwner';
import type { CardValue, Owner } from './understanding';
import type { UnderstoodTable } from './understandTable';

/**
 * Gives every ledger (orders of which no column says who bought) its owner, from its title or its sheet's name.
 * Looked at together: a bare given name ("Lan") is a person only where at least half of two or more ledgers
 * bear a person's name, and a phone, address or e-mail that stands above the ledgers of different people is the
 * shop's own. O(ledgers).
 */
export function withOwners(tables: readonly UnderstoodTable[]): readonly UnderstoodTable[] {
  const owners = ownersOf(tables.filter(isLedger));
  if (owners.size === 0) return tables;
  return tables.map((understood) => {
    const owner = owners.get(understood);
    return owner === undefined ? understood : { ...understood, table: { ...understood.table, owner } };
  });
}

function isLedger({ role }: UnderstoodTable): boolean {
  return role.role === 'orders' && !role.hasCustomer;
}

function ownersOf(ledgers: readonly UnderstoodTable[]): ReadonlyMap<UnderstoodTable, Owner> {
  const given = ledgers.map((ledger) => ownerOf(ledger, true));
  const isGivenEnough =
    ledgers.length >= 2 && 2 * given.filter((owner) => owner !== null).length >= ledgers.length;
  const owners = isGivenEnough ? given : ledgers.map((ledger) => ownerOf(ledger, false));
  const namesByMark = new Map<string, Set<string>>();
  for (const owner of owners) {
    for (const value of owner?.values.filter(isContact) ?? []) {
      const names = namesByMark.get(markOf(value)) ?? new Set();
      namesByMark.set(markOf(value), names.add(nameIn(owner!)));
    }
  }
  const found = new Map<UnderstoodTable, Owner>();
  owners.forEach((owner, i) => {
    if (owner === null) return;
    const values = owner.values.filter((value) => (namesByMark.get(markOf(value))?.size ?? 1) === 1);
    if (values.length > 0) found.set(ledgers[i]!, { ...owner, values });
  });
  return found;
}

function ownerOf({ table }: UnderstoodTable, isGivenEnough: boolean): Owner | null {
  const texts = (table.title ?? '').split(' · ').filter((text) => text !== '');
  const owner = ledgerOwner(texts, table.sheet, isGivenEnough);
  return owner === null ? null : { ...owner, sheet: table.sheet, row: table.rect.row };
}

function isContact({ field }: CardValue): boolean {
  return field === 'phone' || field === 'phone2' || field === 'email' || field === 'address';
}

function markOf({ field, cell }: CardValue): string {
  const text = String(cell);
  return `${field}|${field === 'phone' || field === 'phone2' ? text.replace(/\D/g, '') : foldText(text)}`;
}

function nameIn(owner: Owner): string {
  return foldText(String(owner.values.find(({ field }) => field === 'name')?.cell ?? owner.sheet));
}
