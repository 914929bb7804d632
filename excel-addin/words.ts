import type { Language } from '../shared/messages';
import * as en from '../shared/messages/en/excel';
import type { Translated } from '../shared/messages/translated';
import * as vi from '../shared/messages/vi/excel';

/** The sentences of this host alone: the core's catalogue is loaded with the commands, these are there before. */
export type ExcelWords = Translated<typeof en.excel>;

const WORDS: Readonly<Record<Language, ExcelWords>> = { en: en.excel, vi: vi.excel };

/** In Vietnamese unless Office speaks another language: `vi-VN`, `en-US`. */
export function excelWords(displayLanguage: string): ExcelWords {
  return WORDS[/^vi|^$/i.test(displayLanguage) ? 'vi' : 'en'];
}
