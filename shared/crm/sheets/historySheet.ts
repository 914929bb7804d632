import { messagesIn } from '../../messages';
import { type Cell, dateCell } from '../../workbook/cell';
import { cellAt, type SheetSnapshot } from '../../workbook/snapshot';
import { dayFormat, moneyFormat } from '../displayFormats';
import type { CrmModel } from '../model';
import { segmentName } from '../segmentName';
import { FIRST_ROW, HEADER_FORMAT, HEADER_ROW, type SheetPlan } from '../sheetPlan';

const ID = 1;
const NAME = 2;
const TO = 4;

/** What a refresh adds to the history. */
export interface HistoryMoves {
  /** What stands there already. */
  readonly old: readonly (readonly Cell[])[];
  readonly added: readonly (readonly Cell[])[];
  /** Customers whose row is no longer there, since this refresh. */
  readonly gone: readonly string[];
}

/**
 * What stands there stays; a row is added for every customer whose segment is another than the last one
 * written, and for every customer who is gone. O(history + customers).
 */
export function historyMoves(model: CrmModel, existing: SheetSnapshot | undefined): HistoryMoves {
  const { language } = model.settings;
  const { headers, choices } = messagesIn(language).crm;
  const head = headers.segmentHistory;
  const old = (existing?.values ?? [])
    .slice(FIRST_ROW)
    .map((_, r) => head.map((_, c) => cellAt(existing!, FIRST_ROW + r, c)));
  const lastOf = new Map<string, readonly Cell[]>();
  for (const row of old) if (typeof row[ID] === 'string') lastOf.set(row[ID], row);
  const day = dateCell(model.analysisDay);
  const moves = model.ids.flatMap((id, i): Cell[][] => {
    const figures = model.figures[i]!;
    const now = segmentName(figures.segment, language);
    const before = lastOf.get(id)?.[TO] ?? null;
    if (now === null || sameSegment(before, now)) return [];
    return [[day, id, model.customers[i]!.name, before, now, figures.revenue]];
  });
  const present = new Set(model.ids);
  const gone = [...lastOf].filter(([id, row]) => !present.has(id) && !isGone(row[TO]!));
  const goodbyes = gone.map(([id, row]): Cell[] => [day, id, row[NAME]!, row[TO]!, choices.gone, null]);
  return { old, added: [...moves, ...goodbyes], gone: gone.map(([id]) => id) };
}

export function historySheet(model: CrmModel, { old, added }: HistoryMoves): SheetPlan {
  const { language, currency } = model.settings;
  const head = messagesIn(language).crm.headers.segmentHistory;
  const rows = [...old, ...added];
  return {
    id: 'segmentHistory',
    tabColor: '#1F6F5C',
    freezeRows: FIRST_ROW,
    filterRow: HEADER_ROW,
    widths: [12, 14, 28, 20, 20, 18],
    blocks: [
      {
        row: HEADER_ROW,
        column: 0,
        isTable: true,
        columns: head.map((text, c) => [text, ...rows.map((row) => row[c]!)]),
        formats: [
          { numberFormat: dayFormat(language) },
          { numberFormat: '@' },
          null,
          null,
          null,
          { numberFormat: moneyFormat(currency) },
        ],
      },
    ],
    formats: [{ rect: { row: HEADER_ROW, column: 0, rows: 1, columns: head.length }, format: HEADER_FORMAT }],
  };
}

function isGone(cell: Cell): boolean {
  return cell === messagesIn('vi').crm.choices.gone || cell === messagesIn('en').crm.choices.gone;
}

/** A word of either language is the same segment: changing the language moves nobody. */
function sameSegment(before: Cell, now: string): boolean {
  if (before === now) return true;
  const [vi, en] = [messagesIn('vi').segments, messagesIn('en').segments];
  return (Object.keys(vi) as (keyof typeof vi)[]).some((id) => {
    const names = [vi[id].name, en[id].name];
    return names.includes(String(before)) && names.includes(now);
  });
}
