import type { WritableCell } from '../../shared/workbook/cell';
import type { Change } from '../../shared/workbook/changeSet';
import { formulaAt, type Snapshot, sheetOf } from '../../shared/workbook/snapshot';
import type { GridEdit } from '../grid/gridEdit';
import { MAX_CELL_TEXT } from '../xlsx/cellXml';

/**
 * The user's edits in the grid as changes to the file. A text longer than a file's cell holds is cut there, as
 * Excel does with what is pasted.
 */
export function editChanges(edits: readonly GridEdit[], snapshot: Snapshot): readonly Change[] {
  const made: Change[] = [];
  const cells: CellEdit[] = [];
  const others: Change[] = [];
  const dropped: Change[] = [];
  for (const edit of edits) {
    switch (edit.kind) {
      case 'newSheet':
        made.push(newSheet(edit.sheet, edit.position, snapshot));
        break;
      case 'dropSheet':
        dropped.push({ kind: 'removeSheet', sheet: edit.sheet });
        break;
      case 'cell':
        cells.push({ ...edit, cell: fitting(edit.cell) });
        break;
      case 'result': {
        const sheet = sheetOf(snapshot, edit.sheet);
        const formula = sheet === undefined ? null : formulaAt(sheet, edit.row, edit.column);
        if (formula !== null) cells.push({ ...edit, cell: { formula, value: edit.value } });
        break;
      }
      case 'look': {
        const { sheet, row, column, format } = edit;
        others.push({ kind: 'format', sheet, rect: { row, column, rows: 1, columns: 1 }, format });
        break;
      }
      case 'width':
        others.push({ kind: 'columnWidths', sheet: edit.sheet, column: edit.column, widths: [edit.width] });
        break;
      case 'hidden':
        others.push({
          kind: 'columnsHidden',
          sheet: edit.sheet,
          column: edit.column,
          count: 1,
          hidden: edit.hidden,
        });
        break;
      case 'freeze':
        others.push({ kind: 'freeze', sheet: edit.sheet, rows: edit.rows, columns: edit.columns });
    }
  }
  return [...made, ...writes(cells), ...others, ...dropped];
}

interface CellEdit {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: WritableCell;
}

/** Cells below one another become one write. */
function writes(cells: readonly CellEdit[]): readonly Change[] {
  const ordered = [...cells].sort(
    (a, b) => compare(a.sheet, b.sheet) || a.column - b.column || a.row - b.row,
  );
  const blocks: { sheet: string; row: number; column: number; columns: [WritableCell[]] }[] = [];
  for (const { sheet, row, column, cell } of ordered) {
    const last = blocks[blocks.length - 1];
    const isNext =
      last?.sheet === sheet && last.column === column && last.row + last.columns[0].length === row;
    if (last !== undefined && isNext) last.columns[0].push(cell);
    else blocks.push({ sheet, row, column, columns: [[cell]] });
  }
  return blocks.map((block) => ({ kind: 'write', ...block }));
}

/** Among the sheets of the file, where the machine's own may stand between those that the grid shows. */
function newSheet(sheet: string, position: number, snapshot: Snapshot): Change {
  const isLast = position >= snapshot.sheets.length - 1;
  return { kind: 'createSheet', sheet, hidden: false, ...(isLast ? {} : { position }) };
}

function fitting(cell: WritableCell): WritableCell {
  return typeof cell === 'string' && cell.length > MAX_CELL_TEXT ? cell.slice(0, MAX_CELL_TEXT) : cell;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
