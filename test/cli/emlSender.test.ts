import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { OutgoingMessage } from '../../shared/desk/calls';
import { cliMessagesIn } from '../../shared/messages/cliMessages';
import { emlName, emlSender } from '../../workbench/cli/care/emlSender';
import { inFolder } from '../e2e/cli';

const say = cliMessagesIn('vi').words;
const HEAD = { from: '', moment: '2026-07-01T09:30', utcOffset: 420 };
const MESSAGE: OutgoingMessage = Object.freeze({
  key: 'A/../01|birthday|2026-07-01',
  customerId: 'A01',
  customer: 'Mẫu',
  channel: 'email',
  to: 'mau@example.com',
  subject: 'Chúc mừng 🎂',
  body: 'Chào chị',
  fields: null,
  unsubscribe: null,
});

describe('emlSender', () => {
  it('puts a whole file where there is none, and leaves nothing else in the folder', () => {
    inFolder((folder) => {
      const send = emlSender(join(folder, 'a', 'b'), say);
      expect(send(MESSAGE, HEAD)).toEqual({ ok: true, id: emlName(MESSAGE.key) });
      expect(readdirSync(join(folder, 'a', 'b'))).toEqual([emlName(MESSAGE.key)]);
      expect(emlName(MESSAGE.key)).toMatch(/^[0-9a-f]{24}\.eml$/);
    });
  });

  it('takes a file that is there for sent, whatever the text is by then', () => {
    inFolder((folder) => {
      const send = emlSender(folder, say);
      send(MESSAGE, HEAD);
      const first = readFileSync(join(folder, emlName(MESSAGE.key)), 'utf8');
      expect(send({ ...MESSAGE, body: 'Another' }, HEAD).ok).toBe(true);
      expect(readFileSync(join(folder, emlName(MESSAGE.key)), 'utf8')).toBe(first);
    });
  });

  it('does not take the file of another workbook, to another address, for its own message', () => {
    inFolder((folder) => {
      const send = emlSender(folder, say);
      send(MESSAGE, HEAD);
      const other = send({ ...MESSAGE, to: 'khac@example.com' }, HEAD);
      expect(other).toMatchObject({ ok: false, isSure: true });
      expect(other).toHaveProperty('why', expect.stringMatching(/mau@example\.com.*--eml/));
      expect(send({ ...MESSAGE, to: 'MAU@example.com' }, HEAD).ok).toBe(true);
    });
  });

  it('says for sure that nothing was sent where the folder is gone, and by a sentence where there can be none', () => {
    inFolder((folder) => {
      const out = join(folder, 'out');
      const send = emlSender(out, say);
      rmSync(out, { recursive: true });
      expect(send(MESSAGE, HEAD)).toEqual({ ok: false, isSure: true, why: 'ENOENT' });
      mkdirSync(out);
      expect(send(MESSAGE, HEAD).ok).toBe(true);
      writeFileSync(join(folder, 'file'), '');
      expect(() => emlSender(join(folder, 'file'), say)).toThrow(/Không ghi được/);
    });
  });
});
