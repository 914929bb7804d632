import { existsSync } from 'node:fs';
import { newTemplate, TEMPLATES, type TemplateId } from '../../shared/commands/newTemplate';
import { messagesIn } from '../../shared/messages';
import { emptyPackage } from '../xlsx/emptyPackage';
import { newSheetXml } from '../xlsx/newSheet';
import { patchXlsx } from '../xlsx/patchXlsx';
import { openXlsx } from '../xlsx/readXlsx';
import { writeZip } from '../xlsx/zipWrite';
import { type Call, wrongUsage } from './call';
import { fail } from './fail';
import { writeWhole } from './files';

/** `new TEMPLATE [--out FILE]`: an empty table to begin with. A file that is there already is never touched. */
export function newFile(call: Call): void {
  const { args, console, language, say } = call;
  const words = messagesIn(language).templates.cli;
  const [id = '', ...others] = args.words;
  if (!isTemplate(id)) throw wrongUsage(call, words.unknown({ text: id, names: TEMPLATES.join(', ') }));
  if (others[0] !== undefined) throw wrongUsage(call, say.tooMany({ text: others[0] }));
  const out = args.out ?? `${id}.xlsx`;
  if (!/\.xlsx$/i.test(out)) throw wrongUsage(call, say.outNotXlsx({ file: out }));
  if (existsSync(out)) throw fail(1, words.exists({ file: out }));
  const { sheet, changes } = newTemplate(id, language);
  const parts = emptyPackage({ name: sheet, xml: newSheetXml({ blocks: [], formats: [], widths: [] }) });
  const empty = writeZip([...parts].map(([name, chunk]) => ({ kind: 'new', name, chunks: [chunk] })));
  writeWhole(out, patchXlsx(openXlsx(empty), changes), say);
  console.out(say.written({ file: out }));
}

function isTemplate(text: string): text is TemplateId {
  return (TEMPLATES as readonly string[]).includes(text);
}
