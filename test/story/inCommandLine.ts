import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SendPreview } from '../../shared/desk/calls';
import type { CustomerView, TodayView } from '../../shared/desk/views';
import { dayNumber, isoOfDay } from '../../shared/model/day';
import { isDateCell } from '../../shared/workbook/cell';
import type { Snapshot } from '../../shared/workbook/snapshot';
import { openFile, readSnapshot } from '../../workbench/cli/fileHost';
import { readReport } from '../e2e/cli';
import type { Sheets } from '../hosts/hosts';
import { fieldText, readEml } from '../sending/readEml';
import { fileLooks } from './fileLooks';
import { editedFile, storyFile, withColumn } from './storyFile';
import { type Gone, handedOver, repairsIn, type StoryHost, type Understood } from './storyHost';

/** The command line as built, each command a process of its own, on a file in a folder. */
export function storyInCommandLine(sheets: Sheets): StoryHost {
  const folder = mkdtempSync(join(tmpdir(), 'so-khach-story-'));
  const [original, file] = [join(folder, 'shop.xlsx'), join(folder, 'shop.crm.xlsx')];
  writeFileSync(original, storyFile(sheets));
  // What a person does by hand before any command is done to a copy of it.
  writeFileSync(file, storyFile(sheets));
  let moment = '';
  const run = (...argv: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', clockAt(moment), 'tools/so-khach.mjs', ...argv],
      {
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        env: { ...process.env, LC_ALL: 'vi_VN.UTF-8', TZ: 'Asia/Ho_Chi_Minh' },
      },
    );
    if (status !== 0) throw new Error(`${argv.join(' ')}: ${stderr}`);
    return stdout;
  };
  const read = (): Snapshot => readSnapshot(openFile(readFileSync(file), file));
  return {
    begin(day) {
      moment = `${day}T02:00:00Z`;
    },
    read,
    understood() {
      const report = join(folder, 'report.json');
      run('inspect', original, '--json', report);
      return understoodIn(report);
    },
    convert: ({ sheet, column, field }) =>
      void run('convert', original, '--lang', 'vi', '--column', `${sheet}!${column}=${field ?? 'none'}`),
    repair(status, meant) {
      const verb = { accepted: 'accept', refused: 'refuse', undone: 'undo' }[status];
      const which =
        'kind' in meant ? meant.kind : String(repairsIn(read()).find(({ key }) => key === meant.key)!.no);
      run('repairs', verb, file, which);
    },
    merge: (id, into) => void run('merge', file, id, into),
    formula(name, args) {
      const path = join(folder, 'args.json');
      const plain = JSON.stringify(handedOver(read(), args), (_, cell) =>
        isDateCell(cell) ? isoOfDay(dayNumber(cell.serial)) : cell,
      );
      writeFileSync(path, plain);
      return JSON.parse(run('call', name, path, '--lang', 'vi'));
    },
    customer: (id) => JSON.parse(run('customer', file, id, '--json')) as CustomerView,
    today: () => JSON.parse(run('care', 'list', file, '--most', '100', '--json')) as TodayView,
    previewSend: () => JSON.parse(run('care', 'preview', file, '--json')) as SendPreview,
    send(keys) {
      const out = join(folder, 'letters');
      run('care', 'send', file, '--eml', out, '--most', String(keys.length));
      return readdirSync(out).map((name): Gone => {
        const { fields } = readEml(readFileSync(join(out, name), 'utf8'));
        return { to: fieldText(fields, 'To'), subject: fieldText(fields, 'Subject') };
      });
    },
    snooze: (key, until) => void run('care', 'snooze', file, key, until),
    called: (key, outcome) => void run('care', 'done', file, key, '--channel', 'call', '--outcome', outcome),
    refresh: () => void run('refresh', file),
    backup: () => void run('backup', file),
    restore: () => void run('restore', file),
    leave: () => void run('leave', file),
    type: (sheet, cells) => writeFileSync(file, editedFile(readFileSync(file), sheet, cells)),
    insertColumn: (sheet, at) => writeFileSync(file, withColumn(readFileSync(file), sheet, at)),
    looks: () => fileLooks(readFileSync(file)),
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** A module that moves the clock of a process to a moment, from where it goes on. https://nodejs.org/docs/latest-v20.x/api/cli.html#--importmodule */
function clockAt(moment: string): string {
  const text = `const Own = Date;
const ahead = Own.parse('${moment}') - Own.now();
globalThis.Date = class Date extends Own {
  constructor(...given) { super(...(given.length > 0 ? given : [Own.now() + ahead])); }
  static now() { return Own.now() + ahead; }
};`;
  return `data:text/javascript,${encodeURIComponent(text)}`;
}

function understoodIn(path: string): Understood {
  const { customers, orders, tables } = readReport(path);
  const columns = tables.flatMap(({ sheet, columns: all }) =>
    all.flatMap(({ column, field }) => (field === null ? [] : [`${sheet}!${column} ${field}`])),
  );
  const { count, revenue, from, to } = orders;
  return { customers: customers.length, orders: count, revenue, from, to, columns };
}
