/** What the commands of the script call: loaded when one runs, never with a formula. */
export { runDaily } from './dailyRun';
export { answerCall } from './sidebarBridge';
export { sheetsVerbs } from './verbs';
