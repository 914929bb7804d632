import { describe, expect, it } from '@jest/globals';
import { withSettings } from '../../../shared/crm/settingValues';
import { storedSettings } from '../../../shared/crm/sheets/settingsSheet';
import { deskSettings } from '../../../shared/desk/deskSettings';
import { findingText, messagesIn } from '../../../shared/messages';
import { type MemorySheet, putCell, snapshotOfMemory } from '../../../shared/workbook/memoryWorkbook';
import { sheetOf } from '../../../shared/workbook/snapshot';
import { sheetNamed, shop, update } from '../../commands/shop';

const NAME = messagesIn('vi').crm.sheets.settings.name;
const KEY = 5;

function rowOf(sheet: MemorySheet, key: string): number {
  return sheet.cells.findIndex((cells) => cells?.[KEY] === key);
}

describe('settingsSheet', () => {
  it("names the sender's seat and the mail application, blank at first", () => {
    const workbook = shop();
    update(workbook);
    const sheet = sheetNamed(workbook, NAME);
    const settings = () => deskSettings(snapshotOfMemory(workbook), 'vi');
    expect(settings()).toMatchObject({ sender: '', mailClient: '' });
    putCell(sheet, rowOf(sheet, 'sender'), 1, 'Lan');
    putCell(sheet, rowOf(sheet, 'mail_client'), 1, '00000000-0000-4000-8000-00000000000A');
    update(workbook, {}, 'refresh');
    expect(settings()).toMatchObject({ sender: 'Lan', mailClient: '00000000-0000-4000-8000-00000000000a' });
    const { findings } = withSettings(settings(), { mail_client: 'mật khẩu' });
    expect(findings.map(({ code }) => code)).toEqual(['settings.invalid']);
  });

  it('with a time zone that nobody knows: a sentence names the cell and a zone, and the default is used', () => {
    const workbook = shop();
    update(workbook);
    const sheet = sheetNamed(workbook, NAME);
    const row = rowOf(sheet, 'time_zone');
    putCell(sheet, row, 1, 'Asia/Hanoi');
    const plan = update(workbook, {}, 'refresh');
    const found = plan.findings.find(({ code }) => code === 'settings.invalid')!;
    expect(found.where).toEqual({ sheet: NAME, row, column: 1 });
    expect(findingText('en', found.code, found.params)).toBe(
      'Setting "Time zone" can\'t be "Asia/Hanoi"; "Asia/Ho_Chi_Minh" is used instead. Write a name such as Asia/Ho_Chi_Minh.',
    );
    expect(plan.model!.settings.timeZone).toBe('Asia/Ho_Chi_Minh');
  });

  it('grows in a workbook that has fewer settings: what was typed and the map stay, nothing is left over', () => {
    const workbook = shop();
    update(workbook);
    const sheet = sheetNamed(workbook, NAME);
    const made = structuredClone(sheet.cells);
    // As it stood before there was sending: two rows fewer, two rows between the tables.
    const [sender, map] = [rowOf(sheet, 'sender'), rowOf(sheet, 'map')];
    sheet.cells.splice(map, 0, []);
    sheet.cells.splice(sender, 2);
    putCell(sheet, rowOf(sheet, 'margin'), 1, 0.4);
    expect(rowOf(sheet, 'map')).toBe(map - 1);
    update(workbook, {}, 'refresh');
    const margin = rowOf(sheet, 'margin');
    const typed = storedSettings(sheetOf(snapshotOfMemory(workbook), NAME)).typed;
    expect(Number(typed.margin)).toBe(0.4);
    const rows = (cells: MemorySheet['cells']) =>
      Array.from(cells, (row, r) => (r === margin ? null : (row ?? []).map((cell) => cell ?? null)));
    const filled = (cells: MemorySheet['cells']) =>
      rows(cells).map((row) => row?.filter((cell) => cell !== null) ?? null);
    expect(filled(sheet.cells)).toEqual(filled(made));
  });
});
