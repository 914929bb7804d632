import type { MarkFinder } from '../../shared/person/markFinder';
import { inflateEntry } from '../xlsx/zip';
import type { FileWorkbook } from './fileHost';

/**
 * The parts of a package that still have a phone or an e-mail of a person in their text: comments, caches of pivot
 * tables, links, drawings, which no cell shows. O(bytes); numbers in sheets are cells and were looked at as such.
 */
export function partsWith({ file }: FileWorkbook, finder: MarkFinder): readonly string[] {
  const { archive } = file.pkg;
  const cells = new Set(file.sheets.map(({ part }) => part.toLowerCase()));
  return archive.entries
    .filter(({ name }) => /\.(?:xml|rels|vml)$/i.test(name) && !cells.has(name.toLowerCase()))
    .filter((entry) => {
      const text = new TextDecoder().decode(inflateEntry(archive, entry));
      // Texts and values of attributes, each by itself: what stands in two cells is no number together.
      const pieces = text.split(/[<>"']+/).filter((piece) => /\d{3}|@/.test(piece));
      return pieces.some((piece) =>
        finder.in(piece).some(({ kind, isShared }) => (kind === 'phone' || kind === 'email') && !isShared),
      );
    })
    .map(({ name }) => name);
}
