import { gatewayKeyWords } from '../shared/messages/gatewayMessages';
import { addMenu as addMenuWith } from './menu';

export { callFromSheets } from './cellFunctions';
export { showSidebar } from './menu';

/** The menu, with the dialogs in which a shop sets its keys. */
export function addMenu(): void {
  const words = gatewayKeyWords(/^vi/i.test(Session.getActiveUserLocale()) ? 'vi' : 'en');
  addMenuWith([
    [words.menuZns, 'setZnsKeys'],
    [words.menuSms, 'setSmsKeys'],
  ]);
}
