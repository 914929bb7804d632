import { describe, expect, it } from '@jest/globals';
import { planUpdate } from '../../../shared/commands/update';
import { modelSheet } from '../../../shared/crm/sheets/modelSheet';
import { snapshotOfMemory } from '../../../shared/workbook/memoryWorkbook';
import { beside, CUSTOMERS, REQUEST, sheetNamed, shop, sortRows, under, update } from '../../commands/shop';
import { simulatedWorkbook } from '../simulatedShop';

const SIZE = 250;

function converted() {
  const workbook = simulatedWorkbook(SIZE, 3);
  const plan = update(workbook);
  return { workbook, model: plan.model!, predicted: plan.model!.predicted! };
}

/** Row and height of each block, which must not depend on what there is to say. */
function shape(workbook: ReturnType<typeof shop>, set = {}) {
  const { model } = planUpdate(snapshotOfMemory(workbook), 'convert', { ...REQUEST, set });
  return modelSheet(model!, model!.predicted!, 'Mô hình').blocks.map(({ row, column, columns }) => [
    row,
    column,
    columns.map((cells) => cells.length),
  ]);
}

describe('modelSheet', () => {
  const { workbook, model, predicted } = converted();
  const figure = (label: string) => beside(workbook, 'Mô hình', 'Chỉ số', 'Giá trị')[label];

  it('names the model, why it was chosen and what was used and left out', () => {
    expect(figure('Mô hình mua hàng')).toBe(predicted.prediction!.choice.model.id);
    expect(String(sheetNamed(workbook, 'Mô hình').cells[2]![0])).toContain('250 khách');
    expect(figure('Số khách được dự đoán')).toBe(SIZE);
    expect(figure('Không tính: đơn không ghi khách')).toBe(2);
    expect(figure('Giá trị dự đoán của mọi khách')).toBe(predicted.value);
  });

  it('counts every order once: used, put together or left out', () => {
    const counts = [
      'Số lần mua đã dùng',
      'Gộp lại: cùng khách, cùng ngày',
      'Không tính: đơn không ghi khách',
    ];
    const sum = counts.reduce((total, label) => total + Number(figure(label)), 0);
    expect(sum).toBe(model.book.orders.length);
  });

  it('draws actual and expected purchases from tables that hold the back-test', () => {
    const { charts } = modelSheet(model, predicted, 'Mô hình');
    expect(charts!.map(({ type, series }) => [type, series.length])).toEqual([
      ['line', 2],
      ['column', 2],
    ]);
    const snapshot = snapshotOfMemory(workbook).sheets.find(({ name }) => name === 'Mô hình')!;
    const [weeks, deciles] = charts!.map(({ series }) =>
      series.map(({ rect }) =>
        snapshot.values.slice(rect.row, rect.row + rect.rows).map((row) => row[rect.column]),
      ),
    );
    const { result } = predicted.test!;
    expect(weeks![0]!.filter((cell) => cell !== null)).toEqual(result.weeks.map(({ actual }) => actual));
    expect(weeks![1]![result.weeks.length - 1]).toBeCloseTo(result.orders.expected, 2);
    expect(deciles![0]).toEqual(result.deciles.map(({ actual }) => actual));
  });

  it('has blocks of one size whatever there is to say, so that charts keep their ranges', () => {
    const full = shape(simulatedWorkbook(SIZE, 3));
    expect(shape(shop())).toEqual(full);
    expect(shape(shop(CUSTOMERS, null))).toEqual(full);
    expect(shape(simulatedWorkbook(40, 4, 200), { language: 'en' })).toEqual(full);
  });

  it('says why there is no back-test, and why there is no model', () => {
    const few = shop();
    update(few);
    expect(under(few, 'Mô hình', 'Ý nghĩa').join(' ')).toContain('Chưa kiểm tra được');
    const none = shop(CUSTOMERS, null);
    update(none);
    expect(String(sheetNamed(none, 'Mô hình').cells[2]![0])).toContain('chưa dự đoán được');
  });

  it('changes nothing the second time, nor our columns when the whole table was sorted', () => {
    expect(planUpdate(snapshotOfMemory(workbook), 'refresh', REQUEST).changeSet.changes).toEqual([]);
    const sheet = sheetNamed(workbook, 'Khách');
    sortRows(sheet, [1, SIZE + 1], [0, sheet.cells[0]!.length - 1], sheet.cells[0]!.indexOf('◆ CLV dự đoán'));
    const touched = update(workbook, {}, 'refresh').changeSet.changes.filter(
      (change) => 'sheet' in change && change.sheet === 'Khách',
    );
    expect(touched).toEqual([]);
  });
});
