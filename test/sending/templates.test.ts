import { describe, expect, it } from '@jest/globals';
import { DEFAULT_RULES } from '../../shared/care/careRule';
import { messagesIn } from '../../shared/messages';
import { previewSend } from '../../shared/sending/previewSend';
import { templatesOf } from '../../shared/sending/templates';
import type { Cell } from '../../shared/workbook/cell';
import { type MemoryWorkbook, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { update } from '../commands/shop';
import { FACTS, itemsOf, managedShop, ourSheet, PEOPLE, TODAY, typeRows } from './sendingShop';

const templates = (workbook: MemoryWorkbook) => templatesOf(snapshotOfMemory(workbook), 'vi');
const rowsOf = (workbook: MemoryWorkbook): readonly (readonly unknown[])[] =>
  ourSheet(workbook, 'templates').cells.slice(4);

/** A shop whose Templates sheet has these rows alone. */
function withTemplates(...rows: readonly (readonly Cell[])[]): MemoryWorkbook {
  const workbook = managedShop();
  ourSheet(workbook, 'templates').cells.splice(4);
  typeRows(workbook, 'templates', rows);
  return workbook;
}

const BIRTHDAY = { id: 'birthday', name: 'Sinh nhật' };

describe('a new Templates sheet', () => {
  it('has our texts for e-mail, Zalo and calls of each rule in use', () => {
    const rows = rowsOf(managedShop());
    const active = DEFAULT_RULES.filter(({ isActive }) => isActive);
    const words = messagesIn('vi').care.rules;
    expect(rows.map(([code, channel]) => `${code} ${channel}`)).toEqual(
      active.flatMap(({ id }) => ['Email', 'Zalo', 'Gọi điện'].map((channel) => `${words[id]} ${channel}`)),
    );
    expect(rows.every(([, , purpose, , text]) => purpose !== null && String(text).length > 20)).toBe(true);
  });

  it('is the user’s from then on: a refresh brings nothing back', () => {
    const workbook = managedShop();
    ourSheet(workbook, 'templates').cells.splice(4, 3);
    typeRows(workbook, 'templates', [['Của tôi', 'Email', 'Chăm sóc', 'Tôi', 'Chào']]);
    const before = structuredClone(rowsOf(workbook));
    update(workbook, { today: TODAY });
    expect(rowsOf(workbook)).toEqual(before);
  });

  it.each(DEFAULT_RULES.map(({ id }) => id))('can be filled for every customer by rule %s', (rule) => {
    const items = itemsOf(PEOPLE, rule);
    const shown = previewSend(snapshotOfMemory(managedShop()), 'all', FACTS, 'email', () => items);
    expect(shown).toMatchObject({ stopped: null, will: { length: 4 } });
  });
});

describe('templatesOf', () => {
  it('finds a row by the rule’s name or id, for its channel before one for every channel', () => {
    const workbook = withTemplates(
      ['Sinh nhật', null, 'Chăm sóc', 'Mọi kênh', 'mọi kênh'],
      ['sinh nhat', 'Zalo', 'Chăm sóc', null, 'zalo'],
      ['BIRTHDAY', 'SMS', 'Chăm sóc', null, 'theo mã'],
      ['Sinh nhật', 'Zalo', 'Chăm sóc', null, 'zalo thứ hai'],
    );
    const text = (channel: Parameters<ReturnType<typeof templates>['of']>[1]) =>
      templates(workbook).of(BIRTHDAY, channel)?.text ?? null;
    expect(text('zalo')).toBe('zalo');
    expect(text('email')).toBe('mọi kênh');
    expect(text('call')).toBe('mọi kênh');
    expect(text('sms')).toBe('mọi kênh');
    expect(text('zns')).toBeNull();
  });

  it('takes the row that the Rules sheet names, and falls back by channel', () => {
    const workbook = withTemplates(
      ['VIP', 'Zalo', 'Quảng cáo', null, 'cho khách quen'],
      ['Sinh nhật', 'Email', null, 'Chúc mừng', 'thư'],
    );
    ourSheet(workbook, 'rules').cells.splice(4);
    typeRows(workbook, 'rules', [['Sinh nhật', null, null, null, null, 'vip', 'Có']]);
    const { of } = templates(workbook);
    expect(of(BIRTHDAY, 'zalo')).toMatchObject({ text: 'cho khách quen', purpose: 'marketing' });
    expect(of(BIRTHDAY, 'email')).toMatchObject({ text: 'thư', purpose: 'care' });
    expect(of(BIRTHDAY, 'call')).toMatchObject({ row: null });
  });

  it('gives none where the Rules sheet names a code that nobody wrote', () => {
    const workbook = withTemplates(['Sinh nhật', 'Email', null, 'Chúc mừng', 'thư']);
    ourSheet(workbook, 'rules').cells.splice(4);
    typeRows(workbook, 'rules', [['Sinh nhật', null, null, null, null, 'không có', 'Có']]);
    expect(templates(workbook).of(BIRTHDAY, 'email')).toBeNull();
  });

  it('knows what a rule names, from its row or from ours', () => {
    expect(templates(managedShop()).detailOf({ id: 'tet', name: 'Tết' })).toBe('Tết');
    expect(templates(managedShop()).detailOf(BIRTHDAY)).toBe('');
    expect(templates(managedShop()).detailOf({ id: 'cua toi', name: 'Của tôi' })).toBe('');
  });
});
