import { isDateFormat } from '../../shared/workbook/numberFormat';
import { GRID_LOCALE } from './gridLocale';
import type { GridLibrary } from './library';

/**
 * A number format of a file in the grid's smaller language; '' where the cell needs none, and the nearest that
 * the grid takes where it knows no better. The file keeps its own. ECMA-376 Part 1, 18.8.31.
 */
export function gridFormat(lib: GridLibrary, code: string): string {
  if (code === 'General' || code === '') return '';
  if (code === '@') return '@';
  if (isDateFormat(code) || /[hs]/i.test(bare(code))) return firstTaken(lib, dateTries(code)) ?? 'dd/mm/yyyy';
  return firstTaken(lib, numberTries(code)) ?? '';
}

/** The grid's format as a file has it. */
export function fileFormat(format: string): string {
  if (format === '') return 'General';
  return format.replace(/\ba\b/g, 'AM/PM').replace(/\[\$([^\]]*)\]/g, '"$1"');
}

function dateTries(code: string): readonly string[] {
  const plain = bare(code)
    .replace(/am\/pm/gi, 'a')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\.0+/g, '')
    .toLowerCase();
  const first = plain.split(';')[0]!;
  return [first, first.replace(/[^dmyhs:/\-. ]/g, '')];
}

function numberTries(code: string): readonly string[] {
  const plain = bare(code).replace(/\?/g, '#').replace(/E\+0*/g, 'e');
  const [first = '', second = '', third = ''] = plain.split(';').map((part) => part.replace(/general/gi, ''));
  const parts = [first, second, third].filter((part, i) => i === 0 || part !== '');
  return [parts.join(';'), first];
}

/** Without colours, conditions, languages and the room that `_x` leaves. */
function bare(code: string): string {
  return code
    .replace(/\[\$([^\]-]*)(?:-[^\]]*)?\]/g, (_, sign: string) => (sign === '' ? '' : `"${sign}"`))
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/_./g, '')
    .replace(/\*./g, '');
}

function firstTaken(lib: GridLibrary, tries: readonly string[]): string | null {
  return tries.find((format) => format !== '' && isTaken(lib, format)) ?? null;
}

function isTaken(lib: GridLibrary, format: string): boolean {
  try {
    lib.helpers.formatValue(45_000.5, { format, locale: GRID_LOCALE });
    return true;
  } catch {
    return false;
  }
}
