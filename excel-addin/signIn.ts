/**
 * Signing in to Microsoft for sending mail: the one part that brings MSAL, a script of its own (`SoKhachSignIn`) that
 * the pane loads when the first message is sent.
 */
import { createNestablePublicClientApplication } from '@azure/msal-browser';
import type { SignInApp } from './mailToken';

/**
 * The shop's own application. A client id is no secret: it says which registration is meant, and the registration
 * says which pages may use it. `redirectPage` is the address that the registration names (docs/excel.md).
 */
export function signInApp(clientId: string, redirectPage: string): Promise<SignInApp> {
  return createNestablePublicClientApplication({
    auth: {
      clientId,
      authority: 'https://login.microsoftonline.com/common',
      redirectUri: redirectPage,
    },
    // Tokens last as long as the pane, and are kept nowhere that another page of this origin could read later.
    cache: { cacheLocation: 'sessionStorage' },
  });
}
