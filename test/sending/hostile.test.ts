import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { calendarText } from '../../shared/care/calendar';
import { headerOf } from '../../shared/crm/places';
import type { OutgoingMessage } from '../../shared/desk/calls';
import { phoneLinks, smsLink } from '../../shared/desk/contactLinks';
import { mailtoDraft, outlookDraft } from '../../shared/sending/draftLink';
import { eml } from '../../shared/sending/eml';
import { smsRequest } from '../../shared/sending/gateways/sms';
import { znsRequest } from '../../shared/sending/gateways/zns';
import { sendAll } from '../../shared/sending/sendAll';
import type { Cell } from '../../shared/workbook/cell';
import { type MemoryWorkbook, putCell } from '../../shared/workbook/memoryWorkbook';
import { memoryHost, run } from './memoryMessenger';
import { fieldText, readEml } from './readEml';
import { FACTS, itemsOf, managedShop, ourSheet, PEOPLE, setting, typeRows } from './sendingShop';

/** What somebody may put into a cell to make a message do something else. */
const TRICKS = [
  ...[
    '\r\nBcc: evil@example.com',
    '\r\n Bcc: evil@example.com',
    '\nSubject: x',
    '\u2028',
    '\u2029',
    '\u0085',
    '\0',
  ],
  ...['<img src=x onerror=alert(1)>', '</div><script>', '&lt;b&gt;', '"><a href="https://evil.example">'],
  ...['=HYPERLINK("https://evil.example")', '+1', '-2', '@SUM(A1)', '\t=1', "'=1"],
  ...[
    ', evil@example.com',
    ';evil@example.com',
    '?bcc=evil@example.com',
    '&bcc=evil@example.com',
    '%0D%0ABcc:e@example.com',
  ],
  ...[
    '"evil@example.com" <a@example.com>',
    '<evil@example.com>',
    '(evil@example.com)',
    ' evil@example.com',
    '%2Cevil@example.com',
  ],
  ...[
    '{{Email}}',
    '{{',
    '}}',
    '[QC]',
    '=?UTF-8?B?QmNjOg==?=',
    '\ud83d',
    '\u202e',
    '--=_so-khach',
    'END:VCALENDAR',
    'ATTENDEE:mailto:evil@example.com',
  ],
];
const piece = fc.oneof(
  fc.constantFrom(...TRICKS),
  fc.string({ maxLength: 8 }),
  fc.constantFrom('a', 'Mẫu', '🎂', ' '),
);
const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
const address = fc.oneof(
  text,
  fc
    .tuple(fc.constantFrom('a@example.com', ''), piece, fc.constantFrom('@example.com', 'b@example.com', ''))
    .map((all) => all.join('')),
);
const hostile = fc.record({
  name: text,
  note: text,
  email: address,
  phone: fc.oneof(
    text,
    text.map((more) => `0900000001${more}`),
  ),
  subject: text,
  body: text,
});
type Hostile = Readonly<Record<'name' | 'note' | 'email' | 'phone' | 'subject' | 'body', string>>;

const RUNS = 250;
const ONE = PEOPLE.slice(0, 2);
const HEAD = { from: 'lan@example.com', moment: '2026-07-01T09:30', utcOffset: 420 };

/** The shop's one customer with such cells, as they were typed and as our columns would have taken them over. */
function shopOf({ name, note, subject, body }: Hostile, channel: string): MemoryWorkbook {
  const workbook = managedShop(ONE);
  const sheet = workbook.sheets.find((one) => one.name === 'Khách')!;
  const put = (header: string, cell: Cell): void => {
    const column = sheet.cells[0]!.indexOf(header);
    if (column < 0) throw new Error(`shopOf requires a column ${header}`);
    putCell(sheet, 1, column, cell);
  };
  put('Họ tên', name);
  put(headerOf('clean_name', 'vi'), name);
  put('Ghi chú', note);
  const lines =
    channel === 'ZNS' ? 'ten: {{Họ tên}}\nghi_chu: {{Ghi chú|x}}' : `{{Họ tên}} {{Ghi chú}} ${body}`;
  const head = channel === 'ZNS' ? '12345' : `{{Họ tên}} ${subject}`;
  typeRows(workbook, 'templates', [['sinh nhật', channel, 'Giao dịch', head, lines]]);
  setting(workbook, 'sender', 'lan@example.com');
  return workbook;
}

function sent(cells: Hostile, channel: 'email' | 'zns' | 'sms') {
  const workbook = shopOf(cells, { email: 'Email', zns: 'ZNS', sms: 'SMS' }[channel]);
  const host = memoryHost(workbook, { gateways: ['zns', 'sms'] });
  const items = itemsOf(ONE).map((item) => ({
    ...item,
    customer: cells.name,
    email: cells.email,
    phone: cells.phone,
  }));
  const report = run(
    host,
    sendAll('all', false, channel, () => items),
  )!;
  return { report, delivered: host.delivered, workbook };
}

/** Messages that went out over all runs: a property of none says nothing. */
function each(
  channel: 'email' | 'zns' | 'sms',
  check: (message: OutgoingMessage, cells: Hostile, workbook: MemoryWorkbook) => void,
): void {
  let count = 0;
  fc.assert(
    fc.property(hostile, (cells) => {
      const { delivered, workbook, report } = sent(cells, channel);
      expect(delivered.length).toBe(report.sent);
      for (const message of delivered) {
        count++;
        check(message, cells, workbook);
      }
    }),
    { numRuns: RUNS, examples: [[PLAIN]] },
  );
  expect(count).toBeGreaterThan(5);
}

