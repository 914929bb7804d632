import type { Rect } from '../../shared/workbook/address';
import { byteStringOfText, textOfByteString } from './byteString';
import { attributeValue, elementTree, withAttribute } from './elementTree';
import { escapeXml, unescapeXml } from './excelText';
import { childText, type Frame, frameText, openFrame, withItem } from './frame';
import { relationshipsPrefix } from './namespaces';
import { absoluteRef } from './rules';
import { areaOfName } from './workbookPart';

/** A tab of the workbook as it is to be: one that was there (its old place), or a new one. */
export type Tab =
  | { readonly kind: 'old'; readonly index: number; readonly name: string; readonly isHidden: boolean }
  | {
      readonly kind: 'new';
      readonly name: string;
      readonly isHidden: boolean;
      readonly sheetId: number;
      readonly relId: string;
    };

/** A name to be set, moved or (ref null) taken away; `scope` is the tab it belongs to, null the workbook. */
export interface NameEdit {
  readonly name: string;
  readonly scope: Tab | null;
  readonly ref: { readonly sheet: string; readonly rect: Rect } | null;
  readonly isHidden: boolean;
}

export interface WorkbookEdit {
  readonly tabs: readonly Tab[];
  readonly names: readonly NameEdit[];
  /** Formulas are to be calculated when the file is opened. */
  readonly recalculate: boolean;
  readonly isStrict: boolean;
}

/**
 * xl/workbook.xml (a byte string) with other tabs and names. Places that count tabs (localSheetId, activeTab,
 * firstSheet) follow; names of a tab that is gone go with it; a name that pointed to a sheet that is gone
 * says #REF!, as Excel would write it. ECMA-376 Part 1, 18.2.
 */
export function editedWorkbook(text: string, edit: WorkbookEdit): string {
  let frame = openFrame(text);
  const oldSheets = sheetNames(frame);
  const place = new Map<number, number>();
  edit.tabs.forEach((tab, i) => {
    if (tab.kind === 'old') place.set(tab.index, i);
  });
  frame = withItem(frame, 'sheets', sheetsXml(frame, edit), WORKBOOK_ORDER);
  const isMoved =
    place.size !== oldSheets.size || edit.tabs.some((tab, i) => tab.kind === 'new' || tab.index !== i);
  if (isMoved) frame = withViews(frame, edit.tabs, place);
  frame = withItem(frame, 'definedNames', namesXml(frame, edit, place, oldSheets), WORKBOOK_ORDER);
  if (edit.recalculate) {
    const old = childText(frame, 'calcPr');
    const calc = withAttribute(old === '' ? `<${frame.prefix}calcPr/>` : old, 'fullCalcOnLoad', '1');
    frame = withItem(frame, 'calcPr', calc, WORKBOOK_ORDER);
  }
  return frameText(frame);
}

/** ECMA-376 Part 1, 18.2.27 (workbook). */
const WORKBOOK_ORDER: readonly string[] = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
  'calcPr',
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'extLst',
];

function sheetsXml(frame: Frame, edit: WorkbookEdit): string {
  const inner = openFrame(childText(frame, 'sheets'));
  const relationships = relationshipsPrefix(frame.open, edit.isStrict);
  const items = edit.tabs.map((tab) => {
    if (tab.kind === 'old') return inner.items[tab.index]!;
    const name = byteStringOfText(escapeXml(tab.name));
    const state = tab.isHidden ? ' state="hidden"' : '';
    const xml =
      `<${inner.prefix}sheet name="${name}" sheetId="${tab.sheetId}"${state}` +
      `${relationships.declaration} ${relationships.prefix}id="${tab.relId}"/>`;
    return { local: 'sheet', gap: '', xml };
  });
  return frameText({ ...inner, items });
}

function withViews(frame: Frame, tabs: readonly Tab[], place: ReadonlyMap<number, number>): Frame {
  const views = childText(frame, 'bookViews');
  if (views === '') return frame;
  const inner = openFrame(views);
  const items = inner.items.map((item) => {
    if (item.local !== 'workbookView') return item;
    const active = movedTab(Number(attributeValue(item.xml, 0, 'activeTab') ?? 0), tabs, place);
    const first = movedTab(Number(attributeValue(item.xml, 0, 'firstSheet') ?? 0), tabs, place);
    return { ...item, xml: withPlace(withPlace(item.xml, 'activeTab', active), 'firstSheet', first) };
  });
  return withItem(frame, 'bookViews', frameText({ ...inner, items }), WORKBOOK_ORDER);
}

