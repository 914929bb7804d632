import type { LaterVerbs } from '../sidebar/runLater';
import type { OwnStore } from './ownStore';

/** What the shell knows that the workbook does not. */
export interface ShellParts {
  readonly own: OwnStore;
  readonly notices: readonly string[];
  /** Null where this shop has no application for sending; then all get drafts. */
  readonly mail: () => Promise<MailSeat | null>;
}

/** Who sends from this workbook by Settings, and how. */
export interface MailSeat {
  /** The name that Settings gives the sender's seat to. */
  readonly seat: string;
  readonly send: LaterVerbs['send'];
  /** The signed-in user's own address; '' where Office does not tell. */
  readonly ownAddress: () => Promise<string>;
}

/**
 * The verbs of the workbook with what the shell adds: the notices of this Excel, the user's name (kept on this
 * computer, never in the workbook), and sending. Only the one seat named in Settings sends, as co-authors in Excel
 * have no lock between them; where the user's name is another, `isSendersSeat` is false and the core makes drafts.
 */
export function hostVerbs(workbook: LaterVerbs, { own, notices, mail }: ShellParts): LaterVerbs {
  return {
    ...workbook,
    facts: async () => {
      const [facts, sender] = await Promise.all([workbook.facts(), mail()]);
      const user = own.get('user');
      const isSeat = sender !== null && isSame(sender.seat, user);
      return {
        ...facts,
        user,
        notices: [...facts.notices, ...notices],
        isSendersSeat: isSeat,
        ownAddress: isSeat ? await sender.ownAddress() : '',
      };
    },
    setUser: (name) => {
      own.set('user', name.trim());
      return null;
    },
    send: async (message) => {
      const sender = await mail();
      // The core asks no other seat to send; where it did, nothing may go out.
      if (!sender || !isSame(sender.seat, own.get('user')))
        throw new Error('send requires the seat named in Settings');
      return sender.send(message);
    },
  };
}

/** Names as people type them: case, spaces at the ends and the form of accents do not tell two people apart. */
function isSame(a: string, b: string): boolean {
  const folded = (name: string) => name.normalize('NFC').trim().toLowerCase();
  return folded(a) !== '' && folded(a) === folded(b);
}
