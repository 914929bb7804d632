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
