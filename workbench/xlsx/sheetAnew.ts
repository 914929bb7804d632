import type { Rect } from '../../shared/workbook/address';
import type { WritableCell } from '../../shared/workbook/cell';
import type { Change, FormatRun } from '../../shared/workbook/changeSet';
import { byteString } from './byteString';
import { columnSpans, isHidden, widthOf } from './columns';
import { attributeValue } from './elementTree';
import { childText, type Frame } from './frame';
import { freezeOf } from './freeze';
import { partBytes } from './package';
import { readCharts } from './readCharts';
import { readConditionals, readValidations } from './readRules';
import type { XlsxFile, XlsxSheet } from './readXlsx';
import { areaOfName, areaRect } from './workbookPart';

/** What is asked of a sheet to make it again. */
export interface SheetLook {
  readonly sheet: XlsxSheet;
  readonly frame: Frame;
  /** Around everything that has a value or a format; null for an empty sheet. */
  readonly used: Rect | null;
  readonly block: (rect: Rect) => readonly (readonly WritableCell[])[];
  readonly formatRuns: (rect: Rect) => readonly (readonly FormatRun[])[];
}

/**
 * The changes that would make a sheet of ours again: its cells, looks, rules, columns, charts and names. What
 * no change can say (pictures, comments, rules of other kinds) is not in them: such a sheet is the user's.
 */
export function sheetAnew(file: XlsxFile, look: SheetLook): readonly Change[] {
  const { frame, used } = look;
  const sheet = look.sheet.name;
  const styles = file.stylesName === null ? null : partBytes(file.pkg, file.stylesName);
  const properties = childText(frame, 'sheetPr');
  const tabColor = /<(?:[\w.-]+:)?tabColor\s[^>]*?rgb="\w\w([0-9A-Fa-f]{6})"/.exec(properties)?.[1];
  const made: Change = {
    kind: 'createSheet',
    sheet,
    hidden: look.sheet.isHidden,
    position: file.sheets.indexOf(look.sheet),
    ...(tabColor === undefined ? {} : { tabColor: `#${tabColor}` }),
  };
  const place = { sheet, row: used?.row ?? 0, column: used?.column ?? 0 };
  const cells: readonly Change[] =
    used === null
      ? []
      : [
          { kind: 'write', ...place, columns: look.block(used) },
          { kind: 'restoreFormats', ...place, columns: look.formatRuns(used) },
        ];
  const rules: readonly Change[] = [
    ...readValidations(frame).map((rule): Change => ({ kind: 'validation', sheet, ...rule })),
    ...readConditionals(frame, styles === null ? '' : byteString(styles)).map(
      (rule): Change => ({ kind: 'addConditionalFormat', sheet, ...rule }),
    ),
  ];
  const charts = readCharts(file.pkg, look.sheet.part).map(
    (chart): Change => ({ kind: 'addChart', sheet, chart }),
  );
  return [
    made,
    ...cells,
    ...rules,
    ...columnChanges(sheet, frame),
    ...viewChanges(sheet, frame),
    ...charts,
    ...names(file, sheet),
  ];
}

function columnChanges(sheet: string, frame: Frame): readonly Change[] {
  const spans = columnSpans(childText(frame, 'cols'));
  const changes: Change[] = [];
  for (const { from, to } of spans) {
    const width = widthOf(spans, from);
    const count = to - from;
    if (width !== null) {
      changes.push({
        kind: 'columnWidths',
        sheet,
        column: from,
        widths: new Array<number>(count).fill(width),
      });
    }
    if (isHidden(spans, from))
      changes.push({ kind: 'columnsHidden', sheet, column: from, count, hidden: true });
  }
  return changes;
}

function viewChanges(sheet: string, frame: Frame): readonly Change[] {
  const filter = childText(frame, 'autoFilter');
  const rect = filter === '' ? null : areaRect(attributeValue(filter, 0, 'ref') ?? '');
  return [
    { kind: 'freeze', sheet, ...freezeOf(frame) },
    { kind: 'filter', sheet, rect },
  ];
}

function names(file: XlsxFile, sheet: string): readonly Change[] {
  return file.workbook.names.flatMap(({ name, scope, text }): readonly Change[] => {
    const ref = scope === null && !name.startsWith('_xlnm.') ? areaOfName(text) : null;
    return ref === null || ref.sheet !== sheet ? [] : [{ kind: 'name', name, ref }];
  });
}
