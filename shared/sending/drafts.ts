import type { SendReport } from '../desk/calls';
import type { Choice } from './chooseMessages';
import { outlookDraft } from './draftLink';

/** The chosen messages as drafts for people to send. They stand in no ledger: whether they are sent, only people know. */
export function draftsOf({ will }: Choice): SendReport['drafts'] {
  return will.map(({ message }) => ({ key: message.key, ...outlookDraft(message), file: null }));
}
