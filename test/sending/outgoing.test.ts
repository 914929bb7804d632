import { describe, expect, it } from '@jest/globals';
import { DEFAULT_RULES } from '../../shared/care/careRule';
import { htmlBody } from '../../shared/sending/htmlBody';
import type { Occasion } from '../../shared/sending/mergeFields';
import { type MergedText, mergedText, SUBJECT_LENGTH, textHash } from '../../shared/sending/outgoing';
import type { Recipient } from '../../shared/sending/recipients';
import { ownTemplateOf, type Template, type TextChannel } from '../../shared/sending/templates';
import { TODAY } from './sendingShop';

const LAN: Recipient = Object.freeze({
  id: 'A01',
  name: 'Nguyễn Thị Lan',
  gender: 'female',
  born: null,
  lastOrder: null,
  headers: ['Ghi chú', 'Công nợ', 'Tên'],
  cells: ['thích trà', 1250000, 'cột của khách'],
});
const VI: Occasion = Object.freeze({
  reason: 'Hôm nay là sinh nhật.',
  detail: '8/3',
  due: TODAY,
  today: TODAY,
  language: 'vi',
});
const EN: Occasion = Object.freeze({ ...VI, language: 'en' });

function template(text: string, more: Partial<Template> = {}): Template {
  return {
    code: 'thử',
    channel: 'email',
    purpose: 'transaction',
    isAssumed: false,
    subject: 'Chào {{Tên}}',
    text,
    row: 5,
    ...more,
  };
}

function merged(of: Template, to: Recipient = LAN, occasion = VI): MergedText {
  const text = mergedText(of, to, occasion);
  if ('fault' in text) throw new Error(text.fault);
  return text;
}

