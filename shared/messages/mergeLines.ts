import { type CrmFieldId, crm, crmFieldOf, type FieldId, fieldOf } from '../model/fields';

/**
 * The lines of a merge (`field`, `added` or `dropped`, value, with tabs between) in words: the labels of the
 * fields with their values in quotes.
 */
export function mergeLines(
  keeps: string,
  language: 'vi' | 'en',
  valueWords: Readonly<Record<string, string>>,
): { readonly added: string; readonly dropped: string } {
  const lines = keeps === '' ? [] : keeps.split('\n').map((line) => line.split('\t'));
  const inWords = (which: string): string =>
    lines
      .filter(([, kind]) => kind === which)
      .map(([field = '', , value = '']) => {
        const { label } = field in crm ? crmFieldOf(field as CrmFieldId) : fieldOf(field as FieldId);
        return `${label[language]} "${valueWords[value] ?? value}"`;
      })
      .join(', ');
  return { added: inWords('added'), dropped: inWords('dropped') };
}
