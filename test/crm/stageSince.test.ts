import { describe, expect, it } from '@jest/globals';
import { stageSinceOf, stageSinceText } from '../../shared/crm/stageSince';
import { type DayNumber, dayOfIso } from '../../shared/model/day';
import { sheetNamed, shop, under, update } from '../commands/shop';

const day = (iso: string): DayNumber => dayOfIso(iso) as DayNumber;

describe('stageSinceText', () => {
  it('keeps its day while the stage stays, and begins anew when it changes', () => {
    const first = stageSinceText('Tiềm năng', null, day('2026-07-01'));
    expect(first).toBe('2026-07-01|Tiềm năng');
    expect(stageSinceText('Tiềm năng', first, day('2026-07-09'))).toBe(first);
    expect(stageSinceText('Khách hàng', first, day('2026-07-09'))).toBe('2026-07-09|Khách hàng');
  });

  it('begins anew where somebody typed over it', () => {
    expect(stageSinceText('A', 'hôm qua|A', day('2026-07-09'))).toBe('2026-07-09|A');
    expect(stageSinceOf('2026-13-01|A')).toBeNull();
    expect(stageSinceOf('2026-07-09|A')).toBe(day('2026-07-09'));
    expect(stageSinceOf(null)).toBeNull();
  });

  it('is kept by refreshes in a column of ours, and moves with the stage', () => {
    const workbook = shop();
    update(workbook);
    const seen = () => under(workbook, 'Khách', '◆ Vào giai đoạn')[0];
    expect(seen()).toBe('2026-07-01|Khách hàng');
    update(workbook, { today: day('2026-07-05') }, 'refresh');
    expect(seen()).toBe('2026-07-01|Khách hàng');
    const sheet = sheetNamed(workbook, 'Khách');
    sheet.cells[1]![sheet.cells[0]!.indexOf('◆ Giai đoạn')] = 'Đã mất';
    update(workbook, { today: day('2026-07-06') }, 'refresh');
    expect(seen()).toBe('2026-07-06|Đã mất');
  });
});
