import type { LaterVerbs } from '../sidebar/runLater';
import { excelPort } from './excelPort';
import { excelVerbs } from './verbs';
import { excelWords } from './words';

/** The verbs of the workbook that this page is beside: Excel and Office as globals of Office.js. */
export function workbookVerbs(progress: LaterVerbs['progress']): LaterVerbs {
  const port = excelPort(
    (options, body) => Excel.run(options, body),
    (version) => Office.context.requirements.isSetSupported('ExcelApi', version),
    () => excelWords(Office.context.displayLanguage ?? ''),
  );
  return excelVerbs({ port, progress, now: () => new Date() });
}
