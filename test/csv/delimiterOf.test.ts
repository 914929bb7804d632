import { describe, expect, it } from '@jest/globals';
import { delimiterOf, mostFrequent } from '../../workbench/csv/delimiterOf';

const delimiter = (text: string) => delimiterOf(text).delimiter;

describe('delimiterOf', () => {
  it('knows the four usual ones', () => {
    for (const char of [',', ';', '\t', '|']) {
      expect(delimiter(`Tên${char}Số${char}Ngày\nHoa${char}1${char}2\n`)).toBe(char);
    }
  });

  it("obeys and passes over Excel's own first line", () => {
    expect(delimiterOf('sep=;\r\na,b;c\r\n')).toEqual({ delimiter: ';', start: 7 });
    expect(delimiterOf('SEP=\t\na')).toEqual({ delimiter: '\t', start: 6 });
    expect(delimiterOf('"sep=;"\na')).toEqual({ delimiter: ',', start: 0 });
  });

  it('is not misled by prices with a decimal comma', () => {
    expect(delimiter('Tên;Giá;Số\nHoa;1,5;2\nLan;2,5;3\n')).toBe(';');
    expect(delimiter('Tên;Giá;Ghi chú\nHoa;1,5\nLan;2,5\nMai;3,5\nTú;4,5;x\n')).toBe(';');
  });

  it('sees past a title above the header', () => {
    expect(delimiter('BÁO CÁO BÁN HÀNG\n\nTên;Giá\nHoa;1\nLan;2\n')).toBe(';');
  });

  it('takes a list of one column for one column', () => {
    expect(delimiter('Tên\nHoa\nLan, Mai\nTú\n')).toBe(',');
    expect(delimiter('')).toBe(',');
  });
});

describe('mostFrequent', () => {
  it('is the greater of two as frequent, and 0 of nothing', () => {
    expect(mostFrequent([1, 2, 2, 3, 3])).toBe(3);
    expect(mostFrequent([])).toBe(0);
  });
});
