import { describe, expect, it } from '@jest/globals';
import { type NoteAction, planNote } from '../../shared/commands/note';
import type { Plan } from '../../shared/commands/plan';
import { planUndo } from '../../shared/commands/undo';
import { findingText } from '../../shared/messages';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import { type MemoryWorkbook, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { sheetOf } from '../../shared/workbook/snapshot';
import { buyers, context, TODAY } from '../desk/desk';
import { apply, sheetNamed, shop } from './shop';

const NOTE: NoteAction = {
  kind: 'note',
  id: 'K01',
  channel: 'Gọi điện',
  direction: 'Mình liên hệ',
  text: ' Hỏi thăm, hẹn thứ bảy ',
};

function plan(workbook: MemoryWorkbook, action: Partial<NoteAction> = {}): Plan {
  return planNote(snapshotOfMemory(workbook), { ...NOTE, ...action }, context());
}

function interactions(workbook: MemoryWorkbook) {
  return sheetOf(snapshotOfMemory(workbook), 'Tương tác')!.values.slice(4);
}

function codesOf({ findings }: Plan): readonly string[] {
  return findings.map(({ code }) => code);
}

describe('planNote', () => {
  it('adds one row, below what stands there', () => {
    const workbook = buyers();
    apply(workbook, plan(workbook));
    apply(workbook, plan(workbook, { id: 'K02', text: 'Gửi báo giá' }));
    expect(interactions(workbook)).toEqual([
      [
        { serial: TODAY },
        'K01',
        'Nguyễn Thị Mẫu',
        'Gọi điện',
        'Mình liên hệ',
        'Hỏi thăm, hẹn thứ bảy',
        'Lan',
      ],
      [{ serial: TODAY }, 'K02', 'Trần Văn Thử', 'Gọi điện', 'Mình liên hệ', 'Gửi báo giá', 'Lan'],
    ]);
  });

  it('is one write of a few cells that relies on two rows', () => {
    const { changeSet } = plan(buyers());
    expect(changeSet.changes).toHaveLength(1);
    expect(changeSet.reliesOn.map(({ sheet, rect }) => [sheet, rect?.row, rect?.rows])).toEqual([
      ['Tương tác', 3, 1],
      ['Tương tác', 4, 1],
    ]);
  });

  it('is taken back by undo', () => {
    const workbook = buyers();
    apply(workbook, plan(workbook));
    apply(workbook, planUndo(snapshotOfMemory(workbook), 'vi'));
    expect(
      interactions(workbook)
        .flat()
        .filter((cell) => cell !== null),
    ).toEqual([]);
  });

  it('refuses the second of two that were planned at once, and the first stays', () => {
    const workbook = buyers();
    const [first, second] = [plan(workbook), plan(workbook, { id: 'K02' })];
    apply(workbook, first);
    expect(() => apply(workbook, second)).toThrow();
    expect(interactions(workbook).map((row) => row[1])).toEqual(['K01']);
  });

  it('is not disturbed by edits elsewhere', () => {
    const workbook = buyers();
    const planned = plan(workbook);
    sheetNamed(workbook, 'Khách').cells[1]![6] = 'thích cà phê';
    apply(workbook, planned);
    expect(interactions(workbook)).toHaveLength(1);
  });

  it('writes under the headers wherever the user put them', () => {
    const workbook = buyers();
    for (const row of sheetNamed(workbook, 'Tương tác').cells) row?.splice(2, 0, null);
    const planned = plan(workbook);
    expect(planned.changeSet.changes).toHaveLength(2);
    apply(workbook, planned);
    expect(interactions(workbook)[0]!.slice(0, 4)).toEqual([
      { serial: TODAY },
      'K01',
      null,
      'Nguyễn Thị Mẫu',
    ]);
  });

  it('writes hostile text as text', () => {
    const workbook = buyers();
    apply(workbook, plan(workbook, { text: '=HYPERLINK("http://x.test")', id: 'K06' }));
    expect(interactions(workbook)[0]![5]).toBe('=HYPERLINK("http://x.test")');
    expect(sheetOf(snapshotOfMemory(workbook), 'Tương tác')!.formulas.every((row) => row === undefined)).toBe(
      true,
    );
  });

  it('refuses what can not be noted, in words', () => {
    expect(codesOf(plan(buyers(), { id: 'K99' }))).toEqual(['desk.unknownCustomer']);
    expect(codesOf(plan(buyers(), { text: '  ' }))).toEqual(['note.empty']);
    expect(codesOf(plan(buyers(), { text: 'x'.repeat(40_000) }))).toEqual(['note.tooLong']);
    expect(codesOf(plan(shop()))).toEqual(['desk.unknownCustomer']);
    const without = buyers();
    applyToMemory(without, [{ kind: 'removeSheet', sheet: 'Tương tác' }]);
    expect(plan(without)).toMatchObject({ isRefused: true, changeSet: { changes: [] } });
    expect(codesOf(plan(without))).toEqual(['desk.noSheet']);
    const headless = buyers();
    sheetNamed(headless, 'Tương tác').cells[3]![5] = null;
    const [finding] = plan(headless).findings;
    expect(findingText('vi', finding!.code, finding!.params)).toContain('"Nội dung"');
  });

  it('says where a wish for no more messages is kept, but not of what the shop itself said', () => {
    const workbook = buyers();
    const asked = (text: string, direction: string) => codesOf(plan(workbook, { text, direction }));
    expect(asked('Từ chối QC', 'Khách liên hệ')).toEqual(['note.optOut']);
    expect(asked('stop', '')).toEqual(['note.optOut']);
    expect(asked('Từ chối QC', 'Mình liên hệ')).toEqual([]);
    expect(asked('huỷ đơn 12', 'Khách liên hệ')).toEqual([]);
  });
});
