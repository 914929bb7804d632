import type { Translated } from '..';
import type { commandFindings as en } from '../en/commands';

export const commandFindings: Translated<typeof en> = {};
