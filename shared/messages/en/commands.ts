import { settings } from './crm';
import { counted } from './grouped';
/** What the commands say. Rows and columns in `params` are as the user sees them. */
export const commandFindings = {
  'settings.invalid': (p: { key: string; value: string; used: string; names?: string }) =>
    `Setting "${settingWords(p.key).label}" can't be "${p.value}"; ${p.used === '' ? 'it counts as blank' : `"${p.used}" is used instead`}. ${p.names === undefined ? `It takes: ${settingWords(p.key).note}` : `Write a name such as ${p.names}`}.`,
  'settings.mapGap': (p: { r: number; f: number; segments: string }) =>
    `The map of segments leaves R ${p.r}, F ${p.f} without a segment: customers there have none. Widen a row of the map.`,
  'settings.mapOverlap': (p: { r: number; f: number; segments: string }) =>
    `The map of segments puts R ${p.r}, F ${p.f} into ${p.segments}: the first of them is used. Narrow one of the rows.`,
  'workbook.noCustomers':
    'No customer list and no orders were found, so there is nothing to turn into a CRM. A sheet needs a header row with names such as "Customer", "Phone", "Order date", "Amount".',
  'workbook.stateTaken': (p: { sheet: string }) =>
    `This workbook has a sheet "${p.sheet}" of your own, the name of the hidden sheet that Sổ Khách needs. Nothing was written: rename yours, then set up the CRM.`,
  'workbook.noRows': (p: { sheet: string; row: number }) =>
    `"${p.sheet}" has its header in row ${p.row} but no row of data yet; an example does not count. Enter the first row, then look again.`,
  'customers.derived': (p: { count: number }) =>
    `There is no customer list: ${counted(p.count, 'customer')} found in the orders went to a sheet of their own.`,
  'customers.noRoom': (p: { sheet: string; why: 'protected' | 'merged' | 'occupied' }) => {
    const why = {
      protected: 'it is protected',
      merged: 'merged cells are in the way',
      occupied: 'other cells are in the way',
    }[p.why];
    return `There is no free room right of the table in "${p.sheet}" (${why}), so the customers stand on a sheet of their own.`;
  },
  'customers.moved': (p: { count: number }) =>
    `${counted(p.count, 'row')} moved since the last refresh (sorted, moved or pasted): our ◆ columns followed their customers.`,
  'customers.new': (p: { count: number }) => `${counted(p.count, 'new customer')}.`,
  'customers.gone': (p: { count: number; ids: string }) =>
    `No longer in the sheet: ${counted(p.count, 'customer')} (${p.ids}). Their history stays.`,
  'customers.doubtful': (p: { row: number }) =>
    `Row ${p.row} fits several customers of the last refresh equally well: the first was taken. Give each of these customers a code of their own.`,
  'customers.sharedMark': (p: { ids: string; mark: string }) =>
    `${p.ids} share ${p.mark} but their names differ: they stay apart. Correct the cell, or merge them by hand.`,
  'customers.duplicateCode': (p: { code: string; count: number; rows: string }) =>
    `Customer code ${p.code} stands in ${counted(p.count, 'row')} (${p.rows}), so each of these rows has a CRM id of its own; orders with the code go to the first of them.`,
  'orders.byName': (p: { count: number }) =>
    `${counted(p.count, 'order')} with neither code nor phone nor e-mail: given to the one customer of that name.`,
  'orders.ambiguousName': (p: { count: number; name: string; row: number }) =>
    `${counted(p.count, 'order')} with a name that several customers have (first: "${p.name}", row ${p.row}): given to nobody until a code or a phone tells them apart.`,
  'orders.unknown': (p: { count: number; buyers: number; revenue: number }) =>
    `${counted(p.count, 'order')} of ${counted(p.buyers, 'buyer')} missing from the customer list: counted in the revenue. Add the buyers to the list and refresh.`,
  'orders.anonymous': (p: { count: number }) =>
    `${counted(p.count, 'order')} without a customer: counted in the revenue only.`,
  'orders.leftOut': (p: {
    reason: 'zero' | 'returned' | 'cancelled' | 'debt' | 'unreadable' | 'noDate';
    count: number;
  }) => {
    const words = {
      zero: 'with a total of zero: not counted as orders',
      returned: 'with a negative total (returns): taken off the revenue, not counted as orders',
      cancelled: 'marked as cancelled: left out',
      debt: 'of old debt or debt payments, which are not sales: left out',
      unreadable: 'with an amount that is not a number: counted as 0 until it is corrected',
      noDate: 'without a readable date: counted, but not for recency',
    };
    return `${counted(p.count, 'order or line', 'orders or lines')} ${words[p.reason]}.`;
  },
  'orders.future': (p: { count: number; day: string }) =>
    `${counted(p.count, 'order')} dated after the analysis day ${p.day}: please check the ${p.count === 1 ? 'date' : 'dates'}.`,
  'orders.copied': (p: { sheet: string; other: string; rows: number }) =>
    `All ${counted(p.rows, 'row')} of orders on "${p.sheet}" stand on "${p.other}" too, so they count once. To use "${p.sheet}", take those rows off "${p.other}".`,
  'orders.noAmounts': 'The orders have no amount column: counts and dates are used, money stays blank.',
  'orders.noDates': (p: { sheet: string }) =>
    `"${p.sheet}" has no readable order date, so recency and segments can't be computed from it.`,
  'analysis.day': (p: { day: string; why: 'set' | 'today' | 'lastOrder' }) => {
    const why = {
      set: 'as set',
      today: 'today',
      lastOrder: 'the day of the last order, which is more than 60 days ago',
    }[p.why];
    return `Analysis day ${p.day}: ${why}.`;
  },
  'columns.missing': (p: { columns: string }) =>
    `Our ◆ columns ${p.columns} were deleted: they were added again at the right.`,
  'undo.nothing': 'There is nothing to undo: the last command changed nothing or was undone already.',
  'undo.changedSince': (p: { sheet: string }) =>
    `"${p.sheet}" was changed after the last command, so undoing would overwrite that. Remove the CRM instead, or restore a backup.`,
  'apply.changedSince': (p: { sheet: string }) =>
    `"${p.sheet}" was changed while this was prepared: nothing was written. Run the command again.`,
  'leave.notManaged': 'This workbook has no CRM of Sổ Khách: there is nothing to remove.',
  'refresh.notManaged': 'This workbook has no CRM yet. Set it up first.',
  'repairs.none':
    'No repair fits that choice. The proposals may have changed with the last refresh: look at the list again.',
  'leave.sentGoes': (p: { count: number }) =>
    `The sent log (${counted(p.count, 'message')}) goes too. If you set up the CRM again later, the same occasions may be written to once more: copy that sheet first if you need it.`,
  'leave.repairsKept': (p: { count: number }) =>
    `${counted(p.count, 'repaired cell')} changed by you since, or without their row: left as they are.`,
};

/** A setting as the Settings sheet names and explains it. */
function settingWords(key: string): { readonly label: string; readonly note: string } {
  const words: Readonly<Record<string, { readonly label: string; readonly note: string }>> = settings;
  return words[key] ?? { label: key, note: '' };
}
