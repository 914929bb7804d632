import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  cleanNames,
  givenName,
  isAnonymousName,
  properName,
  splitHonorific,
} from '../../shared/intake/names';
import type { Cell } from '../../shared/workbook/cell';

const column = (...cells: Cell[]): readonly Cell[] => Object.freeze(cells);

describe('properName', () => {
  it.each([
    ['nguyễn văn an', 'Nguyễn Văn An'],
    ['NGUYỄN THỊ ÁNH ĐÀO', 'Nguyễn Thị Ánh Đào'],
    ['NGUYEN THI VI', 'Nguyen Thi Vi'],
    ['chị lan', 'chị Lan'],
    ['CHỊ LAN', 'Chị Lan'],
    ['anh nguyễn văn tuấn', 'anh Nguyễn Văn Tuấn'],
    ['anh thư', 'Anh Thư'],
    ['lan (vợ anh Tuấn)', 'Lan (vợ anh Tuấn)'],
    ['lan gần chợ lớn', 'Lan gần chợ lớn'],
    ['LAN - chợ Bến Thành', 'Lan - chợ Bến Thành'],
    ['jean-pierre', 'Jean-Pierre'],
    ['HENRY VIII', 'Henry VIII'],
    ['lê văn a', 'Lê Văn A'],
  ])('writes %j as %j', (typed, proper) => {
    expect(properName(typed)).toBe(proper);
  });

  it.each([
    'Nguyễn văn An',
    'CTY TNHH HOA SEN',
    'công ty cp abc',
    'HTX RAU SẠCH',
    "D'ANGELO MARIA",
    'JOHN MCDONALD',
    "h'hen niê",
    'VN',
    'lan@example.com',
    'chị mẹ bé na ở gần trường học cấp hai',
    '',
  ])('leaves %j as typed', (typed) => {
    expect(properName(typed)).toBe(typed);
  });
});

describe('splitHonorific', () => {
  it.each<[string, string | null, string]>([
    ['chị Lan', 'chị', 'Lan'],
    ['Cô Ba', 'cô', 'Ba'],
    ['anh Tuấn', 'anh', 'Tuấn'],
    ['Anh Nguyễn Văn Tuấn', 'anh', 'Nguyễn Văn Tuấn'],
    ['Anh Thư', null, 'Anh Thư'],
    ['anh thư', null, 'anh thư'],
    ['c. Hường', 'c', 'Hường'],
    ['A. Tuấn', 'a', 'Tuấn'],
    ['C. Ronaldinho', null, 'C. Ronaldinho'],
    ['c Lan', 'c', 'Lan'],
    ['Chi Mai', null, 'Chi Mai'],
    ['Ông Thị Hoa', null, 'Ông Thị Hoa'],
    ['Mrs. Smith', 'mrs', 'Smith'],
    ['chị', null, 'chị'],
    ['Nguyễn Anh Tuấn', null, 'Nguyễn Anh Tuấn'],
  ])('takes %j apart', (name, honorific, rest) => {
    expect(splitHonorific(name)).toEqual({ honorific, rest });
  });
});

describe('givenName', () => {
  it.each([
    ['Nguyễn Văn An', 'An'],
    ['NGUYEN VAN AN', 'An'],
    ['chị Lan', 'Lan'],
    ['Trần Thị Hoa (vợ Tuấn)', 'Hoa'],
    ['Nguyễn Anh', 'Anh'],
    ['Thanh Huyen', 'Huyen'],
    ['Maria Anders', 'Maria'],
    ['Luís Gonçalves', 'Luís'],
    ['An', 'An'],
    ['Cty TNHH Hoa Sen', null],
    ['Khách lẻ', null],
    ['', null],
  ])('of %j is %j', (name, given) => {
    expect(givenName(name)).toBe(given);
  });
});

