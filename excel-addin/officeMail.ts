import type { Mail, MailSettings } from './mail';
import { mailOf } from './mail';
import { mailToken, type SignInApp } from './mailToken';
import type { PaneTexts } from './paneTexts';
import { graphSender } from './sendMail';

declare const SoKhachSignIn: {
  readonly signInApp: (clientId: string, redirectPage: string) => Promise<SignInApp>;
};

/**
 * Sending with Office's own sign-in; null where this Excel has none (nested app authentication, requirement set
 * NestedAppAuth 1.1). The sign-in script loads, and the user signs in, when the first message goes out.
 */
export function officeMail(
  settings: () => Promise<MailSettings>,
  load: (file: string) => Promise<void>,
  { mail: texts }: PaneTexts,
): Mail | null {
  if (!Office.context.requirements.isSetSupported('NestedAppAuth', '1.1')) return null;
  let user: Promise<Office.AuthContext | null> | null = null;
  // Who is signed in to Excel, where it tells.
  const signedIn = () => {
    user ??= Office.auth.getAuthContext().catch(() => null);
    return user;
  };
  const senderOf = (clientId: string) => {
    let token: Promise<(renew: boolean) => Promise<string>> | null = null;
    const signIn = async () => {
      await load('sign-in.js');
      const app = await SoKhachSignIn.signInApp(clientId, new URL('signed-in.html', location.href).href);
      const known = await signedIn();
      return mailToken(app, known?.loginHint || known?.userPrincipalName, texts);
    };
    return graphSender({
      fetch: (url, init) => fetch(url, init),
      token: async (renew) => {
        token ??= signIn();
        // A script that did not load is asked for again with the next message.
        token.catch(() => {
          token = null;
        });
        return (await token)(renew);
      },
      isOnline: () => navigator.onLine,
      clock: {
        now: () => Date.now(),
        wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      },
      texts,
    });
  };
  return mailOf(
    { settings, ownAddress: async () => addressOf((await signedIn())?.userPrincipalName), senderOf },
    texts,
  );
}

function addressOf(name: string | undefined): string {
  return name !== undefined && /^[^@\s]+@[^@\s]+$/.test(name) ? name : '';
}
