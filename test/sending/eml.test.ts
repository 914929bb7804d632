import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { eml, type Letter, type LetterHead } from '../../shared/sending/eml';
import { fieldText, readEml } from './readEml';

const HEAD: LetterHead = Object.freeze({
  from: 'shop@example.com',
  moment: '2026-07-01T09:30',
  utcOffset: 420,
});
const LETTER: Letter = Object.freeze({
  key: 'A01|birthday|2026-07-01',
  to: 'mau@example.com',
  subject: 'Chúc mừng sinh nhật chị Mẫu 🎂, chúc chị luôn vui khỏe và thật nhiều may mắn!',
  body: 'Chào chị Mẫu,\n\nChúc mừng sinh nhật 🎂\n<b>5 < 6 & "7"</b>',
  unsubscribe: 'mailto:shop@example.com?subject=STOP',
});

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        '\r\n',
        '\n',
        '\r',
        '\0',
        '\u2028',
        'Bcc: x@example.com',
        'Chúc mừng ',
        '🎂',
        '👩‍👩‍👧',
        '=?UTF-8?B?QQ==?=',
        ', ',
        ';',
        '<',
        '>',
        '"',
        ' ',
        'a@example.com',
        '\ud83c',
        'ế'.normalize('NFD'),
      ),
      { maxLength: 40 },
    )
    .map((pieces) => pieces.join('')),
);

/** What a header may show of a text: composed, without controls, one blank for each run of them. */
function shown(text: string): string {
  return text
    .replace(/[\ud800-\udfff]/gu, '\ufffd')
    .normalize('NFC')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
}

