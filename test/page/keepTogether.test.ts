import { describe, expect, it } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { zipped } from '../../workbench/page/keepTogether';

describe('keepTogether', () => {
  it('has every file in the archive with its text, those of one name numbered', () => {
    const file = (name: string, text: string) => ({ name, type: 'message/rfc822', text });
    const archive = zipped([
      file('Mẫu.eml', 'một 🎂'),
      file('Mẫu.eml', 'hai'),
      file('Mẫu', 'ba'),
      file('Mẫu', 'bốn'),
    ]);
    const texts = Object.entries(unzipSync(archive)).map(([name, bytes]) => [name, strFromU8(bytes)]);
    expect(texts).toEqual([
      ['Mẫu.eml', 'một 🎂'],
      ['Mẫu (2).eml', 'hai'],
      ['Mẫu', 'ba'],
      ['Mẫu (2)', 'bốn'],
    ]);
  });
});
