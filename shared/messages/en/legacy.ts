import { counted } from './grouped';

/** Texts that came through old fonts and wrong conversions. `text` is the first such cell, `count` how many. */
export const legacyFindings = {
  'text.lostLetters': (p: { count: number; text: string }) =>
    `Letters were lost when the file was converted; they cannot be restored and must be typed again: ${p.count === 1 ? `"${p.text}"` : `"${p.text}" and ${counted(p.count - 1, 'more cell')}`}.`,
  'table.deviceColumns': (p: { columns: string; count: number }) =>
    `${p.count === 1 ? 'Column' : 'Columns'} ${p.columns} ${p.count === 1 ? 'is' : 'are'} about devices (IP addresses, device ids, cookies): left out of matching, messages and exports.`,
};
