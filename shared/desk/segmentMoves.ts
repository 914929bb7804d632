import type { CareCustomer } from '../care/events/event';
import { segmentName } from '../crm/segmentName';
import { foldText } from '../intake/foldText';
import type { SegmentRow } from '../segments/segmentMap';
import type { Snapshot } from '../workbook/snapshot';
import { logCell, logRows, logTable } from './logTable';
import { cellDay, cellString } from './readCell';

/**
 * Of every customer whose last move in the history was to a worse segment, that move. A segment is as good as the mean
 * R and F of its cells in the map. O(history).
 */
export function movedDown(
  snapshot: Snapshot,
  map: readonly SegmentRow[],
): ReadonlyMap<string, NonNullable<CareCustomer['movedDown']>> {
  const rank = rankOf(map);
  const last = new Map<string, NonNullable<CareCustomer['movedDown']> | null>();
  const table = logTable(snapshot, 'segmentHistory');
  for (const row of table === null ? [] : logRows(table)) {
    const text = (column: number): string => cellString(logCell(table!, row, column)) ?? '';
    const day = cellDay(logCell(table!, row, 0));
    const [id, from, to] = [text(1), text(3), text(4)];
    if (id === '' || day === null) continue;
    const [before, after] = [rank.get(foldText(from)), rank.get(foldText(to))];
    const isWorse = before !== undefined && after !== undefined && after < before;
    last.set(id, isWorse ? { day, from, to } : null);
  }
  return new Map([...last].flatMap(([id, move]) => (move === null ? [] : [[id, move]])));
}

function rankOf(map: readonly SegmentRow[]): ReadonlyMap<string, number> {
  const sums = new Map<string, { sum: number; cells: number }>();
  for (const { id, r, f } of map) {
    const cells = (r[1] - r[0] + 1) * (f[1] - f[0] + 1);
    const there = sums.get(id) ?? { sum: 0, cells: 0 };
    sums.set(id, {
      sum: there.sum + (cells * (r[0] + r[1] + f[0] + f[1])) / 2,
      cells: there.cells + cells,
    });
  }
  return new Map(
    [...sums].flatMap(([id, { sum, cells }]) =>
      (['vi', 'en'] as const).map(
        (language) => [foldText(segmentName(id, language) ?? id), sum / cells] as const,
      ),
    ),
  );
}
