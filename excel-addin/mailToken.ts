import type { IPublicClientApplication } from '@azure/msal-browser';
import type { PaneTexts } from './paneTexts';

/** What is used of MSAL's application; with nested app authentication no other of its ways is there. */
export type SignInApp = Pick<
  IPublicClientApplication,
  'getAllAccounts' | 'acquireTokenSilent' | 'ssoSilent' | 'acquireTokenPopup'
>;

/**
 * Gets a token for sending mail: silently where the user is known to Office or has signed in before, else in a window
 * that the user answers. Asks for Mail.Send alone.
 * https://learn.microsoft.com/office/dev/add-ins/develop/enable-nested-app-authentication-in-your-add-in
 */
export function mailToken(
  app: SignInApp,
  loginHint: string | undefined,
  texts: PaneTexts['mail'],
): (renew: boolean) => Promise<string> {
  return async (renew) => {
    const wanted = { scopes: ['Mail.Send'], ...(loginHint && { loginHint }) };
    const known = app.getAllAccounts();
    const account = known.find(({ username }) => username === loginHint) ?? known[0];
    try {
      const silent = account
        ? await app.acquireTokenSilent({ ...wanted, account, forceRefresh: renew })
        : await app.ssoSilent(wanted);
      return silent.accessToken;
    } catch {
      // No session, no consent yet, or one that is over: the user is asked.
    }
    try {
      return (await app.acquireTokenPopup(wanted)).accessToken;
    } catch (error) {
      const { errorCode, message } = error as { readonly errorCode?: unknown; readonly message?: unknown };
      throw new Error(isCancelled(errorCode) ? texts.cancelled : texts.signIn(String(message ?? error)));
    }
  };
}

/** MSAL spells it one way for its own window and the other for Office's. */
function isCancelled(errorCode: unknown): boolean {
  return errorCode === 'user_cancelled' || errorCode === 'user_canceled';
}
