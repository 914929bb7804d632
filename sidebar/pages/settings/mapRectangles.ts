import type { SegmentRow } from '../../../shared/segments/segmentMap';

/** `cells[r - 1][f - 1]`: the segment of each cell; null where no row holds it. */
export type MapCells = readonly (readonly (string | null)[])[];

/** The cells that rows of a map fill, the first row that holds a cell first. */
export function mapCells(rows: readonly SegmentRow[], bins: number): MapCells {
  const scores = Array.from({ length: bins }, (_, index) => index + 1);
  const holds = ([from, to]: readonly [number, number], score: number) => from <= score && score <= to;
  return scores.map((r) =>
    scores.map((f) => rows.find((row) => holds(row.r, r) && holds(row.f, f))?.id ?? null),
  );
}

/** Rows that fill exactly these cells, none of them twice: a segment of any shape is cut into rectangles. */
export function mapRectangles(cells: MapCells): readonly SegmentRow[] {
  const rows: SegmentRow[] = [];
  const bins = cells.length;
  const isTaken = cells.map((row) => row.map((id) => id === null));
  const isFree = (r: number, f: number, id: string) => cells[r]?.[f] === id && !isTaken[r]![f];
  for (let r = bins - 1; r >= 0; r--) {
    for (let f = bins - 1; f >= 0; f--) {
      const id = cells[r]![f]!;
      if (isTaken[r]![f]) continue;
      let least = f;
      while (isFree(r, least - 1, id)) least--;
      const span = Array.from({ length: f - least + 1 }, (_, index) => least + index);
      let low = r;
      while (span.every((each) => isFree(low - 1, each, id))) low--;
      for (let row = low; row <= r; row++) for (const each of span) isTaken[row]![each] = true;
      rows.push({ id, r: [low + 1, r + 1], f: [least + 1, f + 1] });
    }
  }
  return rows;
}
