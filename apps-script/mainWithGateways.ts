import { runDaily as runDailyWith } from './dailyRun';
import { scriptGateways } from './gateway';
import { answerCall as answerCallWith, type Crm } from './sidebarBridge';
import { type SheetsVerbs, sheetsVerbs as sheetsVerbsWith } from './verbs';

/** What `main.ts` has, in the build that also sends by the shop's own gateways. */
export function answerCall(crm: Crm, command: string, argsJson: string): string {
  return answerCallWith(crm, command, argsJson, scriptGateways);
}

export function runDaily(crm: Crm): void {
  runDailyWith(crm, scriptGateways);
}

export function sheetsVerbs(now: () => number, slice?: number): SheetsVerbs {
  return sheetsVerbsWith(now, slice, scriptGateways);
}

export { askKeys } from './gatewayKeys';
