import type { Plan } from '../commands/plan';
import { findingOf, ordersOf } from '../commands/report';
import { cellText } from '../crm/cellText';
import type { Column, Table } from '../intake/understanding';
import { type Language, messagesIn } from '../messages';
import { type FieldId, fieldOf, fields } from '../model/fields';
import { columnName, rectName } from '../workbook/address';
import { isBlank } from '../workbook/cell';
import { cellAt, type Snapshot, sheetOf } from '../workbook/snapshot';
import type { Preview } from './calls';
import type { FoundColumn, FoundTable, StartView } from './views';

/** Different values shown of a column, and the rows in which they are sought. */
const SAMPLES = 3;
const LOOKED_AT = 200;

/** What was found in the workbook, and what converting it would add. O(columns x rows looked at). */
export function startView(plan: Plan, preview: Preview, snapshot: Snapshot): StartView {
  const { model, language } = plan;
  const orders = ordersOf(model);
  return {
    tables: (model?.tables ?? []).map((table) => tableOf(table, snapshot, language)),
    fields: fieldChoices(language),
    customers: model === null ? 0 : model.mergedInto.filter((into) => into === null).length,
    orders: orders.count,
    revenue: orders.revenue,
    from: orders.from,
    to: orders.to,
    currency: model?.settings.currency ?? null,
    adds: preview.will,
    keeps: preview.wont,
    findings: plan.findings.map((entry) => findingOf(entry, language)),
    isRefused: plan.isRefused,
  };
}

function fieldChoices(language: Language): StartView['fields'] {
  return (Object.keys(fields) as readonly FieldId[]).flatMap((id) => {
    const { of, label, sensitivity } = fieldOf(id);
    if (sensitivity === 'forbidden' || (of !== 'customer' && of !== 'order')) return [];
    return [{ id, label: label[language], group: of }];
  });
}

function tableOf(table: Table, snapshot: Snapshot, language: Language): FoundTable {
  const { desk } = messagesIn(language);
  return {
    sheet: table.sheet,
    range: rectName(table.rect),
    headerRow: table.headerRow + 1,
    rows: table.dataRows.length,
    role: table.role,
    roleText: desk.roles[table.role],
    isUsed: table.role !== 'lookup' && table.role !== 'unknown',
    columns: table.columns.map((column) => columnOf(column, table, snapshot, language)),
  };
}

function columnOf(column: Column, table: Table, snapshot: Snapshot, language: Language): FoundColumn {
  const { desk } = messagesIn(language);
  return {
    column: columnName(column.column),
    header: column.header,
    field: column.field,
    fieldLabel: column.field === null ? null : fieldOf(column.field).label[language],
    confidence: column.confidence,
    reason: desk.reasons[column.reason],
    samples: samplesOf(column, table, snapshot, language),
  };
}

function samplesOf(
  { column }: Column,
  { sheet, dataRows }: Table,
  snapshot: Snapshot,
  language: Language,
): readonly string[] {
  const there = sheetOf(snapshot, sheet);
  if (!there) return [];
  const found = new Set<string>();
  for (const row of dataRows.slice(0, LOOKED_AT)) {
    const cell = cellAt(there, row, column);
    if (!isBlank(cell)) found.add(cellText(cell, language));
    if (found.size === SAMPLES) break;
  }
  return [...found];
}
