import { describe, expect, it } from '@jest/globals';
import { namesOf, nameWeight } from '../../shared/intake/headerNames';
import { exactKey, isRequiredMark, squeezedReadings, unitFactor } from '../../shared/intake/headerText';

describe('exactKey', () => {
  it.each([
    ['SĐT (*)', 'sđt'],
    ['Họ tên*', 'họ tên'],
    ['  Họ\nvà  tên: ', 'họ và tên'],
    ['Họ tên'.normalize('NFD'), 'họ tên'],
  ])('of %j is %j', (header, key) => expect(exactKey(header)).toBe(key));
});

describe('squeezedReadings', () => {
  it.each([
    ['CustomerID', ['customerid', 'id']],
    ['customer_id', ['customerid', 'id']],
    ['MAKH', ['makh']],
    ['XMLHttpName', ['xmlhttpname']],
    ['Ngày sinh (dd/mm/yyyy)', ['ngaysinhddmmyyyy', 'ngaysinh']],
    ['Số điện thoại khách hàng', ['sodienthoaikhachhang', 'sodienthoai']],
    ['(*)', []],
  ])('of %j are %j', (header, readings) => expect(squeezedReadings(header)).toEqual(readings));
});

describe('namesOf', () => {
  it('keeps marks apart where they are typed, and asks both where they are not', () => {
    expect(namesOf(['Nợ']).map(({ field }) => field)).toEqual(['debt']);
    expect(namesOf(['No']).map(({ field, how }) => [field, how])).toEqual([
      ['row_no', 'exact'],
      ['debt', 'folded'],
    ]);
    expect(namesOf(['Hạng']).map(({ field }) => field)).toEqual(['tier']);
  });

  it('reads the misspelt name of a real ledger', () => {
    expect(namesOf(['SÔ LƯỢNG'])[0]).toMatchObject({ field: 'quantity', how: 'folded' });
  });

  it('takes the best of several lines of a header', () => {
    expect(namesOf(['Mã', 'Mã Khách hàng'])[0]).toMatchObject({ field: 'customer_id', strength: 1 });
  });

  it('finds nothing in what is no name', () => {
    expect(namesOf(['', ' ', '???', 'Xyz abc'])).toEqual([]);
    expect(nameWeight('Nguyễn Văn An')).toBe(0);
  });
});

describe('unitFactor', () => {
  it.each([
    ['Đơn giá (nghìn đồng)', 1000],
    ['Giá (1000đ)', 1000],
    ['Giá (1.000 đ)', 1000],
    ['Amount (k)', 1000],
    ['Sales (in thousands)', 1000],
    ['ĐVT: 1.000 đồng', 1000],
    ['Doanh thu (triệu)', 1000000],
    ['Doanh thu - triệu đồng', 1000000],
    ['Thành tiền (VNĐ)', 1],
    ['Ngàn thông', 1],
    ['SĐT (1)', 1],
  ])('of %j is %d', (header, factor) => expect(unitFactor(header)).toBe(factor));
});

describe('isRequiredMark', () => {
  it.each(['(*)', '*', ' ( * ) ', 'Bắt buộc', 'Required'])('%j is one', (text) =>
    expect(isRequiredMark(text)).toBe(true),
  );
  it.each(['Họ tên (*)', '', 'x'])('%j is none', (text) => expect(isRequiredMark(text)).toBe(false));
});
