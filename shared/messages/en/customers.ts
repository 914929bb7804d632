/** What is to be said about customers: their codes, their twins, their merges. */
export const customerFindings = {
  'customers.lookAlike': (p: { ids: string; marks: string }) =>
    `${p.ids} look alike (${marksText(p.marks)}), but not clearly enough to propose a merge. If they are one customer, merge them by hand.`,
  'taxCode.wrong': (p: { count: number; text: string }) =>
    p.count === 1
      ? `"${p.text}" is no tax code: its check digit does not fit. Look for a mistyped digit.`
      : `${p.count} cells are no tax codes, as their check digit does not fit (first: "${p.text}"). Look for mistyped digits.`,
};

/** What two rows of one customer have in common, by code. */
export const duplicateMarks = {
  code: 'same code',
  phone: 'same phone',
  email: 'same e-mail',
  taxCode: 'same tax code',
  name: 'same name',
  similarName: 'nearly the same name',
  nearPhone: 'phones one slip apart',
  nearEmail: 'e-mails nearly the same',
  birthday: 'same birthday',
  nearBirthday: 'birthdays one slip apart',
  address: 'same address',
};

/** Codes separated by commas, in words. */
export function marksText(codes: string): string {
  const words: Readonly<Record<string, string>> = duplicateMarks;
  return codes
    .split(',')
    .map((code) => words[code] ?? code)
    .join(', ');
}
