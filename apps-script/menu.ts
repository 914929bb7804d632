import { hostMessages } from './messages';

/**
 * The menu. An add-on's onOpen may run before anybody allowed it anything (AuthMode.NONE): it touches no service
 * but the menu and the user's own language. `more`: captions and the functions that they call.
 * https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
 */
export function addMenu(more: readonly (readonly [string, string])[] = []): void {
  const words = hostMessages(Session.getActiveUserLocale());
  const ui = SpreadsheetApp.getUi();
  // In a script of the spreadsheet's own an add-on menu lies deep under Extensions; there it gets its own.
  const menu = ui.createMenu(words.menu).addItem(words.open, 'showSidebar');
  for (const [caption, handler] of more) menu.addItem(caption, handler);
  menu.addToUi();
}

/** The sidebar: 300 pixels wide, everything in one file. */
export function showSidebar(): void {
  const { title } = hostMessages(Session.getActiveUserLocale());
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle(title));
}
