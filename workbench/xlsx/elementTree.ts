/**
 * The elements of a small XML part (styles, a fragment of it) as a tree of offsets, so that an edit is a
 * splice and everything else stays byte for byte. The text is a byte string: one character per byte, its
 * offsets are the offsets in the part. Comments, CDATA, processing instructions and a DOCTYPE are passed
 * over. Cost: one pass; for sheets, which are large, it is the wrong tool.
 */
export interface XmlElement {
  /** With its prefix, as written. */
  readonly name: string;
  /** At '<' of the start tag. */
  readonly start: number;
  /** After '>' of the start tag. */
  readonly openEnd: number;
  /** At '<' of the end tag; openEnd where the element is `<a/>`. */
  closeStart: number;
  /** After '>' of the end tag. */
  end: number;
  readonly children: XmlElement[];
}

/** The root element. A part that is not well-formed is refused before it comes here: hence an Error. */
export function elementTree(text: string): XmlElement {
  const open: XmlElement[] = [];
  let at = text.indexOf('<');
  while (at >= 0) {
    const passed = afterSilent(text, at);
    if (passed >= 0) {
      at = text.indexOf('<', passed);
      continue;
    }
    const openEnd = tagEnd(text, at);
    if (text[at + 1] === '/') {
      const element = open.pop();
      if (element === undefined) break;
      element.closeStart = at;
      element.end = openEnd;
      if (open.length === 0) return element;
    } else {
      const element = startTag(text, at, openEnd);
      open[open.length - 1]?.children.push(element);
      if (text[openEnd - 2] !== '/') open.push(element);
      else if (open.length === 0) return element;
    }
    at = text.indexOf('<', openEnd);
  }
  throw new Error('elementTree requires well-formed XML');
}

/** The name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** `x:` of `x:font`, or ''. */
export function prefixOf(name: string): string {
  return name.slice(0, name.indexOf(':') + 1);
}

export interface XmlAttribute {
  /** At the white space before the name. */
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  /** After the closing quote. */
  readonly end: number;
}

/** The attribute of the tag that starts at `start`; null where it has none of that name. */
export function attributeOf(text: string, start: number, name: string): XmlAttribute | null {
  const pattern = /(\s+)([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  pattern.lastIndex = start + 1 + (/^[^\s/>]*/.exec(text.slice(start + 1, start + 200))?.[0].length ?? 0);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[2] !== name) continue;
    const end = pattern.lastIndex;
    return {
      start: match.index,
      valueStart: end - 1 - (match[3] ?? match[4]!).length,
      valueEnd: end - 1,
      end,
    };
  }
  return null;
}

/** The raw value (entities unread) of the attribute of the tag at `start`. */
export function attributeValue(text: string, start: number, name: string): string | null {
  const found = attributeOf(text, start, name);
  return found === null ? null : text.slice(found.valueStart, found.valueEnd);
}

/** The fragment with the attribute of its first tag set (raw value), or (null) taken away. */
export function withAttribute(fragment: string, name: string, value: string | null): string {
  const found = attributeOf(fragment, 0, name);
  if (found !== null) {
    if (value === null) return fragment.slice(0, found.start) + fragment.slice(found.end);
    return fragment.slice(0, found.valueStart) + value + fragment.slice(found.valueEnd);
  }
  if (value === null) return fragment;
  const close = tagEnd(fragment, 0);
  const insertAt = /\s*\/?>$/.exec(fragment.slice(0, close))!.index;
  return `${fragment.slice(0, insertAt)} ${name}="${value}"${fragment.slice(insertAt)}`;
}

/**
 * The fragment with its child of that local name replaced, or (null) taken away. A new child goes before the
 * first that `order` (local names in schema order) has after it.
 */
export function withChild(
  fragment: string,
  local: string,
  child: string | null,
  order: readonly string[],
): string {
  const root = elementTree(fragment);
  const old = root.children.find((element) => localName(element.name) === local);
  if (old !== undefined) return fragment.slice(0, old.start) + (child ?? '') + fragment.slice(old.end);
  if (child === null) return fragment;
  if (root.closeStart === root.openEnd && fragment[root.openEnd - 2] === '/') {
    return `${fragment.slice(0, root.openEnd - 2).trimEnd()}>${child}</${root.name}>${fragment.slice(root.end)}`;
  }
  const rank = order.indexOf(local);
  const next = root.children.find((element) => order.indexOf(localName(element.name)) > rank);
  const at = next?.start ?? root.closeStart;
  return fragment.slice(0, at) + child + fragment.slice(at);
}

/** The child of that local name as text, or null. */
export function childOf(fragment: string, local: string): string | null {
  const found = elementTree(fragment).children.find((element) => localName(element.name) === local);
  return found === undefined ? null : fragment.slice(found.start, found.end);
}

/** After a comment, CDATA section, processing instruction or DOCTYPE at `at`; -1 where there is a tag. */
function afterSilent(text: string, at: number): number {
  const closing = text.startsWith('<!--', at)
    ? '-->'
    : text.startsWith('<![CDATA[', at)
      ? ']]>'
      : text[at + 1] === '?'
        ? '?>'
        : text[at + 1] === '!'
          ? '>'
          : null;
  if (closing === null) return -1;
  const end = text.indexOf(closing, at);
  return end < 0 ? text.length : end + closing.length;
}

function startTag(text: string, start: number, openEnd: number): XmlElement {
  const name = /^[^\s/>]+/.exec(text.slice(start + 1, openEnd))?.[0] ?? '';
  return { name, start, openEnd, closeStart: openEnd, end: openEnd, children: [] };
}

/** After the '>' that ends the tag; a '>' inside a quoted value is none. */
function tagEnd(text: string, start: number): number {
  let quote = '';
  for (let i = start + 1; i < text.length; i++) {
    const char = text[i]!;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return i + 1;
  }
  throw new Error('elementTree requires well-formed XML');
}
