import { DEFAULT_RULES } from '../../care/careRule';
import { channelWord } from '../../care/channel';
import { PURPOSES } from '../../care/purpose';
import { type Language, messagesIn } from '../../messages';
import { ownTemplateOf, type TextChannel } from '../../sending/templates';
import type { Cell } from '../../workbook/cell';

/**
 * The rows of a new Templates sheet, column by column under its headers: our texts for each rule that is in use, for
 * the shop to make its own. Other rules of ours have texts too; those stand on no sheet until somebody writes one.
 */
export function templateColumns(language: Language): readonly (readonly Cell[])[] {
  const { purposes } = messagesIn(language).crm.choices;
  const rows = DEFAULT_RULES.filter(({ isActive }) => isActive).flatMap(({ id }) =>
    WRITTEN.flatMap((channel): readonly (readonly Cell[])[] => {
      const template = ownTemplateOf(id, channel, language);
      if (template === null) return [];
      const { code, purpose, subject, text } = template;
      const word = purposes[PURPOSES.indexOf(purpose)]!;
      return [[code, channelWord(channel, language), word, subject === '' ? null : subject, text]];
    }),
  );
  return [0, 1, 2, 3, 4].map((column) => rows.map((row) => row[column] ?? null));
}

const WRITTEN = ['email', 'zalo', 'call'] as const satisfies readonly TextChannel[];