describe('eml', () => {
  it('is a draft with both forms of the text, in lines that every mail program takes', () => {
    const file = eml(LETTER, HEAD);
    expect(/[^\x20-\x7e\r\n]/.test(file)).toBe(false);
    expect(/(?<!\r)\n|\r(?!\n)/.test(file)).toBe(false);
    expect(Math.max(...file.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(76);
    const { fields, parts } = readEml(file);
    expect(fields.map(([name]) => name)).toEqual([
      'From',
      'To',
      'Subject',
      'Date',
      'Message-ID',
      'X-Unsent',
      'List-Unsubscribe',
      'MIME-Version',
      'Content-Type',
    ]);
    expect(fieldText(fields, 'Subject')).toBe(LETTER.subject);
    expect(fieldText(fields, 'Date')).toBe('Wed, 01 Jul 2026 09:30:00 +0700');
    expect(fieldText(fields, 'X-Unsent')).toBe('1');
    expect(fieldText(fields, 'List-Unsubscribe')).toBe('<mailto:shop@example.com?subject=STOP>');
    expect(parts.map(({ type }) => type)).toEqual(['text/plain; charset=UTF-8', 'text/html; charset=UTF-8']);
    expect(parts[0]!.text).toBe(LETTER.body.replace(/\n/g, '\r\n'));
    expect(parts[1]!.text).toContain('&lt;b&gt;5 &lt; 6 &amp; &quot;7&quot;&lt;/b&gt;');
  });

  it('keeps Vietnamese and emoji whole in subject and body (GmailApp turned them to "�", solutions #99)', () => {
    const subject = 'Chúc mừng 🎂'.normalize('NFD');
    const { fields, parts } = readEml(eml({ ...LETTER, subject, body: subject }, HEAD));
    expect(fieldText(fields, 'Subject')).toBe('Chúc mừng 🎂'.normalize('NFC'));
    expect(parts[0]!.text).toBe('Chúc mừng 🎂'.normalize('NFC'));
  });

  it('has one id for an occurrence, however often it is made, and another for another', () => {
    const idOf = (key: string) => fieldText(readEml(eml({ ...LETTER, key }, HEAD)).fields, 'Message-ID');
    expect(idOf('A01|x|2026-07-01')).toBe(idOf('A01|x|2026-07-01'));
    expect(new Set(Array.from({ length: 2000 }, (_, i) => idOf(`A${i}|x|2026-07-01`))).size).toBe(2000);
    expect(idOf('khách "lạ"\r\n|x|2026-07-01')).toMatch(/^<[0-9a-f]{16}@so-khach\.invalid>$/);
  });

  it('has no date and no sender where they are not known, and no one-click way but for https', () => {
    const { fields } = readEml(eml({ ...LETTER, unsubscribe: null }, { ...HEAD, from: '', utcOffset: null }));
    const names = fields.map(([name]) => name);
    expect(names).not.toContain('Date');
    expect(names).not.toContain('From');
    expect(names).not.toContain('List-Unsubscribe');
    const https = readEml(eml({ ...LETTER, unsubscribe: 'https://example.com/out?k=1' }, HEAD)).fields;
    expect(fieldText(https, 'List-Unsubscribe')).toBe('<https://example.com/out?k=1>');
    expect(fieldText(https, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
  });

  it('writes the zone of clocks west of Greenwich and of half hours', () => {
    const dateAt = (utcOffset: number) =>
      fieldText(readEml(eml(LETTER, { ...HEAD, utcOffset })).fields, 'Date').slice(-5);
    expect([420, 0, -210, 345].map(dateAt)).toEqual(['+0700', '+0000', '-0330', '+0545']);
  });

  it('lets no cell write a header or add a receiver, whatever it holds', () => {
    const letters = fc.record({
      key: nasty,
      to: fc.oneof(
        nasty,
        fc.constantFrom('a@example.com, b@example.com', 'a@example.com\r\nBcc: b@example.com'),
      ),
      subject: nasty,
      body: nasty,
      unsubscribe: fc.oneof(
        fc.constant(null),
        nasty,
        nasty.map((text) => `mailto:a@example.com${text}`),
      ),
    });
    fc.assert(
      fc.property(letters, nasty, (letter, from) => {
        const file = eml(letter, { ...HEAD, from });
        expect(/[^\x20-\x7e\r\n]/.test(file)).toBe(false);
        expect(/(?<!\r)\n|\r(?!\n)/.test(file)).toBe(false);
        const { fields, parts } = readEml(file);
        const names = fields.map(([name]) => name);
        expect(new Set(names).size).toBe(names.length);
        const known =
          /^(From|To|Subject|Date|Message-ID|X-Unsent|List-Unsubscribe|MIME-Version|Content-Type)$/;
        expect(names.filter((name) => !known.test(name))).toEqual([]);
        expect(fieldText(fields, 'Subject')).toBe(shown(letter.subject));
        for (const name of names.filter((one) => one === 'To' || one === 'From'))
          expect(fieldText(fields, name)).toMatch(/^[^\s,;:<>@"]+@[^\s,;:<>@"]+$/);
        expect(names.includes('To')).toBe(letter.to === 'a@example.com');
        expect(parts).toHaveLength(2);
        const body = letter.body.replace(/[\ud800-\udfff]/gu, '\ufffd').normalize('NFC');
        expect(parts[0]!.text).toBe(body.replace(/\r\n?|\n/g, '\r\n'));
      }),
      { numRuns: 400 },
    );
  });

  it('folds a subject of any length into whole encoded words of at most 75 characters (MIMEText #53 does not)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 250 }), (subject) => {
        const head = eml({ ...LETTER, subject }, HEAD).split('\r\n\r\n')[0]!;
        for (const line of head.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76);
        for (const [word, text] of head.matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)) {
          expect(word.length).toBeLessThanOrEqual(75);
          expect(Buffer.from(text!, 'base64').toString('utf8')).not.toContain('\ufffd');
        }
      }),
    );
  });

  const hasPython = spawnSync('python3', ['-c', 'import email.policy']).status === 0;
  it(`reads the same in Python's email module${hasPython ? '' : ' (python3 is not here: not judged)'}`, () => {
    if (!hasPython) return;
    const script = `
import sys, json, email, email.policy
m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
print(json.dumps({"defects": [str(d) for d in m.defects], "subject": m["subject"], "to": [a.addr_spec for a in m["to"].addresses],
  "date": m["date"].datetime.isoformat(), "plain": m.get_body(("plain",)).get_content(), "html": m.get_body(("html",)).get_content()}))`;
    const { stdout } = spawnSync('python3', ['-c', script], { input: eml(LETTER, HEAD) });
    const read = JSON.parse(stdout.toString()) as Record<string, unknown>;
    expect(read).toEqual({
      defects: [],
      subject: LETTER.subject,
      to: ['mau@example.com'],
      date: '2026-07-01T09:30:00+07:00',
      plain: LETTER.body.replace(/\n/g, '\r\n'),
      html: expect.stringContaining('&lt;b&gt;'),
    });
  });
});
