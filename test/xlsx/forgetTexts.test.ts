import { describe, expect, it } from '@jest/globals';
import { forgetTexts } from '../../workbench/xlsx/forgetTexts';
import { patchXlsx } from '../../workbench/xlsx/patchXlsx';
import { openXlsx, snapshotOf } from '../../workbench/xlsx/readXlsx';
import { changedParts, FIXTURES, fixture, partOf } from './fixtures';

const STRINGS = 'xl/sharedStrings.xml';

/** The other one holds no text that stands once. */
const FILES = FIXTURES.filter((name) => name !== 'date1904');

describe.each(FILES)('forgetTexts of the %s file', (name) => {
  const file = fixture(name);
  const first = snapshotOf(file).sheets[0]!;
  const uses = (text: unknown): number =>
    snapshotOf(file).sheets.reduce(
      (sum, { values }) => sum + values.flat().filter((cell) => cell === text).length,
      0,
    );
  const places = first.values.flatMap((row, r) =>
    row.flatMap((cell, column) =>
      typeof cell === 'string' && uses(cell) === 1 && file.strings().texts.includes(cell)
        ? [{ row: r, column, text: cell }]
        : [],
    ),
  );

  it('empties the texts that no cell holds any more, and changes no cell', () => {
    const { row, column, text } = places[0]!;
    const write = { kind: 'write', sheet: first.name, row, column, columns: [[null]] } as const;
    const emptied = openXlsx(patchXlsx(file, [write]));
    expect(emptied.strings().texts).toContain(text);
    const forgotten = openXlsx(forgetTexts(emptied)!);
    expect(forgotten.strings().texts).not.toContain(text);
    expect(forgotten.strings().texts).toHaveLength(emptied.strings().texts.length);
    expect(snapshotOf(forgotten)).toEqual(snapshotOf(emptied));
    const changed = changedParts(emptied, forgotten).filter((part) => !part.includes('charts/'));
    expect(changed).toEqual([STRINGS]);
    expect(partOf(forgotten, STRINGS)).not.toContain(`>${text}<`);
  });

  it('has nothing more to forget the second time', () => {
    const once = forgetTexts(file);
    expect(once === null ? null : forgetTexts(openXlsx(once))).toBeNull();
  });
});
