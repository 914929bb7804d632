import { byteString, bytesOfByteString } from './byteString';
import type { CellReader } from './cellReader';
import type { ChangePlan, SheetPlan } from './changePlan';
import { chartValues } from './chartValues';
import type { Extent } from './extent';
import { type Frame, SHEET_ORDER, withItem } from './frame';
import { relationshipsPrefix, strictNames } from './namespaces';
import { newSheetChunks } from './newSheet';
import { readingPart, requiredPart } from './package';
import { addPart, addRelationship, freePart, type PartStore, setPart } from './partStore';
import { patchSheet } from './patchSheet';
import { plannedSheet } from './plannedSheet';
import type { XlsxFile } from './readXlsx';
import { type DrawingEdit, editDrawing } from './sheetDrawing';
import type { Styles } from './styles';
import { textPool } from './textPool';
import type { Tab } from './workbookEdit';
import type { PartChunks } from './zipWrite';

/** A patch while it is made. */
export interface Patch {
  readonly file: XlsxFile;
  readonly plan: ChangePlan;
  readonly store: PartStore;
  readonly styles: () => Styles;
  readonly openedStyles: () => Styles | null;
  readonly sharedIndex: (text: string) => number;
  /** Formula cells that are none now, by sheetId. */
  readonly lost: Map<number, Set<string> | 'all'>;
  /** Where values changed, by sheet. */
  readonly overwritten: Map<string, Extent>;
  nextSheetId: number;
}

export const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Builds a new sheet with all that the changes do to it, at once. */
export function createdTab(patch: Patch, plan: SheetPlan): Tab {
  const { store, file } = patch;
  const part = freePart(store, 'xl/worksheets/sheet', '.xml');
  addPart(store, part, `${MAIN_TYPE}.worksheet+xml`, []);
  const sheet = plannedSheet(plan, patch.styles, {
    is1904: file.workbook.is1904,
    xfCount: file.formats().isDate.length,
  });
  const drawing = editDrawing(store, part, drawingEdit(patch, plan));
  const chunks = newSheetChunks(drawing === null ? sheet : { ...sheet, drawing });
  setPart(store, part, store.isStrict ? strictChunks(chunks) : chunks);
  const relId = addRelationship(store, file.workbookName, `${RELATIONSHIP}/worksheet`, part);
  const sheetId = patch.nextSheetId++;
  return { kind: 'new', name: plan.name, isHidden: plan.created?.hidden ?? false, sheetId, relId };
}

/** The root's names stand in the first chunk. */
function strictChunks(chunks: PartChunks): PartChunks {
  function* strict(): Generator<Uint8Array, void, void> {
    let isFirst = true;
    for (const chunk of chunks) {
      yield isFirst ? bytesOfByteString(strictNames(byteString(chunk))) : chunk;
      isFirst = false;
    }
  }
  return { [Symbol.iterator]: strict };
}

/** Edits the part of a sheet that is there, if the changes speak of it. */
export function patchExisting(patch: Patch, plan: SheetPlan): void {
  const { file, store } = patch;
  const source = plan.source!;
  const changesDrawing = plan.removesCharts || plan.charts.length > 0;
  if (plan.cells.length + plan.frame.length === 0 && !changesDrawing) return;
  const drawing = changesDrawing ? editDrawing(store, source.part, drawingEdit(patch, plan)) : null;
  const reader: CellReader = {
    strings: file.strings().texts,
    formats: file.formats(),
    is1904: file.workbook.is1904,
    dates: new Map(),
    texts: textPool(),
    usedXfs: new Set(),
  };
  const bytes = requiredPart(file.pkg, source.part);
  const finish = (frame: Frame) => (changesDrawing ? withDrawing(frame, drawing, store.isStrict) : frame);
  const done = readingPart(source.part, () =>
    patchSheet(bytes, { cells: plan.cells, frame: plan.frame, finish }, { ...patch, reader }),
  );
  setPart(store, source.part, done.chunks);
  if (done.lostFormulas.length > 0)
    patch.lost.set(sheetIdAt(file, source.position), new Set(done.lostFormulas));
  patch.overwritten.set(plan.name, done.overwritten);
}

function withDrawing(frame: Frame, relId: string | null, isStrict: boolean): Frame {
  if (relId === null) return withItem(frame, 'drawing', null, SHEET_ORDER);
  if (frame.items.some((item) => item.local === 'drawing')) return frame;
  const { prefix, declaration } = relationshipsPrefix(frame.open, isStrict);
  return withItem(
    frame,
    'drawing',
    `<${frame.prefix}drawing${declaration} ${prefix}id="${relId}"/>`,
    SHEET_ORDER,
  );
}

function drawingEdit(patch: Patch, plan: SheetPlan): DrawingEdit {
  const { removesCharts, charts } = plan;
  return { removesCharts, charts, valuesOf: (chart) => chartValues(patch.file, patch.plan, chart) };
}

export function sheetIdAt(file: XlsxFile, position: number): number {
  return file.workbook.sheets[position]!.sheetId;
}
