/** What a cell's call needs: the bundle that loads with every formula. Commands are in index.ts. */
export { callFunction } from './functions/calling/registry';
