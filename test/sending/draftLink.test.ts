import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { messagesIn } from '../../shared/messages';
import { mailtoDraft, outlookDraft } from '../../shared/sending/draftLink';
import { ownTemplateOf } from '../../shared/sending/templates';

const DRAFT = Object.freeze({
  to: 'lan+tra@example.com',
  subject: 'Chúc mừng & cảm ơn 🎂',
  body: 'Chào chị Lan,\n50% + quà = vui?',
});

describe('outlookDraft', () => {
  it('opens with the text as it was: blanks are %20, a plus stays a plus', () => {
    const { url, paste } = outlookDraft(DRAFT);
    expect(paste).toBeNull();
    expect(url).not.toMatch(/[+ '()]/);
    expect(url).toContain('%20');
    const { searchParams, origin, pathname } = new URL(url);
    expect(origin + pathname).toBe('https://outlook.office.com/mail/deeplink/compose');
    expect(searchParams.get('to')).toBe(DRAFT.to);
    expect(searchParams.get('subject')).toBe(DRAFT.subject);
    expect(searchParams.get('body')).toBe(DRAFT.body.replace('\n', '\r\n'));
  });

  it('never cuts a text short: what does not fit is to be pasted, whole', () => {
    const body = 'Xin chào quý khách. '.repeat(200);
    const { url, paste } = outlookDraft({ ...DRAFT, body });
    expect(paste).toBe(body);
    expect(url).not.toContain('body=');
    expect(new URL(url).searchParams.get('subject')).toBe(DRAFT.subject);
  });

  it('holds our own birthday text', () => {
    const { subject, text } = ownTemplateOf('birthday', 'email', 'vi')!;
    const wayOut = messagesIn('vi').sending.optOut({ you: 'anh/chị' });
    expect(
      outlookDraft({ to: 'mau@example.com', subject, body: `${text}\n\n--\n${wayOut}` }).url.length,
    ).toBeLessThan(2048);
  });

  it('takes any text, half of a character pair too, and stays within what browsers pass', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary', maxLength: 250 }),
        (body, subject) => {
          const { url, paste } = outlookDraft({ to: 'a@example.com', subject: `${subject}\ud800`, body });
          expect(url.length).toBeLessThanOrEqual(2048);
          expect(paste?.endsWith(body) ?? true).toBe(true);
        },
      ),
    );
  });
});

describe('mailtoDraft', () => {
  it('is RFC 6068: lines end in %0D%0A', () => {
    const { url } = mailtoDraft(DRAFT);
    expect(url).toMatch(/^mailto:lan%2Btra@example\.com\?subject=Ch%C3%BAc%20m/);
    expect(url).toContain('%0D%0A');
  });
});
