/** Arguments that many functions share. */
export const IDS = { kind: 'id', shape: 'list' } as const;
export const DATES = { kind: 'date', shape: 'list' } as const;
export const AMOUNTS = { kind: 'money', shape: 'list' } as const;
export const AS_OF = { kind: 'date', shape: 'one', optional: true } as const;
export const MARGIN = { kind: 'share', shape: 'one', optional: true } as const;
export const MONEY = { kind: 'money', shape: 'each' } as const;
export const COUNT = { kind: 'number', shape: 'each', min: 0 } as const;
export const RATE = { kind: 'share', shape: 'each' } as const;
export const TEXT = { kind: 'text', shape: 'each' } as const;

/** The last argument of functions that answer with words or a table. */
export const OPTIONS = { kind: 'options', shape: 'one', optional: true } as const;
