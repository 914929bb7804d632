import type { Customer } from '../customers/customer';
import type { Duplicate } from '../customers/duplicates';
import { mergePreview } from '../customers/mergePreview';
import type { RepairEvidence } from '../intake/cleaned';
import { textIn } from '../intake/cleanTable';
import { evidenceOf } from '../intake/evidence';
import type { DayNumber } from '../model/day';
import type { Repair } from './model';
import {
  type Decision,
  decided,
  type IdentifiedTable,
  repairAt,
  repairKey,
  type StoredRepair,
} from './repairs';

/** What proposals need to know of the customers and of earlier decisions. */
export interface ProposalContext {
  readonly customers: readonly Customer[];
  readonly ids: readonly string[];
  readonly stored: readonly StoredRepair[];
  readonly decision: Decision | null;
  readonly today: DayNumber;
  /** The sheet of ours with the customers that have no row in a list of the user's. */
  readonly derivedSheet: string;
}

/** The row of a repair that belongs to no row of the user's. */
export const NO_ROW = -1;

/** The repairs of cells, table by table. */
export function valueRepairs(
  tables: readonly IdentifiedTable[],
  context: ProposalContext,
): readonly Repair[] {
  const stored = storedByKey(context);
  return tables.flatMap(({ clean, identityOf }) => {
    const headers = new Map(clean.table.columns.map(({ column, header }) => [column, header]));
    return clean.repairs.map((proposal): Repair => {
      const identity = identityOf(proposal.index);
      const at = repairAt(proposal.field, identity);
      const key = repairKey(proposal.kind, at, proposal.from);
      return {
        key,
        at,
        proposal,
        header: headers.get(proposal.column) ?? '',
        customer: clean.table.role === 'customers' ? identity : textIn(clean, 'name', proposal.index),
        ...decided(proposal, key, stored.get(key), context.decision),
        pair: null,
      };
    });
  });
}

/** Merges of duplicates, shown as a change of the CRM id: no cell of the user's is touched by them. */
export function duplicateRepairs(
  duplicates: readonly Duplicate[],
  context: ProposalContext,
): readonly Repair[] {
  const stored = storedByKey(context);
  return duplicates.flatMap((duplicate): Repair[] => {
    const { survivor, other, isProposed, isByHand = false } = duplicate;
    const rows = [context.customers[other]!.place, context.customers[survivor]!.place];
    const place = rows[0] ?? rows[1] ?? { sheet: context.derivedSheet, row: NO_ROW };
    if (!isProposed) return [];
    const proposal: Repair['proposal'] = {
      ...place,
      column: 0,
      field: 'customer_id',
      index: other,
      kind: 'duplicate',
      from: context.ids[other]!,
      to: context.ids[survivor]!,
      evidence: mergeEvidence(duplicate, context),
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
        ...decided(proposal, key, stored.get(key), context.decision),
        pair: { survivor, other, isByHand },
      },
    ];
  });
}

/** Why two rows are one, and what the other adds to the survivor or loses to it: a line a field. */
function mergeEvidence(
  { survivor, other, evidence }: Duplicate,
  { customers }: ProposalContext,
): RepairEvidence {
  const side = (i: number) => ({ customer: customers[i]!, figures: null });
  const lines = mergePreview(side(survivor), side(other)).flatMap(({ field, kept, from, dropped }) => {
    const added = from === 'other' ? [`${field}\tadded\t${kept}`] : [];
    return dropped === null ? added : [...added, `${field}\tdropped\t${dropped}`];
  });
  const keeps = lines.join('\n');
  return evidence.length === 0
    ? evidenceOf('duplicate.byHand', { keeps })
    : evidenceOf('duplicate.marks', { marks: evidence.join(','), keeps });
}

function storedByKey({ stored }: ProposalContext): ReadonlyMap<string, StoredRepair> {
  return new Map(stored.map((repair) => [repair.key, repair]));
}
