import { defaultSettings, SETTING_KEYS, settingCells } from '../../../shared/crm/settings';
import type { SettingsView } from '../../../shared/desk/views';
import { messagesIn } from '../../../shared/messages';
import { DEFAULT_SEGMENT_MAP } from '../../../shared/segments/segmentMap';

export function settingsView(language: 'vi' | 'en'): SettingsView {
  const { crm, segments } = messagesIn(language);
  const cells = settingCells(defaultSettings(language, 'VND'));
  const text = (value: unknown) => (value === null ? '' : String(value));
  return {
    settings: SETTING_KEYS.map((key) => ({
      key,
      ...crm.settings[key],
      value: key === 'margin' ? '0.35' : text(cells[key]),
      choices:
        key === 'language'
          ? [
              { value: 'vi', label: 'Tiếng Việt' },
              { value: 'en', label: 'English' },
            ]
          : null,
    })),
    segmentMap: DEFAULT_SEGMENT_MAP.map((row) => ({ ...row, name: segments[row.id].name })),
    bins: 5,
    backups: [
      {
        name: language === 'vi' ? 'Trước khi lập sổ khách' : 'Before the CRM',
        day: '2026-11-20',
        cells: 18_240,
      },
      { name: language === 'vi' ? 'Sao lưu 2' : 'Backup 2', day: '2026-11-27', cells: 18_911 },
    ],
  };
}
