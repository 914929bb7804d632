import { readFileSync } from 'node:fs';
import type { Call } from '../call';
import { fail, isCliFailure } from '../fail';
import { besidePath, writeWhole } from '../files';
import type { OpenDesk } from './fileDesk';

/**
 * The numbers of a list that was printed, beside the workbook: whoever read "3." means that customer, also after the
 * first two are done and off the list. Where nothing can be written there, the keys still work.
 */
export function rememberList(call: Call, path: string, keys: readonly string[], day: string): void {
  const text = `${JSON.stringify({ day, keys })}\n`;
  try {
    writeWhole(numbersPath(path), new TextEncoder().encode(text), call.say, path);
  } catch (error) {
    if (!isCliFailure(error)) throw error;
  }
}

/** An occurrence key, as it is or by its number in the list that was printed this day. */
export function keyMeant(path: string, text: string, day: string, { say }: OpenDesk): string {
  if (!/^\d+$/.test(text)) return text;
  const list = readList(path);
  if (list === null || list.day !== day) throw fail(1, say.care.listFirst({ file: path }));
  const key = list.keys[Number(text) - 1];
  if (key === undefined) throw fail(1, say.care.noNumber({ no: text, count: list.keys.length }));
  return key;
}

interface PrintedList {
  readonly day: string;
  readonly keys: readonly string[];
}

function readList(path: string): PrintedList | null {
  try {
    const list = JSON.parse(readFileSync(numbersPath(path), 'utf8')) as PrintedList;
    return Array.isArray(list.keys) ? list : null;
  } catch {
    return null;
  }
}

function numbersPath(path: string): string {
  return besidePath(path, '.care.json');
}
