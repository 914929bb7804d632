/** What stands on the sheet of the value model, and in the column that says why. */

/** Parts of the sentence that says why a predicted value is what it is; joined with semicolons. */
export const why = {
  average: 'About an average customer in every respect',
  boughtOnce: (p: { days: number }) =>
    `Bought once, ${p.days} days ago: this model can't tell yet whether they have left`,
  byGap: (p: { days: number }) => `Next order by their own rhythm, every ${p.days} days or so`,
  byModel: 'Day of the next order by the model',
};
