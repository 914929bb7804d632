import { planNote } from '../../shared/commands/note';
import { type Call, todayOf, wrongUsage } from './call';
import { inPlace, languageOfWorkbook, unmanaged } from './inPlaceCommands';

/** `log FILE ID TEXT`: a line on the Interactions sheet. */
export function logCommand(call: Call): void {
  const [path, id, text, surplus] = call.args.words;
  if (path === undefined) throw wrongUsage(call, call.say.missingFile);
  if (id === undefined || text === undefined) throw wrongUsage(call, call.say.logNeeds);
  if (surplus !== undefined) throw wrongUsage(call, call.say.tooMany({ text: surplus }));
  inPlace(call, path, (snapshot) => {
    const context = {
      today: todayOf(call),
      user: call.args.by ?? '',
      language: languageOfWorkbook(call, snapshot),
      selection: null,
    };
    const action = { kind: 'note', id, channel: '', direction: '', text } as const;
    return unmanaged(call, snapshot) ?? planNote(snapshot, action, context);
  });
}
