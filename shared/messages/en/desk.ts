import { counted, grouped } from './grouped';
/** What the sidebar's calls say: previews, progress, refusals. */
export const deskFindings = {
  'correction.unknownField': (p: { field: string; column: string }) =>
    `Column ${p.column} can't be "${p.field}": there is no such field. Choose one of the list.`,
  'correction.noColumn': (p: { sheet: string; column: string }) =>
    `"${p.sheet}" has no column ${p.column} in a table, so it can't be said what it is. Look at the sheet again.`,
  'correction.noHeader': (p: { sheet: string; column: string }) =>
    `Column ${p.column} in "${p.sheet}" has no header, so your choice could not be kept. Type a header above it first.`,
  'correction.twice': (p: { sheet: string; columns: string; field: string }) =>
    `Columns ${p.columns} in "${p.sheet}" can't both be "${p.field}": the first of them is. Choose something else for the other.`,
  'undo.leaveBegun': 'Removing the CRM was begun: let it go on to the end.',
  'backup.noCopies': 'This program makes no backup by itself: keep a copy of the file before you go on.',
  'backup.noRoom': (p: { cells: number; free: number }) =>
    `There is no room for a backup: ${grouped(p.cells)} cells are needed, ${grouped(p.free)} are free. Make a copy of the file yourself before you go on.`,
  'backup.differs': (p: { sheet: string }) =>
    `The copy of "${p.sheet}" did not hold what the sheet holds, so there is no backup. Make a copy of the file yourself before you go on.`,
  'restore.unknown': (p: { name: string }) =>
    `There is no backup "${p.name}". The backups are listed in the settings.`,
  'restore.broken': (p: { sheet: string }) =>
    `The copy of "${p.sheet}" in this backup was changed or deleted, so it is not used. Choose another backup; nothing was changed.`,
  'restore.beside': (p: { sheet: string; name: string }) =>
    `Our ◆ columns stand in "${p.sheet}" where the copy has columns of yours: the copy went to the sheet "${p.name}" instead.`,
  'backup.notManaged': 'This workbook has no CRM yet: setting it up makes the first backup by itself.',
  'desk.busy':
    'Somebody else is changing this workbook through Sổ Khách just now. Wait a minute and try again.',
  'desk.unfinished': (p: { command: string }) =>
    `"${p.command}" is not finished. Let it go on, or undo it, before you do something else.`,
  'desk.changedMeanwhile': (p: { sheet: string }) =>
    `"${p.sheet}" was changed while the work was paused. What was begun is taken back, your changes stay; run it again.`,
  'desk.badMap': (p: { r: number; f: number; why: 'gap' | 'overlap' }) =>
    p.why === 'gap'
      ? `The map leaves R ${p.r}, F ${p.f} without a segment. Widen a row of the map; nothing was changed.`
      : `The map puts R ${p.r}, F ${p.f} into two segments. Narrow one of the rows; nothing was changed.`,
};

export const commands = {
  convert: 'Set up the CRM',
  refresh: 'Refresh',
  repairs: 'Repairs',
  merge: 'Merge customers',
  set: 'Change settings',
  segmentMap: 'Change the segment map',
  note: 'Note',
  care: 'Care',
  request: 'Request about data',
  correct: 'Correct a customer',
  optOut: 'Stop messages',
  erase: 'Erase a person',
  settle: 'Confirm a message',
  backup: 'Backup',
  restore: 'Restore',
  undo: 'Undo',
  leave: 'Remove the CRM',
};

export const languages = { vi: 'Vietnamese', en: 'English' };

export const roles = {
  customers: 'list of customers',
  orders: 'orders',
  orderLines: 'order lines',
  cards: 'one form per customer',
  survey: 'answers to a survey',
  careLog: 'log of contacts',
  pipeline: 'sales opportunities',
  referrals: 'referrals',
  lookup: 'look-up list, left alone',
  unknown: 'not understood, left alone',
};

