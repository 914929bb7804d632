import type { LaterVerbs } from '../sidebar/runLater';
import type { MailSeat } from './hostVerbs';
import { mailToken, type SignInApp } from './mailToken';
import type { PaneTexts } from './paneTexts';
import { graphSender } from './sendMail';

declare const SoKhachSignIn: {
  readonly signInApp: (clientId: string, redirectPage: string) => Promise<SignInApp>;
};

/** What Settings say of sending. */
export interface MailSettings {
  readonly seat: string;
  readonly clientId: string;
}

/**
 * Sending by Settings: null where they name no seat or no application. The sign-in script loads and the user signs in
 * when the first message goes out; a changed client id makes a new application.
 */
export function mailSeat(
  settings: () => Promise<MailSettings | null>,
  load: (file: string) => Promise<void>,
  texts: PaneTexts,
): () => Promise<MailSeat | null> {
  let made: {
    readonly clientId: string;
    readonly send: LaterVerbs['send'];
    readonly ownAddress: MailSeat['ownAddress'];
  } | null = null;
  return async () => {
    const found = await settings();
    if (!found || found.seat.trim() === '' || !CLIENT_ID.test(found.clientId.trim())) return null;
    const clientId = found.clientId.trim();
    if (made?.clientId !== clientId) made = { clientId, ...mailOf(clientId, load, texts) };
    return { seat: found.seat, send: made.send, ownAddress: made.ownAddress };
  };
}

function mailOf(clientId: string, load: (file: string) => Promise<void>, { mail: texts }: PaneTexts) {
  let app: SignInApp | null = null;
  let token: ((renew: boolean) => Promise<string>) | null = null;
  const signedIn = async () => {
    if (token) return token;
    if (!Office.context.requirements.isSetSupported('NestedAppAuth', '1.1'))
      throw new Error(texts.unsupported);
    await load('sign-in.js');
    app = await SoKhachSignIn.signInApp(clientId, new URL('signed-in.html', location.href).href);
    const user = await signedInToExcel();
    token = mailToken(app, user?.loginHint || user?.userPrincipalName, texts);
    return token;
  };
  const send = graphSender({
    fetch: (url, init) => fetch(url, init),
    token: async (renew) => (await signedIn())(renew),
    isOnline: () => navigator.onLine,
    clock: {
      now: () => Date.now(),
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    },
    texts,
  });
  const ownAddress = async () =>
    app?.getAllAccounts()[0]?.username ?? (await signedInToExcel())?.userPrincipalName;
  return { send, ownAddress: async () => addressOf(await ownAddress()) };
}

/** Who is signed in to Excel, where it tells. */
async function signedInToExcel(): Promise<Office.AuthContext | null> {
  try {
    return await Office.auth.getAuthContext();
  } catch {
    return null;
  }
}

function addressOf(name: string | undefined): string {
  return name !== undefined && /^[^@\s]+@[^@\s]+$/.test(name) ? name : '';
}

/** An application (client) id of Microsoft Entra is a GUID. */
const CLIENT_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
