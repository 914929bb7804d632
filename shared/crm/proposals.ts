import type { Customer } from '../customers/customer';
import type { Duplicate } from '../customers/duplicates';
import { textIn } from '../intake/cleanTable';
import { evidenceOf } from '../intake/evidence';
import type { Repair } from './model';
import {
  type Decision,
  decided,
  type IdentifiedTable,
  repairAt,
  repairKey,
  type StoredRepair,
} from './repairs';

interface Context {
  readonly customers: readonly Customer[];
  readonly ids: readonly string[];
  readonly stored: readonly StoredRepair[];
  readonly decision: Decision | null;
}

/** The repairs of cells, table by table. */
export function valueRepairs(tables: readonly IdentifiedTable[], context: Context): readonly Repair[] {
  const stored = storedByKey(context);
  return tables.flatMap(({ clean, identities }) => {
    const headers = new Map(clean.table.columns.map(({ column, header }) => [column, header]));
    return clean.repairs.map((proposal): Repair => {
      const identity = identities[proposal.index]!;
      const at = repairAt(proposal.field, identity);
      const key = repairKey(proposal.kind, at, proposal.from);
      return {
        key,
        at,
        proposal,
        header: headers.get(proposal.column) ?? '',
        customer: clean.table.role === 'customers' ? identity : textIn(clean, 'name', proposal.index),
        ...decided(proposal, stored.get(key), context.decision),
        pair: null,
      };
    });
  });
}

/** Merges of duplicates, shown as a change of the CRM id: no cell of the user's is touched by them. */
export function duplicateRepairs(duplicates: readonly Duplicate[], context: Context): readonly Repair[] {
  const stored = storedByKey(context);
  return duplicates.flatMap((duplicate): Repair[] => {
    const { survivor, other, evidence, isProposed } = duplicate;
    const place = context.customers[other]!.place ?? context.customers[survivor]!.place;
    if (!isProposed || place === null) return [];
    const proposal: Repair['proposal'] = {
      ...place,
      column: 0,
      field: 'customer_id',
      index: other,
      kind: 'duplicate',
      from: context.ids[other]!,
      to: context.ids[survivor]!,
      evidence: evidenceOf('duplicate.marks', { marks: evidence.join(',') }),
    };
    const at = repairAt('customer_id', `${context.ids[other]!}>${context.ids[survivor]!}`);
    const key = repairKey('duplicate', at, proposal.from);
    return [
      {
        key,
        at,
        proposal,
        header: '',
        customer: context.customers[other]!.name,
        ...decided(proposal, stored.get(key), context.decision),
        pair: { survivor, other },
      },
    ];
  });
}

function storedByKey({ stored }: Context): ReadonlyMap<string, StoredRepair> {
  return new Map(stored.map((repair) => [repair.key, repair]));
}
