import { cellText } from '../crm/cellText';
import { segmentName } from '../crm/segmentName';
import { SETTING_KEYS, type SettingKey, settingCells } from '../crm/settings';
import { LEAP_BIRTHDAYS } from '../crm/settingValues';
import { storedSettings } from '../crm/sheets/settingsSheet';
import { ourSheets } from '../crm/userSheets';
import { type Language, messagesIn } from '../messages';
import { backupsOf } from '../workbook/backup';
import { type Snapshot, sheetOf } from '../workbook/snapshot';
import { isBackupSheet, stateOf } from '../workbook/state';
import { deskSettings } from './deskSettings';
import type { SettingsView } from './views';

/** What may be set, as the Settings sheet has it, and the backups whose copies are all there. */
export function settingsView(snapshot: Snapshot, language: Language): SettingsView {
  const { crm, desk } = messagesIn(language);
  const settings = deskSettings(snapshot, language);
  const sheet = sheetOf(snapshot, ourSheets(snapshot).get('settings') ?? '');
  const cells = { ...settingCells(settings), ...typedCurrency(sheet) };
  return {
    settings: SETTING_KEYS.map((key) => ({
      key,
      label: crm.settings[key].label,
      note: crm.settings[key].note,
      value: cellText(cells[key], language),
      choices: choicesOf(key, desk.languages, crm.choices.active),
    })),
    segmentMap: settings.segmentMap.map((row) => ({ ...row, name: segmentName(row.id, language) ?? row.id })),
    bins: settings.bins,
    backups: backupsOf(stateOf(snapshot))
      .filter(({ sheets }) => sheets.every(({ copy }) => !isBackupSheet(copy) || isThere(snapshot, copy)))
      .map(({ name, day, cells: count }) => ({ name, day, cells: count })),
  };
}

/** The sheet may say a currency that defaults would not know of. */
function typedCurrency(sheet: Parameters<typeof storedSettings>[0]): Partial<Record<SettingKey, string>> {
  const { currency } = storedSettings(sheet).typed;
  return typeof currency === 'string' ? { currency } : {};
}

/** A snapshot of some sheets does not tell; then the card is believed, and restoring checks it. */
function isThere(snapshot: Snapshot, copy: string): boolean {
  return snapshot.sheets.every(({ name }) => !isBackupSheet(name)) || sheetOf(snapshot, copy) !== undefined;
}

function choicesOf(
  key: SettingKey,
  languages: Readonly<Record<Language, string>>,
  active: readonly string[],
): SettingsView['settings'][number]['choices'] {
  const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }));
  if (key === 'language') return (['vi', 'en'] as const).map((value) => ({ value, label: languages[value] }));
  if (key === 'leap_birthday') return same(LEAP_BIRTHDAYS);
  return key === 'auto_send' ? same(active) : null;
}
