/** A form of address as it is written whole, and of whom it is said; null: of both. */
export interface Honorific {
  readonly word: string;
  readonly gender: 'female' | 'male' | null;
}

/**
 * The form of address that a word or abbreviation in front of a name stands for, in small letters, with its marks
 * or without: `c` is chị, `ong` ông. undefined for others. Whether "anh" is one or a name, the name as a whole
 * says (`splitHonorific`).
 */
export function honorificOf(word: string): Honorific | undefined {
  return HONORIFICS.get(word.normalize('NFC'));
}

const HONORIFICS: ReadonlyMap<string, Honorific> = new Map(
  (
    [
      ['female', 'chị', 'chi c mrs ms miss'],
      ['female', 'cô', 'co'],
      ['female', 'dì', 'di'],
      ['female', 'thím', 'thim'],
      ['female', 'mợ', ''],
      ['female', 'bà', 'ba'],
      ['male', 'anh', 'a mr'],
      ['male', 'chú', 'chu'],
      ['male', 'cậu', 'cau'],
      ['male', 'ông', 'ong'],
      ['male', 'thầy', 'thay'],
      [null, 'bác', 'bac'],
      [null, 'em', 'e'],
    ] as const
  ).flatMap(([gender, typed, others]) => {
    const word = typed.normalize('NFC');
    return [word, ...others.split(' ')].map((key) => [key, { word, gender }] as const);
  }),
);