const PLAIN: Hostile = {
  name: 'Mẫu',
  note: '=1+1',
  email: 'a@example.com',
  phone: '0900000001',
  subject: 'Chào',
  body: '<b>x</b>',
};

describe('hostile cells and templates', () => {
  it('reach one plain address by e-mail: no second receiver, no header, in MailApp, Graph and links', () => {
    each('email', (message, { email }) => {
      const { to, subject } = message;
      // One address in the signs that one has (RFC 5321): nothing that a mail program takes for the end of it.
      expect(to).toMatch(/^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d.-]+$/i);
      expect(to).not.toContain('=?');
      // Spaces around the @ and dots are a slip of typing, and dropped; nothing else is.
      expect(email.replace(/\s/g, '').toLowerCase()).toContain(to.toLowerCase());
      expect(subject).not.toMatch(/[\r\n\v\f\0\u0085\u2028\u2029]/);
      const outlook = new URL(outlookDraft(message).url);
      expect(
        [...outlook.searchParams.keys()].filter((name) => !['to', 'subject', 'body'].includes(name)),
      ).toEqual([]);
      expect(outlook.searchParams.getAll('to')).toEqual([to]);
      const mailto = new URL(mailtoDraft(message).url);
      expect(decodeURIComponent(mailto.pathname)).toBe(to);
      expect([...mailto.searchParams.keys()].filter((name) => !['subject', 'body'].includes(name))).toEqual(
        [],
      );
    });
  });

  it('stay text in the file of an e-mail: our headers alone, and no tag but our own', () => {
    const ours = [
      'From',
      'To',
      'Subject',
      'Date',
      'Message-ID',
      'X-Unsent',
      'List-Unsubscribe',
      'MIME-Version',
      'Content-Type',
    ];
    each('email', (message) => {
      const { fields, parts } = readEml(eml(message, HEAD));
      const names = fields.map(([name]) => name);
      expect(names.filter((name) => !ours.includes(name))).toEqual([]);
      expect(new Set(names).size).toBe(names.length);
      expect(fieldText(fields, 'Subject')).toBe(message.subject);
      expect(fieldText(fields, 'To')).toBe(message.to);
      expect(parts).toHaveLength(2);
      expect(parts[1]!.text.replace(/<\/?div>|<br>/g, '')).not.toMatch(/[<>]/);
    });
  });

  it('give ZNS the parameters of its template and one number, and SMS one number and a text', () => {
    each('zns', (message) => {
      const keys = { accessToken: 't', expiresAt: null, refreshToken: '', appId: '', appSecret: '' };
      const body = JSON.parse(znsRequest(message, keys).body);
      expect(Object.keys(body).sort()).toEqual(['phone', 'template_data', 'template_id', 'tracking_id']);
      expect(body.phone).toMatch(/^\d{8,15}$/);
      expect(body.template_id).toBe('12345');
      expect(Object.keys(body.template_data)).toEqual(['ten', 'ghi_chu']);
    });
    each('sms', (message) => {
      const keys = { apiKey: 'k', secretKey: 's', brandname: 'b', smsType: '2', isSandbox: false };
      const body = JSON.parse(smsRequest(message, keys).body);
      expect(body.Phone).toMatch(/^\d{8,15}$/);
      expect(body).toMatchObject({ ApiKey: 'k', Brandname: 'b', Content: message.body });
      expect(message.body).not.toMatch(/(?![\n\t])\p{Cc}/u);
    });
  });

  it('are no receiver in links to call, to write and to chat', () => {
    fc.assert(
      fc.property(hostile, ({ phone, body }) => {
        const { call, zalo } = phoneLinks(phone);
        if (call !== null) expect(call).toMatch(/^tel:\+\d{8,15}$/);
        if (zalo !== null) expect(zalo).toMatch(/^https:\/\/zalo\.me\/\d{8,15}$/);
        const sms = smsLink(phone, body);
        if (sms !== null) expect(sms).toMatch(/^sms:\+\d{8,15}\?body=[^&?#\s<>]*$/);
      }),
      { numRuns: RUNS },
    );
  });

  it('are one entry of a calendar, without a line of their own', () => {
    const names =
      /^(?:BEGIN|END|VERSION|PRODID|CALSCALE|METHOD|UID|CLASS|DTSTAMP|DTSTART|DTEND|SUMMARY|DESCRIPTION|TRANSP|CATEGORIES|URL|X-WR-CALNAME)[:;]/;
    fc.assert(
      fc.property(hostile, ({ name, note, body, email, phone }) => {
        const item = {
          ...itemsOf(ONE)[0]!,
          customer: name,
          reason: note,
          script: body,
          text: body,
          email,
          phone,
        };
        const file = calendarText([item], FACTS, 'vi');
        const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n');
        expect(lines.pop()).toBe('');
        expect(lines.filter((line) => !names.test(line))).toEqual([]);
        expect(lines.filter((line) => line.startsWith('BEGIN:'))).toEqual([
          'BEGIN:VCALENDAR',
          'BEGIN:VEVENT',
        ]);
        expect(file).not.toMatch(/[^\r]\n|\r[^\n]/);
      }),
      { numRuns: RUNS },
    );
  });

  it('are written as text into the log, whatever they begin with', () => {
    each('email', (_, __, workbook) => {
      const cells = ourSheet(workbook, 'sentLog').cells.slice(4).flat();
      for (const cell of cells)
        expect(cell === undefined || cell === null || typeof cell === 'string').toBe(true);
      expect(cells.filter((cell) => cell !== undefined && cell !== null)).toHaveLength(19);
    });
  });
});
