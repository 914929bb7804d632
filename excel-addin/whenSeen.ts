/**
 * Runs once, when the page is seen for the first time. A page that Excel loaded for a formula or a button alone is
 * hidden until the user opens the pane.
 */
export function whenSeen(page: Document, run: () => void): void {
  const look = () => {
    if (page.visibilityState === 'hidden') return;
    page.removeEventListener('visibilitychange', look);
    run();
  };
  page.addEventListener('visibilitychange', look);
  look();
}
