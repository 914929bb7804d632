import { elementTree, localName, prefixOf } from './elementTree';

/**
 * An XML part as its root's children, each as text with the white space before it, so that one is replaced,
 * added in the order of the schema or taken away while the others stay byte for byte. Byte strings
 * (byteString.ts) in and out. A sheet's rows, which are large, are left out before.
 */
export interface Frame {
  /** Up to the root's start tag, included. */
  readonly open: string;
  readonly items: readonly FrameItem[];
  readonly close: string;
  /** `x:` where the root is written so, else ''. */
  readonly prefix: string;
}

export interface FrameItem {
  readonly local: string;
  readonly gap: string;
  readonly xml: string;
}

export function openFrame(text: string): Frame {
  const root = elementTree(text);
  const isSelfClosed = root.end === root.openEnd && text[root.openEnd - 2] === '/';
  const items: FrameItem[] = [];
  let from = root.openEnd;
  for (const child of root.children) {
    items.push({
      local: localName(child.name),
      gap: text.slice(from, child.start),
      xml: text.slice(child.start, child.end),
    });
    from = child.end;
  }
  const open = text.slice(0, root.openEnd);
  return {
    open: isSelfClosed ? `${open.slice(0, -2)}>` : open,
    items,
    close: isSelfClosed ? `</${root.name}>${text.slice(root.end)}` : text.slice(from),
    prefix: prefixOf(root.name),
  };
}

export function frameText(frame: Frame): string {
  return frame.open + frame.items.map((item) => item.gap + item.xml).join('') + frame.close;
}

/** The text of the first child of that name; '' where there is none. */
export function childText(frame: Frame, local: string): string {
  return frame.items.find((item) => item.local === local)?.xml ?? '';
}

/** With the first child of that name replaced, added, or (null) taken away. */
export function withItem(frame: Frame, local: string, xml: string | null, order: readonly string[]): Frame {
  const at = frame.items.findIndex((item) => item.local === local);
  if (at < 0) return xml === null ? frame : withNewItem(frame, local, xml, order);
  const items = [...frame.items];
  if (xml === null) items.splice(at, 1);
  else items[at] = { ...items[at]!, xml };
  return { ...frame, items };
}

/** With one more child of that name, after those it has. */
export function withNewItem(frame: Frame, local: string, xml: string, order: readonly string[]): Frame {
  const rank = order.indexOf(local);
  let at = 0;
  frame.items.forEach((item, i) => {
    const other = order.indexOf(item.local);
    if (other >= 0 && other <= rank) at = i + 1;
  });
  return {
    ...frame,
    items: [...frame.items.slice(0, at), { local, gap: '', xml }, ...frame.items.slice(at)],
  };
}

/** The children of a worksheet in the order that Excel insists on. ECMA-376 Part 1, 18.3.1.99 (worksheet). */
export const SHEET_ORDER: readonly string[] = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
];
