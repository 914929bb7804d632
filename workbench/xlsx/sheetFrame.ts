import { contains, type Rect, rectName, rectOfName } from '../../shared/workbook/address';
import type {
  AddConditionalFormat,
  Freeze,
  RemoveConditionalFormats,
  SetColumnsHidden,
  SetColumnWidths,
  SetFilter,
  SetValidation,
} from '../../shared/workbook/changeSet';
import { byteStringOfText } from './byteString';
import { columnSpans, columnsText, withHidden, withWidth } from './columns';
import { attributeValue, elementTree, localName, withAttribute } from './elementTree';
import { childText, type Frame, SHEET_ORDER, withItem, withNewItem } from './frame';
import { withFreeze } from './freeze';
import { conditionalXml, validationXml } from './rules';

/** The changes of a sheet that touch neither cells nor drawings. */
export type FrameChange =
  | SetValidation
  | AddConditionalFormat
  | RemoveConditionalFormats
  | SetColumnWidths
  | SetColumnsHidden
  | Freeze
  | SetFilter;

/** The sheet's frame (all but its rows) after one change. `dxf` gives the index of a conditional look. */
export function changedFrame(
  frame: Frame,
  change: FrameChange,
  dxf: (fill: string, color: string) => number,
): Frame {
  switch (change.kind) {
    case 'validation':
      return withValidation(frame, change);
    case 'addConditionalFormat':
      return withConditional(frame, change, dxf);
    case 'removeConditionalFormats':
      return withoutConditionals(frame, change.rect);
    case 'columnWidths':
    case 'columnsHidden':
      return withColumns(frame, change);
    case 'freeze':
      return withFreeze(frame, change.rows, change.columns);
    case 'filter': {
      const { rect } = change;
      return withItem(
        frame,
        'autoFilter',
        rect && `<${frame.prefix}autoFilter ref="${rectName(rect)}"/>`,
        SHEET_ORDER,
      );
    }
  }
}

/** The areas of a `sqref`; null for one that is no rectangle. */
export function areasOf(sqref: string): readonly (Rect | null)[] {
  return sqref.trim().split(/\s+/).map(rectOfName);
}

/** Whether every area of the element's sqref lies inside `rect`. */
function liesInside(xml: string, rect: Rect): boolean {
  return areasOf(attributeValue(xml, 0, 'sqref') ?? '').every(
    (area) =>
      area !== null &&
      contains(rect, area.row, area.column) &&
      contains(rect, area.row + area.rows - 1, area.column + area.columns - 1),
  );
}

/** A new rule takes the place of those that lie in its cells. */
function withValidation(frame: Frame, { rect, rule }: SetValidation): Frame {
  const p = frame.prefix;
  const old = childText(frame, 'dataValidations');
  const list = old === '' ? `<${p}dataValidations count="0"></${p}dataValidations>` : old;
  const root = elementTree(list);
  let kept = '';
  let count = 0;
  let from = root.openEnd;
  for (const child of root.children) {
    const isGone = liesInside(list.slice(child.start, child.end), rect);
    if (!isGone && localName(child.name) === 'dataValidation') count++;
    kept += list.slice(from, isGone ? child.start : child.end);
    from = child.end;
  }
  if (rule !== null) {
    count++;
    kept += byteStringOfText(validationXml(rect, rule, p));
  }
  if (count === 0) return withItem(frame, 'dataValidations', null, SHEET_ORDER);
  const open = withAttribute(list.slice(0, root.openEnd), 'count', String(count)).replace(/\s*\/>$/, '>');
  return withItem(
    frame,
    'dataValidations',
    `${open}${kept}${list.slice(from, root.closeStart)}</${root.name}>`,
    SHEET_ORDER,
  );
}

/** Its priority comes after all others of the sheet: the user's own rules keep the upper hand. */
function withConditional(
  frame: Frame,
  { rect, rule }: AddConditionalFormat,
  dxf: (fill: string, color: string) => number,
): Frame {
  let priority = 0;
  for (const item of frame.items) {
    if (item.local !== 'conditionalFormatting' && item.local !== 'extLst') continue;
    for (const match of item.xml.matchAll(/\spriority\s*=\s*["'](\d+)["']/g)) {
      priority = Math.max(priority, Number(match[1]));
    }
  }
  const look = 'fill' in rule ? dxf(rule.fill, rule.color) : null;
  const xml = byteStringOfText(conditionalXml(rect, rule, priority + 1, look, frame.prefix));
  return withNewItem(frame, 'conditionalFormatting', xml, SHEET_ORDER);
}

function withoutConditionals(frame: Frame, rect: Rect): Frame {
  const items = frame.items.filter(
    (item) => item.local !== 'conditionalFormatting' || !liesInside(item.xml, rect),
  );
  return { ...frame, items };
}

function withColumns(frame: Frame, change: SetColumnWidths | SetColumnsHidden): Frame {
  const old = columnSpans(childText(frame, 'cols'));
  let spans = old;
  const count = change.kind === 'columnWidths' ? change.widths.length : change.count;
  for (let i = 0; i < count; i++) {
    const column = change.column + i;
    spans =
      change.kind === 'columnWidths'
        ? withWidth(spans, column, change.widths[i]!, frame.prefix)
        : withHidden(spans, column, change.hidden, frame.prefix);
  }
  return spans === old ? frame : withItem(frame, 'cols', columnsText(spans, frame.prefix), SHEET_ORDER);
}
