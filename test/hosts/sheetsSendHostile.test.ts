import { expect, it } from '@jest/globals';
import { openProject } from './appsScript/openSheets';

const FORMULA = '=HYPERLINK("https://evil.example","x")';
const ROWS = [
  ['Mã KH', 'Họ tên', 'SĐT', 'Email', 'Ngày sinh', 'Đồng ý nhận tin'],
  ['=1+1', FORMULA, '0900000001', '=a@example.com', '01/07/1990', 'Có'],
  ['+84', '<img src=x onerror=alert(1)>', '0900000002', '+b@example.com', '01/07/1990', 'Có'],
  [
    '@x',
    'Mẫu\r\nBcc: evil@example.com',
    '0900000003',
    'c@example.com?bcc=evil@example.com',
    '01/07/1990',
    'Có',
  ],
  ['-2', 'Thử', '0900000004', 'd@example.com, evil@example.com', '01/07/1990', 'Có'],
];

it('a send over hostile cells in Google Sheets has one receiver a message, plain text, and no formula in any cell', async () => {
  const project = await openProject([{ name: 'Khách', rows: ROWS }]);
  const { world } = project;
  const ask = (command: string, args: unknown) => {
    world.meter.begin();
    const reply = JSON.parse(project.call('call', command, JSON.stringify(args)) as string);
    expect(reply).toMatchObject({ ok: true });
    return reply.answer;
  };
  // Counted before as well: what our own sheets reckon with are formulas of ours.
  const formulas = (): readonly string[] =>
    world.sheets.flatMap(({ name, cells }) =>
      cells.flatMap(
        (row) => row?.flatMap((cell) => (cell?.formula ? [`${name} ${cell.formula}`] : [])) ?? [],
      ),
    );
  ask('apply', { action: { kind: 'convert', corrections: [], language: 'vi' } });
  const before = formulas();
  expect(before.filter((text) => /evil|1\+1/.test(text))).toEqual([]);
  expect(ask('send', { keys: 'all', channel: 'email', toMyself: false }).sent).toBe(world.outbox.length);
  expect(world.outbox.length).toBeGreaterThanOrEqual(2);
  for (const mail of world.outbox) {
    expect(Object.keys(mail).sort()).toEqual(['body', 'subject', 'to']);
    expect(mail.to).toMatch(/^[=+]?[a-d]@example\.com$/);
    expect(mail.subject).not.toMatch(/[\r\n]/);
  }
  expect(formulas()).toEqual(before);
}, 60_000);
