import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { messagesIn } from '../../shared/messages';

describe.each([
  ['vi', 'docs/care.vi.md'],
  ['en', 'docs/care.md'],
] as const)('the documentation of care (%s)', (language, file) => {
  const text = readFileSync(join(__dirname, '../..', file), 'utf8');
  const { crm, sending } = messagesIn(language);

  it('has a row for every event that the Rules sheet offers', () => {
    const rows = text.split('\n').filter((line) => line.startsWith('| '));
    const named = rows.map((row) => row.split('|')[1]!.trim());
    expect(named.slice(1)).toEqual(crm.choices.events);
  });

  it('names every field of ours that a template may have', () => {
    for (const field of Object.values(sending.fields)) expect(text).toContain(`{{${field}}}`);
  });
});
