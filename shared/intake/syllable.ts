/**
 * Whether a folded word (no marks, small letters, i for a free y) can be a syllable of Vietnamese: an onset, if
 * any, and one of its rhymes. "nugyen", "hti", "john" are none. Names of Vietnamese people are made of syllables,
 * so a word that is none was mistyped or is foreign. O(length). Source: the table of onsets and rhymes (vần) of
 * the primary-school reader; Đoàn Thiện Thuật, Ngữ âm tiếng Việt, 1977.
 */
export function isVietnameseSyllable(word: string): boolean {
  return SYLLABLE.test(word);
}

const ONSETS = 'ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|g|h|k|l|m|n|p|r|s|t|v|x';
const RHYMES =
  'a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|e|ec|ech|em|en|eng|enh|eo|ep|et|eu|i|ia|ich|iec|iem|ien|ieng|iep|iet|' +
  'ieu|im|in|inh|ip|it|iu|o|oa|oac|oach|oai|oam|oan|oang|oanh|oao|oap|oat|oay|oc|oe|oem|oen|oeo|oet|oi|om|on|ong|' +
  'oong|op|ot|u|ua|uan|uang|uat|uau|uay|uc|ue|uech|uenh|ui|um|un|ung|uo|uoc|uoi|uom|uon|uong|uop|uot|uou|up|ut|uu|' +
  'uy|uya|uych|uyen|uyet|uynh|uyt|uyu|y|yem|yen|yeng|yet|yeu|ynh';
const SYLLABLE = new RegExp(`^(?:${ONSETS})?(?:${RHYMES})$|^gi$|^gin$`);