function withPlace(xml: string, name: string, value: number): string {
  const isDefault = value === 0 && attributeValue(xml, 0, name) === null;
  return isDefault ? xml : withAttribute(xml, name, String(value));
}

/** Where a tab is now; of one that is gone, the first visible tab after it, else the last before it. */
function movedTab(old: number, tabs: readonly Tab[], place: ReadonlyMap<number, number>): number {
  const exact = place.get(old);
  if (exact !== undefined) return exact;
  const visible = tabs.map((tab, i) => ({ tab, i })).filter(({ tab }) => !tab.isHidden);
  const after = visible.find(({ tab }) => tab.kind === 'old' && tab.index > old);
  return (after ?? visible[visible.length - 1])?.i ?? 0;
}

/** Kept sorted where it was: Excel writes names by the alphabet, case not minded, and reads any order. */
function namesXml(
  frame: Frame,
  edit: WorkbookEdit,
  place: ReadonlyMap<number, number>,
  oldSheets: ReadonlySet<string>,
): string | null {
  const old = childText(frame, 'definedNames');
  const p = frame.prefix;
  if (old === '' && edit.names.every(({ ref }) => ref === null)) return null;
  const inner = openFrame(old === '' ? `<${p}definedNames></${p}definedNames>` : old);
  const sheets = new Set(edit.tabs.map((tab) => tab.name));
  let entries = inner.items.flatMap((item) => {
    const scope = attributeValue(item.xml, 0, 'localSheetId');
    const to = scope === null ? null : place.get(Number(scope));
    if (to === undefined) return [];
    const xml =
      to === null || String(to) === scope ? item.xml : withAttribute(item.xml, 'localSheetId', String(to));
    const area = areaOfName(contentOf(xml));
    const isLost = area !== null && oldSheets.has(area.sheet) && !sheets.has(area.sheet);
    return [{ ...item, xml: isLost ? withContent(xml, '#REF!') : xml }];
  });
  for (const { name, scope, ref, isHidden } of edit.names) {
    const tab = scope === null ? -1 : edit.tabs.indexOf(scope);
    const at = entries.findIndex(
      ({ xml }) =>
        nameOf(xml).toLowerCase() === name.toLowerCase() &&
        Number(attributeValue(xml, 0, 'localSheetId') ?? -1) === tab,
    );
    if (ref === null) entries = entries.filter((_, i) => i !== at);
    else {
      const text = absoluteRef(ref.sheet, ref.rect);
      const local = tab < 0 ? '' : ` localSheetId="${tab}"`;
      const open = `<${p}definedName name="${byteStringOfText(escapeXml(name))}"${local}${isHidden ? ' hidden="1"' : ''}>`;
      const xml = withContent(at < 0 ? `${open}</${p}definedName>` : entries[at]!.xml, text);
      if (at >= 0) entries[at] = { ...entries[at]!, xml };
      else entries.splice(placeFor(entries, name), 0, { local: 'definedName', gap: '', xml });
    }
  }
  if (entries.length === 0) return inner.items.length > 0 ? null : old;
  return frameText({ ...inner, items: entries });
}

function sheetNames(frame: Frame): ReadonlySet<string> {
  return new Set(openFrame(childText(frame, 'sheets')).items.map((item) => nameOf(item.xml)));
}

function placeFor(entries: readonly { readonly xml: string }[], name: string): number {
  const key = name.toLowerCase();
  const at = entries.findIndex(({ xml }) => nameOf(xml).toLowerCase() > key);
  return at < 0 ? entries.length : at;
}

function nameOf(xml: string): string {
  return unescapeXml(textOfByteString(attributeValue(xml, 0, 'name') ?? ''));
}

function contentOf(xml: string): string {
  const root = elementTree(xml);
  return unescapeXml(textOfByteString(xml.slice(root.openEnd, root.closeStart)));
}

function withContent(xml: string, text: string): string {
  const root = elementTree(xml);
  const open = xml.slice(0, root.openEnd).replace(/\s*\/>$/, '>');
  return `${open}${byteStringOfText(escapeXml(text))}</${root.name}>`;
}
