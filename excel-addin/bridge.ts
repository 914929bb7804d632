import type { Answer } from '../shared/desk/verbs';
import type { Bridge } from '../sidebar/bridge';
import { keepFiles } from '../sidebar/keepFiles';
import { type LaterVerbs, runLater } from '../sidebar/runLater';
import { callFailure } from './callFailure';
import { oneAtATime } from './oneAtATime';
import type { PaneTexts } from './paneTexts';

export interface BridgeParts {
  /** The core's commands; they load when the first command runs. */
  readonly answer: () => Promise<Answer>;
  readonly verbs: LaterVerbs;
  readonly texts: PaneTexts;
}

/**
 * The sidebar's way to Excel: each call is answered by the core, which asks the workbook through the verbs. Calls wait
 * for each other, so that no two commands read and write at once; what fails rejects with a CallFailure.
 */
export function excelBridge({ answer, verbs, texts }: BridgeParts): Bridge {
  const inTurn = oneAtATime();
  return {
    keep: keepFiles,
    call: (command, args) =>
      inTurn(async () => {
        try {
          return await runLater((await answer())(command, args), verbs);
        } catch (error) {
          throw callFailure(error, texts);
        }
      }),
  };
}
