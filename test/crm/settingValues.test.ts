import { describe, expect, it } from '@jest/globals';
import { findingOf } from '../../shared/commands/report';
import { defaultSettings } from '../../shared/crm/settings';
import { withSettings } from '../../shared/crm/settingValues';
import type { Cell } from '../../shared/workbook/cell';

const BASE = Object.freeze(defaultSettings('vi', 'VND'));
const typed = (key: 'holdout' | 'margin' | 'rfm_bins' | 'care_hours', value: Cell) =>
  withSettings(BASE, { [key]: value });

describe('withSettings', () => {
  it.each([
    ['10%', 0.1],
    ['10 %', 0.1],
    ['12,5%', 0.125],
    ['0,1', 0.1],
    [' 0.1 ', 0.1],
    [0.1, 0.1],
    ['0', 0],
    ['50%', 0.5],
  ] as const)('takes %p for a share of %p', (value, share) => {
    expect(typed('holdout', value)).toMatchObject({ settings: { holdout: share }, findings: [] });
  });

  it.each(['10', '51%', '-1%', '%', '', '10%%', 'mười'])('takes no %p for a control group', (value) => {
    const { settings, findings } = typed('holdout', value);
    expect(settings.holdout).toBe(BASE.holdout);
    expect(findings).toHaveLength(1);
  });

  it('takes no per cent for a whole number', () => {
    expect(typed('rfm_bins', '500%').findings).toHaveLength(1);
    expect(typed('rfm_bins', '5').findings).toEqual([]);
  });

  it('says what is wanted, with an example', () => {
    const said = (key: Parameters<typeof typed>[0], value: string, language: 'vi' | 'en') => {
      const [finding] = typed(key, value).findings;
      return findingOf(finding!, language).message;
    };
    expect(said('holdout', '10', 'vi')).toMatch(/"10".*từ 0 đến 0,5, ví dụ 0,1 hoặc 10%/);
    expect(said('holdout', '10', 'en')).toMatch(/"10".*0 to 0\.5, such as 0\.1 or 10%/);
    expect(said('rfm_bins', '12', 'en')).toMatch(/2 to 9/);
    expect(said('care_hours', 'sáng', 'vi')).toMatch(/8-20/);
  });
});
