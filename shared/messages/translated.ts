/**
 * What a Vietnamese file must have to satisfy its English twin: the same keys, and for each sentence one that
 * takes the same parameters.
 */
export type Translated<T> = {
  readonly [K in keyof T]: T[K] extends (params: infer P) => string ? (params: P) => string : string;
};
