import { isHistory } from '../../clv/purchaseCells';
import type { Cell } from '../../workbook/cell';
import { type Fault, fault } from './fault';
import type { Block } from './lists';
import { shownCell } from './shownCell';

export type SummaryColumn = 'frequency' | 'recency' | 'age' | 'monetary';

/** Columns of a summary side by side, one entry for each customer. */
export type Summary = Readonly<Record<SummaryColumn, Float64Array>>;

/**
 * The columns of a customer summary, as CUSTOMER_SUMMARY answers it: found by their header, else by their place
 * with or without an id in front. Blank rows are skipped; a row that is no purchase history is a fault, and so
 * are four columns of numbers that may be read in two ways. Columns that are not `needed` may be missing. O(cells).
 */
export function readSummary({ rows }: Block<Cell>, needed: readonly SummaryColumn[]): Summary | Fault {
  const filled = rows.flatMap((row, i) =>
    row.every((cell) => cell === null) ? [] : [{ row, place: i + 1 }],
  );
  const isHeaded = filled.length > 1 && filled[0]!.row.slice(1).some((cell) => typeof cell === 'string');
  const body = isHeaded ? filled.slice(1) : filled;
  const width = filled.reduce((most, { row }) => Math.max(most, row.length), 0);
  const places = placesOf(
    isHeaded ? filled[0]!.row : null,
    body.map(({ row }) => row),
    width,
    needed,
  );
  if (!(places instanceof Map)) return places;
  const column = () => new Float64Array(body.length);
  const summary = { frequency: column(), recency: column(), age: column(), monetary: column() };
  for (let i = 0; i < body.length; i++) {
    const { row, place } = body[i]!;
    for (const name of needed) {
      const cell = row[places.get(name)!];
      if (typeof cell !== 'number') {
        return fault('notNumber', {
          argument: `summary (${name})`,
          row: place,
          text: shownCell(cell),
        });
      }
      summary[name][i] = cell;
    }
    const [frequency, recency, age] = [summary.frequency[i]!, summary.recency[i]!, summary.age[i]!];
    if (needed.includes('age') && !isHistory(frequency, recency, age)) {
      return fault('badHistory', { argument: 'summary', row: place, frequency, recency, age });
    }
  }
  return summary;
}

function placesOf(
  header: readonly Cell[] | null,
  rows: readonly (readonly Cell[])[],
  width: number,
  needed: readonly SummaryColumn[],
): Map<SummaryColumn, number> | Fault {
  const named = header?.map((cell) => (typeof cell === 'string' ? nameOf(cell) : '')) ?? [];
  const found = new Map(
    ALL.flatMap((name) => (named.includes(name) ? [[name, named.indexOf(name)] as const] : [])),
  );
  if (needed.every((name) => found.has(name))) return found;
  const lacking = fault('badSummary', { argument: 'summary', columns: width, needed: needed.join(', ') });
  if (width === needed.length) return at(needed, 0);
  if (width === needed.length + 1 && rows.some((row) => typeof row[0] === 'string')) return at(needed, 1);
  if (width === 5) return at(ALL, 1);
  if (width !== 4) return lacking;
  const [plain, behindId] = [fits(rows, 0), needed.includes('monetary') ? false : fits(rows, 1)];
  if (plain && behindId) return fault('unclearSummary', { argument: 'summary' });
  return behindId ? at(ALL, 1) : at(ALL, 0);
}

/** A header as our own name of the column; the letters of the literature are known too. */
function nameOf(header: string): string {
  const name = header.trim().toLowerCase();
  return LETTERS[name] ?? name;
}

/** Whether the rows read as histories with frequency in this column. */
function fits(rows: readonly (readonly Cell[])[], first: number): boolean {
  return rows.every((row) => {
    const [x, tx, T] = [row[first], row[first + 1], row[first + 2]];
    return typeof x === 'number' && typeof tx === 'number' && typeof T === 'number' && isHistory(x, tx, T);
  });
}

function at(names: readonly SummaryColumn[], first: number): Map<SummaryColumn, number> {
  return new Map(names.map((name, i) => [name, first + i]));
}

const ALL: readonly SummaryColumn[] = ['frequency', 'recency', 'age', 'monetary'];
const LETTERS: Readonly<Record<string, SummaryColumn>> = {
  ...{ x: 'frequency', t_x: 'recency', tx: 'recency', t: 'age', zbar: 'monetary' },
};
