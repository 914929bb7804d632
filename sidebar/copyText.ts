/**
 * Puts a text on the clipboard at once, within the press that asks for it; false where that could not be done. The
 * older way comes first: it is done when it returns, so that the page which the same press opens finds the text, and
 * it works in frames that may not use the newer one.
 * https://developer.mozilla.org/en-US/docs/Web/API/Document/execCommand
 */
export async function copyText(text: string): Promise<boolean> {
  let isDone = false;
  const give = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    isDone = true;
  };
  addEventListener('copy', give, true);
  document.execCommand('copy');
  removeEventListener('copy', give, true);
  if (isDone) return true;
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
