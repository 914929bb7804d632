import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { decodeText } from '../../workbench/csv/decodeText';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...pieces: readonly (string | number | Uint8Array)[]) =>
  Uint8Array.from(
    pieces.flatMap((piece) =>
      typeof piece === 'string' ? [...utf8(piece)] : typeof piece === 'number' ? [piece] : [...piece],
    ),
  );
const isUtf8 = (part: Uint8Array) => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(part) !== null;
  } catch {
    return false;
  }
};
/** Every character below 256 as its byte. */
const latin = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));
const wide = (text: string, isLittle: boolean) =>
  Uint8Array.from(
    text.split('').flatMap((char) => {
      const [high, low] = [char.charCodeAt(0) >> 8, char.charCodeAt(0) & 255];
      return isLittle ? [low, high] : [high, low];
    }),
  );

/** "Nguyễn Thị Hường, Đặng đi đường" in windows-1258, typed in from its code page. */
const VIETNAMESE_1258 = latin(
  'Nguy\xea\xden Thi\xf2 H\xfd\xf5\xccng, \xd0\xe3\xf2ng \xf0i \xf0\xfd\xf5\xccng',
);
/** The first words in TCVN3 (font .VnTime) and VNI as their fonts store them. */
const TCVN3 = latin('NguyÔn ThÞ H\xad\xeang, tiÒn mÆt, \xae\xb5 nh\xb9n');
const VNI = latin('Nguyeãn Thò Höôøng, tieàn maët');

describe('decodeText', () => {
  it('obeys the byte order mark and leaves it out', () => {
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 'Tên'))).toMatchObject({ text: 'Tên', encoding: 'utf-8' });
    const little = decodeText(bytes(0xff, 0xfe, wide('Tên', true)));
    expect(little).toMatchObject({ text: 'Tên', encoding: 'utf-16le', isGuess: false });
    expect(decodeText(bytes(0xfe, 0xff, wide('Tên', false)))).toMatchObject({
      text: 'Tên',
      encoding: 'utf-16be',
    });
  });

  it('knows UTF-16 without a mark by its zero bytes', () => {
    const text = 'Tên;Số điện thoại\r\nHoa;0900\r\n';
    expect(decodeText(wide(text, true))).toMatchObject({ text, encoding: 'utf-16le', isGuess: true });
    expect(decodeText(wide(text, false))).toMatchObject({ text, encoding: 'utf-16be', isGuess: true });
  });

  it('takes valid UTF-8 for UTF-8, also ASCII with a zero byte in it', () => {
    expect(decodeText(utf8('Nguyễn 😀'))).toMatchObject({
      text: 'Nguyễn 😀',
      encoding: 'utf-8',
      isGuess: false,
    });
    expect(decodeText(bytes('abc', 0, 'defg'))).toMatchObject({ text: 'abc\0defg', encoding: 'utf-8' });
  });

  it('reads Vietnamese of windows-1258 and composes its tones', () => {
    expect(decodeText(VIETNAMESE_1258)).toMatchObject({
      text: 'Nguyễn Thị Hường, Đặng đi đường',
      encoding: 'windows-1258',
      isGuess: true,
    });
  });

  it('takes French, Italian and the old Vietnamese fonts for windows-1252, as Excel shows them', () => {
    expect(decodeText(latin('Caf\xe9 Fran\xe7ois, No\xebl')).text).toBe('Café François, Noël');
    expect(decodeText(latin('cos\xec, per\xf2, pi\xf9')).text).toBe('così, però, più');
    expect(decodeText(TCVN3)).toMatchObject({ encoding: 'windows-1252' });
    expect(decodeText(VNI)).toMatchObject({
      text: 'Nguyeãn Thò Höôøng, tieàn maët',
      encoding: 'windows-1252',
    });
  });

  it('reads each line in its own encoding where two exports were pasted together', () => {
    const mixed = decodeText(bytes('Tên\nNguyễn\n', VIETNAMESE_1258, '\nHoa\n', latin('Lê V\xe3n\n')));
    expect(mixed).toMatchObject({ encoding: 'utf-8', foreign: { lines: [3, 5], encoding: 'windows-1258' } });
    expect(mixed.text).toBe('Tên\nNguyễn\nNguyễn Thị Hường, Đặng đi đường\nHoa\nLê Văn\n'.normalize('NFC'));
  });

  it('agrees with the platform on which lines are UTF-8, whatever the bytes', () => {
    const line = fc.oneof(
      fc.uint8Array({ maxLength: 5 }),
      fc.string({ unit: 'binary', maxLength: 3 }).map(utf8),
      fc
        .constantFrom([0xed, 0xa0, 0x80], [0xe0, 0x9f, 0xbf], [0xf4, 0x90, 0x80, 0x80], [0xc1, 0xbf])
        .map((list) => Uint8Array.from(list)),
    );
    const lines = fc.array(line.map((part) => part.map((byte) => (byte === 10 || byte === 0 ? 65 : byte))));
    fc.assert(
      fc.property(lines, (parts) => {
        // Enough lines that are UTF-8 for the file to count as such.
        const known = Array.from({ length: parts.length + 1 }, () => 'ế\n');
        const { foreign } = decodeText(bytes(known.join(''), ...parts.flatMap((part) => [part, 10])));
        const refused = parts.flatMap((part, i) => (isUtf8(part) ? [] : [known.length + i + 1]));
        expect(foreign?.lines ?? []).toEqual(refused);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps a character that the end of the file cut off', () => {
    const cut = decodeText(utf8('Tên\nHoà\nBì').subarray(0, -1));
    expect(cut.foreign?.lines).toEqual([3]);
    expect(cut.text).toBe('Tên\nHoà\nBÃ');
  });
});
