import { languageOf } from '../crm/languageOf';
import { storedSettings } from '../crm/sheets/settingsSheet';
import { ourSheets } from '../crm/userSheets';
import type { Language } from '../messages';
import { type Snapshot, sheetOf } from '../workbook/snapshot';
import type { HostFacts } from './verbs';

/** In which to answer: the one that was asked for, else the workbook's. */
export function answerLanguage({ language }: Pick<HostFacts, 'language'>, snapshot: Snapshot): Language {
  return language ?? deskLanguage(snapshot);
}

/** The language of the Settings sheet; where there is none, the spreadsheet's locale, else Vietnamese. */
export function deskLanguage(snapshot: Snapshot): Language {
  const { language } = storedSettings(sheetOf(snapshot, ourSheets(snapshot).get('settings') ?? '')).typed;
  return language === 'vi' || language === 'en' ? language : languageOf([], snapshot);
}
