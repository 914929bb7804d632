import { placeOfSheet } from '../crm/places';
import { defaultSettings, type Settings } from '../crm/settings';
import { checkedMap, withSettings } from '../crm/settingValues';
import { storedSettings } from '../crm/sheets/settingsSheet';
import type { Language } from '../messages';
import { type Snapshot, sheetOf } from '../workbook/snapshot';

/** What the Settings sheet says, without a look at the tables; defaults where it says nothing. */
export function deskSettings(snapshot: Snapshot, language: Language): Settings {
  const there = storedSettings(sheetOf(snapshot, placeOfSheet(snapshot, 'settings') ?? ''));
  const { settings } = withSettings(defaultSettings(language, null), there.typed);
  return { ...settings, segmentMap: checkedMap(there.map, settings.bins).map };
}
