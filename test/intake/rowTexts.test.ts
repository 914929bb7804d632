import { describe, expect, it } from '@jest/globals';
import { isExampleMark, isNoteText, isPeriodText, isTotalText } from '../../shared/intake/rowTexts';

describe('isTotalText', () => {
  it.each([
    'Tổng cộng',
    'TỔNG CỘNG:',
    'Tổng',
    'Cộng',
    'cộng tháng 3',
    'Tổng tiền',
    'Tổng cộng 12 đơn hàng',
    'TOTAL',
    'Grand Total',
    'Sub-total',
    'Lũy kế',
    'Số dư đầu kỳ',
    'SL khách hàng: 12',
    'Tổng cộng'.normalize('NFD'),
  ])('%s is one', (text) => expect(isTotalText(text)).toBe(true));
  it.each([
    'Tổng công ty May Mười',
    'Cộng đồng mẹ và bé',
    'Công ty ABC',
    'Totalenergies',
    'Tổng kho sỉ Lan Anh',
    'Sum Cafe',
    'Tống Văn An',
    'Nguyễn Công',
  ])('%s is none', (text) => expect(isTotalText(text)).toBe(false));
});

describe('isPeriodText and isNoteText', () => {
  it.each(['Tháng 3/2024', 'Ngày 05/03', 'Quý II', 'Week 12', 'T1'])('%s is a period', (text) =>
    expect(isPeriodText(text)).toBe(true),
  );
  it.each(['Nam', 'Quý khách', 'Tuấn'])('%s is none', (text) => expect(isPeriodText(text)).toBe(false));
  it.each(['Ghi chú: giá đã gồm VAT', '* Áp dụng từ 1/3', 'Người lập biểu', 'Trang 1/3', '(Ký, họ tên)'])(
    '%s is a note',
    (text) => expect(isNoteText(text)).toBe(true),
  );
  it.each(['(028) 3811 2233', 'Nguyễn Thị Ghi', 'Ngày Mai'])('%s is none', (text) =>
    expect(isNoteText(text)).toBe(false),
  );
});

describe('isExampleMark', () => {
  it('knows a row that says it is an example to be deleted, not one that is about an example', () => {
    expect(isExampleMark('(ví dụ, hãy xóa dòng này)')).toBe(true);
    expect(isExampleMark('(example, please delete this row)')).toBe(true);
    expect(isExampleMark('Ví dụ mẫu trà sen')).toBe(false);
    expect(isExampleMark('khách nhờ xóa số cũ')).toBe(false);
  });
});
