import { describe, expect, it } from '@jest/globals';
import { qualityView } from '../../shared/desk/qualityView';
import { snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { sheetNamed, shop, TODAY, under, update } from '../commands/shop';
import { context } from './desk';

function converted(): ReturnType<typeof shop> {
  const workbook = shop();
  update(workbook);
  return workbook;
}

const READ = snapshotOfMemory(converted());

describe('qualityView', () => {
  it('has the mean quality of the customers and the state of each column', () => {
    const workbook = converted();
    const view = qualityView(snapshotOfMemory(workbook), { most: 50 }, context());
    const qualities = under(workbook, 'Khách', '◆ Chất lượng dữ liệu') as number[];
    expect(view.quality).toBeCloseTo(qualities.reduce((sum, q) => sum + q, 0) / qualities.length);
    expect(view.columns).toContainEqual({
      ...{ sheet: 'Khách', column: 'C', header: 'SĐT', label: 'Số điện thoại' },
      ...{ valid: 4, repaired: 2, suspect: 0, missing: 0, score: 1 },
    });
  });

  it('lists proposals with their evidence, and counts them by kind', () => {
    const view = qualityView(READ, { most: 50 }, context());
    expect(view.kinds.find(({ id }) => id === 'phone')).toEqual({
      id: 'phone',
      label: 'Điện thoại',
      open: 2,
      accepted: 0,
      refused: 0,
    });
    expect(view.repairs.find(({ from }) => from === '912000102')).toMatchObject({
      ...{
        kind: 'phone',
        status: 'proposed',
        sheet: 'Khách',
        row: 3,
        column: 'C',
        header: 'SĐT',
        customer: 'A02',
      },
      ...{ to: '0912000102', why: 'Số điện thoại lưu dưới dạng số bị mất số 0 ở đầu.' },
    });
    expect(view.repairs.every(({ kind }) => kind !== 'duplicate')).toBe(true);
  });

  it('shows duplicates side by side with what a merge keeps', () => {
    const [pair] = qualityView(READ, { most: 50 }, context()).duplicates;
    expect(pair).toMatchObject({
      status: 'proposed',
      survivor: { id: 'A05', name: 'Đỗ Thị Nháp' },
      other: { id: 'A06', name: 'Đỗ Thị Nháp' },
    });
    expect(pair!.evidence).not.toBe('');
    expect(pair!.fields).toContainEqual({
      label: 'Số điện thoại',
      survivor: '0912000105',
      other: '0912000105',
      kept: '0912000105',
    });
    expect(pair!.fields).toContainEqual({ label: 'Số đơn', survivor: '1', other: '1', kept: '2' });
    expect(pair!.fields).toContainEqual({
      label: 'Doanh thu',
      survivor: '60.000',
      other: '90.000',
      kept: '150.000',
    });
    expect(pair!.fields).toContainEqual({
      label: 'Mua gần nhất',
      survivor: '28/06/2026',
      other: '30/05/2026',
      kept: '28/06/2026',
    });
  });

  it('finds the pair of a duplicate after the rows were sorted', () => {
    const workbook = converted();
    const sheet = sheetNamed(workbook, 'Khách');
    const [head, ...rows] = sheet.cells;
    sheet.cells = [head!, ...rows.reverse()];
    const [pair] = qualityView(snapshotOfMemory(workbook), { most: 50 }, context()).duplicates;
    expect(pair).toMatchObject({ survivor: { id: 'A05' }, other: { id: 'A06' } });
  });

  it('counts what was accepted and refused, open ones first', () => {
    const workbook = converted();
    const decision = {
      status: 'refused',
      isMeant: ({ kind }: { kind: string }) => kind === 'phone',
      by: 'Lan',
      today: TODAY,
    } as const;
    update(workbook, { decision });
    const { kinds, repairs, repairCount } = qualityView(snapshotOfMemory(workbook), { most: 50 }, context());
    expect(kinds.find(({ id }) => id === 'phone')).toMatchObject({ open: 0, refused: 2 });
    expect(repairs[repairs.length - 1]).toMatchObject({ kind: 'phone', status: 'refused' });
    expect(repairs).toHaveLength(repairCount);
  });

  it('ends its lists after as many as are asked for, of each kind of repair, and says how many there are', () => {
    const view = qualityView(READ, { most: 1 }, context());
    const kinds = view.repairs.map(({ kind }) => kind);
    expect(kinds.length).toBeGreaterThan(1);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect([view.duplicates.length, view.toDo.length]).toEqual([1, 1]);
    expect(view.repairCount).toBeGreaterThan(kinds.length);
  });

  it('says whom to ask for what', () => {
    const { toDo } = qualityView(READ, { most: 50 }, context());
    expect(toDo.find(({ id }) => id === 'A02')).toMatchObject({
      name: 'Trần Văn Thử',
      missing: 'Email',
      sheet: 'Khách',
      row: 3,
    });
  });

  it('speaks English to the English, though the sheet is Vietnamese', () => {
    const view = qualityView(READ, { most: 50 }, context('en'));
    expect(view.kinds.find(({ id }) => id === 'phone')!.label).toBe('Phone');
    expect(view.duplicates[0]!.fields[0]!.label).toBe('Full name');
  });

  it('answers for a workbook that is not ours', () => {
    expect(qualityView(snapshotOfMemory(shop()), { most: 9 }, context())).toEqual({
      ...{ quality: null, columns: [], kinds: [], repairs: [], repairCount: 0, duplicates: [], toDo: [] },
    });
  });
});
