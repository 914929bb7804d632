import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldText } from '../../shared/intake/foldText';
import { decodeLegacyCells } from '../../shared/intake/legacyColumn';
import { legacyText } from '../../shared/intake/legacyText';
import { hasLostLetters } from '../../shared/intake/lostLetters';
import { isMarkedSyllable } from '../../shared/intake/markedSyllable';
import { decodeTcvn3 } from '../../shared/intake/tcvn3';
import { decodeVni } from '../../shared/intake/vni';

const read = (text: string) => {
  const reading = legacyText(text);
  return reading?.certainty === 'sure' ? reading.text : null;
};

describe('legacyText', () => {
  it.each([
    ['NguyÔn V¨n An', 'Nguyễn Văn An'],
    ['Ph¹m ThÞ H»ng', 'Phạm Thị Hằng'],
    ['NGUYÔN THÞ LAN', 'NGUYỄN THỊ LAN'],
    ['TP. Hå ChÝ Minh', 'TP. Hồ Chí Minh'],
    ['§Æng §øc D­¬ng', 'Đặng Đức Dương'],
    ['§¾k L¾k', 'Đắk Lắk'],
    ['S§T', 'SĐT'],
    ['TrÇn H­ng §¹o, Q.1', 'Trần Hưng Đạo, Q.1'],
    ['S÷a t­¬i 500ml', 'Sữa tươi 500ml'],
  ])('reads %j of a .VnTime font as %j', (text, meant) => {
    expect(read(text)).toBe(meant);
  });

  it.each([
    ['Nguyeãn Vaên An', 'Nguyễn Văn An'],
    ['Löông Thò Höông', 'Lương Thị Hương'],
    ['NGUYEÃN THÒ MYÕ HAÏNH', 'NGUYỄN THỊ MỸ HẠNH'],
    ['Leâ', 'Lê'],
    ['Ñöôøng 3/2, Quaän 10', 'Đường 3/2, Quận 10'],
    ['Ñaëng Höõu Phöôùc', 'Đặng Hữu Phước'],
  ])('reads %j of a VNI font as %j', (text, meant) => {
    expect(read(text)).toBe(meant);
  });

  it.each([
    ['Nguyá»…n VÄƒn An', 'Nguyễn Văn An'],
    ['Nguyá»\u0085n', 'Nguyễn'],
    ['HÃ\u00a0 Ná»™i', 'Hà Nội'],
    ['HÃ  Ná»™i', 'Hà Nội'],
    ['HÃ Ná»™i', 'Hà Nội'],
    ['toÃ n bá»™', 'toàn bộ'],
    ['lĂªn', 'lên'],
    ['FranÃ§ois', 'François'],
    ['NguyÃ¡Â»â€¦n', 'Nguyễn'],
    ['CÃ”NG TY Äá»¨C', 'CÔNG TY ĐỨC'],
  ])('reads %j, misread UTF-8, as %j', (text, meant) => {
    expect(read(text)).toBe(meant);
  });

  it.each([
    ...['Müller', 'François', 'Ullevålsveien', 'José', 'Noël', 'Citroën', 'São Paulo', 'Seán', 'Loïc Naïm'],
    ...['Riz Thaï', 'Så', 'Järvi', 'København', 'Łódź', 'Gödel', 'Muñoz', 'Açaí', 'Forlì', 'Più', 'Ærø'],
    ...['Coca®', '©2020', '§ 5', 'rug 3m×2m', '5 µm', '100.000®', '«Salut»', '20°C', 'm²', '½ kg', 'l·l'],
    ...[
      'Trần Văn Bình',
      'Hà Vân Tú',
      'LÊ THÚY',
      'MÃ KH',
      '“MÃ”',
      'MÃ…',
      'LÊ Â CHÂU',
      'Hoà',
      'Vò',
      'NGUYỄN À',
    ],
    ...['', 'ASCII', '北京', '🎁', 'Nguyễn Văn'.normalize('NFD')],
  ])('takes %j for what it is', (text) => {
    expect(read(text)).toBeNull();
  });

  it('never takes composed Vietnamese for an old font', () => {
    const letters = [...'ăâđêôơưáàảãạấầẩẫậắằẳẵặéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ'];
    const word = fc.array(fc.constantFrom(...'bcghklmnprstvx aeiouy', ...letters), { maxLength: 12 });
    fc.assert(
      fc.property(word, (parts) => {
        const text = parts.join('');
        if (/[ăđĩũơư\u1ea0-\u1ef9]/i.test(text)) expect(legacyText(text)).toBeNull();
      }),
    );
  });

  it('answers any text, and with the composed form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const reading = legacyText(text);
        expect(reading === null || reading.text === reading.text.normalize('NFC')).toBe(true);
      }),
    );
  });

  it('brings back every Vietnamese text that was misread as Windows-1252 (TextDecoder as the oracle)', () => {
    const words = fc.array(
      fc.constantFrom('Nguyễn', 'Đặng', 'Hà', 'Nội', 'phường', 'ơn', 'Ư', 'khuỷu', 'An'),
      {
        minLength: 1,
      },
    );
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(' ');
        const misread = new TextDecoder('windows-1252').decode(new TextEncoder().encode(text));
        if (misread !== text) expect(read(misread)).toBe(text);
      }),
    );
  });

  const data = join(process.cwd(), '..', 'shared', 'data');
  const files = ['northwind/customers.csv', 'chinook/customers.csv'].map((name) => join(data, name));
  (files.every(existsSync) ? it : it.skip)(
    'takes no cell of Northwind and Chinook, with their German, French and Norwegian names, for an old font (skipped without ../shared)',
    () => {
      for (const file of files) {
        const rows = readFileSync(file, 'utf8').trim().split(/\r?\n/);
        const columns = rows[0]!.split(',').map((_, c) => rows.map((row) => row.split(',')[c] ?? null));
        for (const cells of columns) expect(decodeLegacyCells(cells, false).readings.size).toBe(0);
      }
    },
  );
});

