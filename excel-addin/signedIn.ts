/**
 * The page that Microsoft's sign-in comes back to where Excel itself is no broker: it hands the answer to the pane.
 * https://learn.microsoft.com/entra/msal/javascript/browser/redirect-bridge
 */
import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

broadcastResponseToMainFrame().catch((error: unknown) => {
  document.body.textContent = error instanceof Error ? error.message : String(error);
});
