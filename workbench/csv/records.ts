/** Comma-separated text taken apart: cells as they were typed, quotes around them undone. */
export interface Records {
  readonly rows: string[][];
  /** Rows (0-based) where a quote stands that opens or closes nothing. */
  readonly looseQuotes: readonly number[];
}

/**
 * RFC 4180, and what is found beside it: any mix of CRLF, LF, CR and CR CR LF; spaces after a closing quote;
 * quotes inside a quoted cell that were not doubled; an opening quote that is never closed, which then is a
 * character like any other instead of swallowing the rest of the file. It counts as never closed when the
 * end is reached, or when after a line break a quote opens the next cell. An empty line is a row of one
 * empty cell; the line break at the end begins no row. `delimiter` is one UTF-16 unit. Cost: linear.
 */
export function parseRecords(text: string, delimiter: string, from = 0, maxRows = Infinity): Records {
  const scan: Scan = {
    text,
    delimiter: delimiter.charCodeAt(0),
    end: from,
    value: '',
    patience: 4 * text.length + 1e6,
  };
  const rows: string[][] = [];
  const looseQuotes: number[] = [];
  while (scan.end < text.length && rows.length < maxRows) {
    const row: string[] = [];
    let isLoose = false;
    for (;;) {
      if (text.charCodeAt(scan.end) === QUOTE) isLoose = readQuoted(scan) || isLoose;
      else readPlain(scan);
      row.push(scan.value);
      if (text.charCodeAt(scan.end) !== scan.delimiter) break;
      scan.end++;
    }
    scan.end = afterLineBreak(text, scan.end);
    if (isLoose) looseQuotes.push(rows.length);
    rows.push(row);
  }
  return { rows, looseQuotes };
}

interface Scan {
  readonly text: string;
  readonly delimiter: number;
  /** Where the next cell begins, then where the one just read ends. */
  end: number;
  value: string;
  /** Units that may still be looked through in vain for closing quotes; after that a quote ends with its line. */
  patience: number;
}

function readPlain(scan: Scan): void {
  const { text, delimiter } = scan;
  const start = scan.end;
  let i = start;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === delimiter || code === LF || code === CR) break;
  }
  scan.value = text.slice(start, i);
  scan.end = i;
}

/** Reads the cell whose opening quote is at `end`; true where a quote in it is loose. */
function readQuoted(scan: Scan): boolean {
  const { text } = scan;
  const start = scan.end;
  let isLoose = false;
  let isDoubled = false;
  const limit = scan.patience > 0 ? text.length : lineEnd(text, start);
  for (let i = start + 1; ; ) {
    const quote = text.indexOf('"', i);
    if (quote < 0 || quote >= limit) return readStray(scan, limit - start);
    if (text.charCodeAt(quote + 1) === QUOTE) {
      isDoubled = true;
      i = quote + 2;
      continue;
    }
    const after = afterSpaces(text, quote + 1);
    if (endsCell(scan, after)) {
      const content = text.slice(start + 1, quote);
      scan.value = isDoubled ? content.replace(/""/g, '"') : content;
      scan.end = after;
      return isLoose;
    }
    if (opensCell(scan, quote) && lineEnd(text, start) < quote) return readStray(scan, quote - start);
    isLoose = true;
    i = quote + 1;
  }
}

function readStray(scan: Scan, looked: number): true {
  scan.patience -= looked;
  readPlain(scan);
  return true;
}

function endsCell(scan: Scan, at: number): boolean {
  const code = scan.text.charCodeAt(at);
  return at >= scan.text.length || code === scan.delimiter || code === LF || code === CR;
}

function opensCell(scan: Scan, quote: number): boolean {
  const before = scan.text.charCodeAt(quote - 1);
  return before === scan.delimiter || before === LF || before === CR;
}

function afterSpaces(text: string, at: number): number {
  let i = at;
  while (text.charCodeAt(i) === SPACE) i++;
  return i;
}

function lineEnd(text: string, at: number): number {
  let i = at;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === LF || code === CR) break;
  }
  return i;
}

function afterLineBreak(text: string, at: number): number {
  if (text.charCodeAt(at) !== CR) return at + 1;
  if (text.charCodeAt(at + 1) === LF) return at + 2;
  return text.charCodeAt(at + 1) === CR && text.charCodeAt(at + 2) === LF ? at + 3 : at + 1;
}

const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;
