import { type Language, messagesIn } from '../../messages';
import { LAST_ROW } from '../../workbook/address';
import type { Cell } from '../../workbook/cell';
import type { CellFormat, ValidationRule } from '../../workbook/changeSet';
import { dayFormat } from '../displayFormats';
import { FIRST_ROW, HEADER_FORMAT, HEADER_ROW, type SheetPlan } from '../sheetPlan';
import { ruleColumns } from './rulesSheet';
import { templateColumns } from './templateColumns';

/** Sheets that people and later commands fill: header, validations, one line of explanation. */
export type LogSheetId =
  | ('interactions' | 'care' | 'sentLog' | 'templates' | 'rules' | 'consent')
  /** Made when somebody first asks about their data. */
  | 'requests';

/** Those that every workbook gets. */
export const LOG_SHEETS: readonly LogSheetId[] = [
  'interactions',
  'care',
  'sentLog',
  'templates',
  'rules',
  'consent',
];

/** `isNew`: the sheet is being made, so it gets its first rows; later they are the user's. */
export function logSheet(id: LogSheetId, language: Language, isNew: boolean): SheetPlan {
  const { crm } = messagesIn(language);
  const head: readonly string[] = crm.headers[id];
  const spec = SPECS[id];
  const first = isNew ? firstRows(id, language) : [];
  const rect = (column: number) => ({ row: FIRST_ROW, column, rows: LAST_ROW - FIRST_ROW, columns: 1 });
  return {
    id,
    tabColor: spec.tabColor,
    freezeRows: FIRST_ROW,
    filterRow: HEADER_ROW,
    widths: spec.widths,
    blocks: [{ row: HEADER_ROW, column: 0, columns: head.map((text, c) => [text, ...(first[c] ?? [])]) }],
    formats: [
      { rect: { row: HEADER_ROW, column: 0, rows: 1, columns: head.length }, format: HEADER_FORMAT },
      ...spec.days.map((column) => ({ rect: rect(column), format: { numberFormat: dayFormat(language) } })),
      ...spec.texts.map((column): { rect: ReturnType<typeof rect>; format: CellFormat } => ({
        rect: rect(column),
        format: column === spec.longText ? { numberFormat: '@', wrap: true } : { numberFormat: '@' },
      })),
    ],
    validations: [
      ...spec.days.map((column) => ({ rect: rect(column), rule: { type: 'date' } as ValidationRule })),
      ...spec.lists(crm.choices).map(([column, values, strict]) => ({
        rect: rect(column),
        rule: { type: 'list', values, strict } as ValidationRule,
      })),
    ],
  };
}

/** Column by column. */
function firstRows(id: LogSheetId, language: Language): readonly (readonly Cell[])[] {
  if (id === 'templates') return templateColumns(language);
  return id === 'rules' ? ruleColumns(language) : [];
}

type Choices = ReturnType<typeof messagesIn>['crm']['choices'];

interface LogSpec {
  readonly tabColor: string;
  readonly widths: readonly number[];
  readonly days: readonly number[];
  readonly texts: readonly number[];
  /** One of them whose cells have several lines. */
  readonly longText?: number;
  /** Column, values, whether other values are refused. */
  readonly lists: (choices: Choices) => readonly (readonly [number, readonly string[], boolean])[];
}

const SPECS: Readonly<Record<LogSheetId, LogSpec>> = {
  interactions: {
    tabColor: '#3C78D8',
    widths: [14, 14, 28, 12, 16, 60, 16],
    days: [0],
    texts: [1],
    lists: (choices) => [
      [3, choices.channels, false],
      [4, choices.directions, false],
    ],
  },
  care: {
    tabColor: '#C5221F',
    widths: [12, 14, 26, 16, 22, 36, 18, 12, 60, 16, 14, 24, 12, 12],
    days: [0, 12, 13],
    texts: [1, 3],
    lists: (choices) => [
      [7, choices.channels, false],
      [10, choices.careStatus, false],
    ],
  },
  sentLog: {
    tabColor: '#80868B',
    widths: [18, 30, 14, 20, 12, 28, 16, 12, 16, 24],
    days: [],
    texts: [0, 1, 2, 5, 6, 9],
    lists: (choices) => [[7, choices.sentStatus, true]],
  },
  templates: {
    tabColor: '#C5221F',
    widths: [20, 12, 16, 40, 110],
    days: [],
    texts: [0, 3, 4],
    longText: 4,
    lists: (choices) => [
      [1, choices.channels, false],
      [2, choices.purposes, true],
    ],
  },
  rules: {
    tabColor: '#C5221F',
    widths: [28, 28, 10, 24, 12, 20, 12, 14, 12, 12, 14, 80],
    days: [],
    texts: [3, 5],
    lists: (choices) => [
      [1, choices.events, true],
      [4, choices.channels, false],
      [6, choices.active, true],
    ],
  },
  consent: {
    tabColor: '#80868B',
    widths: [14, 16, 12, 12, 50, 12, 24, 30],
    days: [5],
    texts: [0],
    lists: (choices) => [
      [1, choices.purposes, true],
      [2, choices.channels, false],
      [3, [choices.consent.yes, choices.consent.no], true],
    ],
  },
  requests: {
    tabColor: '#80868B',
    widths: [12, 14, 18, 16, 14, 12, 16, 50],
    days: [0, 4, 5],
    texts: [1],
    lists: (choices) => [
      [2, choices.requests, true],
      [3, choices.channels, false],
    ],
  },
};
