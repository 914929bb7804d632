import { dayFormat, moneyFormat } from '../crm/displayFormats';
import { HEADER_FORMAT } from '../crm/sheetPlan';
import { type Language, messagesIn } from '../messages';
import { dayNumber, dayOfIso } from '../model/day';
import { type FieldId, fieldOf } from '../model/fields';
import { type Cell, dateCell } from '../workbook/cell';
import type { CellFormat, Change, ValidationRule } from '../workbook/changeSet';

export const TEMPLATES = ['contacts', 'pipeline', 'orders', 'care', 'service'] as const;

export type TemplateId = (typeof TEMPLATES)[number];

/** The fields of each template, left to right; their labels are the header, so that it is recognised again. */
export const TEMPLATE_FIELDS: Readonly<Record<TemplateId, readonly FieldId[]>> = {
  contacts: [
    ...(['customer_id', 'name', 'phone', 'email', 'address', 'province', 'birthday', 'gender'] as const),
    ...(['source', 'consent', 'note'] as const),
  ],
  pipeline: [
    ...(['name', 'phone', 'email', 'company', 'source', 'need', 'stage', 'owner'] as const),
    ...(['created_at', 'next_contact', 'note'] as const),
  ],
  orders: [
    ...(['order_id', 'order_date', 'customer_id', 'name', 'phone', 'product', 'quantity'] as const),
    ...(['unit_price', 'discount', 'amount', 'payment_method', 'note'] as const),
  ],
  care: ['customer_id', 'name', 'phone', 'last_contact', 'next_contact', 'stage', 'owner', 'note'],
  service: ['name', 'phone', 'product', 'order_date', 'warranty_end', 'order_status', 'owner', 'note'],
};

/** A table to begin with: the name of its sheet, and the changes that fill that sheet, empty before. */
export interface Template {
  readonly sheet: string;
  readonly changes: readonly Change[];
}

/**
 * Header, formats, validations and one example row, marked as such in its note and in grey; a table that comes back
 * filled in is read without it. Validations allow other words than the lists have. O(columns).
 */
export function newTemplate(id: TemplateId, language: Language): Template {
  const words = messagesIn(language).templates;
  const sheet = words.sheetNames[id];
  const fields = TEMPLATE_FIELDS[id];
  const columns = fields.map((field): readonly Cell[] => [
    fieldOf(field).label[language],
    exampleOf(field, id, language),
  ]);
  const below = (column: number, row: number) => ({ row, column, rows: ROWS, columns: 1 });
  const changes: Change[] = [{ kind: 'write', sheet, row: 0, column: 0, columns }];
  const all = { row: 0, column: 0, rows: 1, columns: fields.length };
  changes.push({ kind: 'format', sheet, rect: all, format: HEADER_FORMAT });
  fields.forEach((field, c) => {
    const format = formatOfField(field, language);
    if (format !== null) changes.push({ kind: 'format', sheet, rect: below(c, 1), format });
    const rule = ruleOf(field, id, language);
    if (rule !== null) changes.push({ kind: 'validation', sheet, rect: below(c, 1), rule });
  });
  changes.push({
    kind: 'format',
    sheet,
    rect: { ...all, row: 1 },
    format: { italic: true, color: '#80868B' },
  });
  changes.push({ kind: 'columnWidths', sheet, column: 0, widths: fields.map(widthOf) });
  changes.push({ kind: 'freeze', sheet, rows: 1, columns: 0 });
  return { sheet, changes };
}

/** Rows that formats and validations reach. */
const ROWS = 2000;

function exampleOf(field: FieldId, id: TemplateId, language: Language): Cell {
  const { examples, exampleMark, lists } = messagesIn(language).templates;
  const { type } = fieldOf(field);
  switch (field) {
    case 'customer_id':
      return examples.code;
    case 'order_id':
      return examples.orderCode;
    case 'birthday':
      return dateCell(dayOfIso('1990-03-08'));
    case 'quantity':
      return 2;
    case 'unit_price':
      return 150_000;
    case 'discount':
      return 0;
    case 'amount':
      return 300_000;
    case 'stage':
    case 'order_status':
      return listOf(field, id, language)?.[0] ?? null;
    case 'gender':
    case 'source':
    case 'payment_method':
      return lists[field][0] ?? null;
    case 'consent':
      return lists.consent[0] ?? null;
    case 'note':
      return exampleMark;
  }
  if (type === 'day') return dateCell(dayNumber(FIRST_DAY + DAYS_AFTER[field === 'order_date' ? 0 : 1]!));
  const texts: Readonly<Record<string, string>> = examples;
  return texts[field] ?? null;
}

/** 2026-01-15 */
const FIRST_DAY = 46037;
const DAYS_AFTER = [0, 30];

function listOf(field: FieldId, id: TemplateId, language: Language): readonly string[] | null {
  const { lists } = messagesIn(language).templates;
  if (field === 'stage')
    return id === 'pipeline' || id === 'care' || id === 'service' ? lists.stage[id] : null;
  if (field === 'gender' || field === 'source' || field === 'payment_method' || field === 'consent') {
    return lists[field];
  }
  return null;
}

function ruleOf(field: FieldId, id: TemplateId, language: Language): ValidationRule | null {
  const { help } = messagesIn(language).templates;
  const values = listOf(field, id, language);
  if (values !== null) return { type: 'list', values, strict: false, help: help.list };
  const { type } = fieldOf(field);
  if (type === 'day' || type === 'birthday') return { type: 'date', help: help.date };
  if (type !== 'money' && type !== 'number') return null;
  return { type: 'number', min: -1e12, max: 1e12, help: help.number };
}

function formatOfField(field: FieldId, language: Language): CellFormat | null {
  switch (fieldOf(field).type) {
    case 'day':
    case 'birthday':
      return { numberFormat: dayFormat(language) };
    case 'money':
      return { numberFormat: language === 'vi' ? moneyFormat('VND') : '#,##0.00' };
    case 'phone':
    case 'code':
      return { numberFormat: '@' };
    default:
      return null;
  }
}

function widthOf(field: FieldId): number {
  const { type } = fieldOf(field);
  if (field === 'note' || field === 'address' || field === 'need') return 34;
  return type === 'name' || type === 'email' || field === 'company' || field === 'product' ? 26 : 16;
}
