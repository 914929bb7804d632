import { foldText } from '../intake/foldText';

/**
 * `female` or `male` from the words, forms of address and signs by which lists say it in both languages; null
 * for everything else (other, blank, 0 and 1, which mean one thing here and the reverse there).
 */
export function genderOf(text: string | null): 'female' | 'male' | null {
  if (text === null) return null;
  if (/^\s*[♀👩👧]/u.test(text)) return 'female';
  if (/^\s*[♂👨👦]/u.test(text)) return 'male';
  const folded = foldText(text);
  if (FEMALE.test(folded)) return 'female';
  return MALE.test(folded) ? 'male' : null;
}

const FEMALE =
  /^(?:gioi tinh )?(?:nu|nu gioi|phu nu|f|fem|female|woman|girl|lady|chi|co|ba|gai|con gai|be gai|mrs|ms|miss)$/;
const MALE = /^(?:gioi tinh )?(?:nam|nam gioi|m|male|man|boy|anh|ong|chu|trai|con trai|be trai|mr)$/;
