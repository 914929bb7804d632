import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SendReport } from '../../shared/desk/calls';
import { type DayNumber, dayOfIso } from '../../shared/model/day';
import type { MemorySheet, MemoryWorkbook } from '../../shared/workbook/memoryWorkbook';
import { CUSTOMERS, sheetNamed, shop, under, update } from '../commands/shop';
import { inFolder, soKhach } from '../e2e/cli';
import { builtFiles, openProject } from '../hosts/appsScript/openSheets';
import { act, ask } from '../hosts/memoryVerbs';

/**
 * Where a table, a day or a quota comes to its end. Two tabs of the workbench on one file and a browser that is killed
 * while it saves are in test/browser/workbenchFiles.test.ts.
 */
describe('a huge file', () => {
  it('of more rows than a sheet holds is refused with both numbers, and nothing is written', () => {
    inFolder((folder) => {
      const file = join(folder, 'a.csv');
      writeFileSync(file, `Họ tên,SĐT\n${'A,0900000001\n'.repeat(1_048_576)}`);
      const { code, err } = soKhach('convert', file);
      expect([code, err]).toEqual([1, expect.stringMatching(/1\.?048\.?577 dòng.*1\.?048\.?576 dòng/)]);
      expect(soKhach('inspect', join(folder, 'a.crm.xlsx')).code).toBe(1);
    });
  }, 120_000);

  it('of cells longer than a sheet takes is told by their places, and shortened nowhere', () => {
    inFolder((folder) => {
      const file = join(folder, 'a.csv');
      writeFileSync(file, `Họ tên,SĐT,Ghi chú\nMẫu,0900000001,${'x'.repeat(32_768)}\nThử,0900000002,\n`);
      const { out, err } = soKhach('convert', file);
      expect(`${out}${err}`).toMatch(/dài quá 32\.?767 ký tự.*C2/);
    });
  });
});

describe('columns that were moved between two refreshes', () => {
  /** The last of the user's columns comes first; ours stay where they are. */
  const rotate = ({ cells, formats }: MemorySheet, width: number): void => {
    for (const rows of [cells, formats] as unknown[][][])
      for (const row of rows)
        if (row) row.splice(0, width, row[width - 1], ...Array.from({ length: width - 1 }, (_, c) => row[c]));
  };
  const figures = (workbook: MemoryWorkbook): unknown => [
    under(workbook, 'Tổng quan', 'Giá trị'),
    under(workbook, 'Khách', '◆ Phân khúc'),
    under(workbook, 'Khách', '◆ Mã CRM'),
  ];

  it('one step round, again and again: the same figures, ids and segments, and no finding of a lost column', () => {
    const workbook = shop();
    update(workbook);
    const right = figures(workbook);
    for (let turn = 0; turn < 5; turn++) {
      rotate(sheetNamed(workbook, 'Khách'), 5);
      rotate(sheetNamed(workbook, 'Bán hàng'), 5);
      const { findings } = update(workbook, {}, 'refresh');
      expect(figures(workbook)).toEqual(right);
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
});

describe('the clock at Tết', () => {
  /** The rule of Tết is switched on, as a shop does it on the Rules sheet. */
  function tetShop(): MemoryWorkbook {
    const consents = CUSTOMERS.map((row, i) => [...row, i === 0 ? 'Đồng ý nhận tin' : 'Có']);
    const workbook = shop(consents, null);
    update(workbook, { today: dayOfIso('2026-02-01') as DayNumber });
    const row = sheetNamed(workbook, 'Quy tắc').cells.find((cells) => cells?.includes('Tết'))!;
    row[row.indexOf('Không')] = 'Có';
    return workbook;
  }

  const at = (day: string, time = '09:00') => ({
    facts: { today: dayOfIso(day) as DayNumber, moment: `${day}T${time}` },
  });
  const tetKeys = (workbook: MemoryWorkbook, day: string): readonly string[] =>
    ask(workbook, 'today', { most: 100 }, at(day))
      .items.map(({ key }) => key)
      .filter((key) => key.includes('|tet|'));

  it('brings everybody up once for the one day, from a week before on, in the solar year that it falls into', () => {
    const workbook = tetShop();
    expect(tetKeys(workbook, '2026-02-09')).toEqual([]);
    const first = tetKeys(workbook, '2026-02-10');
    expect(first.length).toBeGreaterThan(3);
    expect(first.every((key) => key.endsWith('|tet|2026-02-17'))).toBe(true);
    for (const day of ['2026-02-16', '2026-02-17']) expect(tetKeys(workbook, day)).toEqual(first);
    // A year later it is eleven days earlier.
    expect(tetKeys(workbook, '2027-01-29')).toEqual([]);
    expect(tetKeys(workbook, '2027-02-06').every((key) => key.endsWith('|tet|2027-02-06'))).toBe(true);
    expect(tetKeys(workbook, '2027-02-06')).toHaveLength(first.length);
  });

  it('who was greeted on the eve is not greeted on the day, nor after midnight', () => {
    const workbook = tetShop();
    const [key, ...others] = tetKeys(workbook, '2026-02-16');
    const done = {
      kind: 'care',
      key: key!,
      status: 'done',
      until: null,
      channel: null,
      outcome: '',
    } as const;
    act(workbook, done, at('2026-02-16', '23:59'));
    expect(tetKeys(workbook, '2026-02-17')).toEqual(others);
  });
});

describe('a quota that is used up in the midst of a send', () => {
  beforeAll(builtFiles, 60_000);

  it('by another script of this account: what went out is sent, the rest waits for the next day, nobody gets two', async () => {
    const rows = Array.from({ length: 5 }, (_, i) => [
      ...[`K${i}`, `Nguyễn Thị Mẫu ${i}`, `090000000${i}`, `mau${i}@example.com`, '01/07/1990', 'Có'],
    ]);
    const header = ['Mã KH', 'Họ tên', 'SĐT', 'Email', 'Ngày sinh', 'Đồng ý nhận tin'];
    const project = await openProject([{ name: 'Khách', rows: [header, ...rows] }]);
    const { world } = project;
    const call = <T>(command: string, args: unknown): T => {
      world.meter.begin();
      const reply = JSON.parse(project.call('call', command, JSON.stringify(args)) as string);
      if (!reply.ok) throw new Error(JSON.stringify(reply.failure));
      return reply.answer;
    };
    call('apply', { action: { kind: 'convert', corrections: [], language: 'vi' } });
    let tried = 0;
    world.mailFailure = () => (++tried > 2 ? 'Service invoked too many times for one day: email.' : null);
    const report = call<SendReport>('send', { keys: 'all', channel: 'email', toMyself: false });
    expect([report.sent, world.outbox.length]).toEqual([2, 2]);
    expect(report.unknown).toEqual([]);
    world.mailFailure = null;
    world.meter.pass(24 * 3_600_000);
    const next = call<SendReport>('send', { keys: 'all', channel: 'email', toMyself: false });
    expect([next.sent, next.unknown]).toEqual([3, []]);
    expect(new Set(world.outbox.map(({ to }) => to)).size).toBe(5);
    expect(world.outbox).toHaveLength(5);
  });
});
