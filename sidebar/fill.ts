import type { Sentence } from '../shared/messages/sentence';

/**
 * A sentence with its parts: each `{name}` becomes that part, as it is, once. Of two forms parted by `|` the first
 * is for a `count` of one; Vietnamese has one form.
 */
export function fill<Part extends string>(
  sentence: Sentence<Part>,
  parts: Readonly<Record<Part, string | number>> & { readonly count?: string | number },
): string {
  const [one, more = one] = sentence.split('|') as [string, string?];
  const values: Readonly<Record<string, string | number>> = parts;
  return (String(parts.count) === '1' ? one : more).replace(/\{(\w+)\}/g, (_, name: string) =>
    String(values[name] ?? ''),
  );
}
