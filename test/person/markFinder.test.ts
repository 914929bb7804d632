import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { markFinder, withoutMarks } from '../../shared/person/markFinder';
import { NO_MARKS, type PersonMarks } from '../../shared/person/personMarks';
import type { Cell } from '../../shared/workbook/cell';

const MARKS: PersonMarks = Object.freeze({
  ...NO_MARKS,
  codes: new Set(['KH0012', '7']),
  phones: new Set(['+84380000101']),
  emails: new Set(['mau@example.com']),
  names: new Set(['nguyen thi mau', 'lan']),
  shared: new Set<string>(),
});

const finder = markFinder(MARKS);

function kinds(cell: Cell): readonly string[] {
  return finder.in(cell).map(({ kind }) => kind);
}

function cut(text: string): string {
  return withoutMarks(text, finder.in(text));
}

describe('markFinder', () => {
  it.each([
    ...['0380000101', '038 000 0101', '+84 38 000 0101', '0084380000101', '(038) 000-0101', '84380000101'],
    // The prefix of before 2018, and a number that lost its zero.
    ...['01680000101', 380000101, '３８００００１０１', 'O380O00101'],
  ])('knows the phone as %p', (cell) => {
    expect(kinds(cell)).toEqual(['phone']);
  });

  it.each([
    ...['0380000102', '1203800001019', 38000010, 'đơn D0380000101234'],
    { serial: 45000 },
    null,
    true,
  ])('sees no phone in %p', (cell) => {
    expect(kinds(cell as Cell)).toEqual([]);
  });

  it('cuts one of several numbers and leaves the others', () => {
    expect(cut('0380000101 / 0900000102')).toBe('… / 0900000102');
    expect(cut('0900000102 0380000101')).toBe('0900000102 …');
    expect(cut('gọi 0380000101, vợ 0900000103.')).toBe('gọi …, vợ 0900000103.');
  });

  it('leaves nothing where nothing but the mark stood there', () => {
    expect([cut('0380000101'), cut('<mau@example.com>'), cut('KH0012')]).toEqual(['', '', '']);
  });

  it('knows an e-mail in any case, and no longer address that ends or begins with it', () => {
    expect(kinds('Mau <MAU@example.com>.')).toContain('email');
    expect(kinds('mau@example.com.vn')).toEqual([]);
    expect(kinds('hoa.mau@example.com')).toEqual([]);
  });

  it('knows a name without marks and case, and one of a single word only alone', () => {
    expect(kinds('NGUYEN THI MAU')).toEqual(['name']);
    expect(kinds('con chị Nguyễn Thị Mẫu')).toEqual(['name']);
    expect(kinds('Nguyễn Thị Mẫu Đơn')).toEqual(['name']);
    expect(kinds('Lan')).toEqual(['name']);
    expect(kinds('hoa lan tím')).toEqual([]);
  });

  it('knows a code as a word of its own, and a plain number only where a code must stand', () => {
    expect(kinds('khách kh0012 hẹn')).toEqual(['code']);
    expect(kinds('KH00123')).toEqual([]);
    expect(kinds('7')).toEqual([]);
    expect([finder.isCode('7'), finder.isCode(7), finder.isCode(' kh0012 '), finder.isCode('8')]).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('finds nothing any more in what it cut, whatever the text (property)', () => {
    const word = fc.constantFrom(
      '0380000101',
      '+84 38 0000101',
      'mau@example.com',
      'KH0012',
      'Nguyễn Thị Mẫu',
    );
    const other = fc.oneof(fc.string({ maxLength: 10 }), fc.constantFrom('0900000102', ' và ', ';', '.'));
    fc.assert(
      fc.property(fc.array(fc.oneof(word, other), { maxLength: 6 }), (parts) => {
        expect(kinds(cut(parts.join(' ')))).toEqual([]);
      }),
    );
  });
});
