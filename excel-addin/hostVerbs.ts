import type { LaterVerbs } from '../sidebar/runLater';
import type { Mail } from './mail';
import type { OwnStore } from './ownStore';

/** What the shell knows that the workbook does not. */
export interface ShellParts {
  readonly own: OwnStore;
  readonly notices: readonly string[];
  /** Null where this Excel can't sign in for sending; then the core makes drafts. */
  readonly mail: Mail | null;
  /** Does a download reach the user here? */
  readonly downloads: boolean;
}

/**
 * The verbs of the workbook with what the shell adds: the notices of this Excel, the user's name (kept on this
 * computer, never in the workbook), and sending. Whether this user is the one whom Settings let send, the core judges
 * by the name and the address told here; a message is looked at once more before it goes.
 */
export function hostVerbs(workbook: LaterVerbs, { own, notices, mail, downloads }: ShellParts): LaterVerbs {
  return {
    ...workbook,
    facts: async () => {
      const [facts, ownAddress] = await Promise.all([workbook.facts(), mail?.ownAddress() ?? '']);
      mail?.forgetSettings();
      return {
        ...facts,
        can: downloads ? facts.can : facts.can.filter((call) => call !== 'calendar'),
        user: own.get('user'),
        notices: [...facts.notices, ...notices],
        isSendersSeat: mail !== null,
        ownAddress,
      };
    },
    setUser: (name) => {
      own.set('user', name.trim());
      return null;
    },
    send: (message) => {
      if (mail === null) throw new Error('send requires an Excel that can sign in');
      return mail.send(message, own.get('user'));
    },
  };
}
