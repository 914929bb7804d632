import { plainText } from '../intake/foldText';
import { honorificOf } from '../intake/honorifics';
import { givenWord, isCompanyName, splitHonorific } from '../intake/nameParts';

/** How to speak to a customer: "chị" + "Lan". */
export interface FormOfAddress {
  /** In small letters: anh, chị, cô, chú, …; `anh/chị` where nobody can know; `quý khách` for firms and no name. */
  readonly honorific: string;
  /** The name to greet by; null for firms and where there is none. */
  readonly given: string | null;
}

/**
 * The form of address of a customer, for the greeting of a message in Vietnamese. The list's own word stays
 * ("cô Hoa", "bác Tư"), unless the gender column speaks against it: "anh" of a woman belongs to her name ("Anh
 * Thư"), or was typed in haste, so she is "chị". Without a word gender and age decide: "em" below 16, "cô" and "chú"
 * from 55 on, "bác" from 70 on. Without a gender none is guessed, least of all from the given name. `anh/chị` has 7
 * characters: more than the 5 that a Zalo template takes for it. `age` in years, null where unknown. O(length).
 */
export function formOfAddress(
  name: string | null,
  gender: string | null,
  age: number | null = null,
): FormOfAddress {
  const plain = name === null ? '' : plainText(name);
  const given = plain === '' || isCompanyName(plain) ? null : givenWord(plain);
  if (given === null) return { honorific: 'quý khách', given: null };
  const { honorific } = splitHonorific(plain);
  const meant = honorific === null ? undefined : honorificOf(honorific);
  if (meant && (meant.gender === null || gender === null || meant.gender === gender)) {
    return { honorific: meant.word, given };
  }
  return { honorific: byGenderAndAge(gender, age), given };
}

function byGenderAndAge(gender: string | null, age: number | null): string {
  if (age !== null && age < GROWN_UP) return 'em';
  if (age !== null && age >= OLD) return 'bác';
  const isElder = age !== null && age >= ELDER;
  if (gender === 'female') return isElder ? 'cô' : 'chị';
  if (gender === 'male') return isElder ? 'chú' : 'anh';
  return 'anh/chị';
}

/** Whoever writes for a shop is mostly young: people of their parents' years are cô and chú, of the grandparents' bác. */
const GROWN_UP = 16;
const ELDER = 55;
const OLD = 70;