describe('mergedText', () => {
  it('fills in names of the field table, of the sheet and of the occasion, in both languages', () => {
    const text = merged(
      template(
        '{{Người nhận}} {{xưng hô}} {{Họ tên}} {{Full name}} {{Ghi chú}} {{Công nợ:vnd}} {{Ngày}} {{Name}}',
      ),
    );
    expect(text.subject).toBe('Chào Lan');
    expect(text.body).toBe('Chị Lan chị Nguyễn Thị Lan Nguyễn Thị Lan thích trà 1.250.000đ 01/07/2026 Lan');
  });

  it('begins a sentence with a capital form of address, and keeps it small within', () => {
    const text = template(
      '{{Xưng hô}} ơi, {{Xưng hô}} khỏe không ạ? {{Xưng hô}} ghé shop nhé.\n\n{{Người nhận}}!',
      {
        subject: '{{Người nhận}} dùng có ưng không ạ?',
      },
    );
    const { subject, body } = merged(text);
    expect(subject).toBe('Chị Lan dùng có ưng không ạ?');
    expect(body).toBe('Chị ơi, chị khỏe không ạ? Chị ghé shop nhé.\n\nChị Lan!');
    expect(merged(text, { ...LAN, name: null, gender: null }).subject).toBe('Quý khách dùng có ưng không ạ?');
  });

  it('has other words where nobody knows the name', () => {
    const nobody = { ...LAN, name: null, gender: null };
    expect(merged(template('{{Tên|quý khách}}, {{Người nhận}}'), nobody).body).toBe('quý khách, quý khách');
    expect(merged(template('Dear {{Name|customer}}'), nobody, EN).body).toBe('Dear customer');
  });

  it('names an unknown field, an open one and a value that its format cannot show', () => {
    expect(mergedText(template('{{Quà}}'), LAN, VI)).toEqual({ fault: 'unknownField', field: 'Quà' });
    expect(mergedText(template('{{Tên'), LAN, VI)).toMatchObject({ fault: 'unclosed' });
    const wrong = { ...LAN, cells: [true, ...LAN.cells.slice(1)] };
    expect(mergedText(template('{{Ghi chú:vnd}}'), wrong, VI)).toMatchObject({ fault: 'format' });
  });

  it('merges nothing twice', () => {
    const sly = { ...LAN, cells: ['{{Công nợ}}', ...LAN.cells.slice(1)] };
    expect(merged(template('{{Ghi chú}}'), sly).body).toBe('{{Công nợ}}');
  });

  it('writes Vietnamese and emoji in composed letters', () => {
    const decomposed = template('Chúc mừng 🎂 {{Tên}}'.normalize('NFD'), {
      subject: 'Chúc mừng 🎂 {{Tên}}'.normalize('NFD'),
    });
    const text = merged(decomposed);
    expect(text.subject).toBe('Chúc mừng 🎂 Lan'.normalize('NFC'));
    expect(text.body).toBe('Chúc mừng 🎂 Lan'.normalize('NFC'));
  });

  it.each(['\n', '\r\n', '\r', '\u2028', '\u0085', '\0', '\v'])(
    'refuses a subject with a line break: %j',
    (sign) => {
      const sly = { ...LAN, name: `Lan${sign}Bcc: evil@example.com`, cells: [`x${sign}Bcc: a@example.com`] };
      expect(mergedText(template('x', { subject: 'Chào {{Ghi chú}}' }), sly, VI)).toEqual({
        fault: 'lineBreak',
      });
      expect(mergedText(template('x', { subject: `a${sign}b` }), LAN, VI)).toEqual({ fault: 'lineBreak' });
    },
  );

  it('keeps lines of the body and drops controls and half pairs', () => {
    expect(merged(template('a\r\nb\rc  \n\u0007d\ud83c')).body).toBe('a\nb\nc\nd\ufffd');
  });

  it('refuses a blank or overlong subject', () => {
    expect(
      mergedText(template('x', { subject: '{{Tên}}' }), { ...LAN, name: null, gender: null }, VI),
    ).toEqual({ fault: 'noSubject' });
    expect(mergedText(template('x', { subject: 'a'.repeat(SUBJECT_LENGTH + 1) }), LAN, VI)).toEqual({
      fault: 'tooLong',
    });
  });

  it('labels an advertisement once and ends all but transactions with the way out', () => {
    const ad = merged(template('Giảm 20%', { purpose: 'marketing' }));
    expect(ad.subject).toBe('[QC] Chào Lan');
    expect(ad.body).toMatch(/^Giảm 20%\n\n--\nNếu không muốn nhận .*chị chỉ cần trả lời .*HUỶ\.$/);
    expect(merged(template('x', { purpose: 'marketing', subject: '[qc] Xả kho' })).subject).toBe(
      '[qc] Xả kho',
    );
    expect(merged(template('x', { purpose: 'marketing' }), LAN, EN).subject).toBe('[AD] Chào Lan');
    expect(merged(template('x', { purpose: 'care' })).subject).toBe('Chào Lan');
    expect(merged(template('x', { purpose: 'care' })).body).toContain('HUỶ');
    expect(merged(template('x')).body).toBe('x');
  });

  it('labels an advertising SMS and says how to opt out, unless the shop does itself', () => {
    const sms = template('Giảm 20% cho {{Người nhận}}', { channel: 'sms', purpose: 'marketing' });
    expect(merged(sms)).toEqual({
      subject: '',
      body: '[QC] Giảm 20% cho chị Lan Từ chối: nhắn HUỶ'.normalize('NFC'),
      fields: null,
    });
    expect(merged({ ...sms, text: 'Giảm 20%. Từ chối: soạn TC gửi 1234' }).body).toBe(
      '[QC] Giảm 20%. Từ chối: soạn TC gửi 1234',
    );
    expect(merged({ ...sms, purpose: 'care' }).body).toBe('Giảm 20% cho chị Lan');
    expect(merged({ ...sms, channel: 'zalo' }).body).toBe('Giảm 20% cho chị Lan');
  });

  it('makes the parameters of a ZNS template line by line, which no cell can add to', () => {
    const zns = template('ten: {{Họ tên}}\n\n no : {{Công nợ:vnd}}\nghi_chu: {{Ghi chú}}', {
      channel: 'zns',
      subject: ' 123456 ',
    });
    const sly = { ...LAN, cells: ['trà\nno: 0', ...LAN.cells.slice(1)] };
    expect(merged(zns, sly)).toEqual({
      subject: '123456',
      body: 'ten: Nguyễn Thị Lan\n\n no : 1.250.000đ\nghi_chu: trà\nno: 0',
      fields: { ten: 'Nguyễn Thị Lan', no: '1.250.000đ', ghi_chu: 'trà no: 0' },
    });
    expect(mergedText({ ...zns, text: 'Chào {{Tên}}' }, LAN, VI)).toEqual({
      fault: 'znsLine',
      field: 'Chào {{Tên}}',
    });
    expect(mergedText({ ...zns, text: 'a: 1\na: 2' }, LAN, VI)).toMatchObject({ fault: 'znsLine' });
    expect(mergedText({ ...zns, text: 'a: {{Quà}}' }, LAN, VI)).toEqual({
      fault: 'unknownField',
      field: 'Quà',
    });
    expect(mergedText({ ...zns, subject: ' ' }, LAN, VI)).toEqual({ fault: 'noSubject' });
  });

  it('speaks to people as their age asks, where the year of birth is known', () => {
    const said = (born: Recipient['born'], gender: Recipient['gender'] = 'female') =>
      merged(template('Chào {{Người nhận}}'), { ...LAN, born, gender }).body.slice('Chào '.length);
    expect(said({ year: 1971, month: 7, day: 1, lunar: false })).toBe('cô Lan');
    expect(said({ year: 1971, month: 7, day: 2, lunar: false })).toBe('chị Lan');
    expect(said({ year: 1971, month: 7, day: 1, lunar: false }, 'male')).toBe('chú Lan');
    expect(said({ year: 1950, lunar: false }, null)).toBe('bác Lan');
    expect(said({ month: 7, day: 1, lunar: false })).toBe('chị Lan');
    expect(said({ year: 2030, lunar: false })).toBe('chị Lan');
  });

  it.each(['vi', 'en'] as const)('can fill our own texts in %s, whoever the customer is', (language) => {
    const owned = { ...LAN, headers: ['Owner', 'Người phụ trách'], cells: ['Minh', 'Minh'] };
    for (const { id } of DEFAULT_RULES) {
      for (const channel of ['email', 'zalo', 'sms', 'call'] as const satisfies readonly TextChannel[]) {
        const own = ownTemplateOf(id, channel, language)!;
        for (const name of ['Nguyễn Thị Lan', 'Công ty TNHH Mẫu', null]) {
          for (const gender of ['female', null] as const) {
            const one = merged(own, { ...owned, name, gender }, { ...VI, language });
            const said = `${one.subject}\n${one.body}`;
            expect(said).not.toMatch(/\{\{|\}\}|undefined|null| ,| {2}/);
            expect(one.subject === '').toBe(channel !== 'email');
            if (channel === 'email') expect(one.body).toContain('Minh');
          }
        }
      }
    }
  });
});

describe('textHash', () => {
  it('tells two texts apart, and one text from itself in no case', () => {
    const text = { subject: 'a', body: 'b' };
    expect(textHash(text)).toMatch(/^[0-9a-f]{16}$/);
    expect(textHash({ ...text })).toBe(textHash(text));
    expect(textHash({ subject: 'a', body: 'b ' })).not.toBe(textHash(text));
  });
});

describe('htmlBody', () => {
  it('shows what stands in cells as text', () => {
    expect(htmlBody('Chào <b onclick="x">\'Lan\' & co\nhẹn gặp')).toBe(
      '<div>Chào &lt;b onclick=&quot;x&quot;&gt;&#39;Lan&#39; &amp; co<br>hẹn gặp</div>',
    );
  });
});
