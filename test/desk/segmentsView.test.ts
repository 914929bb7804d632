import { describe, expect, it } from '@jest/globals';
import { segmentsView } from '../../shared/desk/segmentsView';
import { snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { beside, shop, under, update } from '../commands/shop';
import { BOUGHT, BUYERS, buyers, buyersRead, context, TODAY } from './desk';

const READ = buyersRead();

describe('segmentsView', () => {
  it('counts every customer once, in the grid and in the segments', () => {
    const view = segmentsView(READ, {}, context());
    expect(view).toMatchObject({ bins: 5, customers: 6, currency: 'VND', analysisDay: '2026-07-01' });
    expect(view.grid).toHaveLength(5);
    expect(view.grid.flat().reduce((sum, { count }) => sum + count, 0)).toBe(6);
    expect(view.segments.reduce((sum, { count }) => sum + count, 0)).toBe(6);
    expect(view.segments.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(view.segments.reduce((sum, { revenueShare }) => sum + revenueShare!, 0)).toBeCloseTo(1);
  });

  it('says the same as the Segments sheet', () => {
    const workbook = buyers();
    const { segments } = segmentsView(snapshotOfMemory(workbook), {}, context());
    const column = (header: string) => under(workbook, 'Phân khúc', header).slice(0, segments.length);
    expect(segments.map(({ name }) => name)).toEqual(
      under(workbook, 'Phân khúc', 'Phân khúc').slice(3, 3 + segments.length),
    );
    expect(segments.map(({ count }) => count)).toEqual(column('Số khách'));
    expect(segments.map(({ revenue }) => revenue)).toEqual(column('Doanh thu'));
    expect(segments.map(({ predicted }) => predicted)).toEqual(column('Giá trị dự đoán'));
    expect(segments.map(({ advice }) => advice)).toEqual(column('Nên làm gì'));
  });

  it('puts each customer where their scores are', () => {
    const workbook = buyers();
    const { grid } = segmentsView(snapshotOfMemory(workbook), {}, context());
    const [r, f] = ['◆ R', '◆ F'].map((header) => beside(workbook, 'Khách', 'Mã KH', header));
    for (const id of ['K01', 'K02', 'K03', 'K04', 'K05', 'K06']) {
      expect(grid[Number(r![id]) - 1]![Number(f![id]) - 1]!.count).toBeGreaterThan(0);
    }
    expect(grid[4]![4]!.segment).toBe('champions');
    expect(grid[0]![0]!.segment).toBe('hibernating');
  });

  it('has the colours of the sheet and the words of the language', () => {
    const [first] = segmentsView(READ, {}, context('en')).segments;
    expect(first).toMatchObject({ id: 'champions', name: 'Champions', color: '#A8DAB5' });
    expect(segmentsView(READ, {}, context('vi')).source).toContain('mặc định');
  });

  it('leaves merged rows out', () => {
    const twin = ['K07', 'Nguyễn Thị Mẫu', '0912000101', null, null, null, null, null];
    const workbook = shop([...BUYERS, twin], BOUGHT);
    const decision = { status: 'accepted', isMeant: () => true, by: null, today: TODAY } as const;
    update(workbook, { decision });
    expect(segmentsView(snapshotOfMemory(workbook), {}, context()).customers).toBe(6);
  });

  it('answers for a workbook that is not ours', () => {
    const view = segmentsView(snapshotOfMemory(shop()), {}, context());
    expect(view).toMatchObject({ customers: 0, analysisDay: null });
    expect(
      view.segments.every(({ count, share, revenue }) => count === 0 && share === 0 && revenue === null),
    ).toBe(true);
  });
});
