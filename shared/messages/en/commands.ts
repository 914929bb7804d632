import { settings } from './crm';
import { grouped } from './grouped';
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
    `This workbook has a sheet "${p.sheet}" of your own, the name of the hidden sheet that Sổ Khách needs. Rename yours, then set up the CRM: nothing was written.`,
  'workbook.noRows': (p: { sheet: string; row: number }) =>
    `"${p.sheet}" has its header in row ${p.row} but no row of data yet; an example does not count. Enter the first row, then look again.`,
  'customers.derived': (p: { count: number }) =>
    `There is no customer list: ${grouped(p.count)} customers were found in the orders and put on a sheet of their own.`,
  'customers.noRoom': (p: { sheet: string; why: 'protected' | 'merged' | 'occupied' }) => {
    const why = {
      protected: 'it is protected',
      merged: 'merged cells are in the way',
      occupied: 'other cells are in the way',
    }[p.why];
    return `There is no free room right of the table in "${p.sheet}" (${why}), so the customers stand on a sheet of their own.`;
  },
  'customers.moved': (p: { count: number }) =>
    `${grouped(p.count)} rows stand elsewhere than at the last refresh (sorted, moved or pasted): our columns followed their customers.`,
  'customers.new': (p: { count: number }) => `${grouped(p.count)} new customers.`,
  'customers.gone': (p: { count: number; ids: string }) =>
    `${grouped(p.count)} customers are no longer in the sheet (${p.ids}); their history stays.`,
  'customers.doubtful': (p: { row: number }) =>
    `Row ${p.row} fits several customers of the last refresh equally well: the first was taken. Give the rows codes of their own.`,
  'customers.sharedMark': (p: { ids: string; mark: string }) =>
    `${p.ids} share ${p.mark} but their names differ: they stay apart. Correct the cell, or merge them by hand.`,
  'customers.duplicateCode': (p: { code: string; count: number }) =>
    `Customer code ${p.code} stands in ${grouped(p.count)} rows, so these rows got ids of our own; orders with the code go to the first of them.`,
  'orders.byName': (p: { count: number }) =>
    `${grouped(p.count)} orders have neither code nor phone nor e-mail: they were given to the one customer of that name.`,
  'orders.ambiguousName': (p: { count: number; name: string; row: number }) =>
    `${grouped(p.count)} orders name a customer whom several rows have (first: "${p.name}", row ${p.row}): they belong to nobody until a code or a phone tells them apart.`,
  'orders.unknown': (p: { count: number; buyers: number; revenue: number }) =>
    `${grouped(p.count)} orders are of ${grouped(p.buyers)} buyers who are not in the customer list. They count in the revenue; add the buyers to the list and refresh.`,
  'orders.anonymous': (p: { count: number }) =>
    `${grouped(p.count)} orders name no customer: they count in the revenue only.`,
  'orders.leftOut': (p: {
    reason: 'zero' | 'returned' | 'cancelled' | 'debt' | 'unreadable' | 'noDate';
    count: number;
  }) => {
    const words = {
      zero: 'with a total of zero do not count as orders',
      returned: 'with a negative total (returns) subtract from revenue and do not count as orders',
      cancelled: 'are marked cancelled and were left out',
      debt: 'are old debt or debt payments, no sales, and were left out',
      unreadable: 'have an amount that is no number and count as nothing until it is mended',
      noDate: 'have no readable date: they count, but not for recency',
    };
    return `${grouped(p.count)} orders or lines ${words[p.reason]}.`;
  },
  'orders.future': (p: { count: number; day: string }) =>
    `${grouped(p.count)} orders are dated after the analysis day ${p.day}; check their dates.`,
  'orders.copied': (p: { sheet: string; other: string; rows: number }) =>
    `All ${grouped(p.rows)} rows of orders on "${p.sheet}" stand on "${p.other}" too, so they count once. To use "${p.sheet}", take those rows off "${p.other}".`,
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
    `Our columns ${p.columns} were deleted: they were added again at the right.`,
  'undo.nothing': 'There is nothing to undo: the last command changed nothing or was undone already.',
  'undo.changedSince': (p: { sheet: string }) =>
    `"${p.sheet}" was changed after the last command, so undoing would overwrite that. Take everything of ours away instead, or restore the copy.`,
  'apply.changedSince': (p: { sheet: string }) =>
    `"${p.sheet}" was changed while this was prepared: nothing was written. Run the command again.`,
  'leave.notManaged': 'This workbook is not managed by Sổ Khách: there is nothing to take away.',
  'refresh.notManaged': 'This workbook is no CRM yet. Set it up first.',
  'repairs.none':
    'No repair fits that choice. They may have changed with the last refresh: look at the list of proposals again.',
  'leave.repairsKept': (p: { count: number }) =>
    `${grouped(p.count)} repaired cells were changed by you since, or their row is gone: they stay as they are.`,
};

/** A setting as the Settings sheet names and explains it. */
function settingWords(key: string): { readonly label: string; readonly note: string } {
  const words: Readonly<Record<string, { readonly label: string; readonly note: string }>> = settings;
  return words[key] ?? { label: key, note: '' };
}
