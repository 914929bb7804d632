import type { Action } from '../desk/calls';
import type { DeskContext } from '../desk/deskContext';
import { logTable } from '../desk/logTable';
import { rowReliances } from '../desk/logWrites';
import type { Needs } from '../desk/verbs';
import { isoOfDay } from '../model/day';
import { type Finding, finding } from '../model/finding';
import { keyRecords, keyText, ledgerWrite, readLedger, withRows } from '../sending/ledger';
import { faultText } from '../sending/sendingDesk';
import { settledRow } from '../sending/settledRow';
import { shownMoment } from '../sending/skipReasons';
import { isUnconfirmed } from '../sending/unknownMessages';
import type { Snapshot } from '../workbook/snapshot';
import { fewCells, type Plan, refusal } from './plan';

export type SettleAction = Extract<Action, { readonly kind: 'settle' }>;

export const needsSettle: Needs = { sheets: ['sentLog', 'settings'], customers: false };

/**
 * What the user found out of a message that may have gone: one row more in the sent log, so that its key counts as
 * sent for ever, or may be sent anew. Refused for a key that nobody began to send, that is settled already, that a run
 * may be sending at this moment, and for an attempt whose rows somebody edited. One undo.
 */
export function planSettle(snapshot: Snapshot, { key, wasSent }: SettleAction, context: DeskContext): Plan {
  const { language, today, user } = context;
  const refuse = (found: Finding): Plan => refusal('settle', found, language);
  const ledger = readLedger(snapshot);
  if ('fault' in ledger)
    return refuse(finding('settle.noLog', 'error', {}, { why: faultText(ledger, language) }));
  const record = keyRecords(ledger.rows).get(keyText(key));
  if (record === undefined) return refuse(finding('settle.unknownKey', 'error', {}, { key }));
  const moment = shownMoment(record.row.moment);
  if (record.state === 'sent' || record.state === 'failed') {
    const code = record.state === 'sent' ? 'settle.sent' : 'settle.failed';
    return refuse(finding(code, 'warning', {}, { moment }));
  }
  if (!isUnconfirmed(record, isoOfDay(today)))
    return refuse(finding('settle.running', 'warning', {}, { moment }));
  const row = settledRow(record.row, wasSent, user);
  const after = keyRecords(withRows(ledger, [row]).rows).get(keyText(key));
  if (after?.state !== (wasSent ? 'sent' : 'failed')) {
    const where = { sheet: ledger.sheet };
    return refuse(finding('settle.edited', 'error', where, { sheet: ledger.sheet, moment }));
  }
  const table = logTable(snapshot, 'sentLog', true)!;
  return fewCells('settle', rowReliances(table, ledger.end), [ledgerWrite(ledger, [row])], language);
}
