import { describe, expect, it } from '@jest/globals';
import type { PersonData } from '../../shared/person/personData';
import { requestRows } from '../../shared/person/requests';
import { ask } from '../hosts/memoryVerbs';
import { personShop, read } from './personShop';

describe('person', () => {
  it.each(['A01', '+84 900 000 101', '0900.000.101', 'mau@example.com', 'nguyen thi mau'])(
    'finds one by %p',
    (who) => {
      const found = ask(personShop(), 'person', { who });
      expect(found).toMatchObject({
        kind: 'one',
        person: { id: 'A01', name: 'Nguyễn Thị Mẫu', isBlocked: false },
      });
    },
  );

  it('says where they stand, what only may be theirs, and what can be corrected', () => {
    const found = ask(personShop(), 'person', { who: 'A01' });
    if (found.kind !== 'one') throw new Error('one person was expected');
    const { places, maybes, fields } = found.person;
    expect(places.map(({ sheet }) => sheet)).toEqual(
      expect.arrayContaining(['Khách', 'Bán hàng', 'Sổ tay', 'Tương tác', 'Chăm sóc', 'Nhật ký gửi']),
    );
    expect(maybes.map(({ key }) => key)).toEqual(['Bán hàng!D5', 'Khách!G3']);
    expect(fields.map(({ field }) => field)).toEqual([
      'name',
      'phone',
      'email',
      'address',
      'birthday',
      'note',
    ]);
  });

  it('finds several by a part of a name, and nobody by a word that is nowhere', () => {
    expect(ask(personShop(), 'person', { who: 'thi' })).toMatchObject({ kind: 'many' });
    expect(ask(personShop(), 'person', { who: 'zzz' })).toEqual({ kind: 'none', query: 'zzz' });
  });
});

describe('exportPerson', () => {
  it('gives JSON of a stable shape and a readable text, and logs the request as done', () => {
    const workbook = personShop();
    const { files } = ask(workbook, 'exportPerson', { who: 'A01' });
    expect(files.map(({ name, type }) => [name, type])).toEqual([
      ['du-lieu-ca-nhan-A01.json', 'application/json'],
      ['du-lieu-ca-nhan-A01.txt', 'text/plain'],
    ]);
    const data = JSON.parse(files[0]!.text) as PersonData;
    expect(data).toMatchObject({
      format: 'so-khach person',
      version: 1,
      madeOn: '2026-07-01',
      name: 'Nguyễn Thị Mẫu',
      knownBy: { ids: ['A01'], phones: ['+84900000101'], emails: ['mau@example.com'] },
      wantsNoMessages: false,
    });
    const sheets = [...new Set(data.rows.map(({ sheet }) => sheet))];
    expect(sheets).toEqual([
      ...['Khách', 'Bán hàng', 'Tương tác', 'Chăm sóc', 'Sự đồng ý', 'Lịch sử phân khúc', 'Nhật ký gửi'],
    ]);
    const amounts = data.rows.flatMap(({ sheet, values }) =>
      sheet === 'Bán hàng' ? values.filter(({ header }) => header === 'Thành tiền') : [],
    );
    expect(amounts.map(({ value }) => value)).toEqual([500000, 250000]);
    expect(files[1]!.text).toMatch(/^Dữ liệu cá nhân của Nguyễn Thị Mẫu\nTheo tệp vào ngày 01\/07\/2026\./);
    expect(files[1]!.text).toContain('- Địa chỉ: 1 phố Ví Dụ');
    expect(requestRows(read(workbook))).toMatchObject([{ id: 'A01', kind: 'export', isDone: true }]);
  });

  it('gives nothing away of others: of texts about others the place alone', () => {
    const { files } = ask(personShop(), 'exportPerson', { who: 'A01' });
    const text = files.map((file) => file.text).join('\n');
    expect(text).not.toMatch(/gia@example|Trần Văn Thử|900000103/);
    expect(files[1]!.text).toContain('- Sổ tay!B2');
  });

  it('is empty where it is not clear who is meant', () => {
    expect(ask(personShop(), 'exportPerson', { who: 'thi' })).toEqual({ files: [] });
  });
});
