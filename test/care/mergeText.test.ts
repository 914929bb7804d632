import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mergeText } from '../../shared/care/mergeText';

const HEADERS = ['Tên', 'Nợ', 'Hẹn', 'Ghi chú: gấp'];

describe('mergeText', () => {
  it('puts the cells of a row into the fields, found without marks where that is clear', () => {
    expect(mergeText('Chào {{Tên}}! {{ ten }}', HEADERS, ['An'])).toBe('Chào An! An');
    expect(mergeText('{{Ghi chú: gấp}}', HEADERS, [null, null, null, 'x'])).toBe('x');
    expect(mergeText('{{name}}', ['Name', 'NAME'], ['a', 'b'])).toMatchObject({
      problem: 'unknownField',
      field: 'name',
    });
    expect(mergeText('{{NAME}}', ['Name', 'NAME'], ['a', 'b'])).toBe('b');
  });

  it('has other words for a blank cell', () => {
    expect(mergeText('Chào {{Tên|quý khách}}{{Nợ}}.', HEADERS, [null, ''])).toBe('Chào quý khách.');
    expect(mergeText('Chào {{Tên|quý khách}}', HEADERS, ['An'])).toBe('Chào An');
  });

  it('shows dates, amounts and serials as they are read', () => {
    expect(mergeText('{{Hẹn}}', HEADERS, [null, null, { serial: 46070.5 }])).toBe('17/02/2026');
    expect(mergeText('{{Hẹn:date}} {{Nợ:vnd}}', HEADERS, [null, -1234567.4, 46070])).toBe(
      '17/02/2026 -1.234.567đ',
    );
    expect(mergeText('{{Nợ:vnd}}', HEADERS, [null, 950])).toBe('950đ');
    expect(mergeText('{{Nợ:vnd}}', HEADERS, [null, true])).toMatchObject({
      problem: 'format',
      format: 'vnd',
    });
  });

  it('stops at a field that is no header, and at braces that do not close', () => {
    expect(mergeText('a {{Tuổi}}', HEADERS, ['An'])).toEqual({
      problem: 'unknownField',
      field: 'Tuổi',
      format: '',
    });
    expect(mergeText('a {{Tên', HEADERS, ['An'])).toEqual({ problem: 'unclosed', field: 'Tên', format: '' });
    expect(mergeText('{{}}', HEADERS, ['An'])).toMatchObject({ problem: 'unknownField' });
  });

  it('leaves everything else as it is, braces in values too', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (before, value, after) => {
        fc.pre(![before, after].some((text) => text.includes('{') || text.includes('}')));
        expect(mergeText(`${before}{{Tên}}${after}`, HEADERS, [value])).toBe(before + value + after);
      }),
    );
  });
});
