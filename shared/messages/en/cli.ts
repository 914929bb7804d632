import { counted, grouped } from './grouped';

export { care } from './cliCare';

/** The command line's own words. */
export const words = {
  reading: 'Reading',
  planning: 'Understanding and computing',
  writing: 'Writing',
  found: (p: { file: string }) => `What was found in ${p.file}`,
  table: (p: { sheet: string; role: string; rows: number; header: number }) =>
    `  "${p.sheet}": ${p.role}, ${counted(p.rows, 'row')} ${p.header > 0 ? `under the header in row ${p.header}` : 'without a header'}`,
  roles: {
    customers: 'customers',
    orders: 'orders',
    orderLines: 'order lines',
    cards: 'one form per customer',
    survey: 'answers to a survey, left alone',
    careLog: 'a log of contacts, left alone',
    pipeline: 'sales opportunities, left alone',
    referrals: 'referrals, left alone',
    lookup: 'a look-up list, left alone',
    unknown: 'not understood, left alone',
  },
  column: (p: { column: string; header: string; field: string; confidence: number; reason: string }) =>
    `    ${p.column} ${p.header} → ${p.field} (${p.confidence}%, ${p.reason})`,
  noField: 'not used',
  reasons: {
    exact: 'exact name',
    folded: 'name without marks',
    values: 'by its values',
    setting: 'as set',
    ambiguous: 'ambiguous',
    secondary: 'a second column for that',
    none: 'no known name',
  },
  customers: (p: { customers: number; buyers: number }) =>
    `  ${counted(p.customers, 'customer')}, ${grouped(p.buyers)} of them with orders`,
  orders: (p: { orders: number; revenue: string; from: string; to: string }) =>
    `  ${counted(p.orders, 'order')}, revenue ${p.revenue}, from ${p.from} to ${p.to}`,
  ordersNoDates: (p: { orders: number; revenue: string }) =>
    `  ${counted(p.orders, 'order')}, revenue ${p.revenue}`,
  repairs: (p: { count: number; kinds: string }) => `  ${counted(p.count, 'proposed repair')}: ${p.kinds}`,
  duplicates: (p: { count: number }) => `  ${counted(p.count, 'possible duplicate')}`,
  findingsHead: 'What to know',
  more: (p: { count: number }) => `  … and ${grouped(p.count)} more (all of them with --json FILE)`,
  written: (p: { file: string }) => `Written: ${p.file}`,
  nothingChanged: (p: { file: string }) => `Nothing to change: ${p.file} is up to date.`,
  copied: (p: { file: string }) => `The file as it was: ${p.file}`,
  undone: (p: { file: string }) => `The last command was undone: ${p.file}`,
  left: (p: { file: string }) => `The CRM was removed: ${p.file}`,
  backup: (p: { file: string; sheets: number; cells: number; sha256: string }) =>
    `Backup: ${p.file}\n  ${counted(p.sheets, 'sheet')}, ${counted(p.cells, 'filled cell')}, SHA-256 ${p.sha256}`,
  restored: (p: { file: string; backup: string }) =>
    `Restored ${p.file} from ${p.backup} (checksum and count are right).`,
  sentCarried: (p: { count: number }) =>
    `What was sent since then stays in its log (${counted(p.count, 'message')}), so nobody is written to twice.`,
  sentLost: (p: { count: number }) =>
    `That copy has no sent log, so it knows nothing of ${counted(p.count, 'message')} sent since: if you set up the CRM again, the same occasions may be written to once more.`,
  backupWrong: (p: { file: string }) =>
    `${p.file} is not the backup that was made (its checksum differs): nothing was restored.`,
  noBackup: (p: { file: string }) => `There is no backup beside ${p.file}. "backup" makes one.`,
  noFile: (p: { file: string }) => `There is no file ${p.file}. Check the name and the folder.`,
  notReadable: (p: { file: string; why: string }) => `${p.file} can't be read (${p.why}).`,
  notWritable: (p: { file: string; why: string }) =>
    `${p.file} can't be written (${p.why}). Close it in other programs, see whether its folder takes files, or choose another place with --out.`,
  diskFull: (p: { file: string; why: string }) =>
    `The disk has no room for ${p.file} (${p.why}): it was not written, and what stood there before is whole. Delete files that nobody needs, then try again.`,
  nameTooLong: (p: { file: string }) =>
    `The name of ${p.file} is too long for this disk: nothing was written. Give the file a shorter name, or choose one with --out.`,
  noFolder: (p: { file: string; folder: string }) =>
    `${p.file} can't be written: there is no folder ${p.folder}. Check the name, or make the folder first.`,
  otherLetter: (p: { file: string; to: string }) =>
    `${p.file} already holds a message to ${p.to}, perhaps of another workbook. Choose another folder with --eml, or move the file away.`,
  sameFile: (p: { file: string }) => `--out must not name the input file ${p.file}.`,
  notXlsx: (p: { file: string }) => `${p.file} is not an .xlsx file; "convert" makes one from it.`,
  outNotXlsx: (p: { file: string }) => `The result is an .xlsx file, so --out ${p.file} must end with .xlsx.`,
  stopped: 'Stopped: nothing was written.',
  usage: (p: { why: string }) => `${p.why}\nso-khach --help shows how to call it.`,
  unknownCommand: (p: { command: string }) => `There is no command "${p.command}".`,
  missingFile: 'Which file? Name one.',
  missingFunction: 'Which function? "so-khach functions" lists all of them.',
  notArguments: (p: { file: string }) =>
    `${p.file === '-' ? 'Standard input' : p.file} must hold the arguments as a JSON array, such as [500000, 4, 3].`,
  notCall: 'This line is not a call. Write {"name": "CLV", "args": [500000, 4, 3]}.',
  tooMany: (p: { text: string }) => `"${p.text}" is one word too many.`,
  unknownOption: (p: { option: string }) => `There is no option "${p.option}".`,
  optionNeedsValue: (p: { option: string }) => `"${p.option}" needs a value after it.`,
  badDay: (p: { option: string; text: string }) =>
    `${p.option} takes a day such as 2026-06-30, not "${p.text}".`,
  badLanguage: (p: { text: string }) => `--lang is vi or en, not "${p.text}".`,
  badKinds: (p: { text: string; kinds: string }) =>
    `--accept-repairs takes all, none or some of ${p.kinds}; "${p.text}" is none of them.`,
  badNumber: (p: { option: string; text: string }) =>
    `${p.option} takes a number such as 20, not "${p.text}".`,
  locked: (p: { file: string; lock: string }) =>
    `Another command is at work on ${p.file}. Wait until it is done. If none is, delete ${p.lock} and try again.`,
  lockLeft: (p: { file: string; lock: string }) =>
    `A command on ${p.file} was cut off and left ${p.lock}. What it wrote is safe: delete that file and try again.`,
  openElsewhere: (p: { file: string; mark: string }) =>
    `${p.file} is open in another program, which would overwrite what is written here. Close it there and try again (if it is not open: delete ${p.mark}).`,
  changedSince: (p: { file: string }) =>
    `${p.file} was saved by another program at this moment: nothing more was written. Try again.`,
  badColumn: (p: { text: string }) =>
    `"${p.text}" is not SHEET!COLUMN=FIELD, such as "Customers!C=phone"; FIELD none leaves the column alone.`,
  badSetting: (p: { text: string; keys: string }) => `"${p.text}" is not KEY=VALUE. Keys: ${p.keys}.`,
  badAction: (p: { text: string }) => `repairs list, accept, refuse or undo, not "${p.text}".`,
  mergeNeeds: 'Which customers? merge FILE ID INTO: the customer to merge, then the one that stays.',
  noSelection: 'Which repairs? Numbers (3,5), kinds (phone,date) or all.',
  repairLine: (p: {
    no: number;
    status: string;
    kind: string;
    place: string;
    from: string;
    to: string;
    why: string;
  }) => `${p.no}. [${p.status}] ${p.kind} ${p.place}: ${p.from} → ${p.to} (${p.why})`,
  personAction: (p: { text: string }) => `person find, export, request, stop or erase, not "${p.text}".`,
  personNeeds: 'Who? person find FILE WHO: an id, a phone, an e-mail or a name.',
  customerNeeds: 'Who? customer FILE WHO: an id, a phone, an e-mail or a name.',
  customerHead: (p: { name: string; id: string; sheet: string; row: number }) =>
    `${p.name} (${p.id}), "${p.sheet}" row ${p.row}`,
  moreMatches: (p: { count: number }) => `  … and ${p.count} more: type more of the name`,
  badPurpose: (p: { text: string }) =>
    `person stop FILE WHO care, marketing or transaction, not "${p.text}".`,
  badRequest: (p: { text: string; kinds: string }) =>
    `person request FILE WHO with one of ${p.kinds}, not "${p.text}".`,
  logNeeds: "Whose note, and what? log FILE ID TEXT: the customer's id, then the text in quotes.",
  badOrders: (p: { text: string }) => `--orders is keep or erase, not "${p.text}".`,
  nobody: (p: { who: string }) => `Nobody is found by "${p.who}". Try the id, the phone or the e-mail.`,
  severalPeople: (p: { who: string }) => `"${p.who}" may be any of these; name one by the id:`,
  personHead: (p: { name: string; id: string }) => (p.id === '' ? p.name : `${p.name} (${p.id})`),
  personPlace: (p: { sheet: string; cells: number }) => `  "${p.sheet}": ${counted(p.cells, 'cell')}`,
  personCopies: (p: { cells: number }) => `  hidden backup copies: ${counted(p.cells, 'cell')}`,
  personMaybe: (p: { place: string; text: string }) => `  perhaps ${p.place}: ${p.text}`,
  personBlocked: '  wants no messages',
  dryRun: 'Nothing was written. Add --yes to do it.',
  erased: (p: { file: string }) => `Erased for good: ${p.file}. No copy of the file before was kept.`,
  stillIn: (p: { parts: string }) =>
    `Still in parts of the file that no cell shows (comments, pivot tables, links): ${p.parts}. Delete those in your spreadsheet program.`,
  olderFiles: (p: { files: string }) =>
    `Older copies beside it may still hold the person: ${p.files}. Delete them.`,
  noRepairs: 'There are no repairs.',
  help: `so-khach: turns a customer or order sheet into a CRM that lives in the file.

  so-khach inspect IN [--json FILE]            what is in the file; nothing is written
  so-khach convert IN [--out OUT.xlsx] [--as-of YYYY-MM-DD] [--lang vi|en]
                      [--json FILE] [--accept-repairs all|none|KIND,...]
                      [--column SHEET!COLUMN=FIELD ...]
                                               the workbook with its CRM (default IN.crm.xlsx)
  so-khach new contacts|pipeline|orders|care|service [--out FILE.xlsx]
                                               an empty table to begin with
  so-khach refresh FILE                        after rows were added, sorted, corrected
  so-khach append FILE NEW                     join a new export (.xlsx, .csv): new rows only
  so-khach repairs list FILE                   proposed corrections of cells, with their numbers
  so-khach repairs accept|refuse|undo FILE NUMBERS|KINDS|all
  so-khach merge FILE ID INTO                  one customer into another, by their ids (column ◆ CRM id)
  so-khach set FILE KEY=VALUE ...              change a setting and refresh
  so-khach log FILE ID TEXT                    a note on a customer, on the Interactions sheet
  so-khach customer FILE WHO [--json]          one customer: bought, expected and why, segments, history
  so-khach person find FILE WHO                where a person stands; WHO is an id, phone, e-mail or name
  so-khach person export FILE WHO [--out DIR]  their data as .json and .txt
  so-khach person request FILE WHO find|export|correct|stop|erase
                                               they asked for it: logged with the day to answer by
  so-khach person stop FILE WHO [care|marketing|transaction] [--channel email|zalo|sms|...]
                                               wants no messages, of that purpose or of any
  so-khach person erase FILE WHO [--orders keep|erase] [--maybes] [--yes]
                                               shows what would go; with --yes it goes for good
  so-khach undo FILE                           take the last command back
  so-khach leave FILE                          remove the CRM: your sheets as they were
  so-khach backup FILE                         a copy beside it, with count and checksum
  so-khach restore FILE [BACKUP]               back to the newest (or that) backup
  so-khach care list FILE [--owner NAME] [--most N] [--json]
                                               whom to care for today, with numbers
  so-khach care preview FILE [--channel email|zns|sms]
                                               who would get what, and who would not and why
  so-khach care send FILE --eml FOLDER [--most N]
                                               e-mails as files for a mail program, each customer once
  so-khach care send FILE --channel zns|sms    by the shop's own gateway, keys in the environment (README)
  so-khach care done|skip FILE NUMBER|KEY [--channel call|zalo|...] [--outcome TEXT]
  so-khach care snooze FILE NUMBER|KEY DAY     put off until that day
  so-khach care settle FILE KEY sent|unsent    of a message that may have been sent
  so-khach care ics FILE OUT.ics               what is due as a calendar file
  so-khach call NAME [FILE|-]                  a custom function; its arguments are a JSON array
  so-khach call --batch FILE.jsonl             one answer for each line {"name", "args"}
  so-khach functions [--json]                  all custom functions

IN is .xlsx, .csv or .tsv. refresh, append, repairs, merge, set, log, undo and leave write FILE itself and keep the
file before it as FILE.bak.xlsx; person erase keeps none; care writes a few cells into FILE ("undo" takes done, skip
and snooze back). KIND is phone, date, money, name, email, encoding, taxCode, duplicate or correction.
Options: --as-of DAY counts recency to that day; --json FILE writes the report (- for the screen);
--by NAME says who decides; --today DAY stands for the clock; --lang vi|en.
Exit codes: 0 done, 1 the input can't be used (it says why), 2 wrong usage.`,
};
