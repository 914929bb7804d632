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
 * Thư"), or was typed in haste, so she is "chị". Without a word the gender decides, without a gender none is
 * guessed. `anh/chị` has 7 characters: more than the 5 that a Zalo template takes for it. O(length).
 */
export function formOfAddress(name: string | null, gender: string | null): FormOfAddress {
  const plain = name === null ? '' : plainText(name);
  const given = plain === '' || isCompanyName(plain) ? null : givenWord(plain);
  if (given === null) return { honorific: 'quý khách', given: null };
  const { honorific } = splitHonorific(plain);
  const meant = honorific === null ? undefined : honorificOf(honorific);
  if (meant && (meant.gender === null || gender === null || meant.gender === gender)) {
    return { honorific: meant.word, given };
  }
  return { honorific: gender === 'female' ? 'chị' : gender === 'male' ? 'anh' : 'anh/chị', given };
}
