import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanEmails, parseEmail } from '../../shared/intake/email';
import type { Cell } from '../../shared/workbook/cell';

const column = (...cells: Cell[]): readonly Cell[] => Object.freeze(cells);

describe('parseEmail', () => {
  it.each<[Cell, string | null, string, string]>([
    ['Lan.Hoa@example.com', 'Lan.Hoa@example.com', 'valid', 'Lan.Hoa@example.com'],
    ['Lan <lan@example.com>', 'lan@example.com', 'valid', 'Lan <lan@example.com>'],
    [' lan@Example.COM ', 'lan@example.com', 'form', 'lan@example.com'],
    ['mailto:lan@example.com', 'lan@example.com', 'form', 'lan@example.com'],
    ['lan@example.com.', 'lan@example.com', 'form', 'lan@example.com'],
    ['lan@example.com;', 'lan@example.com', 'form', 'lan@example.com'],
    ['lan @ example .com', 'lan@example.com', 'form', 'lan@example.com'],
    ['lan\u200b@example.com', 'lan@example.com', 'form', 'lan@example.com'],
    ['lan@gmial.com', 'lan@gmail.com', 'typo', 'lan@gmail.com'],
    ['lan@gmai.com', 'lan@gmail.com', 'typo', 'lan@gmail.com'],
    ['lan@gmail.con', 'lan@gmail.com', 'typo', 'lan@gmail.com'],
    ['lan@yahoo.con', 'lan@yahoo.com', 'typo', 'lan@yahoo.com'],
    ['lan@hotmial.com', 'lan@hotmail.com', 'typo', 'lan@hotmail.com'],
    ['lan@yahoo.com.vn', 'lan@yahoo.com.vn', 'valid', 'lan@yahoo.com.vn'],
    ['0912345678@84.phone', null, 'invented', '0912345678@84.phone'],
    ['84912345678@84.phone', null, 'invented', '84912345678@84.phone'],
    ['lan.example.com', null, 'malformed', 'lan.example.com'],
    ['lan@gmail', null, 'malformed', 'lan@gmail'],
    ['lan@@example.com', null, 'malformed', 'lan@@example.com'],
    ['.lan@example..com', null, 'malformed', '.lan@example..com'],
    ['@example.com', null, 'malformed', '@example.com'],
    [12, null, 'malformed', ''],
    ['không có', null, 'blank', 'không có'],
    [null, null, 'blank', ''],
  ])('reads %j as %s: %s', (cell, address, code, text) => {
    expect(parseEmail(cell)).toMatchObject({ address, code, text });
  });

  it.each([
    'lan@example.com, hoa@example.org',
    'lan@example.com; hoa@example.org',
    'lan@example.com/hoa@example.org',
    'lan@example.com hoa@example.org',
    'lan@example.com\nhoa@example.org',
  ])('uses the first address of %j and keeps the other', (cell) => {
    expect(parseEmail(cell)).toMatchObject({ address: 'lan@example.com', others: ['hoa@example.org'] });
  });

  it('does not search a pasted text', () => {
    expect(parseEmail('a'.repeat(60_000)).code).toBe('malformed');
  });
});

describe('cleanEmails', () => {
  it('proposes repairs with their evidence and sums up the others', () => {
    const cells = column(
      'lan@example.com',
      'hoa@gmial.com',
      'mai @example.com',
      '0912345678@84.phone',
      'không biết',
      'x',
      null,
    );
    const cleaned = cleanEmails(cells);
    expect(cleaned.status).toEqual([
      'valid',
      'repaired',
      'repaired',
      'suspect',
      'missing',
      'suspect',
      'missing',
    ]);
    expect(cleaned.repairs).toEqual([
      {
        index: 1,
        kind: 'email',
        from: 'hoa@gmial.com',
        to: 'hoa@gmail.com',
        evidence: { code: 'email.typo', params: { from: 'gmial.com', to: 'gmail.com' } },
      },
      {
        index: 2,
        kind: 'email',
        from: 'mai @example.com',
        to: 'mai@example.com',
        evidence: { code: 'email.form', params: {} },
      },
    ]);
    expect(cleaned.findings.map(({ code, where }) => [code, where.row])).toEqual([
      ['email.malformed', 5],
      ['email.invented', 3],
    ]);
  });

  it('is idempotent: what a repair puts into the cell gives the same value and no repair', () => {
    const piece = fc.constantFrom(
      'lan',
      '@',
      '.',
      'gmial',
      'gmail',
      'example',
      '.com',
      '.con',
      ' ',
      ';',
      ', ',
      'mailto:',
      '<',
      '>',
      'A',
      '/',
      '84.phone',
    );
    const whole = fc.constantFrom(
      'lan@gmial.com',
      'Hoa@EXAMPLE.com',
      ' ',
      ', ',
      'mailto:x@yahoo.con',
      '; ',
      '.',
      'ạ',
    );
    const cell = fc
      .oneof(fc.array(piece, { maxLength: 12 }), fc.array(whole, { maxLength: 5 }))
      .map((p) => p.join(''));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 4 }), (cells) => {
        const first = cleanEmails(Object.freeze(cells));
        for (const { index, to } of first.repairs) {
          const again = cleanEmails([to]);
          expect(again.values).toEqual([first.values[index]]);
          expect(again.repairs).toEqual([]);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
