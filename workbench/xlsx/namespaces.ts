/**
 * Two dialects of the format differ in their names alone: the ordinary ("transitional") one and the "strict"
 * one that Excel offers in Save As. New parts are made in the first and renamed for a strict file.
 * ECMA-376 Part 1 against Part 4.
 */
export function strictNames(text: string): string {
  return text
    .replace(
      /http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main/g,
      `${STRICT}/spreadsheetml/main`,
    )
    .replace(/http:\/\/schemas\.openxmlformats\.org\/(officeDocument|drawingml)\/2006\//g, `${STRICT}/$1/`);
}

/** Whether a part's root is written in strict names. */
export function isStrictPart(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, 2000)).includes(`${STRICT}/spreadsheetml/main`);
}

/** The prefix (`r:`) that a start tag binds to relationships; else the usual one with the declaration to add. */
export function relationshipsPrefix(
  open: string,
  isStrict: boolean,
): { readonly prefix: string; readonly declaration: string } {
  const name = isStrict ? strictNames(RELATIONSHIPS) : RELATIONSHIPS;
  const bindings = [...open.matchAll(/\sxmlns:([^\s=]+)\s*=\s*["']([^"']*)["']/g)];
  const bound = bindings.find((match) => match[2] === name);
  return bound === undefined
    ? { prefix: 'r:', declaration: ` xmlns:r="${name}"` }
    : { prefix: `${bound[1]}:`, declaration: '' };
}

const STRICT = 'http://purl.oclc.org/ooxml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
