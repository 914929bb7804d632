import type { Change } from '../../shared/workbook/changeSet';
import { emptyPackage } from '../../workbench/xlsx/emptyPackage';
import { newSheetXml } from '../../workbench/xlsx/newSheet';
import { patchXlsx } from '../../workbench/xlsx/patchXlsx';
import { openXlsx, type XlsxFile } from '../../workbench/xlsx/readXlsx';
import { writeZip } from '../../workbench/xlsx/zipWrite';

/** A file of one empty sheet "Sheet1", or the one given, with changes. */
export function fileWith(changes: readonly Change[], base: XlsxFile = emptyFile()): XlsxFile {
  return changes.length === 0 ? base : openXlsx(patchXlsx(base, changes));
}

function emptyFile(): XlsxFile {
  const parts = emptyPackage({ name: 'Sheet1', xml: newSheetXml({ blocks: [] }) });
  return openXlsx(writeZip([...parts].map(([name, chunk]) => ({ kind: 'new', name, chunks: [chunk] }))));
}