/** Why a column was taken for its field. */
export const reasons = {
  exact: 'by its name',
  folded: 'by its name, written without marks',
  values: 'by what its cells hold',
  setting: 'as you said',
  ambiguous: 'several fields fit: please choose',
  secondary: 'another column says this better',
  none: 'its name is not known',
};

export const words = {
  planning: 'Reading the workbook …',
  writing: 'Writing …',
  nothingToDo: 'Nothing had to be changed.',
  nothingToContinue: 'Nothing is left to be done.',
  stopped: 'Stopped: nothing was written.',
  takenBack: 'What was begun is taken back.',
  done: (p: { command: string }) => `Done: ${p.command}.`,
  paused: (p: { command: string; percent: number }) => `${p.command}: ${p.percent}% done.`,
  refused: 'This could not be done.',
  backedUp: (p: { name: string; cells: number }) =>
    `Backup "${p.name}" is made: ${counted(p.cells, 'cell')}, compared with your sheets.`,
  notAvailable: 'This is not available here yet.',
  failed: (p: { cause: string }) => `Something went wrong: ${p.cause}`,
};

const accountOf = (name: string, isMine: boolean): string =>
  isMine ? 'your account' : name === '' ? "somebody else's account" : `the account of ${name}`;

/** The daily run of hosts that have one. The name may be unknown (''). */
export const daily = {
  account: (p: { hour: number; name: string; isMine: boolean }) =>
    `Runs at ${p.hour}:00 with ${accountOf(p.name, p.isMine)}.${p.isMine ? '' : ' If you choose another hour it runs with yours.'}`,
  silent: (p: { hour: number; name: string; isMine: boolean }) =>
    `The daily run (${p.hour}:00, ${accountOf(p.name, p.isMine)}) does not get through.`,
  lastRan: (p: { moment: string }) => `It last ran to its end on ${p.moment}.`,
  neverRan: (p: { moment: string }) => `Since it was switched on (${p.moment}) it has not run to its end.`,
  reason: (p: { moment: string; why: string }) => `On ${p.moment} it was stopped: ${p.why}`,
  noReason: 'Google gave no reason: its trigger may have been deleted, or a permission withdrawn.',
  wayOut: (p: { place: string }) => `Open ${p.place}, switch it off and choose the hour again.`,
};

export const preview = {
  backsUp: (p: { count: number; cells: number }) =>
    `First makes a backup: hidden copies of your ${counted(p.count, 'sheet')} with ${counted(p.cells, 'cell')}, which can be restored.`,
  removesBackups: (p: { count: number }) =>
    `Removes the backups too (${counted(p.count, 'hidden sheet')}): restore first if you want one back.`,
  addsSheets: (p: { count: number; names: string }) =>
    p.count === 1 ? `Adds the sheet ${p.names}.` : `Adds ${grouped(p.count)} sheets: ${p.names}.`,
  addsColumns: (p: { sheet: string; count: number }) =>
    `Adds ${counted(p.count, 'column')} right of the table in "${p.sheet}", each header marked with ◆.`,
  updatesCells: (p: { count: number }) =>
    `Updates ${counted(p.count, 'cell')} in our own columns and sheets.`,
  changesCells: (p: { count: number }) =>
    p.count === 1 ? 'Changes 1 cell of yours.' : `Changes ${grouped(p.count)} cells of yours.`,
  removesSheets: (p: { count: number; names: string }) =>
    p.count === 1 ? `Removes the sheet ${p.names}.` : `Removes ${grouped(p.count)} sheets: ${p.names}.`,
  removesColumns: (p: { sheet: string; count: number }) =>
    `Removes our ${counted(p.count, '◆ column')} in "${p.sheet}".`,
  keepsCells: (p: { cells: number; sheets: number }) =>
    `Your ${counted(p.cells, 'cell')} on ${counted(p.sheets, 'sheet')} stay as they are, formulas and formats too.`,
  keepsOthers: 'All your other cells stay as they are.',
  keepsOrder: 'Your rows and columns stay in their order.',
};
