import { planAppend } from '../../shared/commands/append';
import { type Call, requestOf, wrongUsage } from './call';
import { readSnapshot } from './fileHost';
import { inPlace } from './inPlaceCommands';
import { noTimings, open } from './steps';

/** `append CRM.xlsx NEW.(xlsx|csv)`: joins a new export to a managed workbook. */
export function append(call: Call): void {
  const { words } = call.args;
  const [crm, more] = words;
  if (crm === undefined || more === undefined) throw wrongUsage(call, call.say.missingFile);
  if (words[2] !== undefined) throw wrongUsage(call, call.say.tooMany({ text: words[2] }));
  const incoming = open(call, more, noTimings());
  inPlace(call, crm, (snapshot) => {
    const plan = planAppend(snapshot, readSnapshot(incoming), requestOf(call));
    return { ...plan, findings: [...incoming.findings, ...plan.findings] };
  });
}
