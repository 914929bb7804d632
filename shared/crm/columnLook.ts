import { messagesIn } from '../messages';
import { type CrmFieldId, crmFieldOf } from '../model/fields';
import { SEGMENT_COLOURS } from '../segments/segmentColours';
import { overlaps, type Rect } from '../workbook/address';
import type { Change, ValidationRule } from '../workbook/changeSet';
import { formatOf } from './displayFormats';
import type { CrmModel } from './model';
import { columnAnchor, headerOf } from './places';
import { segmentName } from './segmentName';
import { headerWidth } from './sheetPlan';

/** A customer table in a sheet: which row each of its customers has. */
export interface CustomerTarget {
  readonly sheet: string;
  /** The number in the anchors. */
  readonly table: number;
  readonly headerRow: number;
  /** Last row of the table's data. */
  readonly lastRow: number;
  /** Row by customer; customers of other tables are not in it. */
  readonly rowOf: ReadonlyMap<number, number>;
}

/** Rules of our columns reach this many rows past the table, for rows to come. */
const ROOM_BELOW = 2000;

/** Formats, rules, visibility and anchor of one column. */
export function columnLook(
  model: CrmModel,
  target: CustomerTarget,
  field: CrmFieldId,
  column: number,
  userRules: readonly Rect[],
): readonly Change[] {
  const { sheet, headerRow, lastRow } = target;
  const changes: Change[] = [];
  const format = formatOf(crmFieldOf(field), model.settings.language, model.settings.currency);
  const rows = lastRow - headerRow;
  if (format && rows > 0) {
    const rect = { row: headerRow + 1, column, rows, columns: 1 };
    changes.push({ kind: 'format', sheet, rect, format });
  }
  const reach = { row: headerRow + 1, column, rows: rows + ROOM_BELOW, columns: 1 };
  const rule = validationOf(model, field);
  // Two rules over one cell are no valid file: where the user's own reaches so far, theirs stays alone.
  if (rule && !userRules.some((rect) => overlaps(rect, reach))) {
    changes.push({ kind: 'validation', sheet, rect: reach, rule });
  }
  changes.push(...conditionalFormats(model, target, field, reach));
  if (crmFieldOf(field).hidden)
    changes.push({ kind: 'columnsHidden', sheet, column, count: 1, hidden: true });
  changes.push(anchorChange(target, field, column));
  return changes;
}

function validationOf(model: CrmModel, field: CrmFieldId): ValidationRule | null {
  const { choices } = messagesIn(model.settings.language).crm;
  if (field === 'stage') {
    const { stages } = model.settings;
    // Excel takes a list of at most 255 characters in a rule; longer ones are typed freely.
    return stages.join(',').length > 255 ? null : { type: 'list', values: stages, strict: false };
  }
  if (field !== 'consent') return null;
  return { type: 'list', values: [choices.consent.yes, choices.consent.no], strict: true };
}

function conditionalFormats(
  model: CrmModel,
  target: CustomerTarget,
  field: CrmFieldId,
  rect: Rect,
): readonly Change[] {
  const { sheet } = target;
  if (field === 'segment') {
    return Object.entries(SEGMENT_COLOURS).map(([id, fill]): Change => {
      const text = segmentName(id, model.settings.language) ?? id;
      const rule = { type: 'textEquals', text, fill, color: '#202124' } as const;
      return { kind: 'addConditionalFormat', sheet, rect, rule };
    });
  }
  if (field !== 'quality') return [];
  const rule = { type: 'numberBelow', limit: 0.5, fill: '#FAD2CF', color: '#202124' } as const;
  return [{ kind: 'addConditionalFormat', sheet, rect, rule }];
}

/** Wide enough for the values and for the header, but for columns that nobody sees. */
export function widthOf(model: CrmModel, field: CrmFieldId): number {
  const { width, hidden } = crmFieldOf(field);
  const header = headerWidth(headerOf(field, model.settings.language));
  return hidden ? (width ?? header) : Math.max(width ?? 0, header);
}

/** The name that finds the column again. */
export function anchorChange(target: CustomerTarget, field: CrmFieldId, column: number): Change {
  const rect = { row: target.headerRow, column, rows: 1, columns: 1 };
  return { kind: 'name', name: columnAnchor(target.table, field), ref: { sheet: target.sheet, rect } };
}
