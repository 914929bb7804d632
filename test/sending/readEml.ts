/** A message as a mail program reads it: written from RFC 5322, 2045 and 2047, apart from what makes messages. */
export interface ReadLetter {
  /** In order, unfolded, encoded words decoded. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly parts: readonly { readonly type: string; readonly text: string }[];
}

export function readEml(file: string): ReadLetter {
  const { fields, rest } = readHead(file);
  const boundary = /boundary="([^"]+)"/.exec(fieldText(fields, 'Content-Type'))![1]!;
  const pieces = `\r\n${rest}`.split(`\r\n--${boundary}`);
  if (pieces[pieces.length - 1] !== '--\r\n') throw new Error('the last boundary is missing');
  return {
    fields: fields.map(([name, value]) => [name, decoded(value)] as const),
    parts: pieces.slice(1, -1).map((piece) => readPart(piece.slice(2))),
  };
}

export function fieldText(fields: ReadLetter['fields'], name: string): string {
  const found = fields.filter((field) => field[0].toLowerCase() === name.toLowerCase());
  if (found.length !== 1) throw new Error(`${found.length} fields ${name}`);
  return found[0]![1];
}

function readPart(text: string): { readonly type: string; readonly text: string } {
  const { fields, rest } = readHead(text);
  if (fieldText(fields, 'Content-Transfer-Encoding') !== 'base64') throw new Error('not base64');
  return { type: fieldText(fields, 'Content-Type'), text: Buffer.from(rest, 'base64').toString('utf8') };
}

function readHead(text: string): { readonly fields: (readonly [string, string])[]; readonly rest: string } {
  const end = text.indexOf('\r\n\r\n');
  const lines = text.slice(0, end).split('\r\n');
  const fields: [string, string][] = [];
  for (const line of lines) {
    if (/^[ \t]/.test(line)) fields[fields.length - 1]![1] += line;
    else fields.push([line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);
  }
  return { fields: fields.map(([name, value]) => [name, value.trim()] as const), rest: text.slice(end + 4) };
}

/** Blanks between two encoded words are no text (RFC 2047 section 6.2). */
function decoded(value: string): string {
  return value
    .replace(/(\?=)[ \t]+(?==\?)/g, '$1')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, text: string) => Buffer.from(text, 'base64').toString('utf8'));
}
