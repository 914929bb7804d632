/** Why a repair is proposed: one sentence for each evidence code. */
export const evidence = {
  'number.text': 'The cell holds text, so sums leave it out; it reads as a number in one way only.',
  'number.words': 'Written with k, tr, triệu or tỷ; sums leave such text out.',
  'number.column': (p: { decimal: string }) =>
    `Text that reads as a number: the rest of the column uses "${p.decimal}" as its decimal mark.`,
  'number.currency': (p: { currency: string }) =>
    `Text that reads as a number: amounts in ${p.currency} never have three decimals, so the mark separates thousands.`,
};
