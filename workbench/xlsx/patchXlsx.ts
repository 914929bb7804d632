import type { Change } from '../../shared/workbook/changeSet';
import { byteString, bytesOfByteString } from './byteString';
import { shortenedChain } from './calcChain';
import { type ChangePlan, changePlan } from './changePlan';
import { isStrictPart, strictNames } from './namespaces';
import { partBytes, readingPart, requiredPart } from './package';
import { addPart, addRelationship, freePart, partStore, setPart, setPartText, zipItems } from './partStore';
import { createdTab, MAIN_TYPE, type Patch, patchExisting, RELATIONSHIP, sheetIdAt } from './patchTabs';
import { refuseLongTexts } from './plannedSheet';
import { tokenLooks, withFileTokens } from './portableTokens';
import type { XlsxFile } from './readXlsx';
import { removePackagePart, removeSheetParts } from './removeParts';
import { hasStaleResults } from './staleResults';
import { openStyles, type Styles } from './styles';
import { editedWorkbook, type NameEdit, type Tab } from './workbookEdit';
import { writeZip } from './zipWrite';

/**
 * The file with the changes applied in order, as new bytes. Only parts that a change touches are edited, by
 * splicing; every other part keeps its compressed bytes. Throws before anything is made where a change
 * breaks its promise (an unknown sheet, a text over 32,767 characters, an inline list over 255), and a
 * RefusalError on a damaged part.
 */
export function patchXlsx(file: XlsxFile, changes: readonly Change[]): Uint8Array {
  const plan = changePlan(file, withFileTokens(changes, tokenLooks(file)));
  const patch = openPatch(file, plan);
  for (const tab of plan.tabs) if (tab.kind === 'sheet') refuseLongTexts(tab);
  for (const sheet of plan.removed) {
    removeSheetParts(patch.store, file.workbookName, sheet);
    patch.lost.set(sheetIdAt(file, sheet.position), 'all');
  }
  const tabs = plan.tabs.map((tab): Tab => {
    if (tab.kind === 'other') return { kind: 'old', index: tab.index, name: tab.name, isHidden: false };
    if (tab.source === null) return createdTab(patch, tab);
    patchExisting(patch, tab);
    return { kind: 'old', index: tab.source.position, name: tab.name, isHidden: tab.source.isHidden };
  });
  if (!tabs.some((tab) => !tab.isHidden)) throw new Error('patchXlsx requires one visible sheet to be left');
  finishStyles(patch);
  finishChain(patch);
  finishWorkbook(patch, tabs);
  return writeZip(zipItems(patch.store), file.pkg.archive.codec);
}

function openPatch(file: XlsxFile, plan: ChangePlan): Patch {
  const isStrict = isStrictPart(requiredPart(file.pkg, file.workbookName));
  let styles: Styles | null = null;
  let index: Map<string, number> | null = null;
  return {
    file,
    plan,
    store: partStore(file.pkg, isStrict),
    styles() {
      const name = file.stylesName;
      styles ??= readingPart(name ?? '', () => openStyles(name === null ? null : partBytes(file.pkg, name)));
      return styles;
    },
    openedStyles: () => styles,
    sharedIndex(text) {
      index ??= stringIndex(file);
      return index.get(text) ?? -1;
    },
    lost: new Map(),
    overwritten: new Map(),
    nextSheetId: Math.max(0, ...file.workbook.sheets.map((sheet) => sheet.sheetId)) + 1,
  };
}

/** Of a text that stands there plain and formatted, the plain one. */
function stringIndex(file: XlsxFile): Map<string, number> {
  const { texts, rich } = file.strings();
  const index = new Map<string, number>();
  texts.forEach((text, i) => {
    const known = index.get(text);
    if (known === undefined || (rich.has(known) && !rich.has(i))) index.set(text, i);
  });
  return index;
}

function finishStyles(patch: Patch): void {
  const { file, store } = patch;
  const bytes = patch.openedStyles()?.toBytes() ?? null;
  if (bytes === null) return;
  if (file.stylesName !== null && file.pkg.entry(file.stylesName) !== undefined) {
    setPart(store, file.stylesName, [bytes]);
    return;
  }
  const part = freePart(store, 'xl/styles', '.xml');
  const text = byteString(bytes);
  addPart(store, part, `${MAIN_TYPE}.styles+xml`, [
    bytesOfByteString(store.isStrict ? strictNames(text) : text),
  ]);
  addRelationship(store, file.workbookName, `${RELATIONSHIP}/styles`, part);
}

function finishChain(patch: Patch): void {
  const relation = patch.file.relationships.find((rel) => rel.type === 'calcChain');
  if (relation === undefined || patch.lost.size === 0) return;
  const bytes = partBytes(patch.file.pkg, relation.target);
  if (bytes === null) return;
  const text = readingPart(relation.target, () => shortenedChain(byteString(bytes), patch.lost));
  if (text === null) removePackagePart(patch.store, patch.file.workbookName, relation);
  else setPartText(patch.store, relation.target, text);
}

function finishWorkbook(patch: Patch, tabs: readonly Tab[]): void {
  const { file, plan, store } = patch;
  const names: NameEdit[] = plan.names.map(({ name, ref }) => ({ name, ref, scope: null, isHidden: false }));
  plan.tabs.forEach((tab, i) => {
    const filter =
      tab.kind === 'sheet' ? tab.frame.filter((change) => change.kind === 'filter').pop() : undefined;
    if (filter === undefined) return;
    const ref = filter.rect === null ? null : { sheet: tab.name, rect: filter.rect };
    names.push({ name: '_xlnm._FilterDatabase', scope: tabs[i]!, ref, isHidden: true });
  });
  const hasChanged = [...patch.overwritten.values()].some((extent) => extent.bottom >= 0);
  const recalculate = hasChanged && hasStaleResults(file.read().snapshot, patch.overwritten);
  const text = byteString(requiredPart(file.pkg, file.workbookName));
  const edit = { tabs, names, recalculate, isStrict: store.isStrict };
  setPartText(
    store,
    file.workbookName,
    readingPart(file.workbookName, () => editedWorkbook(text, edit)),
  );
}
