import type { Draft, OutgoingMessage, SendReport, TextFile } from '../desk/calls';
import { outlookDraft } from './draftLink';
import { eml } from './eml';
import { letterHead } from './letterHead';
import type { SendingDesk } from './sendingDesk';
import type { Choice } from './withinLimits';

/** The chosen messages as drafts for people to send. They stand in no ledger: whether they are sent, only people know. */
export function draftsOf({ will }: Choice, desk: SendingDesk): SendReport['drafts'] {
  return will.map(({ message }, index) => draftOf(message, desk, will.length > 1 ? index + 1 : null));
}

/** Excel: an address that opens the draft. The workbench, which opens none: a file for a mail program. */
export function draftOf(message: OutgoingMessage, desk: SendingDesk, no: number | null): Draft {
  const { key } = message;
  if (desk.facts.kind !== 'workbench') return { key, ...outlookDraft(message), file: null };
  return { key, url: '', paste: null, file: emlFile(message, desk, no) };
}

function emlFile(message: OutgoingMessage, { facts, settings }: SendingDesk, no: number | null): TextFile {
  const number = no === null ? '' : `${String(no).padStart(3, '0')} `;
  return {
    name: `${number}${fileName(message.customer)}.eml`,
    type: 'message/rfc822',
    text: eml(message, letterHead(facts, settings)),
  };
}

/** A name without the signs that file systems refuse; of one sort of letters, and not too long for any of them. */
function fileName(text: string): string {
  const name = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ');
  const short = [...name]
    .slice(0, LONGEST_NAME)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  return short === '' ? 'e-mail' : short;
}

const LONGEST_NAME = 40;
