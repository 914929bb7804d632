import Papa from 'papaparse';
import { parseRecords } from './records';

export interface Delimiter {
  /** One UTF-16 unit. */
  readonly delimiter: string;
  /** Where the rows begin: after Excel's line `sep=;`, else 0. */
  readonly start: number;
}

/**
 * What separates the cells: the character that a first line `sep=;` names; else papaparse's guess among
 * comma, semicolon, tab and bar (the one that gives the rows the most even number of cells), unless the
 * header line has none of it (prices with a decimal comma are even too) or it tears cells apart inside their
 * quotation marks. One column: a comma.
 */
export function delimiterOf(text: string): Delimiter {
  const declared = /^sep=([^\r\n])(?:\r\n|\r|\n|$)/i.exec(text);
  if (declared !== null) return { delimiter: declared[1]!, start: declared[0].length };
  const sample = sampleOf(text);
  const guess = Papa.parse(sample, { preview: 10, delimitersToGuess: [...CANDIDATES], skipEmptyLines: true })
    .meta.delimiter;
  const shapes = CANDIDATES.map((delimiter) => shapeOf(sample, delimiter));
  const isGuess = (shape: Shape) => (shape.delimiter === guess ? 1 : 0);
  const ranked = [...shapes].sort((a, b) => isGuess(b) - isGuess(a) || b.usual - a.usual);
  const [leastTorn] = ranked.filter(fits).sort((a, b) => a.torn - b.torn);
  const best = leastTorn ?? ranked.find((shape) => shape.usual > 1);
  return { delimiter: best?.delimiter ?? ',', start: 0 };
}

interface Shape {
  readonly delimiter: string;
  /** Cells of the first line that is not empty. */
  readonly header: number;
  /** The most frequent number of cells a row. */
  readonly usual: number;
  /** Cells with half of a pair of quotation marks. */
  readonly torn: number;
}

function shapeOf(sample: string, delimiter: string): Shape {
  const { rows } = parseRecords(sample, delimiter, 0, SAMPLE_ROWS);
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  return {
    delimiter,
    header: filled[0]?.length ?? 0,
    usual: mostFrequent(filled.map((row) => row.length)),
    torn: filled.flat().filter((cell) => cell.split('"').length % 2 === 0).length,
  };
}

function fits(shape: Shape): boolean {
  return shape.header > 1 && shape.header === shape.usual;
}

/** The greater one of two that are as frequent; 0 of none. */
export function mostFrequent(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  let best = 0;
  for (const [number, count] of counts) {
    const most = counts.get(best) ?? 0;
    if (count > most || (count === most && number > best)) best = number;
  }
  return best;
}

/** The beginning, cut at a line break. */
function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text;
  const cut = Math.max(text.lastIndexOf('\n', SAMPLE), text.lastIndexOf('\r', SAMPLE));
  return text.slice(0, cut > 0 ? cut : SAMPLE);
}

const CANDIDATES = [',', ';', '\t', '|'] as const;
const SAMPLE = 1 << 16;
const SAMPLE_ROWS = 100;
