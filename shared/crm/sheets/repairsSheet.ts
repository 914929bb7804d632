import type { RepairKind } from '../../intake/cleaned';
import { evidenceText } from '../../intake/evidence';
import { messagesIn } from '../../messages';
import { type DayNumber, dayNumber } from '../../model/day';
import { columnName } from '../../workbook/address';
import { type Cell, dateCell, isDateCell } from '../../workbook/cell';
import { cellAt, type SheetSnapshot } from '../../workbook/snapshot';
import { cellText } from '../cellText';
import { dayFormat } from '../displayFormats';
import type { CrmModel, Repair, RepairStatus } from '../model';
import { NO_ROW } from '../proposals';
import type { StoredRepair } from '../repairs';
import { FIRST_ROW, HEADER_FORMAT, HEADER_ROW, type SheetPlan } from '../sheetPlan';

const COLUMNS = 16;
const KEY = 12;

/** Proposals and decisions: rows that stand there keep their place and number, new ones follow. */
export function repairsSheet(model: CrmModel, stored: readonly StoredRepair[]): SheetPlan {
  const { language } = model.settings;
  const { crm } = messagesIn(language);
  const rows = repairRows(model, stored);
  const columns = Array.from({ length: COLUMNS }, (_, c): readonly Cell[] => [
    crm.headers.repairs[c]!,
    ...rows.map((row) => row[c]!),
  ]);
  const text = { numberFormat: '@' };
  return {
    id: 'repairs',
    tabColor: '#E8A33D',
    freezeRows: FIRST_ROW,
    filterRow: HEADER_ROW,
    widths: [7, 14, 12, 20, 8, 22, 24, 26, 26, 60, 16, 12, 4, 4, 4, 4],
    hiddenColumns: [KEY, KEY + 1, KEY + 2, KEY + 3],
    blocks: [
      {
        row: HEADER_ROW,
        column: 0,
        columns,
        isTable: true,
        formats: columns.map((_, c) =>
          c === 11
            ? { numberFormat: dayFormat(language) }
            : c === 0 || c === 4
              ? { align: 'center' as const }
              : text,
        ),
      },
    ],
    formats: [{ rect: { row: HEADER_ROW, column: 0, rows: 1, columns: COLUMNS }, format: HEADER_FORMAT }],
    validations: [
      {
        rect: { row: FIRST_ROW, column: 1, rows: LONG, columns: 1 },
        rule: { type: 'list', values: Object.values(crm.choices.repairStatus), strict: true },
      },
    ],
    conditionalFormats: [
      rule(crm.choices.repairStatus.accepted, '#CEEAD6'),
      rule(crm.choices.repairStatus.refused, '#F1F3F4'),
      rule(crm.choices.repairStatus.proposed, '#FEF0C3'),
    ],
  };
}

/** Validations and conditional formats of growing tables reach this far down. */
const LONG = 10_000;

function rule(text: string, fill: string): NonNullable<SheetPlan['conditionalFormats']>[number] {
  return {
    rect: { row: FIRST_ROW, column: 1, rows: LONG, columns: 1 },
    rule: { type: 'textEquals', text, fill, color: '#202124' },
  };
}

/** What the sheet says; rows that are not ours (typed by hand) are left out. */
export function storedRepairs(sheet: SheetSnapshot | undefined): readonly StoredRepair[] {
  if (!sheet) return [];
  return sheet.values.slice(FIRST_ROW).flatMap((row, i): StoredRepair[] => {
    const cell = (column: number): Cell => cellAt(sheet, FIRST_ROW + i, column);
    const [from, to] = [parsedCell(cell(KEY + 1)), parsedCell(cell(KEY + 2))];
    const kind = wordId(KIND_WORDS, cell(2));
    if (typeof cell(KEY) !== 'string' || from === undefined || to === undefined || kind === null) return [];
    const when = cell(11);
    return [
      {
        no: Number(cell(0)) || i + 1,
        status: wordId(STATUS_WORDS, cell(1)) ?? 'proposed',
        kind,
        key: String(cell(KEY)),
        from,
        to,
        at: String(cell(KEY + 3) ?? ''),
        by: cell(10) === null ? null : String(cell(10)),
        when: isDateCell(when)
          ? dayNumber(when.serial)
          : typeof when === 'number'
            ? (when as DayNumber)
            : null,
        shown: row,
      },
    ];
  });
}

function repairRows(model: CrmModel, stored: readonly StoredRepair[]): readonly (readonly Cell[])[] {
  const current = new Map(model.repairs.map((repair) => [repair.key, repair]));
  const rows: (readonly Cell[])[] = [];
  const shown = new Set<string>();
  let last = 0;
  for (const entry of stored) {
    last = Math.max(last, entry.no);
    const repair = current.get(entry.key);
    if (shown.has(entry.key)) continue;
    if (repair) rows.push(repairRow(model, repair, entry.no));
    else if (entry.status !== 'proposed') rows.push(loggedRow(model, entry));
    shown.add(entry.key);
  }
  for (const repair of model.repairs) {
    if (shown.has(repair.key)) continue;
    shown.add(repair.key);
    rows.push(repairRow(model, repair, ++last));
  }
  return rows;
}

function repairRow(model: CrmModel, repair: Repair, no: number): readonly Cell[] {
  const { language } = model.settings;
  const { crm } = messagesIn(language);
  const { proposal } = repair;
  return [
    no,
    crm.choices.repairStatus[repair.status],
    crm.choices.repairKinds[proposal.kind],
    proposal.sheet,
    proposal.row === NO_ROW ? null : proposal.row + 1,
    repair.pair === null ? `${columnName(proposal.column)} (${repair.header})` : repair.header,
    repair.customer,
    cellText(proposal.from, language),
    cellText(proposal.to, language),
    evidenceText(language, proposal.evidence),
    repair.by,
    dateCell(repair.when),
    repair.key,
    JSON.stringify(proposal.from),
    JSON.stringify(proposal.to),
    repair.at,
  ];
}

/** A decided row whose proposal is gone (the cell is mended): as it stood, with its status in today's words. */
function loggedRow(model: CrmModel, entry: StoredRepair): readonly Cell[] {
  const { crm } = messagesIn(model.settings.language);
  return Array.from({ length: COLUMNS }, (_, c): Cell => {
    if (c === 0) return entry.no;
    if (c === 1) return crm.choices.repairStatus[entry.status];
    if (c === 2) return crm.choices.repairKinds[entry.kind];
    if (c === 10) return entry.by;
    if (c === 11) return dateCell(entry.when);
    return entry.shown[c] ?? null;
  });
}

const STATUS_WORDS = wordIds((choices) => choices.repairStatus);
const KIND_WORDS = wordIds((choices) => choices.repairKinds);

type Choices = ReturnType<typeof messagesIn>['crm']['choices'];

/** From the words of both languages to the id. */
function wordIds<T extends string>(
  of: (choices: Choices) => Readonly<Record<T, string>>,
): ReadonlyMap<string, T> {
  const words = new Map<string, T>();
  for (const language of ['vi', 'en'] as const) {
    const record = of(messagesIn(language).crm.choices);
    for (const id of Object.keys(record) as T[]) words.set(record[id], id);
  }
  return words;
}

function wordId<T extends RepairStatus | RepairKind>(words: ReadonlyMap<string, T>, cell: Cell): T | null {
  return typeof cell === 'string' ? (words.get(cell) ?? null) : null;
}

function parsedCell(cell: Cell): Cell | undefined {
  if (typeof cell !== 'string') return undefined;
  try {
    return JSON.parse(cell) as Cell;
  } catch {
    return undefined;
  }
}
