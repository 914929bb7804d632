import type { TextFile } from '../shared/desk/calls';

/**
 * Has the browser hand out each file as a download. Google's sandbox allows downloads
 * (https://developers.google.com/apps-script/guides/html/restrictions), and so does Excel in browsers and on Windows;
 * on a Mac its pane ignores them (https://github.com/OfficeDev/office-js/issues/2700), so the add-in offers none there.
 */
export function keepFiles(files: readonly TextFile[]): void {
  for (const { name, type, text } of files) keepFile(name, type, text);
}

export function keepFile(name: string, type: string, content: string | Uint8Array<ArrayBuffer>): void {
  const href = URL.createObjectURL(new Blob([content], { type }));
  Object.assign(document.createElement('a'), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
}

/** The browser has read it by then. */
const KEPT_MS = 10_000;
