/** What Excel refuses, in words, each with the way out. */
export const excel = {
  writing: 'Writing into the workbook …',
  noSending: 'E-mail is not sent from this computer: open the messages as drafts.',
  editing: 'A cell is being edited in Excel. Press Enter or Esc in it, then try again: nothing was changed.',
  isProtected:
    'Excel refuses changes because a sheet or the workbook is protected. Open Review, unprotect it, then try again.',
  gone: 'A sheet, column or name that was needed is no longer there. Try again: the workbook will be read anew.',
  taken: 'There is already a sheet, table or name of that name. Rename it, then try again.',
  badValue: ({ place }: { place: string }) =>
    `Excel refused a value or a place in the workbook (${place}). Nothing is lost: undo, or try again.`,
  tooMuch:
    'Excel cannot take so much data at once. Close other workbooks, or use Excel on Windows or Mac for this one.',
  tooManyCells: ({ sheet }: { sheet: string }) =>
    `The sheet “${sheet}” is too large for Excel to hand over at once. Delete empty rows and columns at its end, then try again.`,
  connection:
    'Excel on the web lost its connection. Check the network, then try again: an unfinished command can be continued or taken back.',
  busy: 'Excel is busy. Wait a moment, then try again.',
  tooOld:
    'This Excel is too old for the add-in: it needs Excel 2021, Microsoft 365 or Excel on the web. Use the workbench for this file.',
  noSelection: 'Select a single cell in a sheet first.',
  ownFilter: ({ sheet }: { sheet: string }) =>
    `The sheet “${sheet}” has a filter of your own. Clear it under Data, Filter, then try again.`,
  notFilterable: ({ sheet }: { sheet: string }) =>
    `The sheet “${sheet}” cannot be filtered here. Filter the segment column under Data, Filter.`,
  noCopy: ({ sheet }: { sheet: string }) =>
    `Excel could not make a copy of the sheet “${sheet}”. Save a copy of the file instead (File, Save a Copy).`,
  unknown: ({ code }: { code: string }) =>
    `Excel could not do it (${code}). Try again; an unfinished command can be continued or taken back.`,
};
