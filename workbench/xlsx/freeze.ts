import { columnName } from '../../shared/workbook/address';
import { attributeValue, elementTree, localName, withAttribute } from './elementTree';
import { childText, type Frame, SHEET_ORDER, withItem } from './frame';

/**
 * The frame with its first view frozen after `rows` and `columns`, or (0 and 0) not frozen. Other views and
 * the view's own attributes stay; selections go with the panes they belong to.
 * ECMA-376 Part 1, 18.3.1.66 (pane), 18.3.1.78 (selection).
 */
export function withFreeze(frame: Frame, rows: number, columns: number): Frame {
  const p = frame.prefix;
  const isFrozen = rows > 0 || columns > 0;
  const old = childText(frame, 'sheetViews');
  if (old === '' && !isFrozen) return frame;
  const views = old === '' ? `<${p}sheetViews><${p}sheetView workbookViewId="0"/></${p}sheetViews>` : old;
  const view = elementTree(views).children.find((child) => localName(child.name) === 'sheetView');
  if (view === undefined) return frame;
  const xml = withPane(views.slice(view.start, view.end), isFrozen ? paneXml(p, rows, columns) : '');
  const changed = views.slice(0, view.start) + xml + views.slice(view.end);
  return withItem(frame, 'sheetViews', changed, SHEET_ORDER);
}

/** Rows and columns frozen in the first view; 0 and 0 where it is split or whole. */
export function freezeOf(frame: Frame): { readonly rows: number; readonly columns: number } {
  const views = childText(frame, 'sheetViews');
  const view = views === '' ? undefined : elementTree(views).children[0];
  const pane = view?.children.find((child) => localName(child.name) === 'pane');
  const state = pane === undefined ? null : attributeValue(views, pane.start, 'state');
  if (pane === undefined || !state?.startsWith('frozen')) return { rows: 0, columns: 0 };
  const split = (name: string) => Math.trunc(Number(attributeValue(views, pane.start, name) ?? 0));
  return { rows: split('ySplit'), columns: split('xSplit') };
}

function withPane(view: string, pane: string): string {
  const root = elementTree(view);
  const isSelfClosed = root.end === root.openEnd;
  let kept = '';
  let from = root.openEnd;
  for (const child of root.children) {
    const local = localName(child.name);
    const isPane = local === 'pane';
    const isOfPane = local === 'selection' && attributeValue(view, child.start, 'pane') !== null;
    kept += view.slice(from, isPane || isOfPane ? child.start : child.end);
    from = child.end;
  }
  if (!isSelfClosed) kept += view.slice(from, root.closeStart);
  const tag = withAttribute(view.slice(0, root.openEnd), 'topLeftCell', null);
  const open = isSelfClosed ? tag.replace(/\s*\/>$/, '>') : tag;
  const content = pane + kept;
  return content === '' ? open.replace(/>$/, '/>') : `${open}${content}</${root.name}>`;
}

function paneXml(p: string, rows: number, columns: number): string {
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const pane = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight';
  const topLeft = `${columnName(columns)}${rows + 1}`;
  return (
    `<${p}pane${split} topLeftCell="${topLeft}" activePane="${pane}" state="frozen"/>` +
    `<${p}selection pane="${pane}" activeCell="${topLeft}" sqref="${topLeft}"/>`
  );
}
