import { type Finding, finding } from '../../shared/model/finding';
import { rectOfName } from '../../shared/workbook/address';
import type { DefinedName, SheetSnapshot, Snapshot } from '../../shared/workbook/snapshot';
import { type CellFormats, isCurrencyFormat, readCellFormats } from './cellFormats';
import type { CellReader } from './cellReader';
import type { Codec } from './codec';
import {
  contentTypeOf,
  openPackage,
  type Package,
  partBytes,
  type Relationship,
  readingPart,
  relationshipsOf,
  requiredPart,
} from './package';
import { readSheet } from './readSheet';
import { refusalOfBytes, refusalOfMainType, refuse } from './refuse';
import { NO_STRINGS, readSharedStrings, type SharedStrings } from './sharedStrings';
import { textPool } from './textPool';
import { areaOfName, readWorkbook, type WorkbookPart } from './workbookPart';
import { END, isNamed, nextTag, xmlCursor } from './xml';
import { attributeText } from './xmlText';

/** A workbook file opened for reading and patching; its bytes are never changed. Parts are read when needed, once. */
export interface XlsxFile {
  readonly pkg: Package;
  /** Part name of the workbook, usually xl/workbook.xml. */
  readonly workbookName: string;
  readonly workbook: WorkbookPart;
  readonly relationships: readonly Relationship[];
  readonly stylesName: string | null;
  /** Worksheets in the order of the tabs; chart and macro sheets are left out. */
  readonly sheets: readonly XlsxSheet[];
  readonly strings: () => SharedStrings;
  readonly formats: () => CellFormats;
  /** One worksheet's values; the others are not read for it. */
  readonly readOne: (sheet: XlsxSheet) => SheetSnapshot;
  readonly read: () => ReadResult;
}

export interface XlsxSheet {
  readonly name: string;
  readonly part: string;
  readonly relId: string;
  readonly isHidden: boolean;
  /** Among all sheets of the workbook, as localSheetId and activeTab count. */
  readonly position: number;
}

export interface ReadResult {
  readonly snapshot: Snapshot;
  readonly findings: readonly Finding[];
}

/** Opens a package; throws a RefusalError (refuse.ts) for what is no readable .xlsx. Sheets are read later. */
export function openXlsx(bytes: Uint8Array, codec?: Codec): XlsxFile {
  const refusal = refusalOfBytes(bytes);
  if (refusal !== null) throw refuse(refusal.code);
  const pkg = openPackage(bytes, codec);
  const main = relationshipsOf(pkg, '').find((rel) => rel.type === 'officeDocument');
  const types = requiredPart(pkg, '[Content_Types].xml');
  const mainType = readingPart('[Content_Types].xml', () => contentTypeOf(types, main?.target ?? ''));
  const unfit = refusalOfMainType(mainType, pkg.entry('xl/vbaProject.bin') !== undefined);
  if (main === undefined || unfit !== null) throw refuse(unfit?.code ?? 'file.noWorkbook');
  const workbookBytes = requiredPart(pkg, main.target);
  const workbook = readingPart(main.target, () => readWorkbook(workbookBytes));
  const relationships = relationshipsOf(pkg, main.target);
  const sheets = worksheets(workbook, relationships);
  if (sheets.length === 0) throw refuse('file.noSheets');
  const partOf = (type: string) => relationships.find((rel) => rel.type === type)?.target ?? null;
  const kept = new Map<XlsxSheet, ReadSheet>();
  const shared = { dates: new Map(), texts: textPool() };
  const sheetRead = (sheet: XlsxSheet): ReadSheet => {
    const known = kept.get(sheet) ?? readOne(file, sheet, shared);
    kept.set(sheet, known);
    return known;
  };
  const file: XlsxFile = {
    pkg,
    workbookName: main.target,
    workbook,
    relationships,
    stylesName: partOf('styles'),
    sheets,
    strings: once(() => stringsOf(pkg, partOf('sharedStrings'))),
    formats: once(() => formatsOf(pkg, partOf('styles'))),
    readOne: (sheet) => sheetRead(sheet).snapshot,
    read: once(() => readAll(file, sheetRead)),
  };
  return file;
}

