import type { Cell } from '../workbook/cell';
import type { CellRepair, CleanedColumn, RepairEvidence } from './cleaned';
import { quoted } from './columnFindings';
import { evidenceOf } from './evidence';
import { type LegacyReading, legacyText } from './legacyText';

/** A column with its texts of old character sets decoded; the readings that were taken, by index. */
export interface LegacyColumn {
  readonly cells: readonly Cell[];
  readonly readings: ReadonlyMap<number, LegacyReading>;
}

/**
 * Decodes the cells of a text column that are in an old character set. A cell that shows it by itself is decoded
 * alone; one that could be another language needs two cells of the same set that do; one that is Vietnamese
 * either way needs three, in a column without any Vietnamese in Unicode. In names a small letter with a mark
 * becomes the capital that the TCVN3 fonts don't have ("NguyÔn ¸nh" is Nguyễn Ánh). O(length of the cells).
 */
export function decodeLegacyCells(cells: readonly Cell[], isName: boolean): LegacyColumn {
  const known = new Map<string, LegacyReading | null>();
  const found = new Map<number, LegacyReading>();
  const sure = { tcvn3: 0, vni: 0, utf8: 0 };
  cells.forEach((cell, index) => {
    if (typeof cell !== 'string' || ASCII.test(cell)) return;
    const reading = known.get(cell) ?? legacyText(cell);
    known.set(cell, reading);
    if (reading === null) return;
    found.set(index, reading);
    if (reading.certainty === 'sure') sure[reading.encoding]++;
  });
  if (sure.tcvn3 + sure.vni + sure.utf8 === 0) return { cells, readings: new Map() };
  const hasUnicode = [...known.keys()].some((text) => UNICODE_VIETNAMESE.test(text));
  const decoded = [...cells];
  const readings = new Map<number, LegacyReading>();
  for (const [index, reading] of found) {
    const count = sure[reading.encoding];
    const isTaken =
      reading.certainty === 'sure' ||
      (reading.certainty === 'likely' && count >= 2) ||
      (reading.certainty === 'possible' && count >= 3 && !hasUnicode);
    if (!isTaken) continue;
    readings.set(index, reading);
    decoded[index] = isName && reading.encoding === 'tcvn3' ? withCapitals(reading.text) : reading.text;
  }
  return { cells: decoded, readings };
}

/**
 * The cleaned column of decoded cells with one repair of kind `encoding` for each decoded cell: from what stands
 * in the user's cell to what cleaning makes of the decoded text, so that one consent settles both.
 */
export function withLegacyRepairs<T>(
  cleaned: CleanedColumn<T>,
  legacy: LegacyColumn,
  cells: readonly Cell[],
): CleanedColumn<T> {
  if (legacy.readings.size === 0) return cleaned;
  const others = new Map(cleaned.repairs.map((repair) => [repair.index, repair]));
  const status = [...cleaned.status];
  for (const [index, reading] of legacy.readings) {
    const to = others.get(index)?.to ?? legacy.cells[index]!;
    others.set(index, { index, kind: 'encoding', from: cells[index]!, to, evidence: evidenceFor(reading) });
    if (status[index] === 'valid') status[index] = 'repaired';
  }
  const repairs: readonly CellRepair[] = [...others.values()].sort((a, b) => a.index - b.index);
  return { ...cleaned, status, repairs };
}

function evidenceFor({ encoding, certainty, sign }: LegacyReading): RepairEvidence {
  const shown = { from: quoted(sign.from), to: quoted(sign.to) };
  if (encoding === 'utf8') return evidenceOf('encoding.utf8', shown);
  const font = encoding === 'tcvn3' ? 'TCVN3 (.VnTime)' : 'VNI';
  return evidenceOf(certainty === 'sure' ? 'encoding.font' : 'encoding.column', { ...shown, font });
}

/** Words that begin with a small marked letter, where the other words begin with capitals. */
function withCapitals(text: string): string {
  if (!/(?:^|\s)[A-ZĐ]/.test(text)) return text;
  return text.replace(/(^|\s)((?![a-z])\p{Ll})/gu, (_, before: string, letter: string) => {
    return before + letter.toUpperCase();
  });
}

const ASCII = /^[\x20-\x7e]*$/;
/** Letters that only Unicode (and Windows-1258) has. */
const UNICODE_VIETNAMESE = /[ăđĩũơư\u1ea0-\u1ef9]/i;
