import type { FindingCode, FindingParams } from '../messages';
import { type Finding, finding, type Severity } from '../model/finding';
import type { Cell } from '../workbook/cell';

/** How many cells of one kind are named one by one; the others are counted. */
export const NAMED_CELLS = 20;

/** One finding for all cells of a kind, at the first of them; none where there is no cell. */
export function findingOnce<C extends FindingCode>(
  code: C,
  severity: Severity,
  indices: readonly number[],
  params: FindingParams<C>,
): readonly Finding[] {
  return indices.length === 0 ? [] : [finding(code, severity, { row: indices[0]! }, params)];
}

/** One finding a cell for the first NAMED_CELLS, then one that counts the others. */
export function findingEach<C extends FindingCode>(
  code: C,
  severity: Severity,
  indices: readonly number[],
  paramsAt: (index: number) => FindingParams<C>,
  more: (count: number, index: number) => Finding,
): readonly Finding[] {
  const named = indices
    .slice(0, NAMED_CELLS)
    .map((index) => finding(code, severity, { row: index }, paramsAt(index)));
  const others = indices.length - named.length;
  return others === 0 ? named : [...named, more(others, indices[NAMED_CELLS]!)];
}

/** A cell as a sentence quotes it: on one line, cut after 40 characters. */
export function quoted(cell: Cell | undefined): string {
  const text =
    typeof cell === 'object' && cell !== null
      ? 'error' in cell
        ? cell.error
        : String(cell.serial)
      : String(cell ?? '');
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = Array.from(line.slice(0, QUOTED_CHARACTERS + 2));
  return line.length <= QUOTED_CHARACTERS ? line : `${characters.slice(0, QUOTED_CHARACTERS).join('')}…`;
}

const QUOTED_CHARACTERS = 40;
