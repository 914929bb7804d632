import { describe, expect, it } from '@jest/globals';
import { findingText } from '../../shared/messages';
import { type CsvFile, readCsv } from '../../workbench/csv/readCsv';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readCsv(utf8(text), 'Trang 1');
const codes = (file: CsvFile) => file.findings.map((found) => found.code);
const found = (file: CsvFile, code: string) => file.findings.find((entry) => entry.code === code);

describe('readCsv', () => {
  it('keeps cells as they were typed, empty ones null', () => {
    const file = read('Tên,Ngày,Giá\r\n  Hoa ,31/12/2025,"1.250.000,5 đ"\r\n,"",x\r\n');
    expect(file.rows).toEqual([
      ['Tên', 'Ngày', 'Giá'],
      ['  Hoa ', '31/12/2025', '1.250.000,5 đ'],
      [null, null, 'x'],
    ]);
    expect(codes(file)).toEqual(['csv.readAs']);
  });

  it('makes plain integers numbers, in columns without codes', () => {
    const file = read(
      'Mã,Số,SĐT,Dài,Âm\n007,1,+84900000001,123456789012345,-5\n12,20,84900000002,1234567890123456,-0\n5,1.5,1,0,0',
    );
    expect(file.rows.slice(1)).toEqual([
      ['007', 1, '+84900000001', 123456789012345, -5],
      ['12', 20, '84900000002', '1234567890123456', '-0'],
      ['5', 1.5, '1', 0, 0],
    ]);
  });

  it('leaves the header text, also where it is a year or a code, and below an empty first line', () => {
    expect(read('\n2025,007\n1,2\n').rows).toEqual([
      [null, null],
      ['2025', '007'],
      [1, 2],
    ]);
  });

  it('fills short rows, keeps long ones, and names them as a sheet counts', () => {
    const file = read('a,b,c\n1\n1,2,3\n\n1,2,3,x\n1,2,3,,\n1,2,3\n');
    expect(new Set(file.rows.map((row) => row.length))).toEqual(new Set([5]));
    expect(file.rows[4]).toEqual([1, 2, 3, 'x', null]);
    expect(found(file, 'csv.shortRows')).toMatchObject({
      severity: 'info',
      where: { sheet: 'Trang 1', row: 1 },
      params: { columns: 3, count: 1, rows: '2' },
    });
    expect(found(file, 'csv.longRows')).toMatchObject({
      severity: 'warning',
      params: { count: 1, rows: '5' },
    });
  });

  it('names the first ten rows of many', () => {
    const params = found(
      read(`a,b\n1,2\n1,2\n${'1,2,3\n'.repeat(1)}${'1,2\n'.repeat(20)}${'x\n'.repeat(12)}`),
      'csv.shortRows',
    )?.params as unknown as { readonly count: number; readonly rows: string };
    expect(params.count).toBe(12);
    expect(params.rows).toBe('25, 26, 27, 28, 29, 30, 31, 32, 33, 34 …');
  });

  it('says where a quotation mark is loose, and keeps the rows after it', () => {
    const file = read('a,b\n"Ống phi 21,5\n"Vòi, ""loại 1""",6\n');
    expect(file.rows).toEqual([
      ['a', 'b'],
      ['"Ống phi 21', 5],
      ['Vòi, "loại 1"', 6],
    ]);
    expect(found(file, 'csv.looseQuotes')).toMatchObject({ params: { count: 1, rows: '2' } });
  });

  it('keeps NUL characters, and says where', () => {
    const file = read('a,b\n1,x\u0000y\n');
    expect(file.rows[1]).toEqual([1, 'x\u0000y']);
    expect(found(file, 'csv.nulCharacters')).toMatchObject({ params: { rows: '2' } });
  });

  it('reads nothing of a file with a cell longer, or more rows, than a sheet holds: none is cut off', () => {
    const long = read(`a,b\n1,2\n${'z'.repeat(32768)},2\n`);
    expect([long.rows, codes(long)]).toEqual([[], ['csv.longCells']]);
    expect(found(long, 'csv.longCells')).toMatchObject({
      severity: 'error',
      params: { cells: 'A3', limit: 32767 },
    });
    const many = read('a\n'.repeat(1_048_577));
    expect([many.rows, codes(many)]).toEqual([[], ['csv.tooManyRows']]);
    expect(read(`a\n${'z'.repeat(32767)}\n`).rows).toHaveLength(2);
  });

  it('refuses what is no text, nothing, or a row that no rectangle can hold', () => {
    expect(codes(read(''))).toEqual(['csv.empty']);
    expect(codes(read('\r\n \n'))).toEqual(['csv.empty']);
    expect(codes(readCsv(utf8('PK\u0003\u0004 …')))).toEqual(['csv.notText']);
    expect(codes(readCsv(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])))).toEqual(['csv.notText']);
    expect(codes(readCsv(Uint8Array.from({ length: 999 }, (_, i) => i % 7)))).toEqual(['csv.notText']);
    const wide = read(`a,b\n${'1,2\n'.repeat(3000)}${','.repeat(14000)}x\n`);
    expect(codes(wide)).toEqual(['csv.tooWide']);
    expect(wide.findings[0]).toMatchObject({ params: { row: 3002, columns: 14001, usual: 2 } });
  });

  it('says in both languages what was taken', () => {
    const [first] = read('a;b\n1;2\n').findings;
    expect(findingText('en', first!.code, first!.params)).toBe(
      'Read as text in UTF-8, cells separated by semicolons: 2 rows, 2 columns.',
    );
    expect(findingText('vi', first!.code, first!.params)).toBe(
      'Đã đọc theo bảng mã UTF-8, các ô ngăn cách bằng dấu chấm phẩy: 2 dòng, 2 cột.',
    );
  });

  it('reads UTF-16 of Excel ("Unicode text") with tabs', () => {
    const text = '\uFEFFTên\tSố\r\nHoa\t1\r\n';
    const bytes = new Uint8Array(
      Array.from(text).flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]),
    );
    const file = readCsv(bytes);
    expect([file.encoding, file.delimiter]).toEqual(['utf-16le', '\t']);
    expect(file.rows).toEqual([
      ['Tên', 'Số'],
      ['Hoa', 1],
    ]);
  });
});

describe('cells of readCsv', () => {
  it('makes numbers of a column of decimals with a point, but not where the point may mean thousands', () => {
    const read = (text: string) => readCsv(new TextEncoder().encode(text)).rows.slice(1);
    expect(read('a,b\nx,139.12\ny,-22.2\nz,5\n')).toEqual([
      ['x', 139.12],
      ['y', -22.2],
      ['z', 5],
    ]);
    expect(read('a,b\nx,1.250\ny,12.500\n')).toEqual([
      ['x', '1.250'],
      ['y', '12.500'],
    ]);
    expect(read('a,b\nx,139.12\ny,1.250.000đ\n')[0]).toEqual(['x', '139.12']);
  });
});
