/** `2, 5, 9 …`: up to ten rows as the user counts them. */
export function rowList(rows: readonly number[]): string {
  const shown = rows.slice(0, SHOWN).map((row) => String(row + 1));
  return rows.length > SHOWN ? `${shown.join(', ')} …` : shown.join(', ');
}

const SHOWN = 10;
