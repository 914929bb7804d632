import { cellName, type Rect } from '../../shared/workbook/address';
import { isDateCell, type WritableCell } from '../../shared/workbook/cell';
import { DAYS_1904 } from './cellReader';
import { MAX_CELL_TEXT } from './cellXml';
import type { SheetPlan } from './changePlan';
import { cellLanes, PLAIN, plannedXf } from './lanes';
import type { NewBlock, NewConditionalFormat, NewSheet } from './newSheet';
import { rowHeights } from './rowHeights';
import type { StyledRect } from './runs';
import type { Styles } from './styles';

/**
 * A sheet to be created, with all that the change list does to it, as newSheetChunks takes it. `xfCount`: the
 * cell formats of the file; a token beyond them (another program has saved the file since) is no format.
 */
export function plannedSheet(
  plan: SheetPlan,
  styles: () => Styles,
  { is1904, xfCount }: { readonly is1904: boolean; readonly xfCount: number },
): NewSheet {
  const blocks = blocksOf(plan, is1904);
  const sheet: { -readonly [K in keyof NewSheet]: NewSheet[K] } = {
    blocks,
    rowHeights: rowHeights(plan, blocks),
    formats: formatsOf(plan, styles, xfCount),
    ...frameOf(plan, styles),
  };
  const tabColor = plan.created?.tabColor;
  if (tabColor !== undefined) sheet.tabColor = tabColor;
  return sheet;
}

/** Throws, before anything is made, where a text is longer than Excel's cells hold; says which cell. */
export function refuseLongTexts(plan: SheetPlan): void {
  for (const change of plan.cells) {
    if (change.kind !== 'write') continue;
    change.columns.forEach((cells, c) => {
      const r = cells.findIndex((cell) => typeof cell === 'string' && cell.length > MAX_CELL_TEXT);
      if (r < 0) return;
      const name = `${plan.name}!${cellName(change.row + r, change.column + c)}`;
      throw new Error(`patchXlsx requires at most ${MAX_CELL_TEXT} characters in a cell, ${name} has more`);
    });
  }
}

function blocksOf(plan: SheetPlan, is1904: boolean): readonly NewBlock[] {
  const writes = plan.cells.flatMap((change) => (change.kind === 'write' ? [change] : []));
  if (!is1904 && !plan.cells.some((change) => change.kind === 'clear')) return writes;
  const blocks: NewBlock[] = [];
  for (const [column, runs] of cellLanes(plan.cells).values) {
    for (const { from, to, value } of runs) {
      const cells = value.cells?.slice(from - value.first, to - value.first);
      if (cells !== undefined)
        blocks.push({ row: from, column, columns: [is1904 ? cells.map(since1904) : cells] });
    }
  }
  return blocks;
}

function since1904(cell: WritableCell): WritableCell {
  return isDateCell(cell) ? { serial: cell.serial - DAYS_1904 } : cell;
}

function formatsOf(plan: SheetPlan, styles: () => Styles, xfCount: number): readonly StyledRect[] {
  const rects: StyledRect[] = [];
  for (const [column, runs] of cellLanes(plan.cells).styles) {
    for (const { from, to, value } of runs) {
      const xf = plannedXf(value, PLAIN, styles);
      const isKnown = value.formats.length > 0 || xf < xfCount;
      if (xf > 0 && isKnown) rects.push({ rect: { row: from, column, rows: to - from, columns: 1 }, xf });
    }
  }
  return rects;
}

function frameOf(plan: SheetPlan, styles: () => Styles): Omit<NewSheet, 'blocks' | 'formats'> {
  const hidden = new Set<number>();
  const widths: { column: number; widths: readonly (number | null)[] }[] = [];
  let conditional: NewConditionalFormat[] = [];
  let validations: NonNullable<NewSheet['validations']>[number][] = [];
  let freeze: NewSheet['freeze'];
  let filter: Rect | null = null;
  for (const change of plan.frame) {
    if (change.kind === 'columnWidths') widths.push(change);
    else if (change.kind === 'freeze') freeze = change;
    else if (change.kind === 'filter') filter = change.rect;
    else if (change.kind === 'columnsHidden') {
      for (let i = 0; i < change.count; i++) {
        if (change.hidden) hidden.add(change.column + i);
        else hidden.delete(change.column + i);
      }
    } else if (change.kind === 'validation') {
      const { rect, rule } = change;
      validations = validations.filter((other) => !isInside(other.rect, rect));
      if (rule !== null) validations.push({ rect, rule });
    } else if (change.kind === 'addConditionalFormat') {
      const { rect, rule } = change;
      conditional.push({ rect, rule, dxf: 'fill' in rule ? styles().dxf(rule.fill, rule.color) : null });
    } else conditional = conditional.filter((other) => !isInside(other.rect, change.rect));
  }
  return {
    widths,
    hiddenColumns: [...hidden],
    validations,
    conditionalFormats: conditional,
    ...(freeze === undefined ? {} : { freeze }),
    ...(filter === null ? {} : { filter }),
  };
}

function isInside(inner: Rect, outer: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
