/** What intake finds in the user's sheets. Rows and columns in `params` are as the user sees them. */
export const intakeFindings = {
  'sheet.empty': (p: { sheet: string }) => `Sheet "${p.sheet}" is empty: nothing was read from it.`,
};
