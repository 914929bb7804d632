import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  keyRecords,
  keyText,
  type LedgerRow,
  ledgerWrite,
  readLedger,
  type SentStatus,
  withRows,
} from '../../shared/sending/ledger';
import { sendAll } from '../../shared/sending/sendAll';
import { applyToMemory } from '../../shared/workbook/applyToMemory';
import { putCell, snapshotOfMemory } from '../../shared/workbook/memoryWorkbook';
import { FAULTS, memoryHost, run } from './memoryMessenger';
import { ALL_KEYS, allItems, FACTS, managedShop, ourSheet } from './sendingShop';

const ROW: LedgerRow = Object.freeze({
  moment: '2026-06-30T10:00',
  key: ALL_KEYS[0]!,
  customerId: 'A01',
  rule: 'Sinh nhật',
  channel: 'Email',
  address: 'mau@example.com',
  textHash: '0123456789abcdef',
  status: 'SENDING',
  sender: 'Lan',
  id: '',
} satisfies LedgerRow);
const row = (status: SentStatus | null, moment = ROW.moment, id = ''): LedgerRow => ({
  ...ROW,
  status,
  moment,
  id,
});
const stateOf = (rows: readonly LedgerRow[]) => keyRecords(rows).get(keyText(ROW.key))?.state;

describe('keyRecords', () => {
  it('says what became of a key', () => {
    expect(stateOf([row('SENDING')])).toBe('open');
    expect(stateOf([row('SENDING'), row('SENT')])).toBe('sent');
    expect(stateOf([row('SENDING'), row('UNKNOWN')])).toBe('unknown');
    expect(stateOf([row('SENDING'), row('FAILED')])).toBe('failed');
    expect(stateOf([])).toBeUndefined();
  });

  it('does not let the failure of one attempt close another', () => {
    expect(stateOf([row('SENDING', 'T1'), row('FAILED', 'T1'), row('SENDING', 'T2')])).toBe('open');
    expect(
      stateOf([row('SENDING', 'T1'), row('FAILED', 'T1'), row('FAILED', 'T1'), row('SENDING', 'T2')]),
    ).toBe('open');
  });

  it('takes a status that nobody can read, and a FAILED with an id, for unknown', () => {
    expect(stateOf([row('SENDING'), row(null)])).toBe('unknown');
    expect(stateOf([row('SENDING'), row('FAILED', ROW.moment, '<id@mail>')])).toBe('unknown');
    expect(stateOf([row('SENDING'), row('FAILED', ROW.moment, '✓')])).toBe('unknown');
  });

  it('knows a key again that was retyped with other spaces, case or form of accents', () => {
    const keys = ['KH1|Sinh nhật|2026-07-01', ' kh1|sinh  nhật|2026-07-01'.normalize('NFD')];
    expect(new Set(keys.map(keyText)).size).toBe(1);
  });
});

describe('readLedger', () => {
  it('reads what ledgerWrite wrote, wherever the columns stand', () => {
    for (const moved of [false, true]) {
      const workbook = managedShop();
      const sheet = ourSheet(workbook, 'sentLog');
      if (moved) for (const cells of sheet.cells) cells?.splice(2, 0, null);
      const ledger = readLedger(snapshotOfMemory(workbook));
      if ('fault' in ledger) throw new Error(ledger.fault);
      const rows = [row('SENDING'), { ...row('SENT'), id: '<1@mail>' }];
      applyToMemory(workbook, [ledgerWrite(ledger, rows)]);
      expect(readLedger(snapshotOfMemory(workbook))).toEqual(withRows(ledger, rows));
    }
  });

  it('reads a moment that the host took for a date as it was written', () => {
    const workbook = managedShop();
    const sheet = ourSheet(workbook, 'sentLog');
    ['x', ALL_KEYS[0]!, 'A01', 'Sinh nhật', 'Email', 'mau@example.com', 'h', 'SENT', 'Lan', 'y'].forEach(
      (cell, c) => {
        putCell(sheet, 4, c, cell);
      },
    );
    putCell(sheet, 4, 0, 46204 + 9.5 / 24);
    sheet.formats[4] = [{ numberFormat: 'dd/mm/yyyy hh:mm' }];
    sheet.columnFormats = [];
    expect(readLedger(snapshotOfMemory(workbook))).toMatchObject({ rows: [{ moment: '2026-07-01T09:30' }] });
  });
});

