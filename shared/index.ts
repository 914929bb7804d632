/** The commands, which hosts load when a command runs. What a formula needs is in cells.ts. */
export { planLeave } from './commands/leave';
export { reportOf } from './commands/report';
export { planUndo } from './commands/undo';
export { planUpdate } from './commands/update';
export { answer } from './desk/answer';
export { deskSettings } from './desk/deskSettings';
export { failureError, failureOf } from './desk/failure';
export { runNow } from './desk/verbs';
export { messagesIn } from './messages';
export { prepare } from './workbook/apply';
export { fingerprint } from './workbook/fingerprint';
export { inverse } from './workbook/inverse';
export { isBackupSheet, STATE_SHEET } from './workbook/state';
