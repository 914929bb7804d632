/** What loads with every formula and every opening of the spreadsheet: little. */
export { callFromSheets } from './cellFunctions';
export { addMenu, showSidebar } from './menu';
