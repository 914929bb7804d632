/** A cell takes 32,767 characters in Excel and 50,000 in Sheets; JSON of this many UTF-16 units fits both. */
const CELL_CHARACTERS = 30_000;

/** A text cut into cells. */
export function pieces(text: string): string[] {
  const count = Math.ceil(text.length / CELL_CHARACTERS);
  return Array.from({ length: count }, (_, i) => text.slice(i * CELL_CHARACTERS, (i + 1) * CELL_CHARACTERS));
}

/** JSON with everything outside of printable ASCII escaped, so that no cut splits a character pair. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function parseJson(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
