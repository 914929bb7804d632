import type { Translated } from '..';
import type { fileFindings as en } from '../en/files';

export const fileFindings: Translated<typeof en> = {};
