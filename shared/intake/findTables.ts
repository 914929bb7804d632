export { understandSheets } from './understandSheets';