/** Everything the core is told about the workbook; read once and kept. Throws a RefusalError on a damaged part. */
export function snapshotOf(file: XlsxFile): Snapshot {
  return file.read().snapshot;
}

/** What was noticed while reading (cells too far out). */
export function findingsOf(file: XlsxFile): readonly Finding[] {
  return file.read().findings;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function worksheets(workbook: WorkbookPart, relationships: readonly Relationship[]): readonly XlsxSheet[] {
  const byId = new Map(relationships.map((rel) => [rel.id, rel]));
  return workbook.sheets.flatMap((entry, position) => {
    const rel = byId.get(entry.relId);
    if (rel === undefined || rel.type !== 'worksheet') return [];
    return [{ name: entry.name, part: rel.target, relId: entry.relId, isHidden: entry.isHidden, position }];
  });
}

function stringsOf(pkg: Package, name: string | null): SharedStrings {
  const bytes = name === null ? null : partBytes(pkg, name);
  return bytes === null ? NO_STRINGS : readingPart(name!, () => readSharedStrings(bytes));
}

function formatsOf(pkg: Package, name: string | null): CellFormats {
  return readingPart(name ?? '', () => readCellFormats(name === null ? null : partBytes(pkg, name)));
}

interface ReadSheet {
  readonly snapshot: SheetSnapshot;
  readonly findings: readonly Finding[];
}

function readAll(file: XlsxFile, sheetRead: (sheet: XlsxSheet) => ReadSheet): ReadResult {
  const read = file.sheets.map(sheetRead);
  const sheets = read.map(({ snapshot }) => snapshot);
  const findings = read.flatMap((sheet) => sheet.findings);
  return { snapshot: { sheets, names: namesOf(file), locale: null }, findings };
}

function readOne(file: XlsxFile, sheet: XlsxSheet, shared: Pick<CellReader, 'dates' | 'texts'>): ReadSheet {
  const formats = file.formats();
  const reader: CellReader = {
    ...shared,
    strings: file.strings().texts,
    formats,
    is1904: file.workbook.is1904,
    usedXfs: new Set(),
  };
  const bytes = requiredPart(file.pkg, sheet.part);
  const { farCell, ...content } = readingPart(sheet.part, () => readSheet(bytes, reader));
  const { name } = sheet;
  const findings =
    farCell === null
      ? []
      : [finding('file.farCells', 'warning', { sheet: name }, { sheet: name, cell: farCell })];
  const used = [...reader.usedXfs].map((xf) => formats.numberFormats[xf] ?? 'General');
  const snapshot = {
    name,
    hidden: sheet.isHidden,
    ...content,
    tables: tablesOf(file.pkg, sheet.part),
    currencyFormats: [...new Set(used.filter(isCurrencyFormat))],
  };
  return { snapshot, findings };
}

function tablesOf(pkg: Package, sheetPart: string): SheetSnapshot['tables'] {
  const tables = relationshipsOf(pkg, sheetPart).filter((rel) => rel.type === 'table');
  return tables.flatMap((rel) => {
    const bytes = requiredPart(pkg, rel.target);
    return readingPart(rel.target, () => {
      const cursor = xmlCursor(bytes);
      for (let kind = nextTag(cursor); kind !== END; kind = nextTag(cursor)) {
        if (!isNamed(cursor, 'table')) continue;
        const rect = rectOfName(attributeText(cursor, 'ref') ?? '');
        const name = attributeText(cursor, 'displayName') ?? attributeText(cursor, 'name') ?? '';
        return rect === null ? [] : [{ name, rect }];
      }
      return [];
    });
  });
}

/** Names of one area on a worksheet, those of the whole workbook first; Excel's own (_xlnm.…) are left out. */
function namesOf(file: XlsxFile): readonly DefinedName[] {
  const isSheet = new Set(file.sheets.map((sheet) => sheet.name));
  const names = file.workbook.names.filter((entry) => !entry.name.startsWith('_xlnm.'));
  const ordered = [
    ...names.filter(({ scope }) => scope === null),
    ...names.filter(({ scope }) => scope !== null),
  ];
  return ordered.flatMap(({ name, text }) => {
    const area = areaOfName(text);
    return area === null || !isSheet.has(area.sheet) ? [] : [{ name, ...area }];
  });
}
