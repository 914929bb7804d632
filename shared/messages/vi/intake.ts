import type { Translated } from '..';
import type { intakeFindings as en } from '../en/intake';

export const intakeFindings: Translated<typeof en> = {
  'sheet.empty': (p) => `Trang "${p.sheet}" trống: không có gì để đọc.`,
};
