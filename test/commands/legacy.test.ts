import { describe, expect, it } from '@jest/globals';
import { reportOf } from '../../shared/commands/report';
import { planUpdate } from '../../shared/commands/update';
import { snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { filled, REQUEST, sheetNamed, shop, TODAY, under, update } from './shop';

/** A list and its orders as they come from Excel 97: names in .VnTime, the header too. */
const CUSTOMERS = [
  ['M· KH', 'Hä vµ tªn', 'S§T', '§Þa chØ', 'Ghi chó'],
  ['A01', 'NguyÔn ThÞ MÉu', '0912000101', 'Sè 5 Lª Lîi, Hµ Néi', 'kh¸ch quen'],
  ['A02', 'TrÇn V¨n Thö', '0912000102', 'Q. §èng §a, Hµ Néi', null],
  ['A03', 'Müller', '0912000103', 'Ullevålsveien 14', 'gọi François?'],
];
const ORDERS = [
  ['Mã đơn', 'Ngày mua', 'Mã KH', 'Sản phẩm', 'Thành tiền'],
  ['D1', '15/01/2026', 'A01', 'S÷a t­¬i', 500000],
  ['D2', '20/02/2026', 'A02', 'Cà phê', 250000],
  ['D3', '21/02/2026', 'A02', 'BÃ¡nh mÃ¬', 20000],
];

describe('a workbook in an old font', () => {
  it('has its header understood and its names decoded in our columns, while the cells stay', () => {
    const workbook = shop(CUSTOMERS, ORDERS);
    const report = reportOf(update(workbook));
    expect(report.tables[0]!.columns.map(({ field }) => field)).toEqual([
      'customer_id',
      'name',
      'phone',
      'address',
      'note',
    ]);
    expect(under(workbook, 'Khách', '◆ Tên chuẩn')).toEqual(['Nguyễn Thị Mẫu', 'Trần Văn Thử', 'Müller']);
    expect(filled(sheetNamed(workbook, 'Khách'), 5)).toEqual(CUSTOMERS);
    expect(filled(sheetNamed(workbook, 'Bán hàng'), 5)).toEqual(ORDERS);
  });

  it('proposes each decoded cell with its evidence, products and notes too, and no other', () => {
    const { repairs } = reportOf(update(shop(CUSTOMERS, ORDERS)));
    expect(repairs.map(({ kind, from, to, status }) => [kind, from, to, status])).toEqual(
      [
        ['NguyÔn ThÞ MÉu', 'Nguyễn Thị Mẫu'],
        ['TrÇn V¨n Thö', 'Trần Văn Thử'],
        ['Sè 5 Lª Lîi, Hµ Néi', 'Số 5 Lê Lợi, Hà Nội'],
        ['Q. §èng §a, Hµ Néi', 'Q. Đống Đa, Hà Nội'],
        ['kh¸ch quen', 'khách quen'],
        ['S÷a t­¬i', 'Sữa tươi'],
        ['BÃ¡nh mÃ¬', 'Bánh mì'],
      ].map(([from, to]) => ['encoding', from, to, 'proposed']),
    );
    expect(repairs[0]!.evidence).toContain('"NguyÔn" chỉ hiện thành "Nguyễn"');
    expect(repairs[6]!.evidence).toContain('"BÃ¡nh" vốn là "Bánh"');
  });

  it('is mended by consent to the kind encoding alone, then has nothing more to mend', () => {
    const workbook = shop(CUSTOMERS, ORDERS);
    const isMeant = ({ kind }: { readonly kind: string }) => kind === 'encoding';
    update(workbook, { decision: { status: 'accepted', isMeant, by: 'Lan', today: TODAY } });
    expect(under(workbook, 'Khách', 'Hä vµ tªn')).toEqual(['Nguyễn Thị Mẫu', 'Trần Văn Thử', 'Müller']);
    expect(under(workbook, 'Bán hàng', 'Sản phẩm')).toEqual(['Sữa tươi', 'Cà phê', 'Bánh mì']);
    expect(planUpdate(snapshotOfMemory(workbook), 'refresh', REQUEST).changeSet.changes).toEqual([]);
  });

  it('tells of lost letters in addresses and notes, not only in names', () => {
    const { findings, repairs } = reportOf(
      update(
        shop([
          ['Mã KH', 'Họ tên', 'SĐT', 'Địa chỉ', 'Ghi chú'],
          ['A01', 'Nguy?n Th? M?u', '0912000101', 'Ph?ng 5', 'đã gọi? chưa'],
          ['A02', 'Trần Văn Thử', '0912000102', 'Hà Nội', 'thích tr\ufffd'],
        ]),
      ),
    );
    const lost = findings.filter(({ code }) => /lostLetters/.test(code));
    expect(lost.map(({ code, where }) => [code, where.column, where.row])).toEqual([
      ['name.lostLetters', 'B', 2],
      ['text.lostLetters', 'D', 2],
      ['text.lostLetters', 'E', 3],
    ]);
    expect(repairs.filter(({ sheet }) => sheet === 'Khách')).toEqual([]);
  });

  it('reads a header in VNI and one in NFD', () => {
    const { tables } = reportOf(
      update(
        shop(
          [
            ['Maõ KH', 'Hoï vaø teân', 'Ñieän thoaïi', 'Ñòa chæ', 'Ngày sinh'.normalize('NFD')],
            ['A01', 'Nguyeãn Thò Maãu', '0912000101', 'Haø Noäi', '15/01/1990'],
            ['A02', 'Traàn Vaên Thöû', '0912000102', 'Hueá', '16/02/1991'],
          ],
          null,
        ),
      ),
    );
    expect(tables[0]!.columns.map(({ field }) => field)).toEqual([
      'customer_id',
      'name',
      'phone',
      'address',
      'birthday',
    ]);
  });
});