describe('decodeTcvn3', () => {
  it('has the small letters of TCVN5712-1 in glibc', () => {
    const codes =
      '\u00a8\u00a9\u00aa\u00ab\u00ac\u00ad\u00aeµ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ';
    const letters = 'ăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';
    expect(decodeTcvn3(codes)).toBe(letters.normalize('NFC'));
  });
});

describe('decodeVni', () => {
  it('has all letters, small and capital, in the order of the table of the VNI set', () => {
    const codes =
      'aùaøaûaõaï aâaáaàaåaãaä aêaéaèaúaüaë eùeøeûeõeï eâeáeàeåeãeä íìæóò oùoøoûoõoï oâoáoàoåoãoä ' +
      'ôôùôøôûôõôï uùuøuûuõuï ööùöøöûöõöï yùyøyûyõî ñ';
    const letters = 'áàảãạ âấầẩẫậ ăắằẳẵặ éèẻẽẹ êếềểễệ íìỉĩị óòỏõọ ôốồổỗộ ơớờởỡợ úùủũụ ưứừửữự ýỳỷỹỵ đ';
    const decoded = codes.split(' ').map((run) => decodeVni(run));
    expect(decoded).toEqual(letters.normalize('NFC').split(' '));
    const capitals = codes.split(' ').map((run) => decodeVni(run.toUpperCase()));
    expect(capitals).toEqual(letters.toUpperCase().normalize('NFC').split(' '));
  });
});

describe('decodeLegacyCells', () => {
  it('takes a cell that could be another language only beside two that are sure', () => {
    const cells = Object.freeze(['Hå', 'Ph¹m ThÞ H»ng', 'NguyÔn V¨n An', 'Thïy']);
    expect(decodeLegacyCells(cells, true).cells).toEqual(['Hồ', 'Phạm Thị Hằng', 'Nguyễn Văn An', 'Thùy']);
    expect(decodeLegacyCells(cells.slice(0, 2), true).cells).toEqual(['Hå', 'Phạm Thị Hằng']);
  });

  it('takes a cell that is Vietnamese either way only in a column of that font without Unicode', () => {
    const cells = ['Vò', 'Ph¹m ThÞ H»ng', 'NguyÔn V¨n An', 'TrÇn V¨n Tó'];
    expect(decodeLegacyCells(cells, true).cells[0]).toBe('Vũ');
    expect(decodeLegacyCells([...cells, 'Đỗ Thị Mận'], true).cells[0]).toBe('Vò');
  });

  it('gives names the capitals that the .VnTime fonts do not have', () => {
    expect(decodeLegacyCells(['NguyÔn ¸nh', 'lª thÞ ¸nh'], true).cells).toEqual(['Nguyễn Ánh', 'lê thị ánh']);
  });
});

describe('isMarkedSyllable', () => {
  it.each([
    ...['nguyễn', 'quỳnh', 'Đặng', 'giếng', 'gì', 'giò', 'Quý', 'khuỷu', 'hoà', 'hòa', 'đắk', 'Krông'],
    ...['yến', 'ỷ', 'ương', 'nghiêng', 'THƯỢNG', 'quốc', 'Huế', 'bịa', 'giú'],
  ])('knows %j', (word) => {
    expect(isMarkedSyllable(word)).toBe(true);
  });

  it.each(['thaù', 'cể', 'kà', 'nàch', 'bât', 'franỗ', 'müller', 'mâ', 'hồồ', 'zoở', 'đắắ', ''])(
    'refuses %j',
    (word) => {
      expect(isMarkedSyllable(word)).toBe(false);
    },
  );
});

describe('hasLostLetters', () => {
  it.each(['Nguy?n V?n A', '?inh', 'Th? Lan', 'Nguy\ufffdn', 'Nguyá»n'])(
    'sees that %j lost letters as a name',
    (text) => {
      expect(hasLostLetters(text, 'name')).toBe(true);
    },
  );

  it('lets people ask questions in notes and leaves web addresses alone', () => {
    expect(hasLostLetters('Khách hỏi giá? Báo lại', 'text')).toBe(false);
    expect(hasLostLetters('https://example.com/a?id=1', 'text')).toBe(false);
    expect(hasLostLetters('S? 5 ph?ng 7', 'text')).toBe(true);
  });
});

describe('comparison', () => {
  it('finds composed and decomposed spellings equal', () => {
    expect(foldText('Nguyễn'.normalize('NFD'))).toBe(foldText('Nguyễn'));
  });
});
