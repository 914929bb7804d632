/** A sentence with the names of its parts in its type. */
export type Sentence<Part extends string> = string & { readonly parts?: Part };

type PartsOf<Text> = Text extends `${string}{${infer Part}}${infer Rest}` ? Part | PartsOf<Rest> : never;

/** A catalogue whose sentences know their parts. */
export type Sentences<T> = T extends string
  ? Sentence<PartsOf<T>>
  : T extends readonly (infer Each)[]
    ? readonly Sentences<Each>[]
    : { readonly [K in keyof T]: Sentences<T[K]> };

/** The same names with words of another language. */
export type Translated<T> = T extends string
  ? string
  : T extends readonly unknown[]
    ? { readonly [K in keyof T]: string }
    : { readonly [K in keyof T]: Translated<T[K]> };

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