describe('isAnonymousName', () => {
  it.each([
    'khách lẻ',
    'Khách Lẻ 2',
    'Khách vãng lai',
    'KHACH HANG LE',
    'walk-in',
    'Walk in customer',
    'NULL',
    'N/A',
    '-',
    '?',
    'Không tên',
    'khách',
    '',
  ])('takes %j for nobody', (name) => {
    expect(isAnonymousName(name)).toBe(true);
  });

  it.each(['Lê Khách', 'Na', 'Lẻ', 'Không Minh', 'Khách sạn Hoa Sen', 'Null Nguyễn'])(
    'takes %j for somebody',
    (name) => {
      expect(isAnonymousName(name)).toBe(false);
    },
  );
});

describe('cleanNames', () => {
  it('composes, drops what is hidden, trims and corrects the case, each with its evidence', () => {
    const cells = column(
      'Nguyễn Văn An',
      'Dặng Thị Hường'.normalize('NFD'),
      ' Lê  Hoa ',
      'Trần\u200b Bình\u00a0Minh',
      'phạm thị lan',
      'Khách lẻ',
      null,
    );
    const cleaned = cleanNames(cells);
    expect(cleaned.values).toEqual([
      ...['Nguyễn Văn An', 'Dặng Thị Hường', 'Lê Hoa', 'Trần Bình Minh', 'Phạm Thị Lan'],
      ...[null, null],
    ]);
    expect(cleaned.status).toEqual(['valid', ...Array(4).fill('repaired'), 'missing', 'missing']);
    expect(cleaned.repairs.map(({ kind, evidence }) => [kind, evidence.code])).toEqual([
      ['name', 'name.form'],
      ['name', 'name.spaces'],
      ['name', 'name.hidden'],
      ['name', 'name.case'],
    ]);
    expect(cleaned.findings).toEqual([]);
  });

  it('reports names with lost letters and does not repair them', () => {
    const cleaned = cleanNames(column('NGUY?N VAN A', 'Tr?n B', 'Nguyá»…n', 'Lan?'));
    expect(cleaned.status).toEqual(['suspect', 'suspect', 'suspect', 'valid']);
    expect(cleaned.repairs).toEqual([]);
    expect(cleaned.findings).toEqual([
      expect.objectContaining({ code: 'name.lostLetters', params: { count: 3, text: 'NGUY?N VAN A' } }),
    ]);
  });

  it('keeps the form of address in the name and names it beside', () => {
    const cleaned = cleanNames(column('chị Lan', 'Anh Thư'));
    expect(cleaned.values).toEqual(['chị Lan', 'Anh Thư']);
    expect([...cleaned.honorifics]).toEqual([[0, 'chị']]);
  });

  it('holds numbers, dates and errors in a column of names for suspect', () => {
    const cleaned = cleanNames(column(123, { serial: 45000 }, { error: '#REF!' }, true));
    expect(cleaned.values).toEqual(['123', null, null, null]);
    expect(cleaned.status).toEqual(Array(4).fill('suspect'));
    expect(cleaned.findings).toHaveLength(1);
  });

  it('is idempotent: what a repair puts into the cell gives the same value and no repair', () => {
    const word = fc.constantFrom(
      'anh',
      'Anh',
      'ANH',
      'chị',
      'a.',
      'nguyễn',
      'NGUYỄN',
      'Lan',
      'LAN',
      'lan',
      '(vợ)',
      '-',
      'gần',
      'VN',
      'II',
      'cty',
      'mc',
      '\u200b',
      '  ',
      'ở',
      'x1',
      'Ố'.normalize('NFD'),
      'ΐ',
      'ᾲ',
      'ß',
    );
    const cell = fc.oneof(
      fc.array(word, { maxLength: 6 }).map((words) => words.join(' ')),
      fc.string({ unit: 'binary', maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 5 }), (cells) => {
        const first = cleanNames(Object.freeze(cells));
        for (const { index, to } of first.repairs) {
          const again = cleanNames([to]);
          expect(again.values).toEqual([first.values[index]]);
          expect(again.repairs).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
