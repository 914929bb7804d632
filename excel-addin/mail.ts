import type { OutgoingMessage } from '../shared/desk/calls';
import type { Sent } from '../shared/desk/verbs';
import type { PaneTexts } from './paneTexts';

/** What Settings say of sending from Excel. */
export interface MailSettings {
  /** The name or address of the one user who sends; '' for nobody. */
  readonly sender: string;
  /** The shop's application id at Microsoft Entra; '' for none. */
  readonly mailClient: string;
}

/** Sending from this pane. */
export interface Mail {
  readonly send: (message: OutgoingMessage, user: string) => Promise<Sent>;
  /** Of whoever is signed in to Excel; '' where Office does not tell. */
  readonly ownAddress: () => Promise<string>;
  /** Settings are read anew before the next message. */
  readonly forgetSettings: () => void;
}

export interface MailSources {
  readonly settings: () => Promise<MailSettings>;
  readonly ownAddress: () => Promise<string>;
  /** A sender that signs in with this application when its first message goes. */
  readonly senderOf: (clientId: string) => (message: OutgoingMessage) => Promise<Sent>;
}

/**
 * Sends for the one seat of Settings alone, as co-authors in Excel have no lock between them: the user's name or address
 * must be the one that stands there, and the shop's own application must stand there too. Anything else is a sure
 * refusal in words. Settings are read once for a run of messages.
 */
export function mailOf({ settings, ownAddress, senderOf }: MailSources, texts: PaneTexts['mail']): Mail {
  let known: Promise<MailSettings> | null = null;
  const senders = new Map<string, ReturnType<MailSources['senderOf']>>();
  return {
    ownAddress,
    forgetSettings: () => {
      known = null;
    },
    send: async (message, user) => {
      let said: MailSettings;
      try {
        known ??= settings();
        said = await known;
      } catch (error) {
        known = null;
        return { ok: false, isSure: true, why: error instanceof Error ? error.message : String(error) };
      }
      const { sender, mailClient } = said;
      const address = await ownAddress();
      if (plain(sender) === '' || ![plain(user), plain(address)].includes(plain(sender)))
        return { ok: false, isSure: true, why: texts.notSeat(sender) };
      if (mailClient === '') return { ok: false, isSure: true, why: texts.noClient };
      const send = senders.get(mailClient) ?? senderOf(mailClient);
      senders.set(mailClient, send);
      return send(message);
    },
  };
}

/** Case, blanks at the ends and the form of accents do not tell two people apart. */
function plain(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
