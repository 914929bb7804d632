import type { GridLibrary } from './library';

/** What the library has to know before it opens a book of ours; once is enough, and again does no harm. */
export function teachGrid(lib: GridLibrary): void {
  const { errorTypes, urlRegistry } = lib.registries;
  for (const error of FILE_ERRORS) errorTypes.add(error);
  if (urlRegistry.contains(PLAIN)) return;
  // No text becomes a link by itself: what stands in a cell is shown as it stands there.
  urlRegistry.add(PLAIN, {
    title: '',
    match: () => true,
    createLink: () => undefined as never,
    urlRepresentation: (url: string) => url,
    open: () => undefined,
    sequence: -1,
  });
}

/** Errors as a file spells them that the grid spells otherwise. ECMA-376 Part 1, 18.17.3. */
const FILE_ERRORS = ['#VALUE!', '#REF!', '#NULL!', '#NUM!'];
const PLAIN = 'soKhachPlain';
