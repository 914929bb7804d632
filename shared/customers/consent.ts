import { foldText } from '../intake/foldText';
import { isPlaceholder } from '../intake/placeholder';
import { type Cell, isBlank, isErrorCell } from '../workbook/cell';

/**
 * What a list says of consent: true agreed, false refused, null never said. A refusal wins over a consent. In a
 * column of refusals everything counts as one but a plain no: a tick, "Từ chối", a reason, the day it was said.
 * In a column of consents only a plain yes does; a blank, an empty box, "chưa" or a text that may mean either is
 * none. Source: Law 91/2025/QH15, art. 9 (silence is not consent; nothing ticked beforehand).
 */
export function consentOf(consent: string | null, optOut: Cell): boolean | null {
  return isRefusal(optOut) ? false : answerOf(consent);
}

function isRefusal(cell: Cell): boolean {
  if (isBlank(cell) || isErrorCell(cell) || cell === null) return false;
  if (typeof cell === 'object') return true;
  const text = String(cell);
  if (isPlaceholder(text) || /^\s*[☐✗✘❌]/u.test(text)) return false;
  return !NOT_REFUSED.test(foldText(text));
}

function answerOf(text: string | null): boolean | null {
  if (text === null) return null;
  if (/^\s*[✓✔☑✅]/u.test(text)) return true;
  if (/^\s*[✗✘❌]/u.test(text)) return false;
  const folded = foldText(text);
  if (AGREED.test(folded)) return true;
  return REFUSED.test(folded) ? false : null;
}

const NOT_REFUSED =
  /^(?:khong(?: tu choi)?|chua|no|n|false|0|dong y|da dong y|co nhan|van nhan|nhan tin|subscribed|opt in|active)$/;
const AGREED =
  /^(?:co|yes|y|true|1|x|v|ok|(?:da |co )?dong y(?: nhan(?: tin| thong tin| quang cao)?)?|cho phep|nhan|subscribed|opt(?:ed)? in|accepted|agreed)$/;
const REFUSED =
  /^(?:khong|no|n|false|0|(?:da )?tu choi|khong (?:dong y|nhan|cho phep)(?: tin| nhan tin)?|ngung|huy|unsubscribed|opt(?:ed)? out|refused|declined|stop)$/;