describe('any ledger and any luck', () => {
  const isFailure = (one: { readonly status: string; readonly id: string }) =>
    one.status === 'FAILED' && one.id !== '<1@mail>';
  const status = fc.constantFrom<SentStatus | 'xong' | ''>(
    'SENDING',
    'SENT',
    'FAILED',
    'UNKNOWN',
    'xong',
    '',
  );
  const logRow = fc.record({
    at: fc.nat({ max: 3 }),
    status,
    moment: fc.constantFrom('2026-06-30T10:00', '2026-07-01T09:30', '2026-07-01T09:31'),
    id: fc.constantFrom('', '<1@mail>', 'Hộp thư đầy'),
  });
  const answer = fc.constantFrom<'ok' | 'sure' | 'unsure' | 'lost' | 'throw'>(
    'ok',
    'ok',
    'sure',
    'unsure',
    'lost',
    'throw',
  );

  it('never sends a key twice, nor one that the ledger does not free', () => {
    fc.assert(
      fc.property(
        fc.array(logRow, { maxLength: 8 }),
        fc.array(answer, { minLength: 1, maxLength: 8 }),
        fc.array(fc.record({ at: fc.nat({ max: 24 }), how: fc.constantFrom(...FAULTS) }), { maxLength: 3 }),
        fc.array(fc.nat({ max: 1000 }), { maxLength: 3 }),
        (log, answers, faults, shuffles) => {
          const workbook = managedShop();
          const sheet = ourSheet(workbook, 'sentLog');
          log.forEach((one, r) => {
            const cells = [
              one.moment,
              ALL_KEYS[one.at],
              'A01',
              'Sinh nhật',
              'Email',
              '',
              '',
              one.status,
              'Lan',
              one.id,
            ];
            cells.forEach((cell, c) => {
              putCell(sheet, 4 + r, c, cell === '' ? null : cell!);
            });
          });
          const hasFailed = (at: number, moment: string) =>
            log.some((one) => one.at === at && one.moment === moment && isFailure(one));
          const blocked = ALL_KEYS.filter((_, at) =>
            log.some(
              (one) =>
                one.at === at && (one.status === 'SENDING' ? !hasFailed(at, one.moment) : !isFailure(one)),
            ),
          );
          const host = memoryHost(workbook);
          let n = 0;
          host.answer = (message) => {
            const how = answers[n++ % answers.length]!;
            if (how === 'ok') return { ok: true, id: `<${n}@mail>` };
            if (how === 'sure') return { ok: false, isSure: true, why: 'Đầy' };
            if (how === 'throw') {
              host.delivered.push(message);
              throw new Error('cut');
            }
            host.arrives = how === 'unsure';
            return { ok: false, isSure: false, why: 'mạng' };
          };
          for (let runs = 0; runs < 5; runs++) {
            host.isLocked = false;
            host.facts = { ...FACTS, moment: `2026-07-01T09:${32 + runs}` };
            run(host, sendAll(ALL_KEYS, false, 'email', allItems), faults[runs] ?? null);
            const shuffle = shuffles[runs];
            const rows = sheet.cells.splice(4);
            if (shuffle !== undefined)
              rows.sort((a, b) => JSON.stringify(a).length * shuffle - JSON.stringify(b).length);
            sheet.cells.push(...rows);
          }
          const counts = ALL_KEYS.map(
            (key) => host.delivered.filter((message) => message.key === key).length,
          );
          expect(Math.max(...counts)).toBeLessThanOrEqual(1);
          expect(host.delivered.filter(({ key }) => blocked.includes(key))).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  }, 120_000);
});
